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
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Makes the HTTP service clients on {@link RestClient} throw JMessage's errors.
 */
final class JMessageRestClientHttpServiceGroupConfigurer implements RestClientHttpServiceGroupConfigurer {

	private final JMessageRestClientDecorator translator;

	private final @Nullable SuccessInspection inspection;

	JMessageRestClientHttpServiceGroupConfigurer(JMessageRestClientDecorator translator,
			@Nullable SuccessInspection inspection) {
		this.translator = translator;
		this.inspection = inspection;
	}

	@Override
	public void configureGroups(Groups<RestClient.Builder> groups) {
		groups.forEachGroup((group, clientBuilder, factoryBuilder) -> {
			// Only the client sees the address, and only the adapter sees the exception.
			ThreadLocal<Exchange> current = new ThreadLocal<>();
			clientBuilder.requestInitializer((request) -> onRequest(current.get(), request));
			clientBuilder.defaultStatusHandler((status) -> onResponse(current.get()), (request, response) -> {
			});
			if (this.inspection != null) {
				InspectedExchange.prepare(clientBuilder, this.inspection);
			}
			factoryBuilder.exchangeAdapterDecorator((adapter) -> new Adapter(adapter, this.translator, current));
		});
	}

	private void onRequest(@Nullable Exchange exchange, HttpRequest request) {
		if (exchange == null) {
			return;
		}
		exchange.address = request.getURI();
		if (this.inspection != null) {
			exchange.inspected.mark(request);
		}
	}

	private static boolean onResponse(@Nullable Exchange exchange) {
		if (exchange != null) {
			exchange.answered = true;
			exchange.inspected.inspect();
		}
		return false;
	}

	/**
	 * One call of a client. An exception before the answer is not about the response: an
	 * interceptor may have called another service, and failed.
	 */
	private static final class Exchange {

		private final InspectedExchange inspected = new InspectedExchange();

		private @Nullable URI address;

		private boolean answered;

	}

	private static final class Adapter extends HttpExchangeAdapterDecorator {

		private final JMessageRestClientDecorator translator;

		private final ThreadLocal<Exchange> current;

		Adapter(HttpExchangeAdapter delegate, JMessageRestClientDecorator translator, ThreadLocal<Exchange> current) {
			super(delegate);
			this.translator = translator;
			this.current = current;
		}

		@Override
		public void exchange(HttpRequestValues requestValues) {
			translating(() -> {
				super.exchange(requestValues);
				return true;
			});
		}

		@Override
		public HttpHeaders exchangeForHeaders(HttpRequestValues requestValues) {
			return translating(() -> super.exchangeForHeaders(requestValues));
		}

		@Override
		public <T> @Nullable T exchangeForBody(HttpRequestValues requestValues,
				ParameterizedTypeReference<T> bodyType) {
			return this.<@Nullable T>translating(() -> super.exchangeForBody(requestValues, bodyType));
		}

		@Override
		public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues requestValues) {
			return translating(() -> super.exchangeForBodilessEntity(requestValues));
		}

		@Override
		public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues requestValues,
				ParameterizedTypeReference<T> bodyType) {
			return translating(() -> super.exchangeForEntity(requestValues, bodyType));
		}

		private <T extends @Nullable Object> T translating(Supplier<T> call) {
			Exchange outer = this.current.get();
			Exchange exchange = new Exchange();
			this.current.set(exchange);
			try {
				return call.get();
			}
			catch (RestClientResponseException ex) {
				throw exchange.answered ? this.translator.translate(ex, exchange.address) : ex;
			}
			finally {
				restore(outer);
			}
		}

		private void restore(@Nullable Exchange outer) {
			if (outer != null) {
				this.current.set(outer);
			}
			else {
				this.current.remove();
			}
		}

	}

}
