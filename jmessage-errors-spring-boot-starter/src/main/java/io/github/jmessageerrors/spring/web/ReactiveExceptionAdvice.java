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
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

import io.github.jmessageerrors.JMessageException;

/**
 * Handles {@link JMessageException} on WebFlux, ordered and limited as
 * {@link ServletExceptionAdvice} is.
 * <p>
 * If a listener fails, exception handling runs again; the exception is rethrown so that
 * listeners are notified once.
 */
@ControllerAdvice
class ReactiveExceptionAdvice implements ExceptionAdvice {

	private static final List<String> VALIDATORS = List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED);

	private static final List<String> CACHING = List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.EXPIRES,
			HttpHeaders.PRAGMA);

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
	 * Returns the problem, or a {@link Declined} exception. Throws the exception if it
	 * cannot be responded to.
	 */
	// Public, as are all methods that a proxy must pass on to its target.
	@ExceptionHandler(JMessageException.class)
	public Object handle(Throwable thrown, ServerWebExchange exchange) throws Throwable {
		JMessageException exception = this.responder.find(thrown);
		if (exception == null || this.others.isNamed(exchange, thrown)) {
			return new Declined(thrown);
		}
		ReactiveErrorExchange errorExchange = new ReactiveErrorExchange(exchange, this.locales);
		if (!this.responder.canRespond(exception, errorExchange)) {
			throw thrown;
		}
		removeStaleHeaders(exchange.getResponse().getHeaders());
		return this.responder.respond(exception, errorExchange);
	}

	boolean isLeftToOthers(Throwable thrown, ServerWebExchange exchange) {
		return this.responder.find(thrown) == null || this.others.isNamed(exchange, thrown);
	}

	// Those about the content are removed by Spring.
	private static void removeStaleHeaders(HttpHeaders headers) {
		VALIDATORS.forEach((name) -> remove(headers, name));
		if (!ExceptionAdvice.isNotStored(headers.getValuesAsList(HttpHeaders.CACHE_CONTROL))) {
			CACHING.forEach((name) -> remove(headers, name));
		}
	}

	// The method that removes a header is another one in each line of Spring Framework.
	private static void remove(HttpHeaders headers, String name) {
		if (headers.getFirst(name) != null) {
			headers.put(name, new ArrayList<>());
		}
	}

	/**
	 * An exception that other exception handlers have to handle.
	 */
	record Declined(Throwable exception) {

	}

}
