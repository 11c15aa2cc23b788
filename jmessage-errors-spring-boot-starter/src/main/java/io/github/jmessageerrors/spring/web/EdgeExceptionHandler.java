/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.jmessageerrors.spring.web;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.DispatchExceptionHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;

import io.github.jmessageerrors.JMessageException;

/**
 * Stands just ahead of Boot's own handler at the edge of a WebFlux application: where an
 * exception that reaches it is a {@link JMessageException}, or that of an HTTP client
 * with an error of JMessage's, lets the application's advice handle it as if a controller
 * had thrown it, also in the eyes of the observation. Leaves every other exception alone.
 */
final class EdgeExceptionHandler implements WebExceptionHandler, Ordered {

	private final EdgeExceptions exceptions;

	private final ObjectProvider<HandlerAdapter> adapters;

	private final ObjectProvider<HandlerResultHandler> resultHandlers;

	EdgeExceptionHandler(EdgeExceptions exceptions, ObjectProvider<HandlerAdapter> adapters,
			ObjectProvider<HandlerResultHandler> resultHandlers) {
		this.exceptions = exceptions;
		this.adapters = adapters;
		this.resultHandlers = resultHandlers;
	}

	@Override
	public int getOrder() {
		return -2;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable exception) {
		JMessageException translated = this.exceptions.find(exception);
		if (translated == null || exchange.getResponse().isCommitted()
				|| ReactiveExceptionAdvice.hasHandled(translated, exchange)) {
			return Mono.error(exception);
		}
		Mono<HandlerResult> result = Mono.error(translated);
		for (HandlerAdapter adapter : this.adapters.orderedStream().toList()) {
			if (adapter instanceof DispatchExceptionHandler exceptionHandler) {
				result = result.onErrorResume((ex) -> exceptionHandler.handleError(exchange, ex));
			}
		}
		return result.onErrorMap((ex) -> (ex == translated) ? exception : ex)
			.flatMap((handled) -> handleResult(exchange, handled))
			.doOnSuccess((done) -> exchange.getAttributes().remove(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION));
	}

	private Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
		return this.resultHandlers.orderedStream()
			.filter((handler) -> handler.supports(result))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No HandlerResultHandler for " + result.getReturnType()))
			.handleResult(exchange, result);
	}

}
