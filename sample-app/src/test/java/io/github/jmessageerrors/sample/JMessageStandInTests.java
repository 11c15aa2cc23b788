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
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JMessageStandIn}.
 */
class JMessageStandInTests {

	// base64(app-key:secret)
	private static final String AUTHORIZATION = "Basic YXBwLWtleTpzZWNyZXQ=";

	private final JsonMapper jsonMapper = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final JMessageStandIn standIn;

	JMessageStandInTests() throws IOException {
		this.standIn = new JMessageStandIn("app-key", "secret", this.jsonMapper);
	}

	@AfterEach
	void close() {
		this.standIn.close();
	}

	@Test
	void listensOnLoopbackOnlyUntilItIsClosed() throws Exception {
		URI address = URI.create(this.standIn.baseUrl());
		assertThat(InetAddress.getByName(address.getHost()).isLoopbackAddress()).isTrue();
		HttpRequest request = request("/v1/users/tom").build();
		assertThat(send(request).statusCode()).isEqualTo(200);
		this.standIn.close();
		assertThatExceptionOfType(ConnectException.class)
			.isThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
	}

	@Test
	void callerWithoutCredentialsIsTurnedAway() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.standIn.baseUrl() + "/v1/users/tom")).build();
		assertIsError(send(request), 401, 899008, "Basic authentication failed");
	}

	@Test
	void callerWithWrongCredentialsIsTurnedAway() throws Exception {
		HttpRequest request = request("/v1/users/tom").setHeader("Authorization", AUTHORIZATION + "=").build();
		assertIsError(send(request), 401, 899008, "Basic authentication failed");
	}

	@ParameterizedTest
	@CsvSource({ "880103, 403, user not existr", "880101, 401, appkey not exist", "882001, 500, server internal error",
			"123456, 500, unknown error code" })
	void nameOfAnErrorIsAnsweredWithIt(int code, int status, String message) throws Exception {
		assertIsError(send(request("/v1/users/error-" + code).build()), status, code, message);
	}

	@ParameterizedTest
	@CsvSource({ "tom, tom", "error-0, error-0", "error-, error-", "%E5%BC%A0%E4%B8%89, 张三" })
	void anyOtherNameIsAUser(String path, String username) throws Exception {
		HttpResponse<String> response = send(request("/v1/users/" + path).build());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(this.jsonMapper.readTree(response.body()).get("username").asString()).isEqualTo(username);
	}

	@Test
	void batchReportsErrorsOfSingleUsers() throws Exception {
		HttpRequest request = request("/v1/users").POST(BodyPublishers.ofString("""
				[{"username": "tom", "password": "1"}, {"username": "taken-ann", "password": "2"}]""")).build();
		HttpResponse<String> response = send(request);
		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(this.jsonMapper.readTree(response.body())).isEqualTo(this.jsonMapper.readTree("""
				[{"username": "tom"},
				 {"username": "taken-ann", "error": {"code": 899001, "message": "user exist"}}]"""));
	}

	@Test
	void batchOfWhichNothingSucceedsIsAnError() throws Exception {
		HttpRequest request = request("/v1/users").POST(BodyPublishers.ofString("""
				[{"username": "taken-tom", "password": "1"}, {"username": "taken-ann", "password": "2"}]""")).build();
		HttpResponse<String> response = send(request);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(this.jsonMapper.readTree(response.body())).isEqualTo(this.jsonMapper.readTree("""
				[{"username": "taken-tom", "error": {"code": 899001, "message": "user exist"}},
				 {"username": "taken-ann", "error": {"code": 899001, "message": "user exist"}}]"""));
	}

	private void assertIsError(HttpResponse<String> response, int status, int code, String message) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(this.jsonMapper.readTree(response.body())).isEqualTo(this.jsonMapper.readTree("""
				{"error": {"code": %d, "message": "%s"}}""".formatted(code, message)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.standIn.baseUrl() + path)).header("Authorization", AUTHORIZATION);
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return this.client.send(request, BodyHandlers.ofString());
	}

}
