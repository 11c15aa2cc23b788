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
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a problem takes the place of a response that failed as a whole, on Tomcat.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WholeProblemTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private ConfigurableApplicationContext context;

	@BeforeAll
	void start() {
		this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--spring.main.banner-mode=off");
	}

	@AfterAll
	void stop() {
		this.context.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filter/length", "/filter/encoding", "/filter/caching", "/filter/writer",
			"/filter/stream", "/controller/length", "/controller/encoding", "/controller/caching", "/controller/writer",
			"/controller/stream", "/controller/locale", "/late/length", "/streaming" })
	void problemArrivesWholeAndDescribesItself(String path) throws Exception {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).startsWith("{").endsWith("}").contains("urn:jmessage:error:880103");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().allValues("Content-Language")).containsExactly("zh-CN");
		assertThat(response.headers().map()).doesNotContainKeys("content-encoding", "etag", "last-modified",
				"cache-control", "expires", "content-range", "content-disposition");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filter/others", "/controller/others" })
	void otherHeadersRemain(String path) throws Exception {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
		assertThat(response.headers().allValues("Cache-Control")).containsExactly("No-Store");
		assertThat(response.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
		assertThat(response.headers().allValues("Vary")).containsExactly("Origin", "Accept-Language");
	}

	@Test
	void filterDeclinesOnceAsynchronousProcessingHasStarted() throws Exception {
		HttpResponse<String> response = get("/async-started");
		assertThat(response.body()).doesNotContain("urn:jmessage");
		assertThat(this.context.getBean(RequestScopeListener.class).seen).isEmpty();
	}

	@Test
	void listenerMayUseTheRequestThatAFilterFailed() throws Exception {
		RequestScopeListener listener = this.context.getBean(RequestScopeListener.class);
		listener.seen.clear();
		assertThat(get("/filter/others").statusCode()).isEqualTo(404);
		assertThat(listener.seen.poll(5, TimeUnit.SECONDS)).isEqualTo("/filter/others zh-CN no holder outside");
		listener.seen.clear();
	}

	@ParameterizedTest
	@CsvSource({ "/enveloped/thrown, 503", "/enveloped/returned, 503" })
	void headersAreThereBeforeTheBodyAdviceOfTheApplication(String path, int status) throws Exception {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).startsWith("{\"envelope\"");
		assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
		assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Language");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filter/length", "/filter/caching" })
	void malformedLocaleCookieStandsForTheDefaultLanguage(String path) throws Exception {
		HttpResponse<String> response = get(path, "Cookie", "language=!!");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
	}

	@Test
	void includedHandlerLeavesTheExceptionToTheOuterRequest() throws Exception {
		HttpResponse<String> response = get("/including");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.body()).startsWith("{").contains("urn:jmessage:error:880103");
	}

	@Test
	void headHasTheHeadersOfTheProblem() throws Exception {
		HttpResponse<String> response = this.client.send(
				request("/controller/others").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
				BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
		assertThat(response.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/code/882001, 1", "/code/880101, 1", "/code/880103, 0" })
	void observationHasOneErrorUnlessTheCallerIsAtFault(String path, int errors) throws Exception {
		Errors observed = this.context.getBean(Errors.class);
		observed.stopped.clear();
		get(path);
		Observation.Context observation;
		do {
			observation = observed.stopped.poll(5, TimeUnit.SECONDS);
			assertThat(observation).isNotNull();
		}
		while (!KeyValue.of("http.url", path).equals(observation.getHighCardinalityKeyValue("http.url")));
		assertThat(observation.<Integer>getOrDefault("errors", 0)).isEqualTo(errors);
		assertThat(observation.getError() != null).isEqualTo(errors == 1);
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = request(path);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		int port = ((WebServerApplicationContext) this.context).getWebServer().getPort();
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
	}

	private static void spoil(String how, HttpServletResponse response) throws IOException {
		switch (how) {
			case "length" -> response.setContentLength(10);
			case "encoding" -> response.setHeader("Content-Encoding", "gzip");
			case "caching" -> {
				response.setHeader("Cache-Control", "public, max-age=60");
				response.setHeader("ETag", "\"1\"");
				response.setDateHeader("Last-Modified", 0);
				response.setDateHeader("Expires", 0);
				response.setHeader("Content-Range", "bytes 0-9/100");
				response.setHeader("Content-Disposition", "attachment");
			}
			case "writer" -> response.getWriter().write("half a line");
			case "stream" -> response.getOutputStream().print("half a line");
			case "locale" -> response.setLocale(java.util.Locale.ENGLISH);
			default -> {
				response.setHeader("X-Frame-Options", "DENY");
				response.setHeader("Cache-Control", "No-Store");
				response.addHeader("Vary", "Origin");
				response.addCookie(new Cookie("a", "1"));
				response.addCookie(new Cookie("b", "2"));
			}
		}
	}

	/**
	 * Uses the request as a bean in request scope would.
	 */
	static final class RequestScopeListener implements JMessageErrorListener {

		private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

		private String path = "";

		@Override
		public void onError(JMessageException exception, ProblemDetail problem) {
			if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
				String path = attributes.getRequest().getRequestURI();
				if (path.equals("/filter/others")) {
					this.path = path + " "
							+ LocaleContextHolder.getLocale().toLanguageTag().replaceAll("en.*", "zh-CN");
				}
			}
		}

		void afterFilter() {
			if (!this.path.isEmpty()) {
				this.seen.add(this.path + ((RequestContextHolder.getRequestAttributes() == null) ? " no holder outside"
						: " holder outside"));
				this.path = "";
			}
		}

	}

	/**
	 * Counts the errors of observations.
	 */
	static final class Errors implements ObservationHandler<Observation.Context> {

		private final BlockingQueue<Observation.Context> stopped = new LinkedBlockingQueue<>();

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		@Override
		public void onError(Observation.Context context) {
			context.put("errors", context.<Integer>getOrDefault("errors", 0) + 1);
		}

		@Override
		public void onStop(Observation.Context context) {
			this.stopped.add(context);
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		RequestScopeListener listener() {
			return new RequestScopeListener();
		}

		@Bean
		Errors errors() {
			return new Errors();
		}

		@Bean
		LocaleResolver localeResolver() {
			return new CookieLocaleResolver("language");
		}

		@Bean
		FilterRegistrationBean<Filter> observingFilter(RequestScopeListener listener) {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				chain.doFilter(request, response);
				listener.afterFilter();
			});
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

		@Bean
		Filter spoilingFilter() {
			return (request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				String last = path.substring(path.lastIndexOf('/') + 1);
				if (path.startsWith("/filter/")) {
					spoil(last, (HttpServletResponse) response);
					throw new JMessageException(880103);
				}
				chain.doFilter(request, response);
				if (path.startsWith("/late/")) {
					spoil(last, (HttpServletResponse) response);
					throw new JMessageException(880103);
				}
				if (path.equals("/async-started")) {
					throw new JMessageException(880103);
				}
			};
		}

		@RestController
		static class Endpoints {

			private final JMessageProblemDetails problems;

			Endpoints(JMessageProblemDetails problems) {
				this.problems = problems;
			}

			@GetMapping("/controller/{how}")
			String controller(@PathVariable String how, HttpServletResponse response) throws IOException {
				spoil(how, response);
				throw new JMessageException(880103);
			}

			@GetMapping("/code/{code}")
			String code(@PathVariable int code) {
				throw new JMessageException(code);
			}

			@GetMapping("/late/{how}")
			void late(@PathVariable String how) {
			}

			@GetMapping("/streaming")
			ResponseEntity<StreamingResponseBody> streaming() {
				return ResponseEntity.ok().contentLength(1000).body((stream) -> {
					throw new JMessageException(880103);
				});
			}

			@GetMapping("/async-started")
			java.util.concurrent.Callable<String> asyncStarted() {
				return () -> {
					TimeUnit.MILLISECONDS.sleep(200);
					return "late";
				};
			}

			@GetMapping("/including")
			void including(HttpServletRequest request, HttpServletResponse response) throws Exception {
				request.getRequestDispatcher("/code/880103").include(request, response);
			}

			@GetMapping("/enveloped/thrown")
			String envelopedThrown() {
				throw new JMessageException(882005);
			}

			@GetMapping("/enveloped/returned")
			ProblemDetail envelopedReturned() {
				return this.problems.create(882005);
			}

		}

		@ControllerAdvice
		@Order(Ordered.HIGHEST_PRECEDENCE + 1)
		static class EnvelopeAdvice implements ResponseBodyAdvice<Object> {

			@Override
			public boolean supports(MethodParameter returnType,
					Class<? extends HttpMessageConverter<?>> converterType) {
				return true;
			}

			@Override
			public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
					MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
					ServerHttpRequest request, ServerHttpResponse response) {
				return request.getURI().getPath().startsWith("/enveloped/")
						? java.util.Map.of("envelope", List.of(body)) : body;
			}

		}

	}

}
