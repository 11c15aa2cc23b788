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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.HttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that HTTP service clients translate beneath and above decorators of the
 * application, on whatever thread.
 */
class ServiceGroupTests {

	private final StubUpstream upstream = new StubUpstream();

	private final URI uri = this.upstream.jmessage();

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter()
		.withUserConfiguration(Services.class);

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@ParameterizedTest
	@MethodSource
	void translatesWithADecoratorOfTheApplication(int order, Class<?> configurers) {
		this.contextRunner.withUserConfiguration(configurers).withPropertyValues("order=" + order).run((context) -> {
			assertThat(context).hasNotFailed();
			assertTranslates(() -> context.getBean(Blocking.class).get(this.uri));
			assertTranslates(() -> context.getBean(OnWebClient.class).get(this.uri));
			if (configurers != PlainDecorators.class) {
				assertTranslates(() -> context.getBean(Reactive.class).get(this.uri).block(ClientKind.TIMEOUT));
				assertTranslates(() -> context.getBean(Reactive.class).getBlocking(this.uri));
			}
		});
	}

	static Stream<Arguments> translatesWithADecoratorOfTheApplication() {
		return Stream.of(Ordered.HIGHEST_PRECEDENCE, Ordered.HIGHEST_PRECEDENCE + 1, 0, Ordered.LOWEST_PRECEDENCE)
			.flatMap((order) -> Stream.of(PlainDecorators.class, ReactorDecorators.class)
				.map((configurers) -> Arguments.of(order, configurers)));
	}

	@ParameterizedTest
	@MethodSource("translatesWithADecoratorOfTheApplication")
	void hostsNarrowWithADecoratorOfTheApplication(int order, Class<?> configurers) {
		ApplicationContextRunner contextRunner = this.contextRunner.withUserConfiguration(configurers)
			.withPropertyValues("order=" + order, "spring.http.serviceclient.base.base-url=" + this.uri.resolve("/"));
		contextRunner.withPropertyValues("jmessage.errors.client.hosts=" + this.upstream.host()).run((context) -> {
			assertTranslates(() -> context.getBean(Blocking.class).get(this.uri));
			assertTranslates(() -> context.getBean(OnWebClient.class).get(this.uri));
			assertTranslates(() -> context.getBean(WithBaseUrl.class).get("1"));
		});
		contextRunner.withPropertyValues("jmessage.errors.client.hosts=elsewhere").run((context) -> {
			assertThat(catchThrowable(() -> context.getBean(Blocking.class).get(this.uri)))
				.isInstanceOf(HttpClientErrorException.NotFound.class);
			assertThat(catchThrowable(() -> context.getBean(OnWebClient.class).get(this.uri)))
				.isInstanceOf(WebClientResponseException.NotFound.class);
			assertThat(catchThrowable(() -> context.getBean(WithBaseUrl.class).get("1")))
				.isInstanceOf(HttpClientErrorException.NotFound.class);
		});
	}

	// Spring Boot registers the application's beans first, context runners do not.
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void translatesAboveADecoratorOfTheApplicationThatComesFirst(boolean reactor) {
		ApplicationContextRunner contextRunner = this.contextRunner
			.withBean(RestConfigurer.class, Ordered.HIGHEST_PRECEDENCE)
			.withBean(WebConfigurer.class, Ordered.HIGHEST_PRECEDENCE, reactor)
			.withPropertyValues("spring.http.serviceclient.base.base-url=" + this.uri.resolve("/"),
					"spring.http.serviceclient.web-base.base-url=" + this.uri.resolve("/"));
		contextRunner.withPropertyValues("jmessage.errors.client.hosts=" + this.upstream.host()).run((context) -> {
			assertTranslates(() -> context.getBean(Blocking.class).get(this.uri));
			assertTranslates(() -> context.getBean(OnWebClient.class).get(this.uri));
			assertTranslates(() -> context.getBean(WithBaseUrl.class).get("1"));
			assertTranslates(() -> context.getBean(WithBaseUrlOnWebClient.class).get("1"));
			assertTranslates(() -> context.getBean(Reactive.class).get(this.uri).block(ClientKind.TIMEOUT));
			assertTranslates(() -> context.getBean(Reactive.class).all(this.uri).blockLast(ClientKind.TIMEOUT));
			assertTranslates(() -> context.getBean(Reactive.class).getBlocking(this.uri));
		});
		contextRunner.withPropertyValues("jmessage.errors.client.hosts=elsewhere").run((context) -> {
			assertThat(catchThrowable(() -> context.getBean(WithBaseUrl.class).get("1")))
				.isInstanceOf(HttpClientErrorException.NotFound.class);
			assertThat(catchThrowable(() -> context.getBean(WithBaseUrlOnWebClient.class).get("1")))
				.isInstanceOf(WebClientResponseException.NotFound.class);
		});
	}

	@Test
	void settingsOfTheApplicationRemain() {
		ReactiveAdapterRegistry registry = new ReactiveAdapterRegistry();
		AtomicReference<WebClientAdapter> last = new AtomicReference<>();
		this.contextRunner.withBean("first", WebClientHttpServiceGroupConfigurer.class,
				() -> new AdapterConfigurer(Ordered.HIGHEST_PRECEDENCE, (adapter) -> {
					adapter.setBlockTimeout(Duration.ofSeconds(7));
					adapter.setReactiveAdapterRegistry(registry);
				}))
			.withBean("last", WebClientHttpServiceGroupConfigurer.class,
					() -> new AdapterConfigurer(Ordered.LOWEST_PRECEDENCE, last::set))
			.run((context) -> {
				assertTranslates(() -> context.getBean(OnWebClient.class).get(this.uri));
				assertThat(last.get().getBlockTimeout()).isEqualTo(Duration.ofSeconds(7));
				assertThat(last.get().getReactiveAdapterRegistry()).isSameAs(registry);
			});
	}

	@Test
	void applicationMayStillProvideTheBuilders() {
		this.contextRunner.withUserConfiguration(OwnBuilders.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertTranslates(() -> context.getBean(Blocking.class).get(this.uri));
			assertTranslates(() -> context.getBean(OnWebClient.class).get(this.uri));
			assertThat(context.getBean(OwnBuilders.class).used.get()).isGreaterThanOrEqualTo(2);
		});
	}

	@Test
	void oneInterfaceMayHaveBlockingAndReactiveMethods() {
		this.contextRunner.run((context) -> {
			assertTranslates(() -> context.getBean(Reactive.class).get(this.uri).block(ClientKind.TIMEOUT));
			assertTranslates(() -> context.getBean(Reactive.class).getBlocking(this.uri));
		});
	}

	private static void assertTranslates(Runnable call) {
		assertThat(catchThrowable(call::run)).isExactlyInstanceOf(JMessageResponseException.class);
	}

	private static int order(ApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("order", Integer.class);
	}

	interface Blocking {

		@GetExchange
		String get(URI uri);

	}

	interface OnWebClient {

		@GetExchange
		String get(URI uri);

	}

	interface Reactive {

		@GetExchange
		Mono<String> get(URI uri);

		@GetExchange
		Flux<String> all(URI uri);

		@GetExchange
		String getBlocking(URI uri);

	}

	interface WithBaseUrl {

		@GetExchange("/{path}/")
		String get(@PathVariable String path);

	}

	interface WithBaseUrlOnWebClient {

		@GetExchange("/{path}/")
		String get(@PathVariable String path);

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "a", types = Blocking.class, clientType = HttpServiceGroup.ClientType.REST_CLIENT)
	@ImportHttpServices(group = "base", types = WithBaseUrl.class, clientType = HttpServiceGroup.ClientType.REST_CLIENT)
	@ImportHttpServices(group = "web-base", types = WithBaseUrlOnWebClient.class,
			clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	@ImportHttpServices(group = "b", types = OnWebClient.class, clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	@ImportHttpServices(group = "c", types = Reactive.class, clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	static class Services {

	}

	/**
	 * Decorators that know blocking calls only, and run them on another thread.
	 */
	@Configuration(proxyBeanMethods = false)
	static class PlainDecorators {

		@Bean
		RestClientHttpServiceGroupConfigurer restClientDecorator(ApplicationContext context) {
			return new RestConfigurer(order(context));
		}

		@Bean
		WebClientHttpServiceGroupConfigurer webClientDecorator(ApplicationContext context) {
			return new WebConfigurer(order(context), false);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ReactorDecorators {

		@Bean
		RestClientHttpServiceGroupConfigurer restClientDecorator(ApplicationContext context) {
			return new RestConfigurer(order(context));
		}

		@Bean
		WebClientHttpServiceGroupConfigurer webClientDecorator(ApplicationContext context) {
			return new WebConfigurer(order(context), true);
		}

	}

	record RestConfigurer(int order) implements RestClientHttpServiceGroupConfigurer {

		@Override
		public int getOrder() {
			return this.order;
		}

		@Override
		public void configureGroups(Groups<RestClient.Builder> groups) {
			groups.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator(OtherThread::new));
		}

	}

	record WebConfigurer(int order, boolean reactor) implements WebClientHttpServiceGroupConfigurer {

		@Override
		public int getOrder() {
			return this.order;
		}

		@Override
		public void configureGroups(Groups<WebClient.Builder> groups) {
			HttpServiceGroupConfigurer.Groups<WebClient.Builder> those = this.reactor ? groups
					: groups.filterByName("b", "web-base");
			those.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator((adapter) -> this.reactor
					? new ReactorHttpExchangeAdapterDecorator(adapter) : new OtherThread(adapter)));
		}

	}

	record AdapterConfigurer(int order,
			Consumer<WebClientAdapter> configurer) implements WebClientHttpServiceGroupConfigurer {

		@Override
		public int getOrder() {
			return this.order;
		}

		@Override
		public void configureGroups(Groups<WebClient.Builder> groups) {
			groups.filterByName("b")
				.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator((adapter) -> {
					this.configurer.accept((WebClientAdapter) adapter);
					return adapter;
				}));
		}

	}

	private static final class OtherThread extends HttpExchangeAdapterDecorator {

		OtherThread(HttpExchangeAdapter delegate) {
			super(delegate);
		}

		@Override
		public <T> T exchangeForBody(HttpRequestValues requestValues, ParameterizedTypeReference<T> bodyType) {
			try {
				return CompletableFuture.supplyAsync(() -> super.exchangeForBody(requestValues, bodyType)).join();
			}
			catch (CompletionException ex) {
				throw (RuntimeException) ex.getCause();
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBuilders {

		private final AtomicInteger used = new AtomicInteger();

		@Bean
		RestClientHttpServiceGroupConfigurer ownRestClients() {
			return new RestClientHttpServiceGroupConfigurer() {

				@Override
				public int getOrder() {
					return Ordered.HIGHEST_PRECEDENCE;
				}

				@Override
				public void configureGroups(Groups<RestClient.Builder> groups) {
					groups.forEachClient((group) -> RestClient.builder()
						.requestInitializer((request) -> OwnBuilders.this.used.incrementAndGet()));
				}

			};
		}

		@Bean
		WebClientHttpServiceGroupConfigurer ownWebClients() {
			return new WebClientHttpServiceGroupConfigurer() {

				@Override
				public int getOrder() {
					return Ordered.HIGHEST_PRECEDENCE;
				}

				@Override
				public void configureGroups(Groups<WebClient.Builder> groups) {
					groups.forEachClient((group) -> WebClient.builder().filter((request, next) -> {
						OwnBuilders.this.used.incrementAndGet();
						return next.exchange(request);
					}));
				}

			};
		}

	}

}
