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

package io.github.jmessageerrors.spring.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every client treats what is not JMessage's as if the starter were absent.
 * Each request is made with the starter and without it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntouchedResponsesTests {

	private final StubUpstream upstream = new StubUpstream();

	private final ConfigurableApplicationContext with = ClientContexts.start(ClientContexts.springBoot(),
			ClientContexts.starter());

	private final ConfigurableApplicationContext without = ClientContexts.start(ClientContexts.springBoot());

	@AfterAll
	void stop() {
		this.with.close();
		this.without.close();
		this.upstream.close();
	}

	@ParameterizedTest(name = "{1}: {0}")
	@MethodSource("responses")
	void staysAsSpringHasIt(String name, ClientKind client, Response response) {
		URI uri = this.upstream.answer(response.status(), response.contentType(), response.body(), "X-Custom", "a",
				"X-Custom", "b");
		assertThat(Outcome.of(() -> client.get(this.with, uri)))
			.isEqualTo(Outcome.of(() -> client.get(this.without, uri)))
			.satisfies((outcome) -> assertThat(outcome.thrown().isEmpty()).isEqualTo(outcome.value() != null));
	}

	static Stream<Arguments> responses() {
		byte[] huge = new byte[10 * 1024 * 1024];
		Arrays.fill(huge, (byte) ' ');
		byte[] start = "{\"code\":880103,\"message\":\"x\"}".getBytes(StandardCharsets.UTF_8);
		System.arraycopy(start, 0, huge, 0, start.length);
		return Stream
			.of(response("HTML error page", 502, "text/html", "<html><body>880103 Bad Gateway</body></html>"),
					response("empty body", 500, "application/json", ""), response("nothing at all", 404, null, ""),
					response("truncated JSON", 400, "application/json", "{\"error\":{\"code\":899002,\"mess"),
					response("JSON array", 400, "application/json", "[{\"code\":880103,\"message\":\"x\"}]"),
					response("array whose items have strange codes", 400, "application/json",
							"[{\"error\":{\"code\":899001}},{\"error\":{\"code\":4711}}]"),
					response("array that is not of objects alone", 400, "application/json",
							"[{\"error\":{\"code\":899001}},1]"),
					response("problem detail as plain JSON", 404, "application/json",
							"{\"type\":\"urn:jmessage:error:880103\",\"status\":404,\"code\":880103}"),
					response("OAuth 2.0 error with a code", 401, "application/json",
							"{\"error\":\"invalid_client\",\"code\":899008}"),
					response("deeply nested JSON", 400, "application/json",
							"{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",\"code\":880103}"),
					response("code 0", 400, "application/json", "{\"code\":0,\"message\":\"success\"}"),
					response("negative code", 400, "application/json", "{\"code\":-1,\"message\":\"x\"}"),
					response("textual code", 400, "application/json", "{\"code\":\"NOT_FOUND\",\"message\":\"x\"}"),
					response("uncataloged code of a stranger", 400, "application/json",
							"{\"code\":123456,\"message\":\"x\"}"),
					response("problem detail with a code", 404, "application/problem+json",
							"{\"title\":\"user not existr\",\"status\":404,\"code\":880103}"),
					response("unregistered status", 499, "application/json", "{\"code\":7,\"message\":\"x\"}"),
					response("strange status", 799, "application/json", "{\"code\":880103,\"message\":\"x\"}"),
					response("malformed content type", 400, "///", "{\"a\":1}"),
					response("unknown charset", 400, "application/json;charset=nonsense", "{\"a\":1}"),
					new Response("10 MiB", 500, "application/json", huge),
					new Response("GBK sent as UTF-8", 400, "application/json;charset=UTF-8",
							"{\"code\":880103,\"message\":\"用户不存在\"}".getBytes(Charset.forName("GBK"))),
					new Response("UTF-16", 400, "application/json;charset=UTF-16",
							"{\"code\":880103,\"message\":\"用户不存在\"}".getBytes(StandardCharsets.UTF_16)))
			.flatMap((response) -> Arrays.stream(ClientKind.values())
				.map((client) -> Arguments.of(response.name(), client, response)));
	}

	@ParameterizedTest
	@EnumSource
	void successStaysAsSpringHasIt(ClientKind client) {
		String body = "{\"code\":880103,\"message\":\"x\"}";
		URI uri = this.upstream.answer(200, "application/json", body);
		assertThat(Outcome.of(() -> client.get(this.with, uri)))
			.isEqualTo(Outcome.of(() -> client.get(this.without, uri)))
			.satisfies((outcome) -> assertThat(outcome.value()).isEqualTo(body));
	}

	@ParameterizedTest
	@EnumSource
	void batchThatFailedInPartIsReadAsTheSuccessThatItClaimsToBe(ClientKind client) {
		String body = "[{\"username\":\"tom\"},{\"username\":\"ann\",\"error\":{\"code\":899001,\"message\":\"user exist\"}}]";
		URI uri = this.upstream.answer(201, "application/json", body);
		assertThat(Outcome.of(() -> client.get(this.with, uri)))
			.isEqualTo(Outcome.of(() -> client.get(this.without, uri)))
			.satisfies((outcome) -> assertThat(outcome.value()).isEqualTo(body));
	}

	@ParameterizedTest
	@EnumSource
	void refusedConnectionStaysAsSpringHasIt(ClientKind client) throws IOException {
		URI uri;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			uri = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
		}
		assertThat(Outcome.of(() -> client.get(this.with, uri)))
			.isEqualTo(Outcome.of(() -> client.get(this.without, uri)))
			.satisfies((outcome) -> assertThat(outcome.thrown()).isNotEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void readTimeoutStaysAsSpringHasIt(ClientKind client) {
		URI uri = this.upstream.silence();
		assertThat(timeout(ClientContexts.withStarter(), client, uri))
			.isEqualTo(timeout(ClientContexts.withoutStarter(), client, uri))
			.satisfies((outcome) -> assertThat(outcome.thrown()).isNotEmpty());
	}

	private static Outcome timeout(ApplicationContextRunner contextRunner, ClientKind client, URI uri) {
		Outcome[] outcome = new Outcome[1];
		contextRunner
			.withPropertyValues("spring.http.clients.read-timeout=100ms",
					"spring.http.clients.imperative.factory=simple")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				outcome[0] = Outcome.of(() -> client.get(context, uri));
			});
		return outcome[0];
	}

	private static Response response(String name, int status, String contentType, String body) {
		return new Response(name, status, contentType, body.getBytes(StandardCharsets.UTF_8));
	}

	record Response(String name, int status, String contentType, byte[] body) {

	}

}
