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

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

/**
 * Responds to JMessage exceptions on Spring MVC and on WebFlux: creates the problem in
 * the language of the request, logs, and notifies listeners, once for each exception of
 * an exchange. What writes the problem sets its headers, so that none are left if
 * something else answers.
 */
final class ProblemResponder {

	private static final String HANDLED = ProblemResponder.class.getName() + ".HANDLED";

	private final JMessageExceptions exceptions;

	private final JMessageProblemDetails problems;

	private final JMessageErrorCatalog catalog;

	private final ExceptionLog log = new ExceptionLog();

	private final @Nullable ObservationRegistry observations;

	private final Supplier<List<JMessageErrorListener>> listeners;

	ProblemResponder(JMessageExceptions exceptions, JMessageProblemDetails problems, JMessageErrorCatalog catalog,
			@Nullable ObservationRegistry observations, Supplier<List<JMessageErrorListener>> listeners) {
		this.exceptions = exceptions;
		this.problems = problems;
		this.catalog = catalog;
		this.observations = observations;
		this.listeners = listeners;
	}

	/**
	 * Find the JMessage exception that a thrown exception stands for, or {@code null} if
	 * it is handled as if this library were absent.
	 */
	@Nullable JMessageException find(Throwable thrown) {
		return this.exceptions.fromThrown(thrown);
	}

	/**
	 * Return whether an exception can be responded to: the response can still become a
	 * problem, and the exception has neither been responded to nor left in this exchange.
	 */
	boolean canRespond(JMessageException exception, ErrorExchange exchange) {
		return exchange.isWritable() && !isSame(exchange.getAttribute(HANDLED), exception);
	}

	/**
	 * Leave an exception to whoever handles what Spring's exception handlers do not.
	 */
	void leave(JMessageException exception, ErrorExchange exchange) {
		exchange.setAttribute(HANDLED, exception);
	}

	ProblemDetail respond(JMessageException exception, ErrorExchange exchange) {
		exchange.setAttribute(HANDLED, exception);
		JMessageErrorCode code = this.catalog.mostSevere(exception);
		ProblemDetail created = this.problems.create(exception);
		ProblemDetail problem = (created instanceof LocalizedProblemDetail localized)
				? localized.localizeFor(exchange::locales) : created;
		this.log.write(exception, code, problem.getStatus(), exchange.method(), exchange.path());
		if (code.fault() != Fault.CALLER) {
			exchange.recordError(exception, this.observations);
		}
		this.listeners.get().forEach((listener) -> notify(listener, exception, problem, code));
		return problem;
	}

	private void notify(JMessageErrorListener listener, JMessageException exception, ProblemDetail problem,
			JMessageErrorCode code) {
		try {
			listener.onError(exception, problem);
		}
		catch (Exception | LinkageError ex) {
			this.log.writeFailure(listener, ex, code);
		}
	}

	/**
	 * Return whether two exceptions are one error: the same exception, or translated from
	 * the same exception twice.
	 */
	private static boolean isSame(@Nullable Object handled, JMessageException exception) {
		return handled == exception || (handled instanceof JMessageException other && exception.getCause() != null
				&& other.getCause() == exception.getCause());
	}

}
