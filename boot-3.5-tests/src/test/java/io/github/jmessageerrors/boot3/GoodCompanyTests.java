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

package io.github.jmessageerrors.boot3;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.feiniaojin.gracefulresponse.EnableGracefulResponse;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Others on Spring Boot 3.5 that answer errors, each in an application with us and in one
 * without: JMessage errors come out as ours, and all other answers are the same.
 */
@Tag("ci")
class GoodCompanyTests {

	static Stream<Arguments> applications() {
		return Stream.of(Companion.values())
			.flatMap((companion) -> Stream.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE)
				.filter((stack) -> companion != Companion.GRACEFUL_RESPONSE || stack == WebApplicationType.SERVLET)
				.map((stack) -> Arguments.of(companion, stack)));
	}

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("applications")
	void claimsJMessageErrorsAndNothingElse(Companion companion, WebApplicationType stack) throws Exception {
		Map<String, String> without = answers(companion, stack, false);
		Map<String, String> with = answers(companion, stack, true);
		SoftAssertions softly = new SoftAssertions();
		with.forEach((request, answer) -> {
			if (request.startsWith("/jmessage/")) {
				softly.assertThat(answer)
					.as(request)
					.startsWith("404 application/problem+json zh-CN")
					.contains("\"type\":\"urn:jmessage:error:880103\"", "\"title\":\"user not existr\"",
							"\"detail\":\"用户不存在\"", "\"status\":404", "\"code\":880103", "\"instance\":\"" + request);
			}
			else {
				softly.assertThat(answer).as(request).isEqualTo(without.get(request));
			}
		});
		softly.assertThat(companion.isThere(without)).as("the mark of %s", companion).isTrue();
		softly.assertAll();
	}

	private static Map<String, String> answers(Companion companion, WebApplicationType stack, boolean withUs)
			throws Exception {
		List<String> properties = new ArrayList<>(companion.properties);
		properties.add("spring.autoconfigure.exclude=" + companion.excluded(withUs));
		try (ConfigurableApplicationContext application = Applications.start(companion.application, stack,
				properties.toArray(String[]::new))) {
			Map<String, String> answers = new LinkedHashMap<>();
			for (String path : List.of("/jmessage/thrown", "/jmessage/returned", "/fine", "/missing", "/numbers/x",
					"/status", "/unexpected", "/sign-in")) {
				answers.put(path, asText(Applications.get(application, path, "Authorization", "Basic dXNlcjpwYXNz")));
				if (!path.startsWith("/jmessage/")) {
					answers.put(path + " as nobody", asText(Applications.get(application, path)));
				}
			}
			HttpRequest post = HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:"
						+ application.getEnvironment().getRequiredProperty("local.server.port") + "/users"))
				.headers("Authorization", "Basic dXNlcjpwYXNz", "Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"name\":\"\"}"))
				.build();
			answers.put("POST /users", asText(HttpClient.newHttpClient().send(post, BodyHandlers.ofString())));
			return answers;
		}
	}

	private static String asText(HttpResponse<String> response) {
		Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
		headers.keySet().removeAll(List.of("date", "set-cookie", "content-length"));
		return response.statusCode() + " " + response.headers().firstValue("Content-Type").orElse("") + " "
				+ response.headers().firstValue("Content-Language").orElse("") + " " + headers + " "
				+ response.body()
					.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"\"")
					.replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":\"\"");
	}

	enum Companion {

		PROBLEM_DETAILS(CompanyApplication.class, "none",
				"spring.mvc.problemdetails.enabled=true,spring.webflux.problemdetails.enabled=true") {

			@Override
			boolean isThere(Map<String, String> answers) {
				return answers.get("/missing").startsWith("404 application/problem+json");
			}

		},

		WIMDEBLAUWE(CompanyApplication.class, "io.github.wimdeblauwe.", "") {

			@Override
			boolean isThere(Map<String, String> answers) {
				return answers.get("POST /users").contains("VALIDATION_FAILED");
			}

		},

		SECURITY(CompanyApplication.class, "security",
				"spring.security.user.name=user,spring.security.user.password=pass") {

			@Override
			boolean isThere(Map<String, String> answers) {
				return answers.get("/fine as nobody").startsWith("401");
			}

		},

		GRACEFUL_RESPONSE(WithGracefulResponse.class, "none",
				"jmessage.errors.web.order=100,graceful-response.exclude-packages=io.github.jmessageerrors.spring.**,"
						+ "graceful-response.exclude-return-types=org.springframework.http.ProblemDetail") {

			@Override
			boolean isThere(Map<String, String> answers) {
				return answers.get("/fine").contains("\"data\":{\"name\":\"tom\"}");
			}

		};

		private final Class<?> application;

		private final String autoConfigurations;

		private final List<String> properties;

		Companion(Class<?> application, String autoConfigurations, String properties) {
			this.application = application;
			this.autoConfigurations = autoConfigurations;
			this.properties = properties.isEmpty() ? List.of() : List.of(properties.split(","));
		}

		abstract boolean isThere(Map<String, String> answers);

		private String excluded(boolean withUs) {
			Stream<String> others = Arrays.stream(Applications.COMPANIONS.split(","))
				.filter((name) -> !name.contains(this.autoConfigurations));
			Stream<String> ours = StreamSupport
				.stream(ImportCandidates.load(AutoConfiguration.class, null).spliterator(), false)
				.filter((name) -> !withUs && name.startsWith("io.github.jmessageerrors."));
			return Stream.concat(others, ours).collect(Collectors.joining(","));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableGracefulResponse
	static class WithGracefulResponse extends CompanyApplication {

	}

}
