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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what RFC 9457 and RFC 9110 ask of a problem, on both web stacks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemStandardsTests {

	private final Map<WebApplicationType, ConfigurableApplicationContext> applications = new HashMap<>();

	@AfterAll
	void stop() {
		this.applications.values().forEach(ConfigurableApplicationContext::close);
	}

	// RFC 9457, section 3 and 6.1
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void mediaTypeIsThatOfProblems(WebApplicationType type) throws Exception {
		for (String accept : List.of("application/json", "application/problem+json", "text/html", "*/*")) {
			assertThat(get(type, "/thrown/880103", "Accept", accept).headers().firstValue("Content-Type"))
				.hasValue("application/problem+json");
		}
	}

	// RFC 9457, section 3.1.1
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void typeIsAnAbsoluteUriThatDependsOnTheCodeAlone(WebApplicationType type) throws Exception {
		JsonNode english = json(get(type, "/thrown/880103", "Accept-Language", "en"));
		JsonNode chinese = json(get(type, "/thrown/880103", "Accept-Language", "zh"));
		assertThat(english.get("type")).isEqualTo(chinese.get("type"));
		assertThat(URI.create(english.get("type").asString())).matches(URI::isAbsolute)
			.isEqualTo(URI.create("urn:jmessage:error:880103"));
	}

	// RFC 9457, section 3.1.2
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void statusIsThatOfTheResponse(WebApplicationType type) throws Exception {
		for (int code : new int[] { 880103, 880104, 899001, 899008, 882005, 800017 }) {
			HttpResponse<String> response = get(type, "/thrown/" + code);
			assertThat(json(response).get("status").asInt()).isEqualTo(response.statusCode());
		}
	}

	// RFC 9457, section 3.1.3 and 3.1.4
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void titleAndDetailDoNotChangeFromOccurrenceToOccurrence(WebApplicationType type) throws Exception {
		JsonNode first = json(get(type, "/thrown/880103"));
		JsonNode second = json(get(type, "/thrown/880103?other"));
		assertThat(second.get("title")).isEqualTo(first.get("title"));
		assertThat(second.get("detail")).isEqualTo(first.get("detail"));
	}

	// RFC 9457, section 3.1.5
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void instanceIsThePathOfTheRequest(WebApplicationType type) throws Exception {
		assertThat(json(get(type, "/thrown/880103")).get("instance").asString()).isEqualTo("/thrown/880103");
	}

	// RFC 9457, section 3.2
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void extensionMembersHaveNamesThatFitAnyFormat(WebApplicationType type) throws Exception {
		Set<String> names = Set.copyOf(json(get(type, "/thrown/880103")).propertyNames());
		assertThat(names).contains("code", "reason", "advice").allMatch((name) -> name.matches("[a-zA-Z]\\w{2,}"));
	}

	// RFC 9110, section 8.5 and 12.5.5
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void languageIsNamedAndVaries(WebApplicationType type) throws Exception {
		HttpResponse<String> response = get(type, "/thrown/880103", "Accept-Language", "en");
		assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
		assertThat(String.join(",", response.headers().allValues("Vary"))).contains("Accept-Language");
	}

	// RFC 9110, section 10.2.3, 15.6.4, and RFC 6585, section 4
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void retryAfterIsInSecondsAndOnlyWhereARetryMayHelp(WebApplicationType type) throws Exception {
		assertThat(get(type, "/thrown/882005").headers().firstValue("Retry-After")).hasValue("5");
		assertThat(get(type, "/thrown/800017").headers().firstValue("Retry-After")).hasValue("5");
		assertThat(get(type, "/thrown/899008").headers().firstValue("Retry-After")).isEmpty();
	}

	// RFC 9110, section 15.5.2, 15.5.6, 15.5.8 and 15.5.22: each needs a header of its
	// own
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void noStatusAsksForAHeaderThatIsNotSent(WebApplicationType type) throws Exception {
		assertThat(JMessageErrorCatalog.standard().all())
			.noneMatch((code) -> Set.of(401, 405, 407, 426).contains(code.status()));
		assertThat(get(type, "/thrown/880104").statusCode()).isEqualTo(403);
	}

	// RFC 9110, section 9.3.2
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void headHasTheHeadersOfGetAndNoContent(WebApplicationType type) throws Exception {
		HttpResponse<String> response = send(type, HttpRequest.newBuilder(uri(type, "/thrown/880103"))
			.method("HEAD", HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
		assertThat(response.body()).isEmpty();
	}

	private HttpResponse<String> get(WebApplicationType type, String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(type, path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(type, request);
	}

	private HttpResponse<String> send(WebApplicationType type, HttpRequest.Builder request) throws Exception {
		assertThat(application(type).isRunning()).isTrue();
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(WebApplicationType type, String path) {
		return URI.create("http://localhost:"
				+ application(type).getEnvironment().getRequiredProperty("local.server.port") + path);
	}

	private ConfigurableApplicationContext application(WebApplicationType type) {
		return this.applications.computeIfAbsent(type,
				(missing) -> new SpringApplicationBuilder(Application.class).web(missing)
					.run("--server.port=0", "--spring.main.banner-mode=off", "--jmessage.errors.include-reason=true",
							"--jmessage.errors.include-advice=true"));
	}

	private static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Errors.class)
	static class Application {

	}

	@RestController
	static final class Errors {

		@GetMapping("/thrown/{code}")
		String thrown(@PathVariable int code) {
			throw new JMessageException(code);
		}

	}

}
