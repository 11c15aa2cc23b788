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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that the clients find errors of JMessage's in responses with a status of 200 to
 * 299, where they are told to look.
 */
class InspectSuccessTests {

	private static final String ERROR = "{\"code\":880103,\"message\":\"No such user: tom\"}";

	private static final String PREFIX = "jmessage.errors.client.";

	private final StubUpstream upstream = new StubUpstream();

	private final ApplicationContextRunner known = ClientContexts.withStarter()
		.withUserConfiguration(ServicesConfiguration.class)
		.withPropertyValues(PREFIX + "hosts=" + this.upstream.host());

	private final ApplicationContextRunner on = this.known.withPropertyValues(PREFIX + "inspect-success=true");

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@ParameterizedTest
	@EnumSource
	void findsAnError(ClientKind client) {
		URI uri = this.upstream.answer(201, "application/json", ERROR);
		this.on.run((context) -> {
			JMessageResponseException exception = claimed(() -> client.get(context, uri));
			assertThat(exception.getErrorCode().code()).isEqualTo(880103);
			assertThat(exception.getUpstreamMessage()).isEqualTo("No such user: tom");
			assertThat(exception.getUpstreamStatus()).isEqualTo(201);
			assertThat(exception.getUpstreamHost()).isEqualTo(this.upstream.host());
			assertThat(exception).hasNoCause();
		});
	}

	@ParameterizedTest
	@EnumSource
	void findsEveryShapeOfAnError(ClientKind client) {
		List<URI> uris = new ArrayList<>();
		uris.add(this.upstream.answer(200, "application/json", StubUpstream.JMESSAGE));
		uris.add(this.upstream.answer(200, "application/vnd.gateway+json;charset=utf-8", ERROR));
		uris.add(this.upstream.answer(200, "application/json", "{\"code\":\"123456\"}"));
		uris.add(this.upstream.answer(200, "application/json", "\uFEFF \r\n" + ERROR + "\n\t "));
		uris.add(this.upstream.answer(200, "application/json",
				"{\"data\":[{\"a\":\"}\\\"]\\\\\"},[]],\"message\":\"用户不存在\",\"code\":880103}"));
		uris.add(inChunks("\uFEFF" + ERROR, 1));
		uris.add(inChunks(ERROR, 7));
		this.on.run((context) -> assertThat(uris)
			.allSatisfy((uri) -> assertThat(claimed(() -> client.get(context, uri))).isNotNull()));
	}

	@ParameterizedTest
	@EnumSource
	void leavesEverythingElseAsItIs(ClientKind client) {
		Map<String, URI> uris = Map.ofEntries(answer("{\"code\":0,\"message\":\"success\"}"),
				answer("{\"username\":\"tom\",\"code\":\"A1\"}"), answer("{}"), answer("[" + ERROR + "]"),
				answer(ERROR + "x"), answer(ERROR + "\n" + ERROR), answer("{\"code\":880103"), answer("\"text\""),
				answer("  "), answer("\uFEFF"), answer("{\"a\":{\"code\":880103}}"),
				answer("{\"code\":880103,\"message\":\"" + "x".repeat(5000) + "\"}"),
				Map.entry("text" + ERROR, this.upstream.answer(200, "text/plain", "text" + ERROR)),
				Map.entry(ERROR, this.upstream.answer(200, "text/plain", ERROR)),
				Map.entry(ERROR + " ", this.upstream.answer(200, "application/problem+json", ERROR + " ")),
				Map.entry(ERROR + "  ", this.upstream.answer(200, "application/x-ndjson", ERROR + "  ")));
		ClientContexts.withoutStarter()
			.run((without) -> this.on
				.run((with) -> uris.forEach((body, uri) -> assertThat(Outcome.of(() -> client.get(with, uri))).as(body)
					.isEqualTo(Outcome.of(() -> client.get(without, uri))))));
	}

	@ParameterizedTest
	@EnumSource
	void leavesEverythingElseAsItIsInChunks(ClientKind client) {
		String large = "{\"code\":880103,\"message\":\"" + "x".repeat(50_000) + "\"}";
		this.on.run((context) -> {
			assertThat(client.get(context, inChunks(large, 1000))).isEqualTo(large);
			assertThat(client.get(context, inChunks("{\"code\":0}", 1))).isEqualTo("{\"code\":0}");
			assertThat(client.get(context, inChunks("[1,2,3]", 1))).isEqualTo("[1,2,3]");
		});
	}

	@ParameterizedTest
	@MethodSource
	void returnsTheSameBytes(BiFunction<ApplicationContext, URI, byte[]> call) {
		byte[] body = new byte[100_000];
		for (int i = 0; i < body.length; i++) {
			body[i] = (byte) (i * 31);
		}
		body[0] = '{';
		byte[] small = Arrays.copyOf(body, 300);
		URI large = this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write(body);
		});
		this.on.run((context) -> {
			assertThat(call.apply(context, large)).isEqualTo(body);
			assertThat(call.apply(context, this.upstream.answer(200, "application/json", small))).isEqualTo(small);
		});
	}

	static Stream<BiFunction<ApplicationContext, URI, byte[]>> returnsTheSameBytes() {
		return Stream.of((context, uri) -> restTemplate(context).getForObject(uri, byte[].class),
				(context, uri) -> restClient(context).get().uri(uri).retrieve().body(byte[].class),
				(context, uri) -> webClient(context).get()
					.uri(uri)
					.retrieve()
					.bodyToMono(byte[].class)
					.block(ClientKind.TIMEOUT));
	}

	@ParameterizedTest
	@EnumSource
	void meetsTheSameFailureOfATruncatedBody(ClientKind client) {
		URI uri = this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 100);
			exchange.getResponseBody().write(ERROR.getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
		});
		ClientContexts.withoutStarter().run((without) -> this.on.run((with) -> {
			Outcome expected = Outcome.of(() -> client.get(without, uri));
			assertThat(expected.thrown()).isNotEmpty();
			assertThat(types(Outcome.of(() -> client.get(with, uri)))).isEqualTo(types(expected));
		}));
	}

	@ParameterizedTest
	@EnumSource
	void isOffUnlessAskedFor(ClientKind client) {
		URI uri = this.upstream.answer(200, "application/json", ERROR);
		this.known.run((context) -> assertThat(client.get(context, uri)).isEqualTo(ERROR));
	}

	@ParameterizedTest
	@EnumSource
	void neverLooksAtStrangers(ClientKind client) {
		URI uri = this.upstream.answer(200, "application/json", ERROR);
		ClientContexts.withStarter()
			.withPropertyValues(PREFIX + "inspect-success=true")
			.run((context) -> assertThat(client.get(context, uri)).isEqualTo(ERROR));
		this.on.withPropertyValues(PREFIX + "hosts=gateway.example," + this.upstream.host() + ":1")
			.run((context) -> assertThat(client.get(context, uri)).isEqualTo(ERROR));
	}

	@ParameterizedTest
	@EnumSource
	void oneClientCanDifferFromTheOthers(ClientKind client) {
		String own = switch (client) {
			case REST_TEMPLATE -> "rest-template";
			case REST_CLIENT, REST_CLIENT_SERVICE -> "rest-client";
			case WEB_CLIENT, WEB_CLIENT_SERVICE -> "web-client";
		};
		URI uri = this.upstream.answer(200, "application/json", ERROR);
		this.on.withPropertyValues(PREFIX + own + ".inspect-success=false").run((context) -> {
			assertThat(client.get(context, uri)).isEqualTo(ERROR);
			ClientKind other = (own.equals("web-client")) ? ClientKind.REST_CLIENT : ClientKind.WEB_CLIENT;
			assertThat(claimed(() -> other.get(context, uri))).isNotNull();
		});
		this.known.withPropertyValues(PREFIX + own + ".inspect-success=true").run((context) -> {
			assertThat(claimed(() -> client.get(context, uri))).isNotNull();
			ClientKind other = (own.equals("web-client")) ? ClientKind.REST_CLIENT : ClientKind.WEB_CLIENT;
			assertThat(other.get(context, uri)).isEqualTo(ERROR);
		});
	}

	@ParameterizedTest
	@CsvSource({ "false, 0", "true, 1" })
	void registersNothingWhileItIsOff(boolean inspects, int expected) {
		this.known.withPropertyValues(PREFIX + "inspect-success=" + inspects).run((context) -> {
			assertThat(restTemplate(context).getInterceptors()).hasSize(expected);
			context.getBean(RestClient.Builder.class)
				.requestInterceptors((interceptors) -> assertThat(interceptors).hasSize(expected));
			context.getBean(WebClient.Builder.class).filters((filters) -> assertThat(filters).hasSize(expected));
		});
	}

	@ParameterizedTest
	@EnumSource
	void theLimitCounts(ClientKind client) {
		URI fixed = this.upstream.answer(200, "application/json", ERROR);
		this.on.withPropertyValues(PREFIX + "inspect-success-limit=" + ERROR.length() + "B").run((context) -> {
			assertThat(claimed(() -> client.get(context, fixed))).isNotNull();
			assertThat(claimed(() -> client.get(context, inChunks(ERROR, 5)))).isNotNull();
			assertThat(claimed(() -> client.get(context, inChunks(ERROR, 500)))).isNotNull();
			assertThat(client.get(context, inChunks(ERROR + " ", 5))).isEqualTo(ERROR + " ");
			assertThat(client.get(context, inChunks(ERROR + " ", 500))).isEqualTo(ERROR + " ");
		});
		this.on.withPropertyValues(PREFIX + "inspect-success-limit=" + (ERROR.length() - 1) + "B").run((context) -> {
			assertThat(client.get(context, fixed)).isEqualTo(ERROR);
			assertThat(client.get(context, inChunks(ERROR, 5))).isEqualTo(ERROR);
			assertThat(client.get(context, inChunks(ERROR, 500))).isEqualTo(ERROR);
		});
	}

	@ParameterizedTest
	@MethodSource
	void looksWhereNobodyReadsTheBody(String name, BiFunction<ApplicationContext, URI, Object> call) {
		URI error = this.upstream.answer(200, "application/json", ERROR);
		URI success = this.upstream.answer(200, "application/json", "{\"code\":0}");
		URI none = this.upstream.answer(204, "application/json", "");
		this.on.run((context) -> {
			assertThat(claimed(() -> call.apply(context, error))).isNotNull();
			assertThat(catchThrowable(() -> call.apply(context, success))).isNull();
			assertThat(catchThrowable(() -> call.apply(context, none))).isNull();
		});
		this.known.run((context) -> assertThat(catchThrowable(() -> call.apply(context, error))).isNull());
	}

	static Stream<Arguments> looksWhereNobodyReadsTheBody() {
		return Stream.of(bodiless("RestTemplate.delete", (context, uri) -> {
			restTemplate(context).delete(uri);
			return null;
		}), bodiless("RestTemplate.postForLocation", (context, uri) -> restTemplate(context).postForLocation(uri, "x")),
				bodiless("RestTemplate.exchange",
						(context, uri) -> restTemplate(context).exchange(uri, HttpMethod.PUT, null, Void.class)),
				bodiless("RestClient.toBodilessEntity",
						(context, uri) -> restClient(context).delete().uri(uri).retrieve().toBodilessEntity()),
				bodiless("RestClient service", (context, uri) -> {
					context.getBean(BlockingOperations.class).delete(uri);
					return null;
				}),
				bodiless("WebClient.toBodilessEntity",
						(context, uri) -> webClient(context).delete()
							.uri(uri)
							.retrieve()
							.toBodilessEntity()
							.block(ClientKind.TIMEOUT)),
				bodiless("WebClient service", (context,
						uri) -> context.getBean(ReactiveOperations.class).delete(uri).block(ClientKind.TIMEOUT)));
	}

	private static Arguments bodiless(String name, BiFunction<ApplicationContext, URI, Object> call) {
		return Arguments.of(name, call);
	}

	@Test
	void exchangeIsLeftAlone() {
		URI uri = this.upstream.answer(200, "application/json", ERROR);
		this.on.run((context) -> {
			assertThat(restClient(context).get()
				.uri(uri)
				.<String>exchange((request, response) -> response.bodyTo(String.class))).isEqualTo(ERROR);
			assertThat(webClient(context).get()
				.uri(uri)
				.exchangeToMono((response) -> response.bodyToMono(String.class))
				.block(ClientKind.TIMEOUT)).isEqualTo(ERROR);
		});
	}

	@Test
	void headHasNoBody() {
		URI uri = this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.getResponseHeaders().set("Content-Length", "40");
			exchange.sendResponseHeaders(200, -1);
		});
		this.on.run((context) -> {
			assertThat(restTemplate(context).headForHeaders(uri).getContentLength()).isEqualTo(40);
			assertThat(restClient(context).head().uri(uri).retrieve().toBodilessEntity().getStatusCode())
				.isEqualTo(HttpStatus.OK);
			assertThat(webClient(context).head().uri(uri).retrieve().toBodilessEntity().block(ClientKind.TIMEOUT))
				.isNotNull();
		});
	}

	@Test
	void handlersOfSuccessAreNotShadowed() {
		URI uri = this.upstream.answer(200, "application/json", "{\"code\":0}");
		this.on.run((context) -> {
			List<String> seen = new ArrayList<>();
			RestClient client = context.getBean(RestClient.Builder.class)
				.defaultStatusHandler(HttpStatusCode::is2xxSuccessful,
						(request, response) -> seen
							.add(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)))
				.build();
			client.get().uri(uri).retrieve().toBodilessEntity();
			client.get().uri(uri).retrieve().body(String.class);
			assertThat(seen).containsExactly("{\"code\":0}", "{\"code\":0}");
		});
	}

	@Test
	void interceptorsAndFiltersOfTheApplicationSeeTheResponseAsItCame() {
		URI uri = this.upstream.answer(200, "application/json", ERROR);
		this.on.run((context) -> {
			List<String> seen = new ArrayList<>();
			RestClient client = context.getBean(RestClient.Builder.class)
				.requestInterceptor((request, body, execution) -> {
					var response = execution.execute(request, body);
					seen.add(response.getClass().getSimpleName());
					seen.add(String.valueOf(request.getAttributes()));
					return response;
				})
				.build();
			assertThat(claimed(() -> client.get().uri(uri).retrieve().body(String.class))).isNotNull();
			assertThat(seen).hasSize(2).last().isEqualTo("{}");
			assertThat(seen).first().isNotEqualTo(InspectedResponse.class.getSimpleName());
		});
	}

	@ParameterizedTest
	@EnumSource
	void observationsKeepTheStatus(ClientKind client) {
		URI uri = this.upstream.answer(200, "application/json", ERROR);
		BlockingQueue<Observation.Context> stopped = new LinkedBlockingQueue<>();
		this.on.run((context) -> {
			context.getBean(ObservationRegistry.class)
				.observationConfig()
				.observationHandler(new StoppedObservations(stopped));
			assertThat(claimed(() -> client.get(context, uri))).isNotNull();
			assertThat(stopped.poll(30, TimeUnit.SECONDS)).isNotNull()
				.extracting(Observation.Context::getLowCardinalityKeyValues,
						InstanceOfAssertFactories.iterable(KeyValue.class))
				.contains(KeyValue.of("status", "200"), KeyValue.of("outcome", "SUCCESS"),
						KeyValue.of("exception", "JMessageResponseException"));
			assertThat(stopped).isEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource({ "0B", "65KB", "-1B", "many" })
	void refusesALimitThatMakesNoSense(String limit) {
		this.on.withPropertyValues(PREFIX + "inspect-success-limit=" + limit)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(PREFIX + "inspect-success-limit"));
		this.on.withPropertyValues(PREFIX + "inspect-success-limit=64KB")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private Map.Entry<String, URI> answer(String body) {
		return Map.entry(body, this.upstream.answer(200, "application/json", body));
	}

	private URI inChunks(String body, int size) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			for (int i = 0; i < bytes.length; i += size) {
				exchange.getResponseBody().write(bytes, i, Math.min(size, bytes.length - i));
				exchange.getResponseBody().flush();
			}
		});
	}

	private static List<Class<?>> types(Outcome outcome) {
		return outcome.thrown().stream().<Class<?>>map(Outcome.Thrown::type).toList();
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

	private static WebClient webClient(ApplicationContext context) {
		return context.getBean(WebClient.Builder.class).build();
	}

	private record StoppedObservations(
			BlockingQueue<Observation.Context> contexts) implements ObservationHandler<Observation.Context> {

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		@Override
		public void onStop(Observation.Context context) {
			this.contexts.add(context);
		}

	}

	interface BlockingOperations {

		@DeleteExchange
		void delete(URI uri);

	}

	interface ReactiveOperations {

		@DeleteExchange
		Mono<Void> delete(URI uri);

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "blocking", types = BlockingOperations.class,
			clientType = HttpServiceGroup.ClientType.REST_CLIENT)
	@ImportHttpServices(group = "reactive", types = ReactiveOperations.class,
			clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	static class ServicesConfiguration {

	}

}
