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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that every client throws JMessage's errors as exceptions of this library.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationTests {

	private final StubUpstream upstream = new StubUpstream();

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter();

	private final ConfigurableApplicationContext shared = ClientContexts.start(
			UserConfigurations.of(ServicesConfiguration.class), ClientContexts.springBoot(), ClientContexts.starter());

	@AfterAll
	void close() {
		this.shared.close();
		this.upstream.close();
	}

	@ParameterizedTest
	@EnumSource
	void translatesWithSpringsOwnExceptionAsTheCause(ClientKind client) {
		URI uri = this.upstream.answer(404, "application/json", StubUpstream.JMESSAGE, "X-Rate-Limit-Reset", "42");
		Outcome.Thrown[] springs = new Outcome.Thrown[1];
		ClientContexts.withoutStarter()
			.run((context) -> springs[0] = Outcome.of(() -> client.get(context, uri)).thrown().get(0));
		assertThat(springs[0].type()).isEqualTo(client.isReactive() ? WebClientResponseException.NotFound.class
				: HttpClientErrorException.NotFound.class);
		this.contextRunner.run((context) -> {
			JMessageResponseException exception = claimed(() -> client.get(context, uri));
			assertThat(exception.getErrorCode()).isEqualTo(JMessageErrorCode.of(899002));
			assertThat(exception.getUpstreamMessage()).isEqualTo("No such user: tom");
			assertThat(exception.getUpstreamStatus().value()).isEqualTo(404);
			assertThat(exception.getUpstreamHost()).isEqualTo(this.upstream.host());
			assertThat(exception.getRequestMethod()).isEqualTo(HttpMethod.GET);
			assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(42));
			assertThat(Outcome.Thrown.of(exception.getCause())).isEqualTo(springs[0]);
			assertThat(springs[0].content()).isEqualTo("{error={code=899002, message=No such user: tom}}");
		});
	}

	@Test
	void servicesReturnWhatIsNoError() {
		BlockingOperations service = this.shared.getBean(BlockingOperations.class);
		URI uri = this.upstream.answer(200, "application/json", "[\"tom\"]", "X-Answer", "42");
		assertThatNoException().isThrownBy(() -> service.nothing(uri));
		assertThat(service.headers(uri).getFirst("X-Answer")).isEqualTo("42");
		assertThat(service.bodiless(uri).getHeaders().getFirst("X-Answer")).isEqualTo("42");
		assertThat(service.entity(uri).getBody()).isEqualTo("[\"tom\"]");
		assertThat(service.body(uri)).containsExactly("tom");
	}

	@ParameterizedTest
	@EnumSource
	void translatesTheAnswersThatTheVendorDocuments(ClientKind client) {
		Map.of(899008, "401 Basic authentication failed", 899001, "403 user exist", 899030,
				"503 Server response time out, please try again later")
			.forEach((code, answer) -> {
				int status = Integer.parseInt(answer.substring(0, 3));
				String message = answer.substring(4);
				URI uri = this.upstream.answer(status, "application/json",
						"{\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(code, message));
				this.contextRunner.run((context) -> {
					JMessageResponseException exception = claimed(() -> client.get(context, uri));
					assertThat(exception.getErrorCode().code()).isEqualTo(code);
					assertThat(exception.getUpstreamMessage()).isEqualTo(message);
					assertThat(exception.getUpstreamStatus().value()).isEqualTo(status);
				});
			});
	}

	@ParameterizedTest
	@EnumSource
	void translatesServerErrorsAndTheOtherShape(ClientKind client) {
		URI uri = this.upstream.answer(503, "application/json; charset=utf-8",
				"{\"code\":\"880103\",\"message\":null}");
		this.contextRunner.run((context) -> {
			JMessageResponseException exception = claimed(() -> client.get(context, uri));
			assertThat(exception.getErrorCode().code()).isEqualTo(880103);
			assertThat(exception.getUpstreamMessage()).isNull();
			assertThat(exception.getUpstreamStatus().value()).isEqualTo(503);
		});
	}

	@ParameterizedTest
	@EnumSource
	void anArrayIsOneErrorWithItsItems(ClientKind client) {
		URI uri = this.upstream.answer(403, "application/json", """
				[{"username":"ann"},{"username":"bob","error":{"code":899001,"message":"user exist"}},
				 {"username":"tom","error":{"code":899003,"message":"bad"}}]""");
		JMessageResponseException exception = claimed(() -> client.get(this.shared, uri));
		assertThat(exception.getErrorCode().code()).isEqualTo(899001);
		assertThat(exception.getItemErrors()).containsExactly(
				new JMessageItemError("bob", new JMessageError(899001, "user exist")),
				new JMessageItemError("tom", new JMessageError(899003, "bad")));
	}

	@ParameterizedTest
	@EnumSource
	void readsUtf8WithoutACharsetAndAByteOrderMark(ClientKind client) {
		URI uri = this.upstream.answer(400, "text/plain", "\uFEFF{\"code\":880103,\"message\":\"用户不存在\"}");
		this.contextRunner.run((context) -> assertThat(claimed(() -> client.get(context, uri)).getUpstreamMessage())
			.isEqualTo("用户不存在"));
	}

	@ParameterizedTest
	@EnumSource
	void hostsNarrowWhatIsTranslated(ClientKind client) {
		URI uri = this.upstream.jmessage();
		this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=gateway.example")
			.run((context) -> assertThat(catchThrowable(() -> client.get(context, uri)))
				.isInstanceOf(client.isReactive() ? WebClientResponseException.NotFound.class
						: HttpClientErrorException.NotFound.class));
		this.contextRunner
			.withPropertyValues("jmessage.errors.client.hosts=gateway.example," + uri.getHost() + ":" + uri.getPort())
			.run((context) -> assertThat(claimed(() -> client.get(context, uri))).isNotNull());
	}

	@ParameterizedTest
	@EnumSource
	void listedHostsMayAnswerWithACodeThatNobodyKnows(ClientKind client) {
		URI uri = this.upstream.answer(400, "application/json", "{\"code\":123456,\"message\":\"new\"}");
		this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=" + this.upstream.host())
			.run((context) -> assertThat(claimed(() -> client.get(context, uri)).getErrorCode().code())
				.isEqualTo(123456));
	}

	@ParameterizedTest
	@EnumSource
	void translatesAdditionalCodes(ClientKind client) {
		URI uri = this.upstream.answer(400, "application/json", "{\"code\":123456,\"message\":\"new\"}");
		this.contextRunner
			.withPropertyValues("jmessage.errors.additional-codes.123456.title=New",
					"jmessage.errors.additional-codes.123456.description=New code",
					"jmessage.errors.additional-codes.123456.status=409")
			.run((context) -> assertThat(claimed(() -> client.get(context, uri)).getErrorCode().status())
				.isEqualTo(409));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "simple", "reactor" })
	void translatesOnEveryRequestFactory(String factory) {
		URI uri = this.upstream.answer(401, "application/json", StubUpstream.JMESSAGE);
		this.contextRunner.withPropertyValues("spring.http.clients.imperative.factory=" + factory).run((context) -> {
			for (ClientKind client : ClientKind.values()) {
				assertThat(claimed(() -> client.get(context, uri)).getUpstreamStatus().value()).isEqualTo(401);
			}
		});
	}

	@ParameterizedTest
	@MethodSource("operations")
	void translatesWhateverTheCallReturns(String name, BiFunction<ApplicationContext, URI, Object> operation) {
		URI uri = this.upstream.jmessage();
		assertThat(claimed(() -> operation.apply(this.shared, uri)).getUpstreamHost()).isEqualTo(this.upstream.host());
	}

	static Stream<Arguments> operations() {
		ParameterizedTypeReference<List<String>> listType = new ParameterizedTypeReference<>() {
		};
		return Stream.of(
				operation("RestTemplate.exchange",
						(context, uri) -> restTemplate(context).exchange(uri, HttpMethod.GET, null, String.class)),
				operation("RestTemplate.execute",
						(context, uri) -> restTemplate(context).execute(uri, HttpMethod.GET, null, (response) -> "x")),
				operation("RestClient.body(type)", (context, uri) -> retrieve(context, uri).body(listType)),
				operation("RestClient.toEntity", (context, uri) -> retrieve(context, uri).toEntity(String.class)),
				operation("RestClient.toEntity(type)", (context, uri) -> retrieve(context, uri).toEntity(listType)),
				operation("RestClient.toBodilessEntity", (context, uri) -> retrieve(context, uri).toBodilessEntity()),
				operation("RestClient.onStatus that does not match",
						(context, uri) -> retrieve(context, uri).onStatus((status) -> false, (request, response) -> {
						}).body(Map.class)),
				operation("RestClient.post",
						(context, uri) -> restClient(context).post().uri(uri).body("x").retrieve().body(String.class)),
				operation("RestClient.method",
						(context, uri) -> restClient(context).method(HttpMethod.DELETE)
							.uri((builder) -> uri)
							.header("a", "b")
							.attribute("c", "d")
							.retrieve()
							.body(String.class)),
				operation("RestClient with a base URL",
						(context, uri) -> context.getBean(RestClient.Builder.class)
							.baseUrl(uri)
							.build()
							.get()
							.retrieve()
							.body(String.class)),
				operation("WebClient.bodyToFlux",
						(context, uri) -> flux(webRetrieve(context, uri).bodyToFlux(String.class))),
				operation("WebClient.bodyToMono(type)",
						(context, uri) -> mono(webRetrieve(context, uri).bodyToMono(listType))),
				operation("WebClient.toEntity",
						(context, uri) -> mono(webRetrieve(context, uri).toEntity(String.class))),
				operation("WebClient.toEntityList",
						(context, uri) -> mono(webRetrieve(context, uri).toEntityList(String.class))),
				operation("WebClient.toEntityFlux",
						(context, uri) -> mono(webRetrieve(context, uri).toEntityFlux(String.class))),
				operation("WebClient.toBodilessEntity",
						(context, uri) -> mono(webRetrieve(context, uri).toBodilessEntity())),
				operation("WebClient.post with a base URL",
						(context,
								uri) -> mono(context.getBean(WebClient.Builder.class)
									.baseUrl(uri.toString())
									.build()
									.post()
									.bodyValue("x")
									.retrieve()
									.onStatus((status) -> false, (response) -> Mono.empty())
									.bodyToMono(String.class))),
				blocking("void", (service, uri) -> {
					service.nothing(uri);
					return null;
				}), blocking("HttpHeaders", BlockingOperations::headers),
				blocking("ResponseEntity<Void>", BlockingOperations::bodiless),
				blocking("ResponseEntity<String>", BlockingOperations::entity),
				blocking("List", BlockingOperations::body), reactive("void", (service, uri) -> {
					service.nothing(uri);
					return null;
				}), reactive("String", ReactiveOperations::blockingBody),
				reactive("HttpHeaders", ReactiveOperations::blockingHeaders),
				reactive("ResponseEntity<String>", ReactiveOperations::blockingEntity),
				reactive("ResponseEntity<Void>", ReactiveOperations::blockingBodiless),
				reactive("Mono<Void>", (service, uri) -> mono(service.completion(uri))),
				reactive("Mono<HttpHeaders>", (service, uri) -> mono(service.headers(uri))),
				reactive("Mono<ResponseEntity<Void>>", (service, uri) -> mono(service.bodiless(uri))),
				reactive("Mono<ResponseEntity<String>>", (service, uri) -> mono(service.entity(uri))),
				reactive("Flux<String>", (service, uri) -> flux(service.bodies(uri))),
				reactive("Mono<ResponseEntity<Flux<String>>>", (service, uri) -> mono(service.entityOfBodies(uri))));
	}

	@Test
	void translatesTheSameWayEachTimeAResponseIsAskedFor() {
		URI uri = this.upstream.jmessage();
		this.contextRunner.run((context) -> {
			RestClient.ResponseSpec response = retrieve(context, uri);
			assertThat(claimed(() -> response.body(String.class))).isNotNull();
			assertThat(claimed(() -> response.body(String.class))).isNotNull();
			Mono<String> mono = webRetrieve(context, uri).bodyToMono(String.class);
			assertThat(claimed(() -> mono(mono))).isNotNull();
			assertThat(claimed(() -> mono(mono))).isNotNull();
		});
	}

	private static JMessageResponseException claimed(Callable<?> call) {
		Throwable thrown = catchThrowable(call::call);
		assertThat(thrown).isExactlyInstanceOf(JMessageResponseException.class);
		return (JMessageResponseException) thrown;
	}

	private static RestTemplate restTemplate(ApplicationContext context) {
		return context.getBean(RestTemplateBuilder.class).build();
	}

	private static RestClient restClient(ApplicationContext context) {
		return context.getBean(RestClient.Builder.class).build();
	}

	private static RestClient.ResponseSpec retrieve(ApplicationContext context, URI uri) {
		return restClient(context).get().uri(uri).retrieve();
	}

	private static WebClient.ResponseSpec webRetrieve(ApplicationContext context, URI uri) {
		return context.getBean(WebClient.Builder.class).build().get().uri(uri).retrieve();
	}

	private static Object mono(Mono<?> mono) {
		return mono.block(ClientKind.TIMEOUT);
	}

	private static Object flux(Flux<?> flux) {
		return flux.collectList().block(ClientKind.TIMEOUT);
	}

	private static Arguments operation(String name, BiFunction<ApplicationContext, URI, Object> operation) {
		return Arguments.of(name, operation);
	}

	private static Arguments blocking(String name, BiFunction<BlockingOperations, URI, Object> operation) {
		return operation("RestClient service: " + name,
				(context, uri) -> operation.apply(context.getBean(BlockingOperations.class), uri));
	}

	private static Arguments reactive(String name, BiFunction<ReactiveOperations, URI, Object> operation) {
		return operation("WebClient service: " + name,
				(context, uri) -> operation.apply(context.getBean(ReactiveOperations.class), uri));
	}

	interface BlockingOperations {

		@GetExchange
		void nothing(URI uri);

		@GetExchange
		HttpHeaders headers(URI uri);

		@GetExchange
		ResponseEntity<Void> bodiless(URI uri);

		@GetExchange
		ResponseEntity<String> entity(URI uri);

		@GetExchange
		List<String> body(URI uri);

	}

	interface ReactiveOperations {

		@GetExchange
		void nothing(URI uri);

		@GetExchange
		String blockingBody(URI uri);

		@GetExchange
		HttpHeaders blockingHeaders(URI uri);

		@GetExchange
		ResponseEntity<String> blockingEntity(URI uri);

		@GetExchange
		ResponseEntity<Void> blockingBodiless(URI uri);

		@GetExchange
		Mono<Void> completion(URI uri);

		@GetExchange
		Mono<HttpHeaders> headers(URI uri);

		@GetExchange
		Mono<ResponseEntity<Void>> bodiless(URI uri);

		@GetExchange
		Mono<ResponseEntity<String>> entity(URI uri);

		@GetExchange
		Flux<String> bodies(URI uri);

		@GetExchange
		Mono<ResponseEntity<Flux<String>>> entityOfBodies(URI uri);

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "blocking", types = BlockingOperations.class,
			clientType = HttpServiceGroup.ClientType.REST_CLIENT)
	@ImportHttpServices(group = "reactive", types = ReactiveOperations.class,
			clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	static class ServicesConfiguration {

	}

}
