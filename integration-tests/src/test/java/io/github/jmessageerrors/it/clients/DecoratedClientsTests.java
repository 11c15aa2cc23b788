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

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.observation.ObservationRestTemplateCustomizer;
import org.springframework.boot.restclient.test.MockServerRestClientCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.DefaultUriBuilderFactory;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.Server;
import io.github.jmessageerrors.it.Upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;

/**
 * The clients of an application, decorated by others, too.
 */
class DecoratedClientsTests {

	private static final String ERROR = "/400/jmessage";

	private static final Upstream upstream = new Upstream();

	@AfterAll
	static void stop() {
		upstream.destroy();
	}

	@Test
	void circuitBreakersAndTimeLimitersSeeTheErrorFromAnotherThread() throws Exception {
		with(Map.of(), (context) -> {
			CircuitBreaker breaker = CircuitBreaker.of("jmessage",
					CircuitBreakerConfig.custom()
						.minimumNumberOfCalls(3)
						.recordException((ex) -> ex instanceof JMessageException)
						.build());
			TimeLimiter limiter = TimeLimiter.of(Duration.ofSeconds(20));
			ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
			try {
				for (Supplier<Object> call : calls(context, upstream.url()).values()) {
					Callable<Object> limited = () -> limiter
						.executeCompletionStage(scheduler, () -> CompletableFuture.supplyAsync(call, scheduler))
						.toCompletableFuture()
						.get();
					assertThatExceptionOfType(ExecutionException.class).isThrownBy(limited::call)
						.havingCause()
						.isInstanceOf(JMessageException.class);
					assertThatExceptionOfType(JMessageException.class)
						.isThrownBy(CircuitBreaker.decorateSupplier(breaker, call)::get);
				}
				assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
			}
			finally {
				scheduler.shutdownNow();
			}
		});
	}

	/**
	 * As Spring Cloud's load balancers do: the address names a service, and an
	 * interceptor puts the instance in its place.
	 */
	@Test
	void hostsAreThoseThatTheApplicationAskedForBehindALoadBalancer() {
		Map<String, Object> hosts = Map.of("jmessage.errors.client.hosts", "jmessage-service");
		with(hosts, (context) -> balanced(context, "http://jmessage-service").forEach((name, call) -> {
			assertThatExceptionOfType(JMessageException.class).as(name)
				.isThrownBy(() -> call.apply("/400/unlisted"))
				.satisfies((ex) -> assertThat(ex.getErrorCode().code()).isEqualTo(123456));
		}));
		with(hosts,
				(context) -> balanced(context, "http://other-service")
					.forEach((name, call) -> assertThatExceptionOfType(RuntimeException.class).as(name)
						.isThrownBy(() -> call.apply("/400/unlisted"))
						.isNotInstanceOf(JMessageException.class)));
	}

	@Test
	void observationsHaveTheSameTagsAsWithoutTheStarter() {
		assertThat(observed(true)).hasSize(4 * 3).isEqualTo(observed(false));
	}

	@Test
	void mockServersOfSpringStandBehindTheBuilder() {
		with(Map.of(), (context) -> {
			RestClient.Builder builder = context.getBean(RestClient.Builder.class);
			MockRestServiceServer server = MockRestServiceServer.bindTo(builder).build();
			expectErrors(server);
			RestClient client = builder.build();
			assertThatExceptionOfType(JMessageException.class)
				.isThrownBy(() -> client.get().uri("http://localhost/jmessage").retrieve().toBodilessEntity());
			assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
				.isThrownBy(() -> client.get().uri("http://localhost/other").retrieve().toBodilessEntity());
			server.verify();
		});
		with(Map.of(), (context) -> {
			RestTemplate template = context.getBean(RestTemplateBuilder.class).build();
			MockRestServiceServer server = MockRestServiceServer.bindTo(template).build();
			expectErrors(server);
			assertThatExceptionOfType(JMessageException.class)
				.isThrownBy(() -> template.getForObject("http://localhost/jmessage", String.class));
			assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
				.isThrownBy(() -> template.getForObject("http://localhost/other", String.class));
			server.verify();
		});
	}

	@Test
	void mockServersOfSpringBootAreFoundByTheBuilder() {
		MockServerRestClientCustomizer customizer = new MockServerRestClientCustomizer();
		try (ConfigurableApplicationContext context = start(true, Map.of(), Application.class)) {
			RestClient.Builder builder = context.getBean(RestClient.Builder.class);
			customizer.customize(builder);
			MockRestServiceServer server = customizer.getServer(builder);
			assertThat(server).isNotNull();
			expectErrors(server);
			RestClient client = builder.build();
			assertThatExceptionOfType(JMessageException.class)
				.isThrownBy(() -> client.get().uri("http://localhost/jmessage").retrieve().toBodilessEntity());
		}
		try (ConfigurableApplicationContext context = start(true, Map.of(), Application.class,
				MockServerRestClientCustomizer.class)) {
			RestClient.Builder builder = context.getBean(RestClient.Builder.class);
			assertThat(context.getBean(MockServerRestClientCustomizer.class).getServer(builder)).isNotNull();
		}
	}

	/**
	 * A library gets the application's client, and makes its own of it.
	 */
	@Test
	void clientsThatALibraryDerivesTranslateAsWell() {
		with(Map.of(), (context) -> {
			RestClient client = context.getBean(RestClient.Builder.class).baseUrl(upstream.url()).build();
			RestClient derived = client.mutate()
				.defaultHeader("X-Library", "1")
				.requestInterceptor((request, body, execution) -> execution.execute(request, body))
				.build()
				.mutate()
				.apply((builder) -> builder.defaultHeader("X-More", "1"))
				.build();
			assertThatExceptionOfType(JMessageException.class)
				.isThrownBy(() -> derived.get().uri(ERROR).retrieve().body(String.class));
			WebClient reactive = context.getBean(WebClient.Builder.class).baseUrl(upstream.url()).build();
			assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> reactive.mutate()
				.filter(ExchangeFilterFunction.ofRequestProcessor(Mono::just))
				.build()
				.mutate()
				.build()
				.get()
				.uri(ERROR)
				.retrieve()
				.bodyToMono(String.class)
				.block(Duration.ofSeconds(20)));
		});
	}

	@Test
	void aRequestThatIsKeptMayBeRetrievedForEver() {
		with(Map.of(), (context) -> {
			RestClient.RequestHeadersSpec<?> kept = context.getBean(RestClient.Builder.class)
				.build()
				.get()
				.uri(upstream.url() + ERROR);
			WebClient.RequestHeadersSpec<?> reactive = context.getBean(WebClient.Builder.class)
				.build()
				.get()
				.uri(upstream.url() + ERROR);
			for (int i = 0; i < 100_000; i++) {
				kept.retrieve();
				reactive.retrieve();
			}
			assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> kept.retrieve().body(String.class));
			assertThatExceptionOfType(JMessageException.class)
				.isThrownBy(() -> reactive.retrieve().bodyToMono(String.class).block(Duration.ofSeconds(20)));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/400/batch", "/500/batch" })
	void anArrayOfErrorsIsOneExceptionWithThemAll(String path) {
		with(Map.of(),
				(context) -> calls(context, upstream.url(), path)
					.forEach((name, call) -> assertThatExceptionOfType(JMessageException.class).as(name)
						.isThrownBy(call::get)
						.satisfies((ex) -> assertThat(ex.getItemErrors()).singleElement().satisfies((item) -> {
							assertThat(item.item()).isEqualTo("tom");
							assertThat(item.error().code()).isEqualTo(899001);
						}))));
	}

	@Test
	void anArrayOfOthersIsNot() {
		with(Map.of(),
				(context) -> calls(context, upstream.url(), "/400/array")
					.forEach((name, call) -> assertThatExceptionOfType(RuntimeException.class).as(name)
						.isThrownBy(call::get)
						.isNotInstanceOf(JMessageException.class)));
	}

	private static Map<String, Supplier<Object>> calls(ConfigurableApplicationContext context, String url) {
		return calls(context, url, ERROR);
	}

	private static Map<String, Supplier<Object>> calls(ConfigurableApplicationContext context, String url,
			String path) {
		RestClient restClient = context.getBean(RestClient.Builder.class).baseUrl(url).build();
		RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class)
			.uriTemplateHandler(new DefaultUriBuilderFactory(url))
			.build();
		WebClient webClient = context.getBean(WebClient.Builder.class).baseUrl(url).build();
		Map<String, Supplier<Object>> calls = new LinkedHashMap<>();
		calls.put("RestClient", () -> restClient.get().uri(path).retrieve().toBodilessEntity());
		calls.put("RestTemplate", () -> restTemplate.getForEntity(path, String.class));
		calls.put("WebClient",
				() -> webClient.get().uri(path).retrieve().toBodilessEntity().block(Duration.ofSeconds(20)));
		return calls;
	}

	private static Map<String, Call> balanced(ConfigurableApplicationContext context, String service) {
		ClientHttpRequestInterceptor balancer = (request, body, execution) -> execution
			.execute(new InstanceRequest(request), body);
		RestClient restClient = context.getBean(RestClient.Builder.class)
			.baseUrl(service)
			.requestInterceptor(balancer)
			.build();
		RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class)
			.uriTemplateHandler(new DefaultUriBuilderFactory(service))
			.interceptors(balancer)
			.build();
		WebClient webClient = context.getBean(WebClient.Builder.class)
			.baseUrl(service)
			.filter((request, next) -> next.exchange(ClientRequest.from(request).url(instance(request.url())).build()))
			.build();
		Map<String, Call> calls = new LinkedHashMap<>();
		calls.put("RestClient", (path) -> restClient.get().uri(path).retrieve().toBodilessEntity());
		calls.put("RestTemplate", (path) -> restTemplate.getForEntity(path, String.class));
		calls.put("WebClient",
				(path) -> webClient.get().uri(path).retrieve().toBodilessEntity().block(Duration.ofSeconds(20)));
		return calls;
	}

	private static URI instance(URI uri) {
		return URI.create(upstream.url() + uri.getRawPath());
	}

	private static List<Map<String, String>> observed(boolean withStarter) {
		try (ConfigurableApplicationContext context = start(withStarter, Map.of(), Application.class, Observed.class)) {
			Tags tags = context.getBean(Tags.class);
			RestClient restClient = context.getBean(RestClient.Builder.class)
				.baseUrl(upstream.url())
				.observationRegistry(tags.registry())
				.build();
			RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class)
				.uriTemplateHandler(new DefaultUriBuilderFactory(upstream.url()))
				.build();
			WebClient webClient = context.getBean(WebClient.Builder.class)
				.baseUrl(upstream.url())
				.observationRegistry(tags.registry())
				.build();
			for (String path : List.of(ERROR, "/404/other", "/200/other", "/503/empty")) {
				swallow(() -> restClient.get().uri(path).retrieve().toBodilessEntity());
				swallow(() -> restTemplate.getForEntity(path, String.class));
				swallow(() -> webClient.get().uri(path).retrieve().toBodilessEntity().block(Duration.ofSeconds(20)));
			}
			return tags.all;
		}
	}

	private static void swallow(Runnable call) {
		try {
			call.run();
		}
		catch (RuntimeException ex) {
			assertThat(ex).isInstanceOfAny(JMessageException.class, RestClientResponseException.class,
					WebClientResponseException.class);
		}
	}

	private static void expectErrors(MockRestServiceServer server) {
		server.expect(requestTo("http://localhost/jmessage"))
			.andRespond(withStatus(HttpStatus.BAD_REQUEST).contentType(MediaType.APPLICATION_JSON)
				.body("{\"error\":{\"code\":880103,\"message\":\"m\"}}"));
		server.expect(requestTo("http://localhost/other")).andRespond(withStatus(HttpStatus.NOT_FOUND));
	}

	private static void with(Map<String, Object> properties, Consumer<ConfigurableApplicationContext> test) {
		try (ConfigurableApplicationContext context = start(true, properties, Application.class)) {
			test.accept(context);
		}
	}

	private static ConfigurableApplicationContext start(boolean withStarter, Map<String, Object> properties,
			Class<?>... sources) {
		return Server.NONE.start(withStarter, false, List.of(sources), properties);
	}

	@FunctionalInterface
	private interface Call {

		Object apply(String path);

	}

	/**
	 * A request to the instance that stands for a service.
	 */
	private static final class InstanceRequest extends HttpRequestWrapper {

		InstanceRequest(HttpRequest request) {
			super(request);
		}

		@Override
		public URI getURI() {
			return instance(super.getURI());
		}

	}

	/**
	 * The tags of observations once they end, and their errors.
	 */
	private static final class Tags implements ObservationHandler<Observation.Context> {

		private final List<Map<String, String>> all = new CopyOnWriteArrayList<>();

		ObservationRegistry registry() {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(this);
			return registry;
		}

		@Override
		public void onStop(Observation.Context context) {
			Map<String, String> tags = new TreeMap<>();
			for (KeyValue tag : context.getAllKeyValues()) {
				tags.put(tag.getKey(), tag.getValue());
			}
			tags.put("name", String.valueOf(context.getContextualName()));
			tags.put("error", String.valueOf(context.getError() != null));
			this.all.add(tags);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

	/**
	 * Observes RestTemplate as Spring Boot does.
	 */
	static class Observed {

		@Bean
		Tags tags() {
			return new Tags();
		}

		@Bean
		ObservationRestTemplateCustomizer restTemplateObservation(Tags tags) {
			return new ObservationRestTemplateCustomizer(tags.registry(),
					new DefaultClientRequestObservationConvention());
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
