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

import java.util.List;
import java.util.function.Supplier;

import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * Answers a {@link JMessageException} on WebFlux with its problem detail. For its place
 * among other advice, and for what it does where the response is committed, see
 * {@link ServletExceptionAdvice}, which has the same.
 * <p>
 * Where a listener fails, the dispatcher asks a second time. It gets the exception back,
 * so that nobody hears of it twice.
 */
@ControllerAdvice
final class ReactiveExceptionAdvice {

	private static final String HANDLED = ReactiveExceptionAdvice.class.getName() + ".HANDLED";

	private final JMessageProblemDetails problems;

	private final JMessageErrorCatalog catalog;

	private final ExceptionLog log;

	private final Supplier<List<JMessageErrorListener>> listeners;

	ReactiveExceptionAdvice(JMessageProblemDetails problems, JMessageErrorCatalog catalog, ExceptionLog log,
			Supplier<List<JMessageErrorListener>> listeners) {
		this.problems = problems;
		this.catalog = catalog;
		this.log = log;
		this.listeners = listeners;
	}

	@ExceptionHandler
	ProblemDetail handle(JMessageException exception, ServerWebExchange exchange) {
		if (exchange.getResponse().isCommitted() || hasHandled(exception, exchange)) {
			throw exception;
		}
		exchange.getAttributes().put(HANDLED, exception);
		ServerHttpRequest request = exchange.getRequest();
		JMessageErrorCode code = this.catalog.resolve(exception.getErrorCode());
		ProblemDetail problem = this.problems.create(exception);
		this.log.write(exception, code, problem.getStatus(), request.getMethod().name(), request.getPath().value());
		markObservation(exception, code, exchange);
		this.listeners.get().forEach((listener) -> listener.onError(exception, problem));
		return problem;
	}

	static boolean hasHandled(JMessageException exception, ServerWebExchange exchange) {
		return EdgeExceptions.isSame(exchange.getAttribute(HANDLED), exception);
	}

	private static void markObservation(JMessageException exception, JMessageErrorCode code,
			ServerWebExchange exchange) {
		if (code.fault() != Fault.CALLER) {
			ServerRequestObservationContext.findCurrent(exchange.getAttributes())
				.ifPresent((observation) -> observation.setError(exception));
		}
	}

}
