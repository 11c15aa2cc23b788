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

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * Makes the HTTP service clients on {@link WebClient} signal JMessage's errors.
 */
final class JMessageWebClientHttpServiceGroupConfigurer implements WebClientHttpServiceGroupConfigurer {

	private final JMessageWebClientDecorator translator;

	private final @Nullable SuccessInspection inspection;

	JMessageWebClientHttpServiceGroupConfigurer(JMessageWebClientDecorator translator,
			@Nullable SuccessInspection inspection) {
		this.translator = translator;
		this.inspection = inspection;
	}

	@Override
	public void configureGroups(Groups<WebClient.Builder> groups) {
		groups.forEachGroup((group, clientBuilder, factoryBuilder) -> {
			if (this.inspection != null) {
				WebClientInspection.ofAllRequests(clientBuilder, this.inspection);
			}
			factoryBuilder.exchangeAdapterDecorator((adapter) -> new Adapter(adapter, this.translator));
		});
	}

	/**
	 * Translates what the reactive methods signal. The blocking ones are built on these
	 * by the caller of an adapter of this type.
	 */
	private static final class Adapter extends ReactorHttpExchangeAdapterDecorator {

		private final JMessageWebClientDecorator translator;

		Adapter(HttpExchangeAdapter delegate, JMessageWebClientDecorator translator) {
			super(delegate);
			this.translator = translator;
		}

		@Override
		public Mono<Void> exchangeForMono(HttpRequestValues requestValues) {
			return this.translator.translate(super.exchangeForMono(requestValues));
		}

		@Override
		public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues requestValues) {
			return this.translator.translate(super.exchangeForHeadersMono(requestValues));
		}

		@Override
		public <T> Mono<T> exchangeForBodyMono(HttpRequestValues requestValues,
				ParameterizedTypeReference<T> bodyType) {
			return this.translator.translate(super.exchangeForBodyMono(requestValues, bodyType));
		}

		@Override
		public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues requestValues,
				ParameterizedTypeReference<T> bodyType) {
			return this.translator.translate(super.exchangeForBodyFlux(requestValues, bodyType));
		}

		@Override
		public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues requestValues) {
			return this.translator.translate(super.exchangeForBodilessEntityMono(requestValues));
		}

		@Override
		public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues requestValues,
				ParameterizedTypeReference<T> bodyType) {
			return this.translator.translate(super.exchangeForEntityMono(requestValues, bodyType));
		}

		@Override
		public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues requestValues,
				ParameterizedTypeReference<T> bodyType) {
			return this.translator.translate(super.exchangeForEntityFlux(requestValues, bodyType));
		}

	}

}
