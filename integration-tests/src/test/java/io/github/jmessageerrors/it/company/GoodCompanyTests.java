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

package io.github.jmessageerrors.it.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each of the {@link Companion companions} in an application of its own, on both stacks,
 * once with us and once without: JMessage errors come out as ours, and all other answers
 * are the same.
 */
class GoodCompanyTests {

	private static final String PROBLEM_JSON = "application/problem+json";

	private static final String JMESSAGE_BODY = "{\"error\":{\"code\":880103,\"message\":\"No such user: tom\"}}";

	private static final String OTHER_BODY = "{\"code\":\"E1\",\"message\":\"not found\"}";

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int ATTEMPTS = 3;

	private static HttpServer upstream;

	private final HttpClient client = newClient();

	@BeforeAll
	static void startUpstream() throws IOException {
		upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		answer("/jmessage", 400, JMESSAGE_BODY);
		answer("/other", 404, OTHER_BODY);
		upstream.start();
	}

	@AfterAll
	static void stopUpstream() {
		upstream.stop(0);
	}

	static Stream<Arguments> applications() {
		return Arrays.stream(Companion.values())
			.flatMap((companion) -> Stream.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE)
				.map((stack) -> Arguments.of(companion, stack)));
	}

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("applications")
	void claimsErrorsOfJMessageAndNothingElse(Companion companion, WebApplicationType stack) {
		Map<String, Answer> without = run(companion, stack, false);
		Map<String, Answer> with = run(companion, stack, true);
		SoftAssertions softly = new SoftAssertions();
		with.forEach((request, answer) -> {
			if (isJMessage(request)) {
				softly.assertThat(answer).as(request).isNotEqualTo(without.get(request)).satisfies(this::isOurs);
			}
			else {
				softly.assertThat(answer).as(request).isEqualTo(without.get(request));
			}
		});
		softly.assertThat(statuses(without)).as("statuses without us").contains(200, 400, 404, 405, 406, 409, 418, 500);
		softly.assertAll();
		assertThatCompanionIsThere(companion, without);
	}

	private static boolean isJMessage(String request) {
		// An exception that wraps a JMessage exception is the application's.
		return request.contains("/jmessage") && !request.contains("/own") && !request.contains("/wrapped");
	}

	private void isOurs(Answer answer) {
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("content-type")).isEqualTo(PROBLEM_JSON);
		assertThat(answer.header("content-language")).isEqualTo("zh-CN");
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.path("type").stringValue()).isEqualTo("urn:jmessage:error:880103");
		assertThat(problem.path("title").stringValue()).isEqualTo("user not existr");
		assertThat(problem.path("detail").stringValue()).isEqualTo("用户不存在");
		assertThat(problem.path("status").intValue()).isEqualTo(404);
		assertThat(problem.path("code").intValue()).isEqualTo(880103);
		assertThat(problem.propertyNames()).containsExactlyInAnyOrder("type", "title", "detail", "status", "code",
				"instance");
	}

	private static Set<Integer> statuses(Map<String, Answer> answers) {
		return answers.values().stream().map(Answer::status).collect(Collectors.toSet());
	}

	/**
	 * Without its mark the application would prove nothing about the companion.
	 */
	private static void assertThatCompanionIsThere(Companion companion, Map<String, Answer> answers) {
		Map<Companion, Boolean> marks = new HashMap<>();
		marks.put(Companion.PROBLEM_DETAILS, answers.get("GET /missing").header("content-type").equals(PROBLEM_JSON));
		marks.put(Companion.WIMDEBLAUWE,
				answers.get("POST /users {\"name\":\"\",\"age\":1}").body().contains("\"code\":\"VALIDATION_FAILED\""));
		marks.put(Companion.SPRINGDOC, answers.get("GET /v3/api-docs").body().contains("\"/jmessage/thrown\""));
		marks.put(Companion.SECURITY, answers.get("GET /secured").status() == 401);
		marks.put(Companion.ACTUATOR, answers.get("GET /actuator/health").body().contains("\"status\":\"UP\""));
		assertThat(marks).allSatisfy((candidate, there) -> assertThat(there).isEqualTo(candidate == companion));
	}

	private Map<String, Answer> run(Companion companion, WebApplicationType stack, boolean withUs) {
		SpringApplication application = new SpringApplication(CompanyApplication.class);
		if (companion == Companion.SECURITY) {
			application.addPrimarySources(List.of(SecurityRules.class));
		}
		application.setWebApplicationType(stack);
		Map<String, Object> properties = new HashMap<>(companion.properties());
		properties.put("spring.autoconfigure.exclude", companion.others(withUs));
		properties.put("spring.main.banner-mode", "off");
		properties.put("server.port", 0);
		properties.put("server.address", "127.0.0.1");
		properties.put("logging.level.root", "OFF");
		application.setDefaultProperties(properties);
		try (ConfigurableApplicationContext context = application.run()) {
			return answers("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
		}
	}

	private Map<String, Answer> answers(String base) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		for (String path : List.of("/jmessage/thrown", "/jmessage/returned", "/jmessage/wrapped", "/jmessage/later",
				"/jmessage/own", upstream("/jmessage"), upstream("/other"), "/fine", "/missing", "/numbers/x",
				"/required", "/positive?value=0", "/status", "/error-response", "/own-problem", "/own-entity",
				"/unexpected", "/denied", "/handled", "/later", "/later-status", "/mono", "/filter", "/secured",
				"/admin", "/actuator", "/actuator/health", "/actuator/health/missing", "/actuator/missing",
				"/actuator/loggers/missing", "/v3/api-docs", "/v3/api-docs/missing", "/v3/api-docs.yaml", "/error")) {
			add(answers, base, "GET " + path, null);
		}
		add(answers, base, "DELETE /users", null);
		add(answers, base, "DELETE /actuator/health", null);
		add(answers, base, "POST /forged", "x");
		for (String body : List.of("{\"name\":\"\",\"age\":1}", "{\"name\":", "[1]", "",
				"{\"name\":\"a\",\"age\":1}")) {
			add(answers, base, "POST /users " + body, body, "Content-Type", "application/json");
		}
		add(answers, base, "POST /users text", "text", "Content-Type", "text/plain");
		add(answers, base, "POST /actuator/loggers/a b", "{\"configuredLevel\":\"x\"}", "Content-Type",
				"application/json");
		add(answers, base, "GET /fine as XML", null, "Accept", "application/xml");
		for (String path : List.of("/missing", "/unexpected", "/status", "/filter")) {
			add(answers, base, "GET " + path + " as HTML", null, "Accept", "text/html");
			add(answers, base, "GET " + path + " as XML", null, "Accept", "application/xml");
		}
		for (String path : List.of("/secured", "/admin", "/forged")) {
			add(answers, base, "GET " + path + " as user", null, "Authorization", "Basic dXNlcjpwYXNzd29yZA==");
			add(answers, base, "GET " + path + " as nobody", null, "Authorization", "Basic dXNlcjp3cm9uZw==");
		}
		return answers;
	}

	/**
	 * Send a request.
	 * @param name the method, the path, and whatever tells it from others
	 */
	private void add(Map<String, Answer> answers, String base, String name, String body, String... headers) {
		String[] parts = name.split(" ");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + parts[1]))
			.timeout(PATIENCE)
			.method(parts[0], (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		try {
			answers.put(name, Answer.of(send(request.build(), ATTEMPTS)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static HttpClient newClient() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	}

	/**
	 * Send a request, one with a body on a connection of its own: a server that has not
	 * read the body may take what is left of it for the next request.
	 * <p>
	 * Sent again if there is no answer. On WebFlux some requests for a static resource
	 * that does not exist are never answered, also without the starter.
	 */
	private HttpResponse<String> send(HttpRequest request, int attempts) throws IOException, InterruptedException {
		boolean hasBody = request.bodyPublisher().filter((body) -> body.contentLength() > 0).isPresent();
		try {
			return (hasBody ? newClient() : this.client).send(request, BodyHandlers.ofString());
		}
		catch (HttpTimeoutException ex) {
			if (attempts == 1) {
				throw ex;
			}
			return send(request, attempts - 1);
		}
	}

	private static String upstream(String path) {
		return "/upstream?uri=http://127.0.0.1:" + upstream.getAddress().getPort() + path;
	}

	private static void answer(String path, int status, String body) {
		upstream.createContext(path, (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
	}

}
