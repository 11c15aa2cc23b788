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

package io.github.jmessageerrors.spring.actuate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.server.WebFilter;

import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the metrics of JMessage errors, on real servers of both web stacks.
 */
@ParameterizedClass
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
class JMessageErrorMetricsTests {

	private static ConfigurableApplicationContext context;

	@Parameter
	WebApplicationType type;

	@BeforeParameterizedClassInvocation
	static void start(WebApplicationType type) {
		context = new SpringApplicationBuilder(Application.class).web(type)
			.run("--server.port=0", "--jmessage.errors.statuses.880205=503",
					"--jmessage.errors.additional-codes.990001.title=quota",
					"--jmessage.errors.additional-codes.990001.description=Quota used up.",
					"--jmessage.errors.additional-codes.990001.status=429");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		context.close();
	}

	@Test
	void errorOfTheCallerIsCountedAndDoesNotMarkTheRequest() {
		get("/throw/880103", 404);
		assertThat(count("880103", "LOGIN", "CALLER", "CLIENT_ERROR")).isOne();
		assertThat(requests("/throw/{code}", "CLIENT_ERROR", 404)).containsExactly("none");
	}

	@Test
	void errorOfTheApplicationIsCountedAndMarksTheRequest() {
		get("/throw/880101", 500);
		assertThat(count("880101", "LOGIN", "APPLICATION", "SERVER_ERROR")).isOne();
		assertThat(requests("/throw/{code}", "SERVER_ERROR", 500)).containsExactly("JMessageException");
	}

	@Test
	void errorOfTheVendorIsCountedAndMarksTheRequest() {
		get("/throw/880001", 502);
		assertThat(count("880001", "GENERAL", "VENDOR", "SERVER_ERROR")).isOne();
		assertThat(requests("/throw/{code}", "SERVER_ERROR", 502)).containsExactly("JMessageException");
	}

	@Test
	void everyErrorIsCounted() {
		get("/throw/880104", 403);
		get("/throw/880104", 403);
		assertThat(count("880104", "LOGIN", "CALLER", "CLIENT_ERROR")).isEqualTo(2);
	}

	@Test
	void outcomeIsThatOfTheOverriddenStatus() {
		get("/throw/880205", 503);
		assertThat(meters("880205")).singleElement()
			.satisfies((counter) -> assertThat(counter.getId().getTag("outcome")).isEqualTo("SERVER_ERROR"));
	}

	@Test
	void additionalCodeIsCountedByItsNumber() {
		get("/throw/990001", 429);
		assertThat(count("990001", "UNKNOWN", "CALLER", "CLIENT_ERROR")).isOne();
	}

	@Test
	void unknownCodesShareOneMeter() {
		get("/throw/123456", 502);
		get("/throw/123457", 502);
		assertThat(meters("UNKNOWN")).singleElement().satisfies((counter) -> {
			assertThat(counter.count()).isEqualTo(2);
			assertThat(counter.getId().getTags()).containsExactlyInAnyOrder(Tag.of("code", "UNKNOWN"),
					Tag.of("operation", "UNKNOWN"), Tag.of("reason", "UPSTREAM_FAILED"), Tag.of("fault", "VENDOR"),
					Tag.of("outcome", "SERVER_ERROR"));
		});
		assertThat(meters("123456")).isEmpty();
	}

	@Test
	void errorThatReachesTheEdgeIsCountedOnceToo() {
		get("/edge", 404);
		assertThat(count("899002", "REST", "CALLER", "CLIENT_ERROR")).isOne();
		assertThat(requests("/edge", "CLIENT_ERROR", 404)).containsExactly("none");
	}

	@Test
	void errorInAFilterIsCountedOnceAndDoesNotMarkTheRequestWhereTheCallerIsAtFault() {
		get("/filter/880002", 400);
		assertThat(count("880002", "GENERAL", "CALLER", "CLIENT_ERROR")).isOne();
		assertThat(requests("UNKNOWN", "CLIENT_ERROR", 400)).containsExactly("none");
	}

	@Test
	void errorInAFilterIsCountedOnceAndMarksTheRequestWhereTheVendorIsAtFault() {
		get("/filter/880001", 502);
		assertThat(requests("UNKNOWN", "SERVER_ERROR", 502)).containsExactly("JMessageException");
	}

	@Test
	void otherExceptionsAreNotCounted() {
		double before = total();
		get("/other", 500);
		assertThat(total()).isEqualTo(before);
	}

	private static void get(String path, int status) {
		WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"))
			.responseTimeout(Duration.ofSeconds(30))
			.build()
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status);
	}

	private static double count(String code, String operation, String fault, String outcome) {
		return registry().get("jmessage.errors")
			.tags("code", code, "operation", operation, "fault", fault, "outcome", outcome)
			.counter()
			.count();
	}

	private static double total() {
		return registry().find("jmessage.errors").counters().stream().mapToDouble(Counter::count).sum();
	}

	private static List<Counter> meters(String code) {
		return List.copyOf(registry().find("jmessage.errors").tag("code", code).counters());
	}

	/**
	 * The request is recorded after its response has been sent.
	 */
	private static List<String> requests(String uri, String outcome, int status) {
		return Awaitility.await().until(() -> exceptions(uri, outcome, status), (found) -> !found.isEmpty());
	}

	private static List<String> exceptions(String uri, String outcome, int status) {
		return registry().find("http.server.requests")
			.tags(Tags.of("uri", uri, "outcome", outcome, "status", Integer.toString(status)))
			.timers()
			.stream()
			.map(Timer::getId)
			.map((id) -> id.getTag("exception"))
			.toList();
	}

	private static MeterRegistry registry() {
		return context.getBean(MeterRegistry.class);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Controller controller() {
			return new Controller();
		}

		@Bean
		WebFilter throwingWebFilter() {
			return (exchange, chain) -> {
				throwIfAsked(exchange.getRequest().getPath().value());
				return chain.filter(exchange);
			};
		}

		@Bean
		Filter throwingFilter() {
			return (request, response, chain) -> {
				throwIfAsked(((HttpServletRequest) request).getRequestURI());
				chain.doFilter(request, response);
			};
		}

		private static void throwIfAsked(String path) {
			if (path.startsWith("/filter/")) {
				throw new JMessageException(Integer.parseInt(path.substring("/filter/".length())));
			}
		}

	}

	@RestController
	static class Controller {

		@GetMapping("/throw/{code}")
		String jmessage(@PathVariable int code) {
			throw new JMessageException(code);
		}

		@GetMapping("/edge")
		String edge() {
			throw HttpClientErrorException.create(HttpStatus.NOT_FOUND, "Not Found", HttpHeaders.EMPTY,
					"{\"error\":{\"code\":899002,\"message\":\"No such user: tom\"}}".getBytes(StandardCharsets.UTF_8),
					null);
		}

		@GetMapping("/other")
		String other() {
			throw new IllegalStateException("Expected by the test");
		}

	}

}
