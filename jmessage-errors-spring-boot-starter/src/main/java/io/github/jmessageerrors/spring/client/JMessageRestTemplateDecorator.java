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

import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.ClientRequestObservationConvention;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.client.DecoratorBean.LateResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Makes a {@link RestTemplate} throw JMessage errors as {@link JMessageException}. Beans
 * of type {@link RestTemplate}, and what a {@code RestTemplateBuilder} bean builds, are
 * decorated already; any other is decorated as follows:
 *
 * <pre class="code">
 * RestTemplate restTemplate = decorator.decorate(new RestTemplate());</pre>
 *
 * The error handler of the RestTemplate still handles the response; only an exception
 * that it throws is translated.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageRestTemplateDecorator {

	private final RestClientResponseExceptionTranslator translator;

	/**
	 * Create a decorator.
	 * @param translator translates the responses
	 */
	public JMessageRestTemplateDecorator(JMessageResponseTranslator translator) {
		this(() -> translator);
	}

	private JMessageRestTemplateDecorator(LateResponseTranslator translator) {
		this.translator = new RestClientResponseExceptionTranslator(translator);
	}

	/**
	 * Return the decorator bean of an application.
	 */
	static DecoratorBean<JMessageRestTemplateDecorator> bean(ConfigurableListableBeanFactory beanFactory) {
		return new DecoratorBean<>(beanFactory, JMessageRestTemplateDecorator.class,
				(decorator) -> decorator.translator.responses(), JMessageRestTemplateDecorator::new);
	}

	/**
	 * Wrap the present error handler of a RestTemplate, and its observation convention if
	 * it has one. What is set later replaces both.
	 * @param <T> the type of the RestTemplate
	 * @param restTemplate the RestTemplate
	 * @return the same RestTemplate
	 */
	public <T extends RestTemplate> T decorate(T restTemplate) {
		ResponseErrorHandler present = restTemplate.getErrorHandler();
		if (present != null && !(present instanceof TranslatingErrorHandler)) {
			restTemplate.setErrorHandler(new TranslatingErrorHandler(present, this.translator));
		}
		ClientRequestObservationConvention convention = restTemplate.getObservationConvention();
		if (convention != null && !(convention instanceof SpringErrorObservationConvention)) {
			restTemplate.setObservationConvention(new SpringErrorObservationConvention(convention));
		}
		return restTemplate;
	}

	private record TranslatingErrorHandler(ResponseErrorHandler delegate,
			RestClientResponseExceptionTranslator translator) implements ResponseErrorHandler {

		@Override
		public boolean hasError(ClientHttpResponse response) throws IOException {
			return this.delegate.hasError(response);
		}

		@Override
		public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
			HttpStatusCode status = response.getStatusCode();
			try {
				this.delegate.handleError(url, method, response);
			}
			catch (RestClientResponseException ex) {
				throw this.translator.translate(ex, status, method, url);
			}
		}

		/**
		 * Handle an error as Spring Framework 6.2 has it, where this method does nothing
		 * unless it is overridden.
		 */
		@SuppressWarnings("NullAway")
		public void handleError(ClientHttpResponse response) throws IOException {
			handleError(null, null, response);
		}

	}

	/**
	 * Convention that observes Spring's own exception in place of its translation, which
	 * a RestTemplate throws before its observation ends. Metrics thus have the same tags
	 * as without this library, and as those of the other clients.
	 */
	private record SpringErrorObservationConvention(
			ClientRequestObservationConvention delegate) implements ClientRequestObservationConvention {

		@Override
		public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
			restoreError(context);
			return this.delegate.getLowCardinalityKeyValues(context);
		}

		@Override
		public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
			restoreError(context);
			return this.delegate.getHighCardinalityKeyValues(context);
		}

		@Override
		public @Nullable String getName() {
			return this.delegate.getName();
		}

		@Override
		public @Nullable String getContextualName(ClientRequestObservationContext context) {
			return this.delegate.getContextualName(context);
		}

		private static void restoreError(ClientRequestObservationContext context) {
			if (context.getError() instanceof JMessageResponseException error && error.getCause() != null) {
				context.setError(error.getCause());
			}
		}

	}

}
