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

import java.util.function.Predicate;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Looks at the responses of a {@link WebClient} before anybody reads their bodies.
 */
final class WebClientInspection implements ExchangeFilterFunction {

	private static final String ATTRIBUTE = WebClientInspection.class.getName();

	private final SuccessInspection inspection;

	private final Predicate<ClientRequest> included;

	private WebClientInspection(SuccessInspection inspection, Predicate<ClientRequest> included) {
		this.inspection = inspection;
		this.included = included;
	}

	/**
	 * Make the clients of a builder look at the responses to requests that are marked.
	 * The filter is the outermost, so that the others see the response as it came.
	 * @param builder the builder
	 * @param inspection what to look at
	 */
	static void ofMarkedRequests(WebClient.Builder builder, SuccessInspection inspection) {
		add(builder, new WebClientInspection(inspection, (request) -> request.attributes().containsKey(ATTRIBUTE)));
	}

	/**
	 * Make the clients of a builder look at the responses to all requests.
	 * @param builder the builder
	 * @param inspection what to look at
	 */
	static void ofAllRequests(WebClient.Builder builder, SuccessInspection inspection) {
		add(builder, new WebClientInspection(inspection, (request) -> true));
	}

	private static void add(WebClient.Builder builder, WebClientInspection filter) {
		builder.filters((filters) -> filters.add(0, filter));
	}

	static void mark(WebClient.RequestHeadersSpec<?> request) {
		request.attribute(ATTRIBUTE, true);
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Mono<ClientResponse> response = next.exchange(request);
		return this.included.test(request) ? response.flatMap(this::inspect) : response;
	}

	private Mono<ClientResponse> inspect(ClientResponse response) {
		HttpRequest request = response.request();
		HttpHeaders headers = response.headers().asHttpHeaders();
		if (!this.inspection.concerns(request) || !this.inspection.concerns(response.statusCode(), headers)) {
			return Mono.just(response);
		}
		return Mono.create((sink) -> {
			BodyPeek peek = this.inspection.peek(request.getURI(), response.statusCode(), headers);
			new InspectedBody(response, peek, sink).inspect();
		});
	}

}
