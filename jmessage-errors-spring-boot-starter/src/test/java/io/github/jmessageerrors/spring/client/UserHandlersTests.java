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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.NoOpResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that the handlers, filters and interceptors of an application keep working, in
 * whichever place and order they were registered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserHandlersTests {

	private final StubUpstream upstream = new StubUpstream();

	private final URI jmessage = this.upstream.jmessage();

	private final URI stranger = this.upstream.answer(404, "application/json", "{\"reason\":\"gone\"}");

	private final ConfigurableApplicationContext with = ClientContexts.start(ClientContexts.springBoot(),
			ClientContexts.starter());

	private final ConfigurableApplicationContext without = ClientContexts.start(ClientContexts.springBoot());

	@AfterAll
	void stop() {
		this.with.close();
		this.without.close();
		this.upstream.close();
	}

	@ParameterizedTest
	@MethodSource
	void staysAsSpringHasIt(String name, BiFunction<ApplicationContext, URI, Object> call) {
		for (URI uri : List.of(this.jmessage, this.stranger)) {
			assertThat(Outcome.of(() -> call.apply(this.with, uri)))
				.isEqualTo(Outcome.of(() -> call.apply(this.without, uri)));
		}
	}

	static Stream<Arguments> staysAsSpringHasIt() {
		return Stream.concat(restTemplate(), Stream.concat(restClient(), webClient()));
	}

	private static Stream<Arguments> restTemplate() {
		return Stream.of(
				template("errorHandler that throws its own", (builder) -> builder.errorHandler(new Refusing())),
				template("errorHandler that derives from Spring's exception",
						(builder) -> builder.errorHandler(new Deriving())),
				template("errorHandler that sees no error",
						(builder) -> builder.errorHandler(new NoOpResponseErrorHandler())),
				template("customizer added to the builder",
						(builder) -> builder
							.additionalCustomizers((restTemplate) -> restTemplate.setErrorHandler(new Refusing()))),
				template("customizers replaced on the builder",
						(builder) -> builder
							.customizers((restTemplate) -> restTemplate.setErrorHandler(new Refusing()))),
				template("interceptor that throws", (builder) -> builder.interceptors((request, body, execution) -> {
					throw new UserException("interceptor");
				})), template("interceptor that answers", (builder) -> builder.interceptors(answering())),
				call("RestTemplate: setErrorHandler on the template", (context, uri) -> {
					RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class).build();
					restTemplate.setErrorHandler(new Refusing());
					return restTemplate.getForObject(uri, String.class);
				}));
	}

	private static Stream<Arguments> restClient() {
		return Stream.of(
				client("defaultStatusHandler",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse)),
				client("defaultStatusHandler(ResponseErrorHandler)",
						(builder) -> builder.defaultStatusHandler(new Refusing())),
				client("defaultStatusHandler that derives from Spring's exception",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
							throw new DerivedException(response);
						})),
				client("defaultStatusHandler that swallows",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
						})),
				client("defaultStatusHandler after clone()",
						(builder) -> builder.clone()
							.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse)),
				client("defaultStatusHandler after build().mutate()",
						(builder) -> builder.build()
							.mutate()
							.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse)),
				client("defaultStatusHandler in apply(...)", (builder) -> builder
					.apply((self) -> self.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse))),
				client("interceptor that throws",
						(builder) -> builder.requestInterceptor((request, body, execution) -> {
							throw new UserException("interceptor");
						})),
				client("interceptor that answers", (builder) -> builder.requestInterceptor(answering())),
				client("request factory that fails", (builder) -> builder.requestFactory((uri, method) -> {
					throw new IOException("no route");
				})),
				call("RestClient: onStatus",
						(context, uri) -> retrieve(context, uri)
							.onStatus(HttpStatusCode::isError, UserHandlersTests::refuse)
							.body(String.class)),
				call("RestClient: onStatus that swallows", (context, uri) -> retrieve(context, uri)
					.onStatus(HttpStatusCode::isError, (request, response) -> {
					})
					.body(String.class)),
				call("RestClient: onStatus that fails to read", (context, uri) -> retrieve(context, uri)
					.onStatus(HttpStatusCode::isError, (request, response) -> {
						throw new IOException("unreadable");
					})
					.body(String.class)),
				call("RestClient: exchange",
						(context, uri) -> context.getBean(RestClient.Builder.class)
							.build()
							.get()
							.uri(uri)
							.exchange((request, response) -> response.getStatusCode() + " "
									+ new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8))),
				call("RestClient: exchange that throws Spring's exception",
						(context, uri) -> context.getBean(RestClient.Builder.class)
							.build()
							.get()
							.uri(uri)
							.exchange((request, response) -> {
								throw response.createException();
							})),
				call("RestClient: exchangeForRequiredValue",
						(context, uri) -> context.getBean(RestClient.Builder.class)
							.build()
							.get()
							.uri(uri)
							.exchangeForRequiredValue((request, response) -> response.bodyTo(String.class))));
	}

	private static Stream<Arguments> webClient() {
		return Stream.of(
				web("defaultStatusHandler",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse)),
				web("defaultStatusHandler that derives from Spring's exception",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::isError,
								(response) -> response.createException().map(DerivedWebException::new))),
				web("defaultStatusHandler that swallows",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, (response) -> Mono.empty())),
				web("defaultStatusHandler after clone()",
						(builder) -> builder.clone()
							.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse)),
				web("defaultStatusHandler after build().mutate()",
						(builder) -> builder.build()
							.mutate()
							.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse)),
				web("filter that fails",
						(builder) -> builder.filter(ExchangeFilterFunction.ofResponseProcessor(
								(response) -> response.releaseBody().then(Mono.error(new UserException("filter")))))),
				web("filter that answers",
						(builder) -> builder
							.filter(ExchangeFilterFunction.ofResponseProcessor((response) -> response.releaseBody()
								.thenReturn(ClientResponse.create(HttpStatus.OK).body("fallback").build())))),
				call("WebClient: onStatus",
						(context, uri) -> webRetrieve(context, uri)
							.onStatus(HttpStatusCode::isError, UserHandlersTests::refuse)
							.bodyToMono(String.class)
							.block(ClientKind.TIMEOUT)),
				call("WebClient: onStatus that swallows",
						(context, uri) -> webRetrieve(context, uri)
							.onStatus(HttpStatusCode::isError, (response) -> Mono.empty())
							.bodyToMono(String.class)
							.block(ClientKind.TIMEOUT)),
				call("WebClient: exchangeToMono",
						(context, uri) -> context.getBean(WebClient.Builder.class)
							.build()
							.get()
							.uri(uri)
							.exchangeToMono((response) -> response.toEntity(String.class)
								.map((entity) -> entity.getStatusCode() + entity.getBody()))
							.block(ClientKind.TIMEOUT)),
				call("WebClient: exchangeToMono that signals Spring's exception",
						(context, uri) -> context.getBean(WebClient.Builder.class)
							.build()
							.get()
							.uri(uri)
							.exchangeToMono(ClientResponse::createError)
							.block(ClientKind.TIMEOUT)),
				call("WebClient: exchangeToFlux",
						(context, uri) -> context.getBean(WebClient.Builder.class)
							.build()
							.get()
							.uri(uri)
							.exchangeToFlux((response) -> response.bodyToFlux(String.class))
							.collectList()
							.block(ClientKind.TIMEOUT)));
	}

	@ParameterizedTest
	@MethodSource
	void stillTranslatesWhatSpringThrows(String name, BiFunction<ApplicationContext, URI, Object> call) {
		Outcome springs = Outcome.of(() -> call.apply(this.without, this.jmessage));
		assertThat(Outcome.of(() -> call.apply(this.with, this.jmessage)).thrown()).satisfies((thrown) -> {
			assertThat(thrown.get(0).type()).isEqualTo(JMessageResponseException.class);
			assertThat(thrown.subList(1, thrown.size())).isEqualTo(springs.thrown());
		});
		assertThat(Outcome.of(() -> call.apply(this.with, this.stranger)))
			.isEqualTo(Outcome.of(() -> call.apply(this.without, this.stranger)));
	}

	static Stream<Arguments> stillTranslatesWhatSpringThrows() {
		return Stream.of(template("errorHandler that leaves it to Spring's",
				(builder) -> builder.errorHandler(new DefaultResponseErrorHandler() {
				})), template("interceptor that passes on", (builder) -> builder.interceptors(passing())),
				call("RestTemplate: converters changed later", (context, uri) -> {
					RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class).build();
					restTemplate.setMessageConverters(List.copyOf(restTemplate.getMessageConverters()));
					return restTemplate.getForObject(uri, String.class);
				}),
				call("RestClient.create(restTemplate)",
						(context, uri) -> RestClient.create(context.getBean(RestTemplateBuilder.class).build())
							.get()
							.uri(uri)
							.retrieve()
							.body(String.class)),
				client("clone()", RestClient.Builder::clone),
				client("build().mutate()", (builder) -> builder.build().mutate()),
				client("handler that does not match",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::is5xxServerError,
								UserHandlersTests::refuse)),
				client("interceptor that passes on", (builder) -> builder.requestInterceptor(passing())),
				client("interceptor and initializer",
						(builder) -> builder.bufferContent((uri, method) -> true)
							.requestInitializer((request) -> request.getHeaders().set("X-User", "tom"))),
				call("RestClient: httpRequest(...)",
						(context, uri) -> context.getBean(RestClient.Builder.class)
							.build()
							.get()
							.uri(uri)
							.httpRequest((request) -> request.getHeaders().set("X-User", "tom"))
							.retrieve()
							.body(String.class)),
				web("clone()", WebClient.Builder::clone),
				web("build().mutate()", (builder) -> builder.build().mutate()),
				web("handler that does not match",
						(builder) -> builder.defaultStatusHandler(HttpStatusCode::is5xxServerError,
								UserHandlersTests::refuse)),
				web("filter that passes on", (builder) -> builder.filter((request, next) -> next.exchange(request))),
				web("handler that leaves it to Spring's", (builder) -> builder
					.defaultStatusHandler(HttpStatusCode::isError, ClientResponse::createException)));
	}

	@ParameterizedTest
	@ValueSource(classes = { FirstCustomizers.class, LastCustomizers.class })
	void handlersOfCustomizersKeepWorkingInAnyOrder(Class<?> customizers) {
		ApplicationContextRunner contextRunner = ClientContexts.withStarter().withUserConfiguration(customizers);
		contextRunner.run((context) -> {
			for (ClientKind client : ClientKind.values()) {
				assertThat(catchThrowable(() -> client.get(context, this.jmessage))).as(client.name())
					.isExactlyInstanceOf(UserException.class);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { Ordered.HIGHEST_PRECEDENCE, 0, Ordered.LOWEST_PRECEDENCE })
	void handlersOfServiceGroupsKeepWorkingInAnyOrder(int order) {
		ClientContexts.withStarter()
			.withBean("restClientGroups", RestClientHttpServiceGroupConfigurer.class, () -> new RestClientGroups(order))
			.withBean("webClientGroups", WebClientHttpServiceGroupConfigurer.class, () -> new WebClientGroups(order))
			.run((context) -> {
				for (ClientKind client : List.of(ClientKind.REST_CLIENT_SERVICE, ClientKind.WEB_CLIENT_SERVICE)) {
					assertThat(catchThrowable(() -> client.get(context, this.jmessage))).as(client.name())
						.isExactlyInstanceOf(UserException.class);
				}
			});
	}

	@ParameterizedTest
	@EnumSource(names = { "REST_TEMPLATE", "REST_CLIENT" })
	void sendsEachRequestOnce(ClientKind client) {
		List<HttpMethod> sent = new CopyOnWriteArrayList<>();
		URI uri = this.upstream.handle((exchange) -> {
			sent.add(HttpMethod.valueOf(exchange.getRequestMethod()));
			exchange.sendResponseHeaders(404, -1);
		});
		assertThat(catchThrowable(() -> client.get(this.with, uri))).isInstanceOf(HttpClientErrorException.class);
		assertThat(sent).containsExactly(HttpMethod.GET);
	}

	private static Arguments call(String name, BiFunction<ApplicationContext, URI, Object> call) {
		return Arguments.of(name, call);
	}

	private static Arguments template(String name, UnaryOperator<RestTemplateBuilder> customizer) {
		return call("RestTemplate: " + name,
				(context, uri) -> customizer.apply(context.getBean(RestTemplateBuilder.class))
					.build()
					.getForObject(uri, String.class));
	}

	private static Arguments client(String name, UnaryOperator<RestClient.Builder> customizer) {
		return call("RestClient: " + name,
				(context, uri) -> customizer.apply(context.getBean(RestClient.Builder.class))
					.build()
					.get()
					.uri(uri)
					.retrieve()
					.body(String.class));
	}

	private static Arguments web(String name, UnaryOperator<WebClient.Builder> customizer) {
		return call("WebClient: " + name,
				(context, uri) -> customizer.apply(context.getBean(WebClient.Builder.class))
					.build()
					.get()
					.uri(uri)
					.retrieve()
					.bodyToMono(String.class)
					.block(ClientKind.TIMEOUT));
	}

	private static RestClient.ResponseSpec retrieve(ApplicationContext context, URI uri) {
		return context.getBean(RestClient.Builder.class).build().get().uri(uri).retrieve();
	}

	private static WebClient.ResponseSpec webRetrieve(ApplicationContext context, URI uri) {
		return context.getBean(WebClient.Builder.class).build().get().uri(uri).retrieve();
	}

	private static ClientHttpRequestInterceptor passing() {
		return (request, body, execution) -> execution.execute(request, body);
	}

	private static ClientHttpRequestInterceptor answering() {
		return (request, body, execution) -> {
			execution.execute(request, body).close();
			return new MockClientHttpResponse("fallback".getBytes(StandardCharsets.UTF_8), HttpStatus.OK);
		};
	}

	private static void refuse(Object request, ClientHttpResponse response) throws IOException {
		throw new UserException(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
	}

	private static Mono<Throwable> refuse(ClientResponse response) {
		return response.bodyToMono(String.class).map(UserException::new);
	}

	static final class UserException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UserException(String message) {
			super(message);
		}

	}

	static final class DerivedException extends HttpClientErrorException {

		private static final long serialVersionUID = 1L;

		DerivedException(ClientHttpResponse response) throws IOException {
			super("derived", response.getStatusCode(), response.getStatusText(), response.getHeaders(),
					response.getBody().readAllBytes(), StandardCharsets.UTF_8);
		}

	}

	static final class DerivedWebException extends WebClientResponseException {

		private static final long serialVersionUID = 1L;

		DerivedWebException(WebClientResponseException ex) {
			super(ex.getStatusCode(), ex.getStatusText(), ex.getHeaders(), ex.getResponseBodyAsByteArray(),
					StandardCharsets.UTF_8, ex.getRequest());
		}

	}

	static final class Refusing extends DefaultResponseErrorHandler {

		@Override
		public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
			refuse(url, response);
		}

	}

	static final class Deriving extends DefaultResponseErrorHandler {

		@Override
		public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
			throw new DerivedException(response);
		}

	}

	static class Customizers {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		RestTemplateCustomizer restTemplateHandler() {
			return (restTemplate) -> restTemplate.setErrorHandler(new Refusing());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FirstCustomizers extends Customizers {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		RestClientCustomizer restClientHandler() {
			return (builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse);
		}

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		WebClientCustomizer webClientHandler() {
			return (builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LastCustomizers extends Customizers {

		@Bean
		@Order(Ordered.LOWEST_PRECEDENCE)
		RestClientCustomizer restClientHandler() {
			return (builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse);
		}

		@Bean
		@Order(Ordered.LOWEST_PRECEDENCE)
		WebClientCustomizer webClientHandler() {
			return (builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, UserHandlersTests::refuse);
		}

	}

	record RestClientGroups(int order) implements RestClientHttpServiceGroupConfigurer {

		@Override
		public int getOrder() {
			return this.order;
		}

		@Override
		public void configureGroups(Groups<RestClient.Builder> groups) {
			groups.forEachClient((group, builder) -> builder.defaultStatusHandler(HttpStatusCode::isError,
					UserHandlersTests::refuse));
		}

	}

	record WebClientGroups(int order) implements WebClientHttpServiceGroupConfigurer {

		@Override
		public int getOrder() {
			return this.order;
		}

		@Override
		public void configureGroups(Groups<WebClient.Builder> groups) {
			groups.forEachClient((group, builder) -> builder.defaultStatusHandler(HttpStatusCode::isError,
					UserHandlersTests::refuse));
		}

	}

}
