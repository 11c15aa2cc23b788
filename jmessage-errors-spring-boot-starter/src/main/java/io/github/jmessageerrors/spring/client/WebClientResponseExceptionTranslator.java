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

import org.springframework.http.HttpRequest;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.client.DecoratorBean.LateResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Translates the exceptions that WebClient signals for error responses. By themselves
 * they tell the request that was sent, which filters may have changed. Exceptions whose
 * class the application derived from Spring's are the application's and are not
 * translated.
 */
final class WebClientResponseExceptionTranslator implements JMessageExceptionTranslator {

	private final LateResponseTranslator translator;

	WebClientResponseExceptionTranslator(JMessageResponseTranslator translator) {
		this(() -> translator);
	}

	WebClientResponseExceptionTranslator(LateResponseTranslator translator) {
		this.translator = translator;
	}

	LateResponseTranslator responses() {
		return this.translator;
	}

	@Override
	public @Nullable JMessageException translate(Throwable exception) {
		return translate(exception, null);
	}

	/**
	 * Translate the exception of a request whose URI may be known.
	 * @param exception the exception
	 * @param uri the URI that the application requested, or {@code null} for that of the
	 * request that was sent
	 * @return the translated exception, or {@code null} if it is not a JMessage error
	 */
	@Nullable JMessageException translate(Throwable exception, @Nullable URI uri) {
		if (!(exception instanceof WebClientResponseException response)
				|| !exception.getClass().getName().startsWith("org.springframework.web.reactive.")) {
			return null;
		}
		HttpRequest sent = response.getRequest();
		JMessageResponseTranslator translator = this.translator.find();
		return (translator != null) ? translator
			.translate(response.getStatusCode(), response.getHeaders(), response.getResponseBodyAsByteArray(),
					(sent != null) ? sent.getMethod() : null, (uri == null && sent != null) ? sent.getURI() : uri,
					response)
			.orElse(null) : null;
	}

}
