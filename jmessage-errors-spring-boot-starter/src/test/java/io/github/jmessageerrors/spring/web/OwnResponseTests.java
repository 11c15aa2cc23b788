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

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an exception that has a JMessage exception among its causes is handled as
 * without this library, on real servers.
 */
class OwnResponseTests {

	private static final Map<String, Supplier<Exception>> TRANSPARENT = Map.of("direct", OwnResponseTests::jmessage,
			"subclass", SubclassException::new, "execution", () -> new ExecutionException(jmessage()), "completion",
			() -> new CompletionException(jmessage()), "nested",
			() -> new ExecutionException(new InvocationTargetException(new UndeclaredThrowableException(jmessage()))));

	private static final Map<String, Supplier<Exception>> OTHERS = Map.ofEntries(
			Map.entry("view", () -> new ViewException(jmessage())),
			Map.entry("writes", () -> new WritesException(jmessage())),
			Map.entry("nobody", () -> new IllegalArgumentException("nobody", jmessage())),
			Map.entry("biz", () -> new BizException(jmessage())),
			Map.entry("biz-in-execution", () -> new ExecutionException(new BizException(jmessage()))),
			Map.entry("ordered", () -> new OrderedException(jmessage())),
			Map.entry("selected", () -> new SelectedException(jmessage())),
			Map.entry("failing", () -> new FailingException(jmessage())),
			Map.entry("local", () -> new LocalException(jmessage())),
			Map.entry("execution-subclass", () -> new ExecutionSubclassException(jmessage())),
			Map.entry("status", () -> new ResponseStatusException(HttpStatus.CONFLICT, "own", jmessage())),
			Map.entry("error-response",
					() -> new ErrorResponseException(HttpStatus.GONE, ProblemDetail.forStatus(410), jmessage())),
			Map.entry("annotated", () -> new AnnotatedException(jmessage())),
			Map.entry("annotated-subclass", AnnotatedSubclassException::new),
			Map.entry("annotated-in-execution", () -> new ExecutionException(new AnnotatedSubclassException())));

	private static final Set<String> WAYS = Set.of("sync", "mono", "future", "functional", "filter");

	private static JMessageException jmessage() {
		return new JMessageException(880103);
	}

	private static Exception exception(String name) {
		return TRANSPARENT.getOrDefault(name, OTHERS.getOrDefault(name, IllegalStateException::new)).get();
	}

	private static Stream<Arguments> others() {
		return OTHERS.keySet().stream().flatMap((name) -> WAYS.stream().map((way) -> Arguments.of(way, name)));
	}

	private static Stream<Arguments> transparent() {
		return TRANSPARENT.keySet().stream().flatMap((name) -> WAYS.stream().map((way) -> Arguments.of(way, name)));
	}

	/**
	 * What holds on both stacks.
	 */
	@TestInstance(Lifecycle.PER_CLASS)
	abstract static class Contract {

		private final HttpClient client = HttpClient.newHttpClient();

		private final WebApplicationType type;

		private final String[] properties;

		private ConfigurableApplicationContext with;

		private ConfigurableApplicationContext without;

		Contract(WebApplicationType type, String... properties) {
			this.type = type;
			this.properties = properties;
		}

		@BeforeAll
		void start() {
			this.with = run("jmessage.errors.web.enabled=true");
			this.without = run("jmessage.errors.web.enabled=false");
		}

		private ConfigurableApplicationContext run(String property) {
			Class<?> routes = (this.type == WebApplicationType.SERVLET) ? ServletRoutes.class : ReactiveRoutes.class;
			return new SpringApplicationBuilder(Application.class, routes).web(this.type)
				.properties("server.port=0", "spring.main.banner-mode=off", property)
				.properties(this.properties)
				.run();
		}

		@AfterAll
		void stop() {
			this.with.close();
			this.without.close();
		}

		static Stream<Arguments> others() {
			return OwnResponseTests.others();
		}

		static Stream<Arguments> transparent() {
			return OwnResponseTests.transparent();
		}

		@ParameterizedTest
		@MethodSource("others")
		void exceptionAnswersForItself(String way, String name) throws Exception {
			String answer = get(this.with, "/" + way + "/" + name);
			assertThat(answer).isEqualTo(get(this.without, "/" + way + "/" + name)).doesNotContain("urn:jmessage");
		}

		@ParameterizedTest
		@MethodSource("transparent")
		void exceptionThatOnlyTransportsIsLookedThrough(String way, String name) throws Exception {
			assertThat(get(this.with, "/" + way + "/" + name)).startsWith("404 application/problem+json")
				.contains("urn:jmessage:error:880103");
		}

		final String get(ConfigurableApplicationContext context, String path) throws IOException, InterruptedException {
			int port = ((WebServerApplicationContext) context).getWebServer().getPort();
			HttpResponse<String> response = this.client.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					BodyHandlers.ofString());
			return response.statusCode() + " " + response.headers().firstValue("Content-Type").orElse("") + " "
					+ response.headers().map().keySet()
					+ response.body().replaceAll("\"(timestamp|requestId)\":\"[^\"]*\"", "");
		}

	}

	/**
	 * Tests on Tomcat.
	 */
	@Nested
	class TomcatTests extends Contract {

		TomcatTests() {
			super(WebApplicationType.SERVLET);
		}

	}

	/**
	 * Tests on Tomcat with Boot's problem details and a catch-all.
	 */
	@Nested
	class TomcatProblemDetailsTests extends Contract {

		TomcatProblemDetailsTests() {
			super(WebApplicationType.SERVLET, "spring.mvc.problemdetails.enabled=true",
					"spring.profiles.active=catch-all");
		}

	}

	/**
	 * Tests on Netty.
	 */
	@Nested
	class NettyTests extends Contract {

		NettyTests() {
			super(WebApplicationType.REACTIVE);
		}

	}

	/**
	 * Tests on Netty with Boot's problem details and a catch-all.
	 */
	@Nested
	class NettyProblemDetailsTests extends Contract {

		NettyProblemDetailsTests() {
			super(WebApplicationType.REACTIVE, "spring.webflux.problemdetails.enabled=true",
					"spring.profiles.active=catch-all");
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@RestController
		static class Endpoints {

			@GetMapping("/sync/{name}")
			String sync(@PathVariable String name) throws Exception {
				throw exception(name);
			}

			@GetMapping("/mono/{name}")
			Mono<String> mono(@PathVariable String name) {
				return Mono.error(() -> exception(name));
			}

			@GetMapping("/future/{name}")
			CompletableFuture<String> future(@PathVariable String name) {
				return CompletableFuture.failedFuture(exception(name));
			}

			@ExceptionHandler
			ResponseEntity<String> handle(LocalException exception) {
				return ResponseEntity.status(423).body("local " + exception.getCause().getMessage());
			}

		}

		@ControllerAdvice
		static class BizAdvice {

			@ExceptionHandler
			ResponseEntity<String> handle(BizException exception) {
				return ResponseEntity.status(409).body("biz " + exception.getCause().getMessage());
			}

			@ExceptionHandler
			ResponseEntity<String> handle(FailingException exception) {
				throw new IllegalStateException("broken advice");
			}

		}

		@ControllerAdvice
		@Order(5)
		static class OrderedAdvice {

			@ExceptionHandler
			ResponseEntity<String> handle(OrderedException exception) {
				return ResponseEntity.status(410).body("ordered");
			}

		}

		@RestControllerAdvice(assignableTypes = Endpoints.class)
		static class SelectedAdvice {

			@ExceptionHandler(SelectedException.class)
			@ResponseStatus(HttpStatus.LOCKED)
			String handle(SelectedException exception, JMessageException cause, HandlerMethod method) {
				return "selected " + cause.getErrorCode().code() + " " + method.getMethod().getName();
			}

		}

		@ControllerAdvice
		@Profile("catch-all")
		static class CatchAllAdvice {

			@ExceptionHandler(Exception.class)
			ResponseEntity<String> handle(Exception exception) {
				return ResponseEntity.status(418).body("caught " + exception.getClass().getName());
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ServletRoutes {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route().GET("/functional/{name}", (request) -> {
				throw exception(request.pathVariable("name"));
			}).build();
		}

		@Bean
		jakarta.servlet.Filter failingFilter() {
			return (request, response, chain) -> {
				String path = ((jakarta.servlet.http.HttpServletRequest) request).getRequestURI();
				if (path.startsWith("/filter/")) {
					Exception exception = exception(path.substring("/filter/".length()));
					if (exception instanceof RuntimeException runtimeException) {
						throw runtimeException;
					}
					throw new jakarta.servlet.ServletException(exception);
				}
				chain.doFilter(request, response);
			};
		}

		@Configuration(proxyBeanMethods = false)
		@ControllerAdvice
		static class ServletAdvice {

			@ExceptionHandler
			org.springframework.web.servlet.ModelAndView handle(ViewException exception) {
				return new org.springframework.web.servlet.ModelAndView(
						(model, request, response) -> response.getWriter().write("view " + model.get("text")),
						Map.of("text", "shown"));
			}

			@ExceptionHandler
			void handle(WritesException exception, HttpServletResponse response) throws IOException {
				response.sendError(451, "written");
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ReactiveRoutes {

		@Bean
		org.springframework.web.reactive.function.server.RouterFunction<org.springframework.web.reactive.function.server.ServerResponse> routes() {
			return org.springframework.web.reactive.function.server.RouterFunctions.route()
				.GET("/functional/{name}", (request) -> Mono.error(exception(request.pathVariable("name"))))
				.build();
		}

		@Bean
		org.springframework.web.server.WebFilter failingFilter() {
			return (exchange, chain) -> {
				String path = exchange.getRequest().getPath().value();
				return path.startsWith("/filter/") ? Mono.error(exception(path.substring("/filter/".length())))
						: chain.filter(exchange);
			};
		}

	}

	@SuppressWarnings("serial")
	static class SubclassException extends JMessageException {

		SubclassException() {
			super(880103);
		}

	}

	@SuppressWarnings("serial")
	@ResponseStatus(HttpStatus.GONE)
	static class AnnotatedSubclassException extends JMessageException {

		AnnotatedSubclassException() {
			super(880103);
		}

	}

	@SuppressWarnings("serial")
	static class BizException extends RuntimeException {

		BizException(Throwable cause) {
			super("biz", cause);
		}

	}

	@SuppressWarnings("serial")
	static class ViewException extends RuntimeException {

		ViewException(Throwable cause) {
			super("view", cause);
		}

	}

	@SuppressWarnings("serial")
	static class WritesException extends RuntimeException {

		WritesException(Throwable cause) {
			super("writes", cause);
		}

	}

	@SuppressWarnings("serial")
	static class OrderedException extends RuntimeException {

		OrderedException(Throwable cause) {
			super("ordered", cause);
		}

	}

	@SuppressWarnings("serial")
	static class SelectedException extends RuntimeException {

		SelectedException(Throwable cause) {
			super("selected", cause);
		}

	}

	@SuppressWarnings("serial")
	static class FailingException extends RuntimeException {

		FailingException(Throwable cause) {
			super("failing", cause);
		}

	}

	@SuppressWarnings("serial")
	static class LocalException extends RuntimeException {

		LocalException(Throwable cause) {
			super("local", cause);
		}

	}

	@SuppressWarnings("serial")
	static class ExecutionSubclassException extends ExecutionException {

		ExecutionSubclassException(Throwable cause) {
			super("mine", cause);
		}

	}

	@SuppressWarnings("serial")
	@ResponseStatus(HttpStatus.CONFLICT)
	static class AnnotatedException extends RuntimeException {

		AnnotatedException(Throwable cause) {
			super("annotated", cause);
		}

	}

}
