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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.sample.ExpectedProblems.ExpectedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the sample answers, whichever web stack it runs on.
 */
@Import(SampleContract.ThreadConfiguration.class)
abstract class SampleContract {

	static final String[] CLIENTS = { "jiguang", "rest-template", "rest-client", "web-client", "http-interface" };

	static final String[] SPRING_CLIENTS = { "rest-template", "rest-client", "web-client", "http-interface" };

	@Autowired
	private JsonMapper jsonMapper;

	private final SampleClient client;

	SampleContract(@Value("${local.server.port}") int port) {
		this.client = new SampleClient(port);
	}

	static Stream<ExpectedProblem> problems() {
		return ExpectedProblems.all();
	}

	@Test
	void everyCodeIsCovered() {
		assertThat(problems()).hasSameSizeAs(JMessageErrorCatalog.standard().all());
	}

	@Test
	void noCodeAsksTheCallerToSignIn() {
		assertThat(problems()).allSatisfy((problem) -> assertThat(problem.status()).isNotEqualTo(401));
	}

	@ParameterizedTest
	@MethodSource("problems")
	void errorIsAProblemInChinese(ExpectedProblem expected) throws Exception {
		String path = "/api/errors/" + expected.code();
		assertIsProblem(this.client.get(path), path, expected, "zh-CN");
		assertIsProblem(this.client.get(path, "zh-TW,en;q=0.5"), path, expected, "zh-CN");
	}

	@ParameterizedTest
	@MethodSource("problems")
	void errorIsAProblemInEnglish(ExpectedProblem expected) throws Exception {
		String path = "/api/errors/" + expected.code();
		assertIsProblem(this.client.get(path, "en-GB"), path, expected, "en");
	}

	@Test
	void descriptionsFromTheConfigurationReplaceTheShippedOnes() throws Exception {
		assertThat(detailOf("/api/errors/880103")).isEqualTo("没有这个用户，请检查用户名");
		assertThat(detailOf("/api/errors/881107")).isEqualTo("已经设置免打扰");
	}

	@Test
	void uncatalogedErrorKeepsItsNumber() throws Exception {
		HttpResponse<String> response = this.client.get("/api/errors/123456789");
		assertThat(response.statusCode()).isEqualTo(502);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(this.jsonMapper.readTree(response.body()).get("code").asInt()).isEqualTo(123456789);
	}

	@Test
	void zeroIsSuccess() throws Exception {
		HttpResponse<String> response = this.client.get("/api/errors/0");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(response.body()).isEqualTo("{\"code\":0,\"message\":\"success\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/errors/abc", "/api/errors/-880103", "/api/errors/00", "/api/errors/99999999999",
			"/api/users/caroline?client=feign", "/api/users/tom", "/api/users/error-880103?client=REST_CLIENT" })
	void badRequestIsAnOrdinaryOne(String path) throws Exception {
		HttpResponse<String> response = this.client.get(path);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(this.jsonMapper.readTree(response.body()).get("status").asInt()).isEqualTo(400);
	}

	@ParameterizedTest
	@FieldSource("CLIENTS")
	void everyClientTranslatesErrors(String name) throws Exception {
		for (int code : new int[] { 880103, 880101, 882001, 882005, 899008 }) {
			String path = "/api/users/error-" + code;
			assertIsProblem(this.client.get(path + "?client=" + name), path, ExpectedProblems.get(code), "zh-CN");
		}
	}

	@ParameterizedTest
	@MethodSource("problems")
	void everyErrorIsTranslated(ExpectedProblem expected) throws Exception {
		String path = "/api/users/error-" + expected.code();
		assertIsProblem(this.client.get(path), path, expected, "zh-CN");
	}

	// Through HTTP, the safety net at the edge of the application would do as well
	@ParameterizedTest
	@FieldSource("SPRING_CLIENTS")
	void everySpringClientThrowsTheTranslatedException(String name, @Autowired Map<String, UserGateway> gateways) {
		assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> gateways.get(name).getUser("error-880103"))
			.satisfies((ex) -> assertThat(ex.getErrorCode()).isEqualTo(WebErrorCode.LOGIN_USER_NOT_EXIST));
	}

	@ParameterizedTest
	@FieldSource("CLIENTS")
	void everyClientTranslatesForEnglishReaders(String name) throws Exception {
		String path = "/api/users/error-899001";
		assertIsProblem(this.client.get(path + "?client=" + name, "en"), path, ExpectedProblems.get(899001), "en");
	}

	@ParameterizedTest
	@FieldSource("CLIENTS")
	void everyClientGetsAUser(String name) throws Exception {
		HttpResponse<String> response = this.client.get("/api/users/caroline?client=" + name);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("{\"username\":\"caroline\",\"nickname\":\"caroline\"}");
	}

	@ParameterizedTest
	@FieldSource("SPRING_CLIENTS")
	void everySpringClientGetsAUserWithAChineseName(String name) throws Exception {
		assertThat(this.client.get("/api/users/%E5%BC%A0%E4%B8%89?client=" + name).body()).contains("张三");
	}

	@ParameterizedTest
	@CsvSource({ "/api/users/caroline, 200", "/api/users/error-880103, 404" })
	void clientNeedNotBeNamed(String path, int status) throws Exception {
		HttpResponse<String> response = this.client.get(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).isEqualTo(this.client.get(path + "?client=jiguang").body());
	}

	@Test
	void frontPageShowsWhatToTry() throws Exception {
		HttpResponse<String> response = this.client.get("/", "text/html", "zh-CN");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
		List<String> links = Pattern.compile("href=\"([^\"]*)\"")
			.matcher(response.body())
			.results()
			.map((link) -> link.group(1))
			.toList();
		assertThat(links).contains("/jmessage/errors", "/swagger-ui.html", "/actuator/jmessageerrors/880103");
		for (String link : links) {
			assertThat(this.client.get(link).statusCode()).as(link).isIn(200, 302, 403, 404, 500);
			assertThat(this.client.get(link).body()).as(link).doesNotContain("\"error\":");
		}
	}

	@Test
	void openApiNamesTheErrors() throws Exception {
		JsonNode description = this.jsonMapper.readTree(this.client.get("/v3/api-docs").body());
		assertThat(description.at("/paths/~1api~1users~1{username}/get/responses").toString()).contains("880103",
				"899008", "application/problem+json");
	}

	@Test
	void batchThatFailsInPartIsOneProblem() throws Exception {
		HttpResponse<String> response = this.client.post("/api/users", """
				[{"username": "tom-1", "password": "1"}, {"username": "taken-ann", "password": "2"},
				 {"username": "bob b", "password": "3"}, {"username": "eve-4", "password": "4"}]""");
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
		assertThat(this.jsonMapper.readTree(response.body())).isEqualTo(this.jsonMapper.readTree("""
				{"type": "urn:jmessage:error:batch", "title": "some items failed", "status": 422,
				 "detail": "部分项目处理失败", "instance": "/api/users", "errors": [
				 {"item": "taken-ann", "code": 899001, "title": "User exist", "detail": "%s"},
				 {"item": "bob b", "code": 899003, "title": "parameter invalid", "detail": "%s"}]}"""
			.formatted(ExpectedProblems.get(899001).chinese(), ExpectedProblems.get(899003).chinese())));
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "" })
	void itemWithoutANameIsListedAsItCame(String username) throws Exception {
		HttpResponse<String> response = this.client.post("/api/users",
				"[{\"username\": \"tom-1\", \"password\": \"1\"}, {\"username\": \"%s\", \"password\": \"1\"}]"
					.formatted(username));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.jsonMapper.readTree(response.body()).at("/errors/0/item").asString()).isEqualTo(username);
		assertThat(this.jsonMapper.readTree(response.body()).at("/errors/0/code").asInt()).isEqualTo(899003);
	}

	@Test
	void batchThatFailsAltogetherIsOneProblemToo() throws Exception {
		HttpResponse<String> response = this.client.post("/api/users", """
				[{"username": "taken-ann", "password": "1"}, {"username": "taken-bob", "password": "2"}]""");
		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = this.jsonMapper.readTree(response.body());
		assertThat(problem.get("type").asString()).isEqualTo("urn:jmessage:error:batch");
		assertThat(problem.get("errors").valueStream().map((error) -> error.get("item").asString()))
			.containsExactly("taken-ann", "taken-bob");
		assertThat(problem.get("errors").valueStream().map((error) -> error.get("code").asInt())).containsOnly(899001);
	}

	@Test
	void batchThatSucceedsIsCreated() throws Exception {
		HttpResponse<String> response = this.client.post("/api/users", """
				[{"username": "tom-1", "password": "1"}]""");
		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(response.body()).contains("tom-1").doesNotContain("password");
	}

	@Test
	void endpointTellsWhereATextComesFrom() throws Exception {
		JsonNode entry = this.jsonMapper.readTree(this.client.get("/actuator/jmessageerrors/880103").body());
		assertThat(entry.at("/description/value").asString()).isEqualTo("没有这个用户，请检查用户名");
		assertThat(entry.at("/description/origin").asString()).contains("[application.yml]")
			.containsPattern("- \\d+:\\d+");
		assertThat(entry.at("/title/source").asString()).isEqualTo("catalog");
	}

	@Test
	void errorsAreCounted() throws Exception {
		this.client.get("/api/users/error-880104");
		JsonNode metric = this.jsonMapper
			.readTree(this.client.get("/actuator/metrics/jmessage.errors?tag=code:880104&tag=fault:CALLER").body());
		assertThat(metric.at("/measurements/0/value").asInt()).isPositive();
	}

	@Test
	void gatewaysMayBlock() throws Exception {
		HttpResponse<String> response = this.client.get("/api/users/tom?client=thread");
		assertThat(response.body()).contains("\"username\":\"may block\"");
	}

	private String detailOf(String path) throws IOException, InterruptedException {
		return this.jsonMapper.readTree(this.client.get(path).body()).get("detail").asString();
	}

	private void assertIsProblem(HttpResponse<String> response, String path, ExpectedProblem expected,
			String language) {
		JsonNode problem = this.jsonMapper.createObjectNode()
			.put("type", "urn:jmessage:error:" + expected.code())
			.put("title", expected.title())
			.put("status", expected.status())
			.put("detail", "en".equals(language) ? expected.english() : expected.chinese())
			.put("instance", path)
			.put("code", expected.code());
		assertThat(this.jsonMapper.readTree(response.body())).isEqualTo(problem);
		assertThat(response.statusCode()).isEqualTo(expected.status());
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().allValues("Content-Language")).containsExactly(language);
		assertThat(response.headers().allValues("Vary")).contains("Accept-Language");
		assertThat(response.headers().allValues("Link"))
			.containsExactly("</jmessage/errors/" + expected.code() + ">; rel=\"help\"");
		assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(expected.retryable());
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class ThreadConfiguration {

		@Bean("thread")
		UserGateway threadGateway() {
			return (username) -> new User(Schedulers.isInNonBlockingThread() ? "must not block" : "may block",
					Thread.currentThread().getName());
		}

	}

}
