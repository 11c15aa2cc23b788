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

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application on Spring Boot 3.5 answers is what one on Spring Boot 4 does.
 */
@Tag("ci")
class ContractTests {

	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	abstract static class Contract {

		private final WebApplicationType stack;

		private final StandIn jmessage = new StandIn();

		private ConfigurableApplicationContext application;

		Contract(WebApplicationType stack) {
			this.stack = stack;
		}

		@BeforeAll
		void start() {
			this.application = Applications.start(ContractApplication.class, this.stack,
					"upstream=" + this.jmessage.address(), "jmessage.errors.titles.880104=wrong password",
					"jmessage.errors.descriptions.880205=改写", "jmessage.errors.additional-codes.799001.title=own code",
					"jmessage.errors.additional-codes.799001.description=own description",
					"jmessage.errors.additional-codes.799001.status=409", "management.endpoints.web.exposure.include=*",
					"spring.cloud.discovery.enabled=false");
		}

		@AfterAll
		void stop() {
			this.application.close();
			this.jmessage.close();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/returned/", "/entity/", "/thrown/", "/called/rest-client/" })
		void everyCodeIsAProblemInBothLanguages(String path) throws Exception {
			SoftAssertions softly = new SoftAssertions();
			List<JMessageErrorCode> codes = JMessageErrorCatalog.standard().all();
			assertThat(codes).hasSizeGreaterThan(250);
			for (JMessageErrorCode code : codes) {
				if (code.code() == 880104 || code.code() == 880205) {
					continue;
				}
				for (Locale locale : List.of(Locale.forLanguageTag("zh-CN"), Locale.ENGLISH)) {
					HttpResponse<String> response = get(path + code.code(), "Accept-Language", locale.toLanguageTag());
					softly.assertThat(problem(response))
						.as("%s%s in %s", path, code.code(), locale)
						.isEqualTo(new TreeMap<>(Map.of("type", "urn:jmessage:error:" + code.code(), "title",
								code.message(), "status", code.status(), "detail", code.description(locale), "instance",
								path + code.code(), "code", code.code())));
					softly.assertThat(response.statusCode()).isEqualTo(code.status());
					softly.assertThat(header(response, "Content-Language")).isEqualTo(locale.toLanguageTag());
				}
			}
			softly.assertAll();
		}

		@ParameterizedTest
		@ValueSource(strings = { "rest-template", "rest-client", "web-client", "http-interface", "feign", "jiguang" })
		void everyClientTranslates(String client) throws Exception {
			HttpResponse<String> response = get("/called/" + client + "/899002");
			assertThat(problem(response)).containsEntry("code", 899002).containsEntry("title", "No such user");
			assertThat(response.statusCode()).isEqualTo(404);
		}

		@Test
		void reactiveCallTranslates() throws Exception {
			assertThat(problem(get("/reactive/899002"))).containsEntry("code", 899002);
		}

		@Test
		void textsAreTheOnesOfTheApplication() throws Exception {
			assertThat(problem(get("/thrown/880104"))).containsEntry("title", "wrong password");
			assertThat(problem(get("/returned/880205"))).containsEntry("detail", "改写");
		}

		@Test
		void additionalCodeIsKnown() throws Exception {
			HttpResponse<String> response = get("/called/rest-client/799001");
			assertThat(problem(response)).containsEntry("title", "own code").containsEntry("code", 799001);
			assertThat(response.statusCode()).isEqualTo(409);
		}

		@Test
		void successIsAsItWas() throws Exception {
			assertThat(get("/fine").body()).isEqualTo("{\"name\":\"tom\"}");
		}

		@Test
		void endpointDescribesACode() throws Exception {
			HttpResponse<String> response = get("/actuator/jmessageerrors/880103");
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("880103", "user not existr");
		}

		@Test
		void metricsCountErrors() throws Exception {
			get("/thrown/880104");
			HttpResponse<String> response = get("/actuator/metrics/jmessage.errors?tag=code:880104");
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("\"statistic\":\"COUNT\"");
		}

		@Test
		void openApiDescriptionIsThere() throws Exception {
			HttpResponse<String> response = get("/v3/api-docs");
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("/thrown/{code}", "application/problem+json",
					"urn:jmessage:error:880103", "urn:jmessage:error:880205");
		}

		@Test
		void referencePageIsThere() throws Exception {
			HttpResponse<String> response = get("/jmessage/errors/880103", "Accept", "text/html");
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("880103", "<html");
		}

		private HttpResponse<String> get(String path, String... headers) throws Exception {
			return Applications.get(this.application, path, headers);
		}

		private static Map<String, Object> problem(HttpResponse<String> response) throws Exception {
			assertThat(header(response, "Content-Type")).as(response.body()).isEqualTo("application/problem+json");
			return new ObjectMapper().readValue(response.body(), new TypeReference<TreeMap<String, Object>>() {
			});
		}

		private static String header(HttpResponse<String> response, String name) {
			return String.join(",", response.headers().allValues(name));
		}

	}

	@Nested
	class OnServlet extends Contract {

		OnServlet() {
			super(WebApplicationType.SERVLET);
		}

	}

	@Nested
	class OnReactive extends Contract {

		OnReactive() {
			super(WebApplicationType.REACTIVE);
		}

	}

}
