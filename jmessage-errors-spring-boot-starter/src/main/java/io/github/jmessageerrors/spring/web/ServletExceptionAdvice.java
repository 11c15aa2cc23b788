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

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * Answers a {@link JMessageException} on Spring MVC with its problem detail.
 * <p>
 * It stands just ahead of the advice that has no order, so that a catch-all there does
 * not swallow JMessage's errors, and behind every advice that has one. The price: where
 * an exception of the application's has a {@code JMessageException} as its cause, an
 * advice for it needs an order to be asked first.
 * <p>
 * Where the response is committed it throws the exception anew, by which Spring takes the
 * original one for not handled.
 */
@ControllerAdvice
final class ServletExceptionAdvice {

	private static final String HANDLED = ServletExceptionAdvice.class.getName() + ".HANDLED";

	private final JMessageProblemDetails problems;

	private final JMessageErrorCatalog catalog;

	private final ExceptionLog log;

	private final Supplier<List<JMessageErrorListener>> listeners;

	ServletExceptionAdvice(JMessageProblemDetails problems, JMessageErrorCatalog catalog, ExceptionLog log,
			Supplier<List<JMessageErrorListener>> listeners) {
		this.problems = problems;
		this.catalog = catalog;
		this.log = log;
		this.listeners = listeners;
	}

	@ExceptionHandler
	ProblemDetail handle(JMessageException exception, HttpServletRequest request, HttpServletResponse response) {
		if (response.isCommitted()) {
			throw exception;
		}
		request.setAttribute(HANDLED, exception);
		JMessageErrorCode code = this.catalog.resolve(exception.getErrorCode());
		ProblemDetail problem = this.problems.create(exception);
		this.log.write(exception, code, problem.getStatus(), request.getMethod(), request.getRequestURI());
		markObservation(exception, code, request);
		this.listeners.get().forEach((listener) -> listener.onError(exception, problem));
		return problem;
	}

	static boolean hasHandled(JMessageException exception, HttpServletRequest request) {
		return EdgeExceptions.isSame((JMessageException) request.getAttribute(HANDLED), exception);
	}

	private static void markObservation(JMessageException exception, JMessageErrorCode code,
			HttpServletRequest request) {
		if (code.fault() != Fault.CALLER) {
			ServerHttpObservationFilter.findObservationContext(request)
				.ifPresent((observation) -> observation.setError(exception));
		}
	}

}
