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

package io.github.jmessageerrors.spring.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.web.Stack.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how errors are reported to logs, listeners and observations.
 */
class ErrorReportTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(ExceptionLog.CATEGORY);

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.logger.setLevel(Level.DEBUG);
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.appender);
		this.logger.setLevel(null);
	}

	@ParameterizedTest
	@EnumSource
	void logHasTheMethodAndThePath(Stack stack) {
		stack.run((context) -> {
			assertThat(stack.get(context, "/thrown").status()).isEqualTo(404);
			assertThat(this.appender.list).singleElement()
				.satisfies((event) -> assertThat(event.getFormattedMessage()).startsWith("JMessage error 880103 ")
					.endsWith(" on GET /thrown"));
		}, Endpoints.class);
	}

	@ParameterizedTest
	@EnumSource
	void listenerSeesTheProblemInTheLanguageOfTheRequest(Stack stack) {
		stack.run((context) -> {
			stack.get(context, "/thrown", HttpHeaders.ACCEPT_LANGUAGE, "en");
			assertThat(context.getBean(Listener.class).seen)
				.containsExactly("880103 The account to log in to does not exist.");
		}, Endpoints.class, Listener.class);
	}

	@ParameterizedTest
	@EnumSource
	void listenerThatFailsCostsNeitherTheProblemNorOtherListeners(Stack stack) {
		stack.run((context) -> {
			for (String path : new String[] { "/thrown", "/translated" }) {
				Listener listener = context.getBean(Listener.class);
				listener.seen.clear();
				this.appender.list.clear();
				Answer answer = stack.get(context, path);
				assertThat(answer.status()).as(path).isEqualTo(404);
				assertThat(answer.body()).contains("urn:jmessage:error:880103");
				assertThat(listener.seen).as(path).hasSize(1);
				assertThat(this.appender.list).as(path).hasSize(3);
				assertThat(this.appender.list.get(2).getFormattedMessage())
					.isEqualTo("Listener " + UnlinkedListener.class.getName() + " failed");
				assertThat(this.appender.list.get(1)).satisfies((event) -> {
					assertThat(event.getLevel()).isEqualTo(Level.ERROR);
					assertThat(event.getFormattedMessage())
						.isEqualTo("Listener " + FailingListener.class.getName() + " failed");
					assertThat(event.getThrowableProxy().getMessage()).contains("broken\\u000alistener");
				});
			}
		}, Endpoints.class, FailingListener.class, UnlinkedListener.class, Listener.class);
	}

	@ParameterizedTest
	@EnumSource
	void batchIsReportedByItsMostSevereError(Stack stack) {
		stack.run((context) -> {
			assertThat(stack.get(context, "/batch").status()).isEqualTo(500);
			assertThat(this.appender.list).singleElement().satisfies((event) -> {
				assertThat(event.getLevel()).isEqualTo(Level.ERROR);
				assertThat(event.getFormattedMessage()).startsWith("JMessage error 899008 ")
					.contains(" answered 400: Basic authentication failed. ");
			});
		}, Endpoints.class);
	}

	@Test
	void committedResponseIsNoProblemOnMvc() {
		Stack.MVC.run((context) -> {
			assertThat(Stack.MVC.get(context, "/committed").status()).isEqualTo(500);
			assertThat(context.getBean(Listener.class).seen).isEmpty();
		}, Endpoints.class, ServletEndpoints.class, Listener.class);
	}

	@Test
	void committedResponseIsNoProblemOnWebFlux() {
		Stack.WEBFLUX.run((context) -> {
			try {
				Stack.WEBFLUX.get(context, "/committed");
			}
			catch (RuntimeException ex) {
				assertThat(ex).hasRootCauseInstanceOf(JMessageException.class);
			}
			assertThat(context.getBean(Listener.class).seen).isEmpty();
		}, Endpoints.class, ReactiveEndpoints.class, Listener.class);
	}

	@Test
	void unreadableAcceptHeaderGetsTheProblem() {
		Stack.MVC.run((context) -> {
			Answer answer = Stack.MVC.get(context, "/thrown", HttpHeaders.ACCEPT, "nonsense");
			assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
			assertThat(answer.body()).contains("urn:jmessage:error:880103");
		}, Endpoints.class);
	}

	@Test
	void observationOfTheServerHasTheError() {
		observe(882001, 1, (registry) -> null);
	}

	@Test
	void observationOfTheServerHasTheErrorInsideAnotherOne() {
		observe(882001, 1, (registry) -> Observation.start("inner", registry));
	}

	@Test
	void observationOfTheServerHasTheErrorBesideAnotherOne() {
		observe(882001, 0,
				(registry) -> Observation.createNotStarted("apart", registry)
					.parentObservation(Observation.NOOP)
					.start());
	}

	@Test
	void observationOfTheServerHasNoErrorOfTheCaller() {
		observe(880103, 0, (registry) -> null);
	}

	@Test
	void observationThatTheApplicationDoesNotKnowHasTheError() {
		Stack.MVC.run((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest("GET", "/users");
			MockHttpServletResponse response = new MockHttpServletResponse();
			ObservationRegistry registry = ObservationRegistry.create();
			Errors errors = new Errors();
			registry.observationConfig().observationHandler(errors);
			new ServerHttpObservationFilter(registry).doFilter(request, response,
					(req, res) -> context.getBean(EdgeExceptionFilter.class).doFilter(req, res, (last, written) -> {
						throw new JMessageException(882001);
					}));
			assertThat(response.getStatus()).isEqualTo(502);
			assertThat(errors.stopped).singleElement()
				.satisfies((observation) -> assertThat(observation.getError()).isInstanceOf(JMessageException.class));
		});
	}

	private static void observe(int code, int reported, Function<ObservationRegistry, @Nullable Observation> current) {
		Stack.MVC.run((context) -> {
			ObservationRegistry registry = context.getBean(ObservationRegistry.class);
			Errors errors = context.getBean(Errors.class);
			FilterChain failing = (request, response) -> {
				throw new JMessageException(code);
			};
			FilterChain chain = (request, response) -> {
				Observation observation = current.apply(registry);
				Observation.Scope scope = (observation != null) ? observation.openScope() : Observation.Scope.NOOP;
				try {
					context.getBean(EdgeExceptionFilter.class).doFilter(request, response, failing);
				}
				finally {
					scope.close();
				}
			};
			MockHttpServletResponse response = new MockHttpServletResponse();
			new ServerHttpObservationFilter(registry).doFilter(new MockHttpServletRequest("GET", "/users"), response,
					chain);
			boolean failed = code != 880103;
			assertThat(response.getStatus()).isEqualTo(failed ? 502 : 404);
			assertThat(errors.errors).hasSize(reported);
			assertThat(errors.stopped).filteredOn("name", "http.server.requests")
				.singleElement()
				.satisfies((observation) -> assertThat(observation.getError() != null).isEqualTo(failed));
		}, ObservationConfiguration.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class ObservationConfiguration {

		@Bean
		Errors errors() {
			return new Errors();
		}

		@Bean
		ObservationRegistry observationRegistry(Errors errors) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(errors);
			return registry;
		}

	}

	static final class Errors implements ObservationHandler<Observation.Context> {

		private final List<Throwable> errors = new ArrayList<>();

		private final List<Observation.Context> stopped = new ArrayList<>();

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		@Override
		public void onError(Observation.Context context) {
			this.errors.add(context.getError());
		}

		@Override
		public void onStop(Observation.Context context) {
			this.stopped.add(context);
		}

	}

	static final class Listener implements JMessageErrorListener {

		private final List<String> seen = new ArrayList<>();

		@Override
		public void onError(JMessageException exception, ProblemDetail problem) {
			this.seen.add(exception.getErrorCode().code() + " " + problem.getDetail());
		}

	}

	@Order(Ordered.HIGHEST_PRECEDENCE)
	static final class FailingListener implements JMessageErrorListener {

		@Override
		public void onError(JMessageException exception, ProblemDetail problem) {
			throw new IllegalStateException("broken\nlistener");
		}

	}

	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	static final class UnlinkedListener implements JMessageErrorListener {

		@Override
		public void onError(JMessageException exception, ProblemDetail problem) {
			throw new NoClassDefFoundError("com/example/Alert");
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/thrown")
		String thrown() {
			throw new JMessageException(880103);
		}

		@GetMapping("/translated")
		String translated() {
			throw badRequest("{\"error\":{\"code\":880103}}");
		}

		@GetMapping("/batch")
		String batch() {
			throw badRequest("""
					[{"username":"ann","error":{"code":899001,"message":"user exist"}},
					 {"username":"bob","error":{"code":899008,"message":"Basic authentication failed"}}]""");
		}

		private static HttpClientErrorException badRequest(String body) {
			HttpHeaders headers = new HttpHeaders();
			headers.setContentType(MediaType.APPLICATION_JSON);
			return HttpClientErrorException.create(HttpStatus.BAD_REQUEST, "Bad Request", headers,
					body.getBytes(StandardCharsets.UTF_8), null);
		}

	}

	@RestController
	static class ServletEndpoints {

		@GetMapping("/committed")
		void committed(HttpServletRequest request, HttpServletResponse response) throws Exception {
			response.flushBuffer();
			throw new JMessageException(880103);
		}

	}

	@RestController
	static class ReactiveEndpoints {

		@GetMapping("/committed")
		Mono<Void> committed(ServerHttpResponse response) {
			return response.setComplete().then(Mono.error(() -> new JMessageException(880103)));
		}

	}

}
