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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client of an application that uses the starter sees, over real HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractProblemResponseTests {

	private static final String ZH = "用户不存在";

	private static final String EN = "The account to log in to does not exist.";

	private final Locale machine = Locale.getDefault();

	private final HttpClient client = HttpClient.newHttpClient();

	private final WebApplicationType type;

	private final Class<?> routes;

	private ConfigurableApplicationContext application;

	AbstractProblemResponseTests(WebApplicationType type, Class<?> routes) {
		this.type = type;
		this.routes = routes;
	}

	/**
	 * The ways to answer with a problem that have to look the same to the client.
	 * @return the first elements of their paths
	 */
	abstract List<String> ways();

	@BeforeAll
	void startApplicationOnAnEnglishMachine() {
		Locale.setDefault(Locale.US);
		this.application = new SpringApplicationBuilder(Application.class, this.routes).web(this.type)
			.run("--server.port=0", "--spring.main.banner-mode=off");
	}

	@AfterAll
	void stopApplication() {
		Locale.setDefault(this.machine);
		this.application.close();
	}

	static List<String> annotatedWays() {
		return List.of("thrown", "returned", "entity", "wildcard-entity", "object", "response-body", "mono",
				"mono-entity", "mono-object", "mono-error", "future", "future-entity", "future-error");
	}

	Stream<Arguments> waysAndLanguages() {
		Map<String, List<String>> languages = new LinkedHashMap<>();
		languages.put("", List.of("zh-CN", ZH));
		languages.put("en", List.of("en", EN));
		languages.put("en-GB", List.of("en", EN));
		languages.put("zh-TW", List.of("zh-CN", ZH));
		languages.put("zh", List.of("zh-CN", ZH));
		languages.put("fr", List.of("zh-CN", ZH));
		languages.put("fr, en;q=0.8", List.of("en", EN));
		languages.put("fr, en;q=0.5, zh;q=0.8", List.of("zh-CN", ZH));
		languages.put("*", List.of("zh-CN", ZH));
		languages.put("-", List.of("zh-CN", ZH));
		languages.put("!?;q=x,,=", List.of("zh-CN", ZH));
		languages.put(",", List.of("zh-CN", ZH));
		languages.put("en;q=2", List.of("zh-CN", ZH));
		return ways().stream()
			.flatMap((way) -> languages.entrySet()
				.stream()
				.map((language) -> Arguments.of(way, language.getKey(), language.getValue().get(0),
						language.getValue().get(1))));
	}

	@ParameterizedTest
	@MethodSource("waysAndLanguages")
	void problemIsTheSameHoweverItCameAbout(String way, String acceptLanguage, String contentLanguage, String detail)
			throws Exception {
		Answer answer = get("/" + way + "/880103", HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.headers(HttpHeaders.CONTENT_TYPE)).containsExactly("application/problem+json");
		assertThat(answer.headers(HttpHeaders.CONTENT_LANGUAGE)).containsExactly(contentLanguage);
		assertThat(answer.headers(HttpHeaders.RETRY_AFTER)).isEmpty();
		assertThat(answer.body())
			.containsExactlyInAnyOrderEntriesOf(Map.of("type", "urn:jmessage:error:880103", "title", "user not existr",
					"status", 404, "detail", detail, "instance", "/" + way + "/880103", "code", 880103));
	}

	Stream<String> waysOnly() {
		return ways().stream();
	}

	@ParameterizedTest
	@MethodSource("waysOnly")
	void retryableProblemTellsWhenToRetry(String way) throws Exception {
		Answer answer = get("/" + way + "/899030");
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.headers(HttpHeaders.RETRY_AFTER)).containsExactly("5");
		assertThat(answer.body()).containsEntry("detail", "服务器响应超时，请稍后重试").containsEntry("status", 503);
	}

	@ParameterizedTest
	@MethodSource("waysOnly")
	void uncatalogedCodeIsTheVendorsFault(String way) throws Exception {
		Answer answer = get("/" + way + "/777777");
		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.headers(HttpHeaders.CONTENT_TYPE)).containsExactly("application/problem+json");
		assertThat(answer.body()).containsEntry("code", 777777)
			.containsEntry("type", "urn:jmessage:error:777777")
			.containsKeys("title", "detail");
	}

	@ParameterizedTest
	@CsvSource({ "880103, 404", "880101, 500", "882001, 502", "882005, 503", "880209, 429", "899008, 500" })
	void statusTellsWhoIsAtFault(int code, int status) throws Exception {
		assertThat(get("/thrown/" + code).status()).isEqualTo(status);
		assertThat(get("/returned/" + code).status()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "upstream-thrown", "upstream-returned" })
	void whatTheVendorWroteStaysInside(String way) throws Exception {
		Answer answer = get("/" + way);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text()).doesNotContain("tom").doesNotContain("upstreamMessage");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/xml", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
			"application/json" })
	void problemIsJsonWhateverTheClientAccepts(String accept) throws Exception {
		for (String way : List.of("thrown", "returned")) {
			Answer answer = get("/" + way + "/880103", HttpHeaders.ACCEPT, accept);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.headers(HttpHeaders.CONTENT_TYPE)).containsExactly("application/problem+json");
			assertThat(answer.body()).containsEntry("code", 880103);
		}
	}

	// Asynchronous results are negotiated by Spring before they fail.
	@ParameterizedTest
	@MethodSource("unreadableAcceptHeaders")
	void thrownProblemIsJsonWhereTheAcceptHeaderCannotBeRead(String accept) throws Exception {
		Answer answer = get("/thrown/899030", HttpHeaders.ACCEPT, accept);
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.headers(HttpHeaders.CONTENT_TYPE)).containsExactly("application/problem+json");
		assertThat(answer.headers(HttpHeaders.RETRY_AFTER)).containsExactly("5");
		assertThat(answer.body()).containsEntry("code", 899030).containsEntry("instance", "/thrown/899030");
	}

	Stream<String> unreadableAcceptHeaders() {
		return Stream.of("nonsense", "text/");
	}

	static String tooManyMediaTypes() {
		return IntStream.range(0, 51).mapToObj((i) -> "text/x" + i).collect(Collectors.joining(","));
	}

	@ParameterizedTest
	@CsvSource({ "en, zh", "zh, en" })
	void explicitLocaleWinsOverTheRequest(String explicit, String requested) throws Exception {
		Answer answer = get("/explicit/" + explicit, HttpHeaders.ACCEPT_LANGUAGE, requested);
		assertThat(answer.body()).containsEntry("detail", explicit.equals("en") ? EN : ZH);
		assertThat(answer.headers(HttpHeaders.CONTENT_LANGUAGE))
			.containsExactly(explicit.equals("en") ? "en" : "zh-CN");
	}

	@Test
	void whatTheControllerChangedIsKept() throws Exception {
		Answer answer = get("/changed", HttpHeaders.ACCEPT_LANGUAGE, "en");
		assertThat(answer.status()).isEqualTo(410);
		assertThat(answer.headers(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("eo");
		assertThat(answer.headers(HttpHeaders.RETRY_AFTER)).containsExactly("77");
		assertThat(answer.body()).isEqualTo(Map.of("type", "urn:mine", "title", "Mine", "status", 410, "detail",
				"My own detail", "instance", "/mine", "code", 899030, "extra", "more"));
	}

	@Test
	void changedDetailIsKeptBesideTheTitleInTheLanguageOfTheRequest() throws Exception {
		Answer answer = get("/changed-detail", HttpHeaders.ACCEPT_LANGUAGE, "en");
		assertThat(answer.body()).containsEntry("detail", "My own detail").containsEntry("title", "user not existr");
	}

	@Test
	void ordinaryResponsesAreLeftAlone() throws Exception {
		Answer plain = get("/plain", HttpHeaders.ACCEPT_LANGUAGE, "en");
		assertThat(plain.status()).isEqualTo(200);
		assertThat(plain.headers(HttpHeaders.CONTENT_LANGUAGE)).isEmpty();
		assertThat(plain.text()).isEqualTo("plain en");
		Answer own = get("/own-problem", HttpHeaders.ACCEPT_LANGUAGE, "en");
		assertThat(own.status()).isEqualTo(418);
		assertThat(own.headers(HttpHeaders.CONTENT_LANGUAGE)).isEmpty();
		assertThat(own.body())
			.isEqualTo(Map.of("title", "I'm a teapot", "status", 418, "detail", "short", "instance", "/own-problem"));
	}

	Answer get(String path, String... headers) throws IOException, InterruptedException {
		String port = this.application.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.timeout(Duration.ofSeconds(10));
		if (headers.length > 0 && !headers[1].isEmpty()) {
			request.headers(headers);
		}
		HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		return new Answer(response.statusCode(), response.headers().map(), response.body());
	}

	record Answer(int status, Map<String, List<String>> headers, String text) {

		List<String> headers(String name) {
			return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
		}

		Map<String, Object> body() {
			return JsonMapper.shared().readValue(this.text, new TypeReference<>() {
			});
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@RestController
		static class ProblemController {

			private final JMessageProblemDetails problems;

			ProblemController(JMessageProblemDetails problems) {
				this.problems = problems;
			}

			@GetMapping("/thrown/{code}")
			String thrown(@PathVariable int code) {
				throw new JMessageException(code);
			}

			@GetMapping("/returned/{code}")
			ProblemDetail returned(@PathVariable int code) {
				return this.problems.create(code);
			}

			@GetMapping("/entity/{code}")
			ResponseEntity<ProblemDetail> entity(@PathVariable int code) {
				return ResponseEntity.of(this.problems.create(code)).build();
			}

			@GetMapping("/wildcard-entity/{code}")
			ResponseEntity<?> wildcardEntity(@PathVariable int code) {
				return ResponseEntity.of(this.problems.create(code)).build();
			}

			@GetMapping("/object/{code}")
			Object object(@PathVariable int code) {
				return ResponseEntity.of(this.problems.create(code)).build();
			}

			@GetMapping("/response-body/{code}")
			Object responseBody(@PathVariable int code) {
				return this.problems.create(code);
			}

			@GetMapping("/mono/{code}")
			Mono<ProblemDetail> mono(@PathVariable int code) {
				return Mono.fromSupplier(() -> this.problems.create(code));
			}

			@GetMapping("/mono-entity/{code}")
			Mono<ResponseEntity<ProblemDetail>> monoEntity(@PathVariable int code) {
				return Mono.fromSupplier(() -> ResponseEntity.of(this.problems.create(code)).build());
			}

			@GetMapping("/mono-object/{code}")
			Mono<Object> monoObject(@PathVariable int code) {
				return Mono.fromSupplier(() -> this.problems.create(code));
			}

			@GetMapping("/mono-error/{code}")
			Mono<String> monoError(@PathVariable int code) {
				return Mono.error(() -> new JMessageException(code));
			}

			@GetMapping("/future/{code}")
			CompletableFuture<ProblemDetail> future(@PathVariable int code) {
				return CompletableFuture.completedFuture(this.problems.create(code));
			}

			@GetMapping("/future-entity/{code}")
			CompletableFuture<ResponseEntity<ProblemDetail>> futureEntity(@PathVariable int code) {
				return CompletableFuture.completedFuture(ResponseEntity.of(this.problems.create(code)).build());
			}

			@GetMapping("/future-error/{code}")
			CompletableFuture<String> futureError(@PathVariable int code) {
				return CompletableFuture.failedFuture(new JMessageException(code));
			}

			@GetMapping("/upstream-thrown")
			String upstreamThrown() {
				throw new JMessageException(new JMessageError(880103, "No such user: tom"));
			}

			@GetMapping("/upstream-returned")
			ProblemDetail upstreamReturned() {
				return this.problems.create(new JMessageError(880103, "No such user: tom"));
			}

			@GetMapping("/explicit/{language}")
			ProblemDetail explicit(@PathVariable Locale language) {
				return this.problems.create(880103, language);
			}

			@GetMapping("/changed")
			ResponseEntity<ProblemDetail> changed() {
				ProblemDetail problem = this.problems.create(899030);
				problem.setType(URI.create("urn:mine"));
				problem.setTitle("Mine");
				problem.setStatus(410);
				problem.setDetail("My own detail");
				problem.setInstance(URI.create("/mine"));
				problem.setProperty("extra", "more");
				return ResponseEntity.status(410)
					.header(HttpHeaders.CONTENT_LANGUAGE, "eo")
					.header(HttpHeaders.RETRY_AFTER, "77")
					.body(problem);
			}

			@GetMapping("/changed-detail")
			ProblemDetail changedDetail() {
				ProblemDetail problem = this.problems.create(880103);
				problem.setDetail("My own detail");
				return problem;
			}

			@GetMapping("/plain")
			String plain(@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language) {
				return "plain " + language;
			}

			@GetMapping("/own-problem")
			ProblemDetail ownProblem() {
				ProblemDetail problem = ProblemDetail.forStatus(418);
				problem.setTitle("I'm a teapot");
				problem.setDetail("short");
				return problem;
			}

		}

	}

}
