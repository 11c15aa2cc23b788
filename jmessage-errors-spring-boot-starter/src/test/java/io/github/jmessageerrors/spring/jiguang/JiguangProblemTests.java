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

package io.github.jmessageerrors.spring.jiguang;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import cn.jmessage.api.JMessageClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client of an application sees that calls JMessage with the vendor's client.
 */
class JiguangProblemTests {

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void becomesAProblemWithoutALineOfCode(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(502,
				"{\"error\":{\"code\":899002,\"message\":\"no such user: tommy\"}}");
				ConfigurableApplicationContext application = start(type, upstream)) {
			for (String way : new String[] { "thrown", "emitted", "by-hand" }) {
				HttpResponse<String> response = get(application, "/" + way + "/tommy");
				assertThat(response.statusCode()).isEqualTo(404);
				assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
				assertThat(response.body()).contains("\"code\":899002", "\"title\":\"No such user\"",
						"\"instance\":\"/" + way + "/tommy\"");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void failedConnectionBecomesAProblemToo(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = LoopbackUpstream.hangingUp();
				ConfigurableApplicationContext application = start(type, upstream)) {
			HttpResponse<String> response = get(application, "/thrown/tommy");
			assertThat(response.statusCode()).isEqualTo(502);
			assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(response.body()).contains("\"code\":899000");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void catchAllOfTheApplicationIsAskedAboutOtherExceptionsOnly(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = withoutUsers();
				ConfigurableApplicationContext application = start(type, upstream, CatchAll.class)) {
			assertThat(get(application, "/thrown/tommy").body()).contains("\"code\":899002");
			assertThat(get(application, "/emitted/tommy").body()).contains("\"code\":899002");
			assertThat(get(application, "/by-hand/tommy").body()).contains("\"code\":899002");
			assertThat(get(application, "/wrapped/tommy").body()).isEqualTo("catch-all: WrapperException");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void whatLooksLikeALostConnectionOfTheCallerIsAProblemToo(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(502, "Connection reset by peer");
				ConfigurableApplicationContext application = start(type, upstream)) {
			for (String path : List.of("/thrown/tommy", "/emitted/tommy", "/by-hand/tommy", "/broken")) {
				HttpResponse<String> response = get(application, path);
				assertThat(response.body()).as(path).contains("\"code\":8990");
				assertThat(response.statusCode()).as(path).isBetween(502, 503);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void handlerOfTheControllerForTheTranslatedExceptionWins(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = withoutUsers();
				ConfigurableApplicationContext application = start(type, upstream, Local.class)) {
			assertThat(get(application, "/local").body()).isEqualTo("local: 899002");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void handlerThatNamesTheVendorsExceptionWins(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = withoutUsers();
				ConfigurableApplicationContext application = start(type, upstream, Naming.class)) {
			assertThat(get(application, "/thrown/tommy").body()).isEqualTo("named: APIRequestException");
			assertThat(get(application, "/by-hand/tommy").body()).contains("\"code\":899002");
			assertThat(get(application, "/wrapped/tommy").body()).isEqualTo("named: WrapperException");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void handlerThatNamesTheTranslatedExceptionWins(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = withoutUsers();
				ConfigurableApplicationContext application = start(type, upstream, NamingTranslated.class)) {
			assertThat(get(application, "/thrown/tommy").body()).isEqualTo("translated: 899002");
			assertThat(get(application, "/by-hand/tommy").body()).isEqualTo("translated: 899002");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void handlerThatFailsIsCalledOnce(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = withoutUsers();
				ConfigurableApplicationContext application = start(type, upstream, Failing.class)) {
			for (String path : List.of("/thrown/tommy", "/emitted/tommy", "/by-hand/tommy")) {
				AtomicInteger calls = application.getBean(Failing.class).calls;
				calls.set(0);
				assertThat(get(application, path).statusCode()).as(path).isEqualTo(500);
				assertThat(calls).as(path).hasValue(1);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void catchAllHandlesAllWhereTheVendorsClientIsSwitchedOff(WebApplicationType type) throws Exception {
		try (LoopbackUpstream upstream = withoutUsers();
				ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class,
						CatchAll.class)
					.web(type)
					.run("--server.port=0", "--spring.main.banner-mode=off", "--upstream=" + upstream.address(),
							"--jmessage.errors.client.jiguang.enabled=false")) {
			assertThat(get(application, "/thrown/tommy").body()).isEqualTo("catch-all: APIRequestException");
		}
	}

	private static LoopbackUpstream withoutUsers() throws IOException {
		return LoopbackUpstream.answering(404, "{\"error\":{\"code\":899002,\"message\":\"no such user: tommy\"}}");
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, LoopbackUpstream upstream,
			Class<?>... advice) {
		return new SpringApplicationBuilder(Application.class).sources(advice)
			.web(type)
			.run("--server.port=0", "--spring.main.banner-mode=off", "--upstream=" + upstream.address());
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext application, String path) throws Exception {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Users users(@Value("${upstream}") String upstream, JMessageExceptions exceptions) {
			return new Users(JiguangClients.create(upstream), exceptions);
		}

	}

	@RestController
	static final class Users {

		private final JMessageClient client;

		private final JMessageExceptions exceptions;

		Users(JMessageClient client, JMessageExceptions exceptions) {
			this.client = client;
			this.exceptions = exceptions;
		}

		@GetMapping("/thrown/{username}")
		String thrown(@PathVariable String username) throws APIConnectionException, APIRequestException {
			return this.client.getUserInfo(username).getNickname();
		}

		@GetMapping("/wrapped/{username}")
		String wrapped(@PathVariable String username) {
			try {
				return this.client.getUserInfo(username).getNickname();
			}
			catch (APIConnectionException | APIRequestException ex) {
				throw new WrapperException(ex);
			}
		}

		@GetMapping("/emitted/{username}")
		Mono<String> emitted(@PathVariable String username) {
			return Mono.fromCallable(() -> this.client.getUserInfo(username).getNickname());
		}

		@GetMapping("/broken")
		String broken() throws APIConnectionException {
			throw new APIConnectionException("broken", new EOFException());
		}

		@GetMapping("/by-hand/{username}")
		String byHand(@PathVariable String username) {
			try {
				return this.client.getUserInfo(username).getNickname();
			}
			catch (APIConnectionException | APIRequestException ex) {
				throw this.exceptions.from(ex).orElseThrow(() -> new IllegalStateException(ex));
			}
		}

	}

	@RestController
	static final class Local {

		private final JMessageClient client;

		Local(@Value("${upstream}") String upstream) {
			this.client = JiguangClients.create(upstream);
		}

		@GetMapping("/local")
		String local() throws APIConnectionException, APIRequestException {
			return this.client.getUserInfo("tommy").getNickname();
		}

		@ExceptionHandler
		String handle(JMessageException exception) {
			return "local: " + exception.getErrorCode().code();
		}

	}

	@RestControllerAdvice
	static final class CatchAll {

		@ExceptionHandler
		String handle(Exception exception) {
			return "catch-all: " + exception.getClass().getSimpleName();
		}

	}

	@RestControllerAdvice
	static final class Naming {

		@ExceptionHandler
		String handle(APIRequestException exception) {
			return "named: " + exception.getClass().getSimpleName();
		}

		@ExceptionHandler
		String handle(WrapperException exception) {
			return "named: " + exception.getClass().getSimpleName();
		}

	}

	@RestControllerAdvice
	static final class NamingTranslated {

		@ExceptionHandler
		String handle(JMessageException exception) {
			return "translated: " + exception.getErrorCode().code();
		}

		@ExceptionHandler
		String handle(Exception exception) {
			return "catch-all: " + exception.getClass().getSimpleName();
		}

	}

	@RestControllerAdvice
	static final class Failing {

		private final AtomicInteger calls = new AtomicInteger();

		@ExceptionHandler
		String handle(JMessageException exception) {
			this.calls.incrementAndGet();
			throw new IllegalStateException("The audit is down");
		}

	}

	static final class WrapperException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		WrapperException(Throwable cause) {
			super(cause);
		}

	}

}
