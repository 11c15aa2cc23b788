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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that a call within a call, such as one that fetches a token, does not pass for
 * the call around it.
 */
class NestedCallTests {

	private final StubUpstream jmessage = new StubUpstream();

	private final StubUpstream stranger = new StubUpstream();

	private final URI jmessageUri = this.jmessage.jmessage();

	private final URI strangerUri = this.stranger.jmessage();

	private final Interceptor interceptor = new Interceptor();

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter()
		.withPropertyValues(
				"jmessage.errors.client.hosts=" + this.jmessageUri.getHost() + ":" + this.jmessageUri.getPort())
		.withBean(RestClientCustomizer.class, () -> (builder) -> builder.requestInterceptor(this.interceptor))
		.withBean(RestTemplateCustomizer.class,
				() -> (restTemplate) -> restTemplate.getInterceptors().add(this.interceptor));

	@AfterEach
	void close() {
		this.jmessage.close();
		this.stranger.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "REST_TEMPLATE", "REST_CLIENT", "REST_CLIENT_SERVICE" })
	void aFailureOfAnotherServiceIsNotJMessages(ClientKind client) {
		this.contextRunner.run((context) -> {
			this.interceptor.nested
				.add(() -> RestClient.create().get().uri(this.strangerUri).retrieve().body(String.class));
			assertThat(catchThrowable(() -> client.get(context, this.jmessageUri)))
				.isExactlyInstanceOf(HttpClientErrorException.NotFound.class);
			assertThat(catchThrowable(() -> client.get(context, this.jmessageUri)))
				.isExactlyInstanceOf(JMessageResponseException.class);
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "REST_TEMPLATE", "REST_CLIENT", "REST_CLIENT_SERVICE" })
	void aFailureOfAnotherServiceThroughTheSameClientIsNotJMessages(ClientKind client) {
		this.contextRunner.run((context) -> {
			this.interceptor.nested.add(() -> client.get(context, this.strangerUri));
			this.interceptor.nested.add(() -> {
			});
			assertThat(catchThrowable(() -> client.get(context, this.jmessageUri)))
				.isExactlyInstanceOf(HttpClientErrorException.NotFound.class);
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "REST_TEMPLATE", "REST_CLIENT", "REST_CLIENT_SERVICE" })
	void theOuterCallKeepsItsOwnAddress(ClientKind client) {
		this.contextRunner.run((context) -> {
			nest(() -> assertThat(catchThrowable(() -> client.get(context, this.strangerUri)))
				.isExactlyInstanceOf(HttpClientErrorException.NotFound.class));
			assertThat(catchThrowable(() -> client.get(context, this.jmessageUri)))
				.isExactlyInstanceOf(JMessageResponseException.class);
			nest(() -> assertThat(catchThrowable(() -> client.get(context, this.jmessageUri)))
				.isExactlyInstanceOf(JMessageResponseException.class));
			assertThat(catchThrowable(() -> client.get(context, this.strangerUri)))
				.isExactlyInstanceOf(HttpClientErrorException.NotFound.class);
		});
	}

	@Test
	void aFailureOfAnotherServiceIsNotJMessagesWhenAWebClientAsksAgain() {
		this.contextRunner.run((context) -> {
			Mono<String> nested = WebClient.create().get().uri(this.strangerUri).retrieve().bodyToMono(String.class);
			Deque<Mono<String>> before = new ArrayDeque<>(List.of(Mono.just("nothing"), nested));
			Mono<String> call = context.getBean(WebClient.Builder.class)
				.filter((request, next) -> before.remove().then(next.exchange(request)))
				.build()
				.get()
				.uri(this.jmessageUri)
				.retrieve()
				.bodyToMono(String.class);
			assertThat(catchThrowable(call::block)).isExactlyInstanceOf(JMessageResponseException.class);
			assertThat(catchThrowable(call::block)).isExactlyInstanceOf(WebClientResponseException.NotFound.class);
		});
	}

	@Test
	void allSubscriptionsOfAWebClientsResponseAreJMessages() {
		URI sent = this.jmessageUri;
		this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=im.example").run((context) -> {
			Mono<String> call = context.getBean(WebClient.Builder.class)
				.filter((request, next) -> next.exchange(ClientRequest.from(request).url(sent).build()))
				.build()
				.get()
				.uri("http://im.example/v1/users/{name}", "tom")
				.retrieve()
				.bodyToMono(String.class);
			List<Class<?>> thrown = Flux.range(0, 40)
				.flatMap((index) -> call.<Class<?>>map(String::getClass)
					.onErrorResume((exception) -> Mono.just(exception.getClass())), 8)
				.collectList()
				.block();
			assertThat(thrown).hasSize(40).containsOnly(JMessageResponseException.class);
		});
	}

	@Test
	void aFailureOfAnotherServiceInAHandlerOfTheResponseIsNotJMessages() {
		URI moved = this.jmessage.answer(418, "text/plain", "moved");
		this.contextRunner.run((context) -> {
			RestClient restClient = context.getBean(RestClient.Builder.class)
				.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> askStranger())
				.build();
			RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class)
				.errorHandler(new AskingErrorHandler())
				.build();
			assertThat(catchThrowable(() -> restClient.get().uri(moved).retrieve().body(String.class)))
				.isExactlyInstanceOf(HttpClientErrorException.NotFound.class);
			assertThat(catchThrowable(() -> restTemplate.getForObject(moved, String.class)))
				.isExactlyInstanceOf(HttpClientErrorException.NotFound.class);
		});
	}

	private void askStranger() {
		RestClient.create().get().uri(this.strangerUri).retrieve().body(String.class);
	}

	private void nest(Runnable call) {
		this.interceptor.nested.add(call);
		this.interceptor.nested.add(() -> {
		});
	}

	private final class AskingErrorHandler extends DefaultResponseErrorHandler {

		@Override
		public void handleError(URI url, HttpMethod method, ClientHttpResponse response) {
			askStranger();
		}

	}

	private static final class Interceptor implements ClientHttpRequestInterceptor {

		private final Deque<Runnable> nested = new ArrayDeque<>();

		@Override
		public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
				throws IOException {
			Runnable call = this.nested.poll();
			if (call != null) {
				call.run();
			}
			return execution.execute(request, body);
		}

	}

}
