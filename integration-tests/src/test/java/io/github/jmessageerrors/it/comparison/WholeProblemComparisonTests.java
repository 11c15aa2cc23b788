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

package io.github.jmessageerrors.it.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.Server;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A problem takes the place of a response that failed as a whole, whichever container
 * holds the response.
 */
class WholeProblemComparisonTests {

	private static final String[] STALE = { "etag", "last-modified", "expires", "content-disposition", "content-range",
			"content-encoding", "cache-control" };

	private static final List<String> SPOILT = List.of("length", "encoding", "caching", "writer", "stream", "locale");

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
	void problemReplacesWhatTheFailedResponseHadSet(Server server) {
		List<Question> questions = new ArrayList<>();
		for (String where : List.of("/filter/", "/controller/", "/late/")) {
			for (String how : SPOILT) {
				questions.add(Question.same(where + how)
					.expecting(Expectation.problem("zh-CN")
						.withoutHeaders(STALE)
						.withElements("content-language", "zh-CN")));
			}
		}
		for (String path : List.of("/streaming", "/including")) {
			questions.add(Question.same(path).expecting(Expectation.problem("zh-CN").withoutHeaders(STALE)));
		}
		application(server).ask(questions);
	}

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
	void headersThatDoNotDescribeTheBodyRemain(Server server) {
		List<Question> questions = new ArrayList<>();
		for (String path : List.of("/filter/others", "/controller/others")) {
			questions.add(Question.same(path)
				.expecting(others(Expectation.problem("zh-CN")).withElements("cache-control", "no-store")));
			questions.add(Question.same(path).method("HEAD").expecting(others(Expectation.problemHead())));
		}
		application(server).ask(questions);
	}

	private static Expectation others(Expectation expectation) {
		return expectation.withElements("x-frame-options", "DENY")
			.withElements("set-cookie", "a=1", "b=2")
			.and((with, without) -> assertThat(with.elements("vary")).containsExactly("Origin", "Accept-Language"));
	}

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
	void headersAreThereBeforeTheBodyAdviceOfTheApplication(Server server) {
		List<Question> questions = new ArrayList<>();
		for (String path : List.of("/enveloped/thrown", "/enveloped/returned")) {
			questions.add(Question.same(path).expecting((with, without) -> {
				assertThat(with.status()).isEqualTo(503);
				assertThat(with.body()).startsWith("{\"envelope\":{").contains("882005").endsWith("}}");
				assertThat(with.header("x-seen")).isEqualTo("5 zh-CN Accept-Language");
				assertThat(with.header("retry-after")).isEqualTo("5");
				assertThat(with.header("content-language")).isEqualTo("zh-CN");
				assertThat(with.header("vary")).isEqualTo("Accept-Language");
				assertThat(with.whole()).isTrue();
			}));
		}
		application(server).ask(questions);
	}

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
	void malformedLocaleCookieStandsForTheDefaultLanguage(Server server) {
		List<Question> questions = new ArrayList<>();
		// Before a controller Spring itself fails over the cookie
		for (String path : List.of("/filter/length", "/filter/writer", "/filter/others")) {
			questions.add(Question.jmessage(path).header("Cookie", "language=!!"));
			questions.add(Question.same(path).header("Cookie", "language=en").expecting(Expectation.problem("en")));
		}
		application(server).ask(questions);
	}

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
	void leavesTheBodyToTheContainerOnceAsynchronousProcessingHasStarted(Server server) {
		List<Question> questions = new ArrayList<>();
		questions.add(Question.same("/async-started/unexpected"));
		questions.add(Question.same("/async-started/jmessage")
			.expecting((server == Server.TOMCAT) ? Expectation.same(500) : withoutBody()));
		application(server).ask(questions);
	}

	/**
	 * Jetty has Spring MVC answer then, whose exception handlers are asked, but sends no
	 * body that anybody writes.
	 */
	private static Expectation withoutBody() {
		return (with, without) -> {
			assertThat(without.body()).isEmpty();
			assertThat(with.body()).isEmpty();
			assertThat(with.whole()).isTrue();
		};
	}

	private static Comparison application(Server server) {
		return Comparison.on(server, Application.class);
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
			case "locale" -> response.setLocale(Locale.ENGLISH);
			default -> {
				response.setHeader("X-Frame-Options", "DENY");
				response.setHeader("Cache-Control", "no-store");
				response.addHeader("Vary", "Origin");
				response.addCookie(new Cookie("a", "1"));
				response.addCookie(new Cookie("b", "2"));
			}
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Endpoints.class, EnvelopeAdvice.class })
	static class Application {

		@Bean
		LocaleResolver localeResolver() {
			return new CookieLocaleResolver("language");
		}

		@Bean
		Filter spoilingFilter() {
			return (request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				String last = path.substring(path.lastIndexOf('/') + 1);
				if (path.startsWith("/filter/")) {
					spoil(last, (HttpServletResponse) response);
					throw Failures.jmessage();
				}
				chain.doFilter(request, response);
				if (path.startsWith("/late/")) {
					spoil(last, (HttpServletResponse) response);
					throw Failures.jmessage();
				}
				if (path.startsWith("/async-started/")) {
					throw Failures.<RuntimeException>fail(last);
				}
			};
		}

	}

	@RestController
	static class Endpoints {

		private final ObjectProvider<JMessageProblemDetails> problems;

		Endpoints(ObjectProvider<JMessageProblemDetails> problems) {
			this.problems = problems;
		}

		@GetMapping("/thrown")
		String thrown() {
			throw Failures.jmessage();
		}

		@GetMapping("/controller/{how}")
		String controller(@PathVariable String how, HttpServletResponse response) throws IOException {
			spoil(how, response);
			throw Failures.jmessage();
		}

		@GetMapping("/late/{how}")
		void late(@PathVariable String how) {
		}

		@GetMapping("/streaming")
		ResponseEntity<StreamingResponseBody> streaming() {
			return ResponseEntity.ok().contentLength(1000).body((stream) -> {
				throw Failures.jmessage();
			});
		}

		@GetMapping("/including")
		void including(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
			request.getRequestDispatcher("/thrown").include(request, response);
		}

		/**
		 * Nobody ever sets the result: what is answered is the failure of the filter.
		 */
		@GetMapping("/async-started/{failure}")
		DeferredResult<String> asyncStarted(@PathVariable String failure) {
			return new DeferredResult<>();
		}

		@GetMapping("/enveloped/thrown")
		String envelopedThrown() {
			throw new JMessageException(882005);
		}

		@GetMapping("/enveloped/returned")
		ProblemDetail envelopedReturned() {
			return this.problems.getObject().create(882005);
		}

	}

	/**
	 * Puts a problem into an envelope, beside the headers that it finds on the response.
	 */
	@RestControllerAdvice
	static class EnvelopeAdvice implements ResponseBodyAdvice<Object> {

		@Override
		public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
			return true;
		}

		@Override
		public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
				MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
				ServerHttpRequest request, ServerHttpResponse response) {
			if (!request.getURI().getPath().startsWith("/enveloped/") || body == null) {
				return body;
			}
			response.getHeaders()
				.set("X-Seen", "%s %s %s".formatted(response.getHeaders().getFirst("Retry-After"),
						response.getHeaders().getFirst("Content-Language"), response.getHeaders().getFirst("Vary")));
			return Map.of("envelope", body);
		}

	}

}
