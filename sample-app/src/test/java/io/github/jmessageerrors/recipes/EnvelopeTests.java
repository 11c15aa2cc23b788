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

package io.github.jmessageerrors.recipes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnvelopeAdvice} and {@link EnvelopeSerializer}.
 */
@ExtendWith(OutputCaptureExtension.class)
class EnvelopeTests {

	private static final String ENVELOPE = "{\"code\":880103,\"msg\":\"用户不存在\",\"data\":null}";

	private static final String LOG_LEVEL = "--logging.level.io.github.jmessageerrors.spring.web=debug";

	@Test
	void adviceKeepsTheEnvelopeTheLogAndTheMetrics(CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = run("servlet", EnvelopeAdvice.class)) {
			HttpResponse<String> response = get(context, "/users/error-880103");
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
			assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
			assertIsEnvelope(response);
			assertIsReported(context, output);
			assertThat(get(context, "/users/caroline").body()).isEqualTo("{\"username\":\"caroline\"}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void serializerKeepsTheEnvelopeTheLogAndTheMetrics(String type, CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = run(type, EnvelopeSerializer.class)) {
			HttpResponse<String> response = get(context, "/users/error-880103");
			assertThat(response.statusCode()).isEqualTo(404);
			assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
			assertIsEnvelope(response);
			assertIsReported(context, output);
			assertThat(get(context, "/users/caroline").body()).isEqualTo("{\"username\":\"caroline\"}");
		}
	}

	private static ConfigurableApplicationContext run(String type, Class<?> recipe) {
		return new SpringApplicationBuilder(EnvelopeApplication.class, recipe).run("--server.port=0",
				"--spring.config.location=optional:classpath:/none/", "--spring.main.web-application-type=" + type,
				LOG_LEVEL);
	}

	private static void assertIsEnvelope(HttpResponse<String> response) {
		JsonMapper jsonMapper = new JsonMapper();
		assertThat(jsonMapper.readTree(response.body())).isEqualTo(jsonMapper.readTree(ENVELOPE));
	}

	private static void assertIsReported(ConfigurableApplicationContext context, CapturedOutput output) {
		assertThat(output).contains("JMessage error 880103");
		assertThat(context.getBean(MeterRegistry.class).get("jmessage.errors").tag("code", "880103").counter().count())
			.isEqualTo(1);
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext context, String path) throws Exception {
		String port = context.getEnvironment().getRequiredProperty("local.server.port");
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(UserController.class)
	static class EnvelopeApplication {

	}

	@RestController
	static class UserController {

		@GetMapping("/users/{username}")
		User user(@PathVariable String username) {
			if (username.startsWith("error-")) {
				throw new JMessageException(Integer.parseInt(username.substring("error-".length())));
			}
			return new User(username);
		}

	}

	record User(String username) {

	}

}
