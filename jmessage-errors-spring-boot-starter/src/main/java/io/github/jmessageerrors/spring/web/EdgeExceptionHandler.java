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
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;

import io.github.jmessageerrors.JMessageException;

/**
 * {@link WebExceptionHandler} ordered before Boot's that delegates JMessage exceptions,
 * and exceptions of HTTP clients that carry a JMessage error, to the application's
 * exception handlers.
 */
class EdgeExceptionHandler implements WebExceptionHandler, Ordered {

	private final ProblemResponder responder;

	private final ReactiveLocales locales;

	private final ObjectProvider<HandlerAdapter> adapters;

	private final ReactiveProblemResultHandler results;

	EdgeExceptionHandler(ProblemResponder responder, ReactiveLocales locales, ObjectProvider<HandlerAdapter> adapters,
			ReactiveProblemResultHandler results) {
		this.responder = responder;
		this.locales = locales;
		this.adapters = adapters;
		this.results = results;
	}

	@Override
	public int getOrder() {
		return -2;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
		JMessageException exception = this.responder.find(thrown);
		if (exception == null
				|| !this.responder.canRespond(exception, new ReactiveErrorExchange(exchange, this.locales))) {
			return Mono.error(thrown);
		}
		// The exchange is observed as one with an error only if the responder says so.
		exchange.getAttributes().remove(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
		Mono<HandlerResult> result = Mono.error(exception);
		for (HandlerAdapter adapter : this.adapters.orderedStream().toList()) {
			if (adapter instanceof DispatchExceptionHandler exceptionHandler) {
				result = result.onErrorResume((ex) -> exceptionHandler.handleError(exchange, ex));
			}
		}
		return result.flatMap((handled) -> this.results.dispatch(exchange, handled))
			.onErrorMap((ex) -> (ex == exception) ? thrown : ex);
	}

}
