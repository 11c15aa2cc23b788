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
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that the hosts are those that the application requested, whatever a load balancer
 * makes of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedAddressTests {

	private final StubUpstream upstream = new StubUpstream();

	private final URI actual = this.upstream.answer(404, "application/json", "{\"code\":123456,\"message\":\"new\"}");

	private final URI asked = URI.create("http://jmessage-service/v1/users/tom");

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter()
		.withBean(RestClientCustomizer.class, () -> (builder) -> builder.requestInterceptor(balancing()))
		.withBean(RestTemplateCustomizer.class, () -> (restTemplate) -> restTemplate.getInterceptors().add(balancing()))
		.withBean(WebClientCustomizer.class, () -> (builder) -> builder
			.filter((request, next) -> next.exchange(ClientRequest.from(request).url(this.actual).build())));

	@AfterAll
	void close() {
		this.upstream.close();
	}

	@ParameterizedTest
	@EnumSource
	void hostThatTheApplicationRequestedCounts(ClientKind client) {
		this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=jmessage-service")
			.run((context) -> assertThat(catchThrowable(() -> client.get(context, this.asked)))
				.isInstanceOfSatisfying(JMessageResponseException.class, (ex) -> {
					assertThat(ex.getUpstreamHost()).isEqualTo("jmessage-service");
					assertThat(ex.getRequestMethod()).isEqualTo(HttpMethod.GET);
				}));
	}

	@ParameterizedTest
	@EnumSource
	void hostThatTheRequestWasSentToDoesNotCount(ClientKind client) {
		this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=" + this.upstream.host())
			.run((context) -> assertThat(catchThrowable(() -> client.get(context, this.asked)))
				.isExactlyInstanceOf(client.isReactive() ? WebClientResponseException.NotFound.class
						: HttpClientErrorException.NotFound.class));
	}

	@ParameterizedTest
	@MethodSource
	void howeverTheUriIsGiven(String name, BiFunction<RestClient, WebClient, Object> call) {
		this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=jmessage-service").run((context) -> {
			RestClient restClient = context.getBean(RestClient.Builder.class)
				.baseUrl("http://jmessage-service/v1")
				.build();
			WebClient webClient = context.getBean(WebClient.Builder.class)
				.baseUrl("http://jmessage-service/v1")
				.build();
			assertThat(catchThrowable(() -> call.apply(restClient, webClient))).isInstanceOfSatisfying(
					JMessageResponseException.class,
					(ex) -> assertThat(ex.getUpstreamHost()).isEqualTo("jmessage-service"));
		});
	}

	static Stream<Arguments> howeverTheUriIsGiven() {
		URI uri = URI.create("http://jmessage-service/v1/users/tom");
		return Stream.of(rest("URI", (client) -> client.get().uri(uri)), rest("base URL", RestClient::get),
				rest("template", (client) -> client.get().uri("/users/{name}", "tom")),
				web("URI", (client) -> client.get().uri(uri)), web("base URL", WebClient::get),
				web("template", (client) -> client.get().uri("/users/{name}", "tom")),
				web("template without variables", (client) -> client.get().uri("/users/tom")),
				web("template and map", (client) -> client.get().uri("/users/{name}", Map.of("name", "tom"))),
				web("template and function",
						(client) -> client.get().uri("/users/{name}", (builder) -> builder.build("tom"))),
				web("function", (client) -> client.get().uri((builder) -> builder.path("/users/tom").build())),
				web("post", (client) -> client.post().uri("/users/{name}", "tom").bodyValue("x")),
				web("last of two", (client) -> {
					WebClient.RequestHeadersUriSpec<?> request = client.get();
					request.uri("http://elsewhere/");
					return request.uri("/users/{name}", "tom");
				}));
	}

	@ParameterizedTest
	@MethodSource
	void uriThatTheApplicationGivesIsRequested(BiFunction<WebClient, String, WebClient.RequestHeadersSpec<?>> request) {
		URI jmessage = this.upstream.jmessage();
		ClientContexts.withStarter().run((context) -> {
			WebClient client = context.getBean(WebClient.Builder.class)
				.baseUrl(jmessage.resolve("/").toString())
				.build();
			String name = jmessage.getPath().replace("/", "");
			assertThat(catchThrowable(
					() -> request.apply(client, name).retrieve().bodyToMono(String.class).block(ClientKind.TIMEOUT)))
				.isInstanceOfSatisfying(JMessageResponseException.class,
						(ex) -> assertThat(ex.getUpstreamHost()).isEqualTo(this.upstream.host()));
		});
	}

	static Stream<BiFunction<WebClient, String, WebClient.RequestHeadersSpec<?>>> uriThatTheApplicationGivesIsRequested() {
		return Stream.of((client, name) -> client.get().uri("{name}/", name),
				(client, name) -> client.get().uri(name + "/"),
				(client, name) -> client.get().uri("{name}/", Map.of("name", name)),
				(client, name) -> client.get().uri("{name}/", (builder) -> builder.build(name)),
				(client, name) -> client.get().uri((builder) -> builder.path(name + "/").build()));
	}

	@Test
	void failureToGiveAUriIsTheApplicationsOwn() {
		IllegalStateException failure = new IllegalStateException("no URI");
		ClientContexts.withStarter()
			.run((context) -> assertThat(
					catchThrowable(() -> context.getBean(WebClient.Builder.class).build().get().uri((builder) -> {
						throw failure;
					})))
				.isSameAs(failure));
	}

	private ClientHttpRequestInterceptor balancing() {
		return (request, body, execution) -> execution.execute(new Rewritten(request, this.actual), body);
	}

	private static Arguments rest(String name, Function<RestClient, RestClient.RequestHeadersSpec<?>> request) {
		BiFunction<RestClient, WebClient, Object> call = (restClient,
				webClient) -> request.apply(restClient).retrieve().body(String.class);
		return Arguments.of("RestClient: " + name, call);
	}

	private static Arguments web(String name, Function<WebClient, WebClient.RequestHeadersSpec<?>> request) {
		BiFunction<RestClient, WebClient, Object> call = (restClient,
				webClient) -> request.apply(webClient).retrieve().bodyToMono(String.class).block(ClientKind.TIMEOUT);
		return Arguments.of("WebClient: " + name, call);
	}

	private static final class Rewritten extends HttpRequestWrapper {

		private final URI uri;

		Rewritten(HttpRequest request, URI uri) {
			super(request);
			this.uri = uri;
		}

		@Override
		public URI getURI() {
			return this.uri;
		}

	}

}
