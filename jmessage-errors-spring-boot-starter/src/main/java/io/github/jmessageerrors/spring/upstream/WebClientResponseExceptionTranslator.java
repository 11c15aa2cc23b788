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

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpRequest;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.JMessageException;

/**
 * Translates what WebClient throws for an error response.
 */
public final class WebClientResponseExceptionTranslator implements JMessageExceptionTranslator {

	private final JMessageResponseTranslator responses;

	/**
	 * Create a translator.
	 * @param responses decides which responses are JMessage's
	 */
	public WebClientResponseExceptionTranslator(JMessageResponseTranslator responses) {
		this.responses = responses;
	}

	@Override
	public @Nullable JMessageException translate(Throwable exception) {
		if (!(exception instanceof WebClientResponseException response)) {
			return null;
		}
		HttpRequest request = response.getRequest();
		return this.responses
			.translate(response.getStatusCode().value(), response.getHeaders(), response.getResponseBodyAsByteArray(),
					(request != null) ? request.getURI() : null, response)
			.orElse(null);
	}

}
