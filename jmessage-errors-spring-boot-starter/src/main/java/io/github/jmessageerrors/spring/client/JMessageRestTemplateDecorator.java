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

import java.io.IOException;
import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.RestClientResponseExceptionTranslator;

/**
 * Makes a {@link RestTemplate} throw JMessage's errors as {@link JMessageException}. One
 * that Spring Boot's builder made does so already; for any other, one line does it:
 *
 * <pre class="code">
 * RestTemplate restTemplate = translator.decorate(new RestTemplate());</pre>
 *
 * Its error handler stays in charge of the response; only what that throws is translated.
 * A response whose status tells of success is looked at only where Spring Boot's builder
 * made the RestTemplate and {@code jmessage.errors.client.inspect-success} is on.
 */
public final class JMessageRestTemplateDecorator {

	private final RestClientResponseExceptionTranslator translator;

	/**
	 * Create a translator.
	 * @param translator recognises JMessage's errors
	 */
	public JMessageRestTemplateDecorator(RestClientResponseExceptionTranslator translator) {
		this.translator = translator;
	}

	/**
	 * Wrap the error handler that a RestTemplate has now. One that is set later replaces
	 * both.
	 * @param <T> the type of the RestTemplate
	 * @param restTemplate the RestTemplate
	 * @return the same RestTemplate
	 */
	public <T extends RestTemplate> T decorate(T restTemplate) {
		ResponseErrorHandler present = restTemplate.getErrorHandler();
		if (!(present instanceof TranslatingErrorHandler)) {
			restTemplate.setErrorHandler(new TranslatingErrorHandler(present, this.translator));
		}
		return restTemplate;
	}

	/**
	 * Wrap the error handler that a RestTemplate has now, and look at its responses.
	 * @param restTemplate the RestTemplate
	 * @param inspection what to look at where the status tells of success, or
	 * {@code null} for nothing
	 */
	void decorate(RestTemplate restTemplate, @Nullable SuccessInspection inspection) {
		decorate(restTemplate);
		if (inspection != null) {
			// Outermost, so that the other interceptors see the response as it came.
			restTemplate.getInterceptors().add(0, (request, body, execution) -> {
				ClientHttpResponse response = execution.execute(request, body);
				return inspection.concerns(request) ? new InspectedResponse(response, request, inspection) : response;
			});
		}
	}

	private record TranslatingErrorHandler(ResponseErrorHandler delegate,
			RestClientResponseExceptionTranslator translator) implements ResponseErrorHandler {

		@Override
		public boolean hasError(ClientHttpResponse response) throws IOException {
			if (response instanceof InspectedResponse inspected) {
				inspected.inspect();
			}
			return this.delegate.hasError(response);
		}

		@Override
		public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
			try {
				this.delegate.handleError(url, method, response);
			}
			catch (RestClientResponseException ex) {
				JMessageException translated = SpringExceptions.isSpringsOwn(ex) ? this.translator.translate(ex, url)
						: null;
				if (translated == null) {
					throw ex;
				}
				throw translated;
			}
		}

	}

}
