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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for errors that controllers have nothing to do with, on real servers.
 */
class EdgeExceptionTests {

	private static final Map<String, Supplier<Exception>> EXCEPTIONS = Map.of("plain",
			() -> new JMessageException(880103), "wrapped",
			() -> new IllegalStateException("lookup failed", new JMessageException(880103)), "servlet",
			() -> new ServletException(new IllegalStateException(new JMessageException(880103))), "client",
			() -> HttpClientErrorException.create("400 Bad Request", HttpStatus.BAD_REQUEST, "Bad Request",
					new HttpHeaders(), "{\"code\":880103,\"message\":\"tom\"}".getBytes(StandardCharsets.UTF_8), null));

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

		private @Nullable ConfigurableApplicationContext context;

		Contract(WebApplicationType type, Class<?> application) {
			this.type = type;
			this.application = application;
		}

		@BeforeAll
		void start() {
			this.context = new SpringApplicationBuilder(this.application).web(this.type)
				.properties("server.port=0", "logging.level.io.github.jmessageerrors=debug")
				.run();
		}

		@AfterAll
		void stop() {
			if (this.context != null) {
				this.context.close();
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "/filter/plain", "/filter/wrapped", "/filter/client", "/handler-filter/plain",
				"/handler-filter/wrapped", "/async/plain", "/async/wrapped", "/async/client" })
		void errorIsTheSameProblemAsFromAController(String path, CapturedOutput output) throws Exception {
			assertProblem(path, "用户不存在", "zh-CN", output);
		}

		@Test
		void errorOfAFilterIsInTheLanguageOfTheRequest() throws Exception {
			HttpResponse<String> response = get("/filter/plain", "en");
			assertThat(response.body()).contains("The user does not exist.");
			assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
		}

		@Test
		void anotherExceptionOfAFilterIsLeftAlone() throws Exception {
			HttpResponse<String> response = get("/filter/other", "");
			assertThat(response.statusCode()).isEqualTo(500);
			assertThat(response.body()).doesNotContain("urn:jmessage");
		}

		@Test
		void exceptionThatBringsItsOwnResponseKeepsIt() throws Exception {
			assertThat(get("/filter/teapot", "").statusCode()).isNotEqualTo(404);
			assertThat(get("/filter/teapot", "").body()).doesNotContain("urn:jmessage");
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
			assertThat(this.context).isNotNull();
			int port = ((WebServerApplicationContext) this.context).getWebServer().getPort();
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
			if (!acceptLanguage.isEmpty()) {
				request.header("Accept-Language", acceptLanguage);
			}
			return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
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
		@ValueSource(strings = { "/filter/servlet", "/interceptor/plain", "/interceptor/wrapped" })
		void errorOfAnInterceptorIsTheSameProblem(String path, CapturedOutput output) throws Exception {
			assertProblem(path, "用户不存在", "zh-CN", output);
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
		Filter failingFilter() {
			return (request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.equals("/filter/committed")) {
					response.getWriter().write("begun");
					response.flushBuffer();
					throw new JMessageException(880103);
				}
				if (path.equals("/filter/teapot")) {
					throw new ResponseStatusException(HttpStatusCode.valueOf(418), null, new JMessageException(880103));
				}
				if (path.startsWith("/filter/")) {
					Exception exception = exception(path.substring("/filter/".length()));
					if (exception instanceof ServletException servletException) {
						throw servletException;
					}
					throw (RuntimeException) exception;
				}
				chain.doFilter(request, response);
			};
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

			@GetMapping("/async/client")
			Mono<String> mono() {
				return Mono.error(exception("client"));
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ReactiveApplication {

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
				return path.startsWith("/filter/") ? Mono.error(exception(path.substring("/filter/".length())))
						: chain.filter(exchange);
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

			@GetMapping("/async/client")
			Mono<String> client() {
				return Mono.error(exception("client"));
			}

		}

	}

}
