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

package io.github.jmessageerrors.spring.client;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClientResponseException;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.client.DecoratorBean.LateResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Translates the exceptions that RestClient and RestTemplate throw for error responses.
 * By themselves they do not tell which request was sent. Exceptions whose class the
 * application derived from Spring's are the application's and are not translated.
 */
final class RestClientResponseExceptionTranslator implements JMessageExceptionTranslator {

	private final LateResponseTranslator translator;

	RestClientResponseExceptionTranslator(JMessageResponseTranslator translator) {
		this(() -> translator);
	}

	RestClientResponseExceptionTranslator(LateResponseTranslator translator) {
		this.translator = translator;
	}

	LateResponseTranslator responses() {
		return this.translator;
	}

	@Override
	public @Nullable JMessageException translate(Throwable exception) {
		return translate(exception, null, null);
	}

	/**
	 * Translate the exception of a response that is known, or return it if it is not a
	 * JMessage error. What handles a response may send another request, and fail: an
	 * exception that has another status is left alone. One that has the same status
	 * cannot be told apart.
	 */
	RuntimeException translate(RestClientResponseException exception, HttpStatusCode status,
			@Nullable HttpMethod method, @Nullable URI uri) {
		boolean own = exception.getStatusCode().value() == status.value();
		JMessageException translated = own ? translate(exception, method, uri) : null;
		return (translated != null) ? translated : exception;
	}

	private @Nullable JMessageException translate(Throwable exception, @Nullable HttpMethod method, @Nullable URI uri) {
		if (!(exception instanceof RestClientResponseException response)
				|| !exception.getClass().getName().startsWith("org.springframework.web.client.")) {
			return null;
		}
		JMessageResponseTranslator translator = this.translator.find();
		return (translator != null) ? translator
			.translate(response.getStatusCode(), response.getResponseHeaders(), response.getResponseBodyAsByteArray(),
					method, uri, response)
			.orElse(null) : null;
	}

}
