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

package io.github.jmessageerrors.sample;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code jmessage.base-url}, with a JMessage that knows other credentials than
 * the application.
 */
class BaseUrlTests {

	private static final String APP_KEY = "anotherapplicationkey012";

	private static final String MASTER_SECRET = "anothermastersecret01234";

	private final JMessageStandIn jmessage;

	BaseUrlTests() throws IOException {
		this.jmessage = new JMessageStandIn(APP_KEY, MASTER_SECRET, new JsonMapper());
	}

	@AfterEach
	void closeJMessage() {
		this.jmessage.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void wrongCredentialsAreTheFaultOfTheApplication(String webApplicationType) throws Exception {
		try (ConfigurableApplicationContext context = run(webApplicationType)) {
			SampleClient client = new SampleClient(
					context.getEnvironment().getProperty("local.server.port", int.class));
			for (String name : SampleContract.CLIENTS) {
				HttpResponse<String> response = client.get("/api/users/caroline?client=" + name);
				assertThat(response.statusCode()).isEqualTo(500);
				assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
				assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
				assertThat(response.body()).contains("\"type\":\"urn:jmessage:error:899008\"");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void rightCredentialsAreAccepted(String webApplicationType) throws Exception {
		try (ConfigurableApplicationContext context = run(webApplicationType, "--jmessage.app-key=" + APP_KEY,
				"--jmessage.master-secret=" + MASTER_SECRET)) {
			SampleClient client = new SampleClient(
					context.getEnvironment().getProperty("local.server.port", int.class));
			for (String name : SampleContract.CLIENTS) {
				assertThat(client.get("/api/users/caroline?client=" + name).statusCode()).isEqualTo(200);
			}
		}
	}

	@Test
	void standInDoesNotRunBesideABaseUrl() {
		try (ConfigurableApplicationContext context = run("none")) {
			assertThat(context.getBean(JMessageConnection.class).baseUrl()).isEqualTo(this.jmessage.baseUrl());
			assertThat(context.getBeanFactory().containsBean("jmessageStandIn")).isTrue();
			assertThat(context.getBeanFactory().containsSingleton("jmessageStandIn")).isFalse();
		}
	}

	private ConfigurableApplicationContext run(String webApplicationType, String... arguments) {
		return new SpringApplicationBuilder(SampleApplication.class)
			.properties("server.port=0", "spring.main.web-application-type=" + webApplicationType,
					"jmessage.base-url=" + this.jmessage.baseUrl())
			.run(arguments);
	}

}
