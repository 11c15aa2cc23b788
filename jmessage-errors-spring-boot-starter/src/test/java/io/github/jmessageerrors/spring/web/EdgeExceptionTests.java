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
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for errors that controllers have nothing to do with, on real servers.
 */
class EdgeExceptionTests {

	private static final Supplier<Exception> CLIENT_EXCEPTION = () -> HttpClientErrorException.create("400 Bad Request",
			HttpStatus.BAD_REQUEST, "Bad Request", new HttpHeaders(),
			"{\"code\":880103,\"message\":\"tom\"}".getBytes(StandardCharsets.UTF_8), null);

	private static final Map<String, Supplier<Exception>> EXCEPTIONS = Map.of("plain",
			() -> new JMessageException(880103), "wrapped",
			() -> new CompletionException("lookup failed", new JMessageException(880103)), "servlet",
			() -> new ServletException(new CompletionException(new JMessageException(880103))), "client",
			CLIENT_EXCEPTION, "annotated", () -> new TeapotException(CLIENT_EXCEPTION.get()));

	private static Exception exception(String name) {
		Supplier<Exception> exception = EXCEPTIONS.get(name);
		return (exception != null) ? exception.get() : new IllegalStateException("not JMessage's");
	}

	/**
	 * What holds on both stacks.
	 */
	@ExtendWith(OutputCaptureExtension.class)
	@TestInstance(Lifecycle.PER_CLASS)
	abstract static class Contract {

		private final HttpClient client = HttpClient.newHttpClient();

		private final WebApplicationType type;

		private final Class<?> application;

		private final Heard heard = new Heard();

		private @Nullable ConfigurableApplicationContext context;

		private @Nullable ConfigurableApplicationContext withoutStarter;

		Contract(WebApplicationType type, Class<?> application) {
			this.type = type;
			this.application = application;
		}

		@BeforeAll
		void start() {
			this.context = run();
			this.withoutStarter = run("jmessage.errors.web.enabled=false");
		}

		private ConfigurableApplicationContext run(String... properties) {
			return new SpringApplicationBuilder(this.application).web(this.type)
				.properties("server.port=0", "logging.level.io.github.jmessageerrors=debug",
						"jmessage.errors.additional-codes.990001.title=frozen",
						"jmessage.errors.additional-codes.990001.description=The account is frozen.",
						"jmessage.errors.additional-codes.990001.status=404")
				.properties(properties)
				.initializers(
						(context) -> ((GenericApplicationContext) context).registerBean(Heard.class, () -> this.heard))
				.run();
		}

		@AfterAll
		void stop() {
			if (this.withoutStarter != null) {
				this.withoutStarter.close();
			}
			if (this.context != null) {
				this.context.close();
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "/filter/plain", "/filter/wrapped", "/filter/client", "/handler-filter/plain",
				"/handler-filter/wrapped", "/typed-filter/plain", "/typed-filter/client", "/async/plain",
				"/async/wrapped", "/async/client" })
		void errorIsTheSameProblemAsFromAController(String path, CapturedOutput output) throws Exception {
			assertProblem(path, "用户不存在", "zh-CN", output);
		}

		@Test
		void errorOfAFilterIsInTheLanguageOfTheRequest() throws Exception {
			HttpResponse<String> response = get("/filter/plain", "en");
			assertThat(response.body()).contains("The account to log in to does not exist.");
			assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
		}

		@Test
		void anotherExceptionOfAFilterIsLeftAlone() throws Exception {
			HttpResponse<String> response = get("/filter/other", "");
			assertThat(response.statusCode()).isEqualTo(500);
			assertThat(response.body()).doesNotContain("urn:jmessage");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/filter/teapot", "/filter/annotated" })
		void exceptionThatBringsItsOwnResponseKeepsIt(String path) throws Exception {
			HttpResponse<String> response = get(path, "");
			assertThat(response.statusCode()).isNotEqualTo(404);
			assertThat(response.body()).doesNotContain("urn:jmessage");
		}

		@Test
		void annotatedExceptionOfAControllerHasItsOwnStatus() throws Exception {
			HttpResponse<String> response = get("/async/annotated", "");
			assertThat(response.statusCode()).isEqualTo(418);
			assertThat(response.body()).doesNotContain("urn:jmessage");
		}

		@Test
		void headersThatDescribedTheBodyOfAFilterAreGone() throws Exception {
			assertThat(get("/typed-filter/plain", "").headers().map()).containsKey("x-filter")
				.doesNotContainKey("content-disposition");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/begun/plain", "/begun/wrapped", "/begun/client", "/events/plain", "/events/wrapped",
				"/events/client" })
		void exceptionAfterTheResponseHasBegunIsLeftAlone(String path, CapturedOutput output) throws Exception {
			this.heard.errors.clear();
			String answer = answer(this.context, path);
			assertThat(answer).startsWith("200 ").contains("begun").doesNotContain("urn:jmessage");
			assertThat(output.getAll().lines().filter((line) -> line.contains(" (operation="))).isEmpty();
			assertThat(output).doesNotContain("UnsupportedOperationException")
				.doesNotContain("Failure in @ExceptionHandler");
			assertThat(this.heard.errors).isEmpty();
			assertThat(withoutTail(answer)).isEqualTo(withoutTail(answer(this.withoutStarter, path)));
		}

		@ParameterizedTest
		@ValueSource(strings = { "plain", "wrapped", "client" })
		void errorIsReportedOnceWhereItsProblemCannotBeWritten(String name, CapturedOutput output) throws Exception {
			assertReportedOnceWithoutProblem("/unwritable/" + name, 880103, output);
		}

		@Test
		void problemIsThereWhereAListenerFails(CapturedOutput output) throws Exception {
			this.heard.errors.clear();
			assertThat(answer(this.context, "/code/" + Heard.FAILING_CODE)).contains("urn:jmessage:error:880102");
			assertThat(this.heard.errors).hasSize(1);
			assertThat(output).contains("Listener " + Heard.class.getName() + " failed");
		}

		@ParameterizedTest
		@CsvSource({ "990001, DEBUG, CALLER, 404, false", "777777, WARN, VENDOR, 502, true" })
		void applicationsCatalogTellsWhoIsAtFault(int code, String level, String fault, int status, boolean marked,
				CapturedOutput output) throws Exception {
			this.heard.observations.clear();
			String path = "/code/" + code;
			assertThat(get(path, "").statusCode()).isEqualTo(status);
			assertThat(output.getAll().lines().filter((line) -> line.contains("JMessage error " + code + " (")))
				.singleElement(InstanceOfAssertFactories.STRING)
				.contains(" " + level + " ", "fault=" + fault + ", status=" + status);
			assertThat(this.heard.observationOf(path).getError() != null).isEqualTo(marked);
		}

		@Test
		void committedResponseIsLeftAlone(CapturedOutput output) throws Exception {
			HttpResponse<String> response = null;
			try {
				response = get("/filter/committed", "");
			}
			catch (IOException ex) {
				// The server may cut the connection, which says as much.
			}
			if (response != null) {
				assertThat(response.statusCode()).isEqualTo(200);
				assertThat(response.body()).startsWith("begun").doesNotContain("urn:jmessage");
			}
			assertThat(output).doesNotContain("JMessage error 880103 (operation");
		}

		private void assertReportedOnceWithoutProblem(String path, int code, CapturedOutput output) throws Exception {
			this.heard.errors.clear();
			assertThat(get(path, "").body()).doesNotContain("urn:jmessage");
			assertThat(
					output.getAll().lines().filter((line) -> line.contains("JMessage error " + code + " (operation=")))
				.hasSize(1);
			assertThat(this.heard.errors).hasSize(1);
		}

		final void assertProblem(String path, String detail, String language, CapturedOutput output) throws Exception {
			HttpResponse<String> response = get(path, "");
			assertThat(response.statusCode()).isEqualTo(404);
			assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(response.headers().allValues("Content-Language")).containsExactly(language);
			assertThat(new JsonMapper().readTree(response.body())).isEqualTo(new JsonMapper().createObjectNode()
				.put("type", "urn:jmessage:error:880103")
				.put("title", "user not existr")
				.put("status", 404)
				.put("detail", detail)
				.put("instance", path)
				.put("code", 880103));
			assertThat(output.getAll().split("JMessage error 880103 \\(operation=", -1)).as("log lines").hasSize(2);
		}

		final HttpResponse<String> get(String path, String acceptLanguage) throws IOException, InterruptedException {
			HttpRequest.Builder request = HttpRequest.newBuilder(uri(this.context, path));
			if (!acceptLanguage.isEmpty()) {
				request.header("Accept-Language", acceptLanguage);
			}
			return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}

		/**
		 * Return the status, what could be read of the body, and whether that was all.
		 */
		private String answer(@Nullable ConfigurableApplicationContext context, String path)
				throws IOException, InterruptedException {
			HttpResponse<InputStream> response = this.client.send(HttpRequest.newBuilder(uri(context, path)).build(),
					BodyHandlers.ofInputStream());
			StringBuilder answer = new StringBuilder().append(response.statusCode()).append(' ');
			try (InputStream body = response.body()) {
				for (int character = body.read(); character != -1; character = body.read()) {
					answer.append((char) character);
				}
				return withoutTime(answer) + " (complete)";
			}
			catch (IOException ex) {
				return withoutTime(answer) + " (cut)";
			}
		}

		// How much of the server's own error arrives before it cuts the connection is
		// chance.
		private static String withoutTail(String answer) {
			return answer.replaceAll("(?s)begun.*\\(", "begun (");
		}

		private static String withoutTime(CharSequence answer) {
			return answer.toString().replaceAll("\"timestamp\":\"[^\"]*\"", "");
		}

		private static URI uri(@Nullable ConfigurableApplicationContext context, String path) {
			assertThat(context).isNotNull();
			int port = ((WebServerApplicationContext) context).getWebServer().getPort();
			return URI.create("http://localhost:" + port + path);
		}

	}

	/**
	 * What listeners are told and observations end with.
	 */
	static final class Heard implements JMessageErrorListener, ObservationHandler<Observation.Context> {

		static final int FAILING_CODE = 880102;

		private final Queue<JMessageException> errors = new ConcurrentLinkedQueue<>();

		private final BlockingQueue<Observation.Context> observations = new LinkedBlockingQueue<>();

		@Override
		public void onError(JMessageException exception, ProblemDetail problem) {
			this.errors.add(exception);
			if (exception.getErrorCode().code() == FAILING_CODE) {
				throw new IllegalStateException("broken listener");
			}
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		@Override
		public void onStop(Observation.Context context) {
			this.observations.add(context);
		}

		Observation.Context observationOf(String path) throws InterruptedException {
			Observation.Context context;
			do {
				context = this.observations.poll(10, TimeUnit.SECONDS);
				assertThat(context).as("observation of " + path).isNotNull();
			}
			while (!KeyValue.of("http.url", path).equals(context.getHighCardinalityKeyValue("http.url")));
			return context;
		}

	}

	/**
	 * First in line, but never to be asked for more than whether it supports a result.
	 */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static final class UnsupportingHandler implements HandlerResultHandler {

		@Override
		public boolean supports(HandlerResult result) {
			return false;
		}

		@Override
		public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
			return Mono.error(new AssertionError("Asked for a result that is not supported"));
		}

	}

	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	static final class TeapotException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		TeapotException(Throwable cause) {
			super(cause);
		}

	}

	/**
	 * Tests on Tomcat.
	 */
	@Nested
	class TomcatTests extends Contract {

		TomcatTests() {
			super(WebApplicationType.SERVLET, ServletApplication.class);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/filter/servlet", "/interceptor/plain", "/interceptor/wrapped", "/late/plain",
				"/dispatched/plain" })
		void errorAroundAControllerIsTheSameProblem(String path, CapturedOutput output) throws Exception {
			assertProblem(path, "用户不存在", "zh-CN", output);
		}

		@Test
		@Timeout(15)
		void errorOfAFunctionThatStreamsIsCompleteAtOnce(CapturedOutput output) throws Exception {
			assertProblem("/streamed", "用户不存在", "zh-CN", output);
		}

	}

	/**
	 * Tests on Netty.
	 */
	@Nested
	class NettyTests extends Contract {

		NettyTests() {
			super(WebApplicationType.REACTIVE, ReactiveApplication.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ServletApplication implements WebMvcConfigurer {

		@Bean
		FilterRegistrationBean<Filter> failingFilter() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.equals("/filter/committed")) {
					response.getWriter().write("begun");
					response.flushBuffer();
					throw new JMessageException(880103);
				}
				if (path.equals("/filter/teapot")) {
					throw new ResponseStatusException(HttpStatusCode.valueOf(418), null, new JMessageException(880103));
				}
				if (path.startsWith("/typed-filter/")) {
					((HttpServletResponse) response).setHeader("X-Filter", "passed");
					((HttpServletResponse) response).setHeader("Content-Disposition", "attachment");
					response.setContentType("text/csv");
					response.getOutputStream().print("half,a,line");
				}
				if (path.startsWith("/late/")) {
					chain.doFilter(request, response);
					throw (RuntimeException) exception(path.substring("/late/".length()));
				}
				if (path.contains("filter/") && !path.startsWith("/handler-filter/")) {
					Exception exception = exception(path.substring(path.lastIndexOf('/') + 1));
					if (exception instanceof ServletException servletException) {
						throw servletException;
					}
					throw (RuntimeException) exception;
				}
				chain.doFilter(request, response);
			});
			registration.setOrder(-200);
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> filterThatFailsOnceTheResultIsThere() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.startsWith("/dispatched/")) {
					throw (RuntimeException) exception(path.substring("/dispatched/".length()));
				}
				chain.doFilter(request, response);
			});
			registration.setDispatcherTypes(DispatcherType.ASYNC);
			return registration;
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.GET("/handler-filter/{name}", (request) -> ServerResponse.ok().build())
				.filter((request, next) -> {
					throw exception(request.pathVariable("name"));
				})
				.build();
		}

		@Bean
		RouterFunction<ServerResponse> streams() {
			return RouterFunctions.route().GET("/streamed", (request) -> ServerResponse.sse((events) -> {
				throw new JMessageException(880103);
			})).build();
		}

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new HandlerInterceptor() {

				@Override
				public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
						throws Exception {
					throw exception(request.getRequestURI().substring("/interceptor/".length()));
				}

			}).addPathPatterns("/interceptor/*");
		}

		@RestController
		static class Endpoints {

			@GetMapping("/interceptor/{name}")
			String interceptor() {
				return "not reached";
			}

			@GetMapping(path = "/late/{name}", produces = "text/csv")
			void late(HttpServletResponse response) {
				response.setContentType("text/csv");
			}

			@GetMapping("/dispatched/{name}")
			Callable<String> dispatched() {
				return () -> "found";
			}

			@GetMapping("/async/plain")
			Callable<String> callable() {
				return () -> {
					throw exception("plain");
				};
			}

			@GetMapping("/async/wrapped")
			CompletableFuture<String> future() {
				return CompletableFuture.failedFuture(exception("wrapped"));
			}

			@GetMapping({ "/async/{name:client|annotated}", "/unwritable/{name}" })
			Mono<String> mono(@PathVariable String name) {
				return Mono.error(exception(name));
			}

			@GetMapping("/code/{code}")
			String code(@PathVariable int code) {
				throw new JMessageException(code);
			}

			@GetMapping("/begun/{name}")
			void begun(@PathVariable String name, HttpServletResponse response) throws Exception {
				response.getOutputStream().print("begun");
				response.flushBuffer();
				throw exception(name);
			}

			@GetMapping(path = "/events/{name}", produces = "text/event-stream")
			Flux<String> events(@PathVariable String name) {
				return Flux.just("begun").concatWith(Mono.error(exception(name)));
			}

		}

		@ControllerAdvice
		static class UnwritableAdvice implements ResponseBodyAdvice<Object> {

			@Override
			public boolean supports(MethodParameter returnType,
					Class<? extends HttpMessageConverter<?>> converterType) {
				return true;
			}

			@Override
			public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
					MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
					ServerHttpRequest request, ServerHttpResponse response) {
				if (request.getURI().getPath().startsWith("/unwritable/")) {
					throw new IllegalStateException("unwritable");
				}
				return body;
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ReactiveApplication {

		@Bean
		HandlerResultHandler handlerThatSupportsNothing() {
			return new UnsupportingHandler();
		}

		@Bean
		WebFilter failingFilter() {
			return (exchange, chain) -> {
				String path = exchange.getRequest().getPath().value();
				if (path.equals("/filter/committed")) {
					return begun(exchange).then(Mono.error(new JMessageException(880103)));
				}
				if (path.equals("/filter/teapot")) {
					return Mono.error(new ResponseStatusException(HttpStatusCode.valueOf(418), null,
							new JMessageException(880103)));
				}
				if (path.startsWith("/typed-filter/")) {
					exchange.getResponse().getHeaders().set("X-Filter", "passed");
					exchange.getResponse().getHeaders().set("Content-Disposition", "attachment");
					exchange.getResponse().getHeaders().setContentType(MediaType.valueOf("text/csv"));
				}
				if (path.startsWith("/unwritable/")) {
					exchange.getResponse().beforeCommit(() -> Mono.error(new IllegalStateException("unwritable")));
				}
				return (path.contains("filter/") && !path.startsWith("/handler-filter/"))
						? Mono.error(exception(path.substring(path.lastIndexOf('/') + 1))) : chain.filter(exchange);
			};
		}

		private static Mono<Void> begun(ServerWebExchange exchange) {
			return exchange.getResponse()
				.writeWith(Mono
					.just(exchange.getResponse().bufferFactory().wrap("begun".getBytes(StandardCharsets.UTF_8))));
		}

		@Bean
		org.springframework.web.reactive.function.server.RouterFunction<org.springframework.web.reactive.function.server.ServerResponse> routes() {
			return org.springframework.web.reactive.function.server.RouterFunctions.route()
				.GET("/handler-filter/{name}",
						(request) -> org.springframework.web.reactive.function.server.ServerResponse.ok().build())
				.filter((request, next) -> Mono.error(exception(request.pathVariable("name"))))
				.build();
		}

		@RestController
		static class Endpoints {

			@GetMapping("/async/plain")
			Mono<String> plain() {
				return Mono.error(exception("plain"));
			}

			@GetMapping("/async/wrapped")
			CompletableFuture<String> future() {
				return CompletableFuture.failedFuture(exception("wrapped"));
			}

			@GetMapping({ "/async/{name:client|annotated}", "/unwritable/{name}" })
			Mono<String> mono(@PathVariable String name) {
				return Mono.error(exception(name));
			}

			@GetMapping("/code/{code}")
			String code(@PathVariable int code) {
				throw new JMessageException(code);
			}

			@GetMapping("/begun/{name}")
			Mono<Void> begunAndFailed(@PathVariable String name, ServerWebExchange exchange) {
				return begun(exchange).then(Mono.error(exception(name)));
			}

			@GetMapping(path = "/events/{name}", produces = "text/event-stream")
			Flux<String> events(@PathVariable String name) {
				return Flux.just("begun").concatWith(Mono.error(exception(name)));
			}

		}

	}

}
