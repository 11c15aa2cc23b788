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

import java.util.ArrayList;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

import io.github.jmessageerrors.JMessageException;

/**
 * Handles {@link JMessageException} on WebFlux, ordered and limited as
 * {@link ServletExceptionAdvice} is.
 * <p>
 * If a listener fails, exception handling runs again; the exception is then left to
 * nobody so that listeners are notified once.
 */
@ControllerAdvice
class ReactiveExceptionAdvice implements ExceptionAdvice {

	private final ProblemResponder responder;

	private final ReactiveLocales locales;

	private final DeclinedExceptionResultHandler others;

	private final int order;

	ReactiveExceptionAdvice(ProblemResponder responder, ReactiveLocales locales, DeclinedExceptionResultHandler others,
			int order) {
		this.responder = responder;
		this.locales = locales;
		this.others = others;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	/**
	 * Handle an exception, which may have a JMessage exception among its causes only.
	 * Returns the problem, or a {@link Declined} exception.
	 */
	// Public, as are all methods that a proxy must pass on to its target.
	@ExceptionHandler(JMessageException.class)
	public Object handle(Throwable thrown, ServerWebExchange exchange) {
		JMessageException exception = this.responder.find(thrown);
		if (exception == null || this.others.isNamed(exchange, thrown)) {
			return new Declined.ToOthers(thrown);
		}
		ReactiveErrorExchange errorExchange = new ReactiveErrorExchange(exchange, this.locales);
		if (!this.responder.canRespond(exception, errorExchange)) {
			return new Declined.ToNobody(thrown);
		}
		HttpHeaders headers = exchange.getResponse().getHeaders();
		StaleHeaders.of(headers.getValuesAsList(HttpHeaders.CACHE_CONTROL)).forEach((name) -> remove(headers, name));
		return this.responder.respond(exception, errorExchange);
	}

	/**
	 * Handle an exception that is translated, by what handles its translation.
	 */
	Object handleTranslated(Throwable thrown, ServerWebExchange exchange) {
		JMessageException exception = this.responder.find(thrown);
		// Its cause is why Spring asks about it here.
		if (exception == thrown) {
			return handle(thrown, exchange);
		}
		return (exception == null || this.others.isNamed(exchange, thrown)) ? new Declined.ToOthers(thrown)
				: new Declined.ToAll(thrown, exception);
	}

	// The method that removes a header is another one in each line of Spring Framework.
	private static void remove(HttpHeaders headers, String name) {
		if (headers.getFirst(name) != null) {
			headers.put(name, new ArrayList<>());
		}
	}

	/**
	 * An exception that is left to exception handlers. It is returned rather than thrown,
	 * as Spring takes an exception handler that throws what looks as if the caller's
	 * connection was lost for having answered.
	 */
	sealed interface Declined {

		Throwable thrown();

		/**
		 * The other exception handlers have to handle the exception.
		 */
		record ToOthers(Throwable thrown) implements Declined {

		}

		/**
		 * All exception handlers have to handle the translation of the exception.
		 */
		record ToAll(Throwable thrown, JMessageException translated) implements Declined {

		}

		/**
		 * No exception handler can handle the exception.
		 */
		record ToNobody(Throwable thrown) implements Declined {

		}

	}

}
