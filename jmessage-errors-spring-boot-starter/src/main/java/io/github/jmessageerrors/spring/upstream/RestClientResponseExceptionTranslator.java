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

package io.github.jmessageerrors.spring.upstream;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.web.client.RestClientResponseException;

import io.github.jmessageerrors.JMessageException;

/**
 * Translates what RestClient and RestTemplate throw for an error response. Such an
 * exception does not tell which address was asked.
 */
public final class RestClientResponseExceptionTranslator implements JMessageExceptionTranslator {

	private final JMessageResponseTranslator responses;

	/**
	 * Create a translator.
	 * @param responses decides which responses are JMessage's
	 */
	public RestClientResponseExceptionTranslator(JMessageResponseTranslator responses) {
		this.responses = responses;
	}

	@Override
	public @Nullable JMessageException translate(Throwable exception) {
		return (exception instanceof RestClientResponseException response) ? translate(response, null) : null;
	}

	/**
	 * Translate the exception of a request whose address is known.
	 * @param exception the exception of RestClient or RestTemplate
	 * @param uri the address that was asked, or {@code null} if it is not known
	 * @return the translated exception, or {@code null} if the response is not JMessage's
	 */
	public @Nullable JMessageException translate(RestClientResponseException exception, @Nullable URI uri) {
		return this.responses
			.translate(exception.getStatusCode().value(), exception.getResponseHeaders(),
					exception.getResponseBodyAsByteArray(), uri, exception)
			.orElse(null);
	}

}
