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

package io.github.jmessageerrors.it.clients;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.Server;
import io.github.jmessageerrors.it.Upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * HTTP service groups whose adapters the application decorates, ahead of the starter and
 * after it, on threads of its own.
 */
class ServiceGroupsTests {

	private static final Upstream upstream = new Upstream();

	@AfterAll
	static void stop() {
		upstream.destroy();
	}

	@ParameterizedTest
	@ValueSource(classes = { Before.class, After.class })
	void translateBehindDecoratorsOfTheApplication(Class<?> decorators) {
		try (ConfigurableApplicationContext context = start(decorators)) {
			Blocking blocking = context.getBean(Blocking.class);
			assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> blocking.get("400", "jmessage"));
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> blocking.get("404", "other"))
				.isNotInstanceOf(JMessageException.class);
			assertThat(blocking.get("200", "other")).contains("E1");
			MixedService mixed = context.getBean(MixedService.class);
			assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> mixed.get("400", "jmessage"));
			assertThatExceptionOfType(JMessageException.class)
				.isThrownBy(() -> mixed.later("400", "jmessage").block(Duration.ofSeconds(20)));
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> mixed.get("404", "other"))
				.isNotInstanceOf(JMessageException.class);
			assertThat(mixed.later("200", "other").block(Duration.ofSeconds(20))).contains("E1");
			assertThat(context.getBean(Count.class).hops).isPositive();
		}
	}

	private static ConfigurableApplicationContext start(Class<?> decorators) {
		return Server.NONE.start(true, false, List.of(Application.class, decorators),
				Map.of("spring.http.serviceclient.blocking.base-url", upstream.url(),
						"spring.http.serviceclient.mixed.base-url", upstream.url()));
	}

	interface Blocking {

		@GetExchange("/{status}/{answer}")
		@Nullable String get(@PathVariable String status, @PathVariable String answer);

	}

	interface MixedService {

		@GetExchange("/{status}/{answer}")
		@Nullable String get(@PathVariable String status, @PathVariable String answer);

		@GetExchange("/{status}/{answer}")
		Mono<String> later(@PathVariable String status, @PathVariable String answer);

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ImportHttpServices(group = "blocking", types = Blocking.class)
	@ImportHttpServices(group = "mixed", types = MixedService.class, clientType = ClientType.WEB_CLIENT)
	static class Application {

		@Bean
		Count count() {
			return new Count();
		}

	}

	static class Count {

		private volatile int hops;

	}

	static class Before {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		RestClientHttpServiceGroupConfigurer restClientDecorator(Count count) {
			return (groups) -> groups.forEachProxyFactory((group, factory) -> factory
				.exchangeAdapterDecorator((adapter) -> new OnAnotherThread(adapter, count)));
		}

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		WebClientHttpServiceGroupConfigurer webClientDecorator() {
			return (groups) -> groups
				.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator(PassThrough::of));
		}

	}

	static class After {

		@Bean
		@Order(Ordered.LOWEST_PRECEDENCE)
		RestClientHttpServiceGroupConfigurer restClientDecorator(Count count) {
			return (groups) -> groups.forEachProxyFactory((group, factory) -> factory
				.exchangeAdapterDecorator((adapter) -> new OnAnotherThread(adapter, count)));
		}

		@Bean
		@Order(Ordered.LOWEST_PRECEDENCE)
		WebClientHttpServiceGroupConfigurer webClientDecorator() {
			return (groups) -> groups
				.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator(PassThrough::of));
		}

	}

	/**
	 * Calls on another thread, as a circuit breaker with a time limiter does.
	 */
	private static final class OnAnotherThread extends HttpExchangeAdapterDecorator {

		private final Count count;

		OnAnotherThread(HttpExchangeAdapter delegate, Count count) {
			super(delegate);
			this.count = count;
		}

		@Override
		public <T> @Nullable T exchangeForBody(HttpRequestValues requestValues,
				ParameterizedTypeReference<T> bodyType) {
			this.count.hops++;
			try {
				return CompletableFuture.supplyAsync(() -> super.exchangeForBody(requestValues, bodyType)).join();
			}
			catch (CompletionException ex) {
				throw (RuntimeException) ex.getCause();
			}
		}

	}

	private static final class PassThrough extends ReactorHttpExchangeAdapterDecorator {

		private PassThrough(HttpExchangeAdapter delegate) {
			super(delegate);
		}

		static HttpExchangeAdapter of(HttpExchangeAdapter adapter) {
			return new PassThrough(adapter);
		}

	}

}
