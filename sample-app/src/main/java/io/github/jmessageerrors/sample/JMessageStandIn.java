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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.jmessageerrors.JMessageErrorCode;

/**
 * Stands in for JMessage's REST API, on a free port of the loopback interface, so that
 * the sample needs no account and no network. The user {@code error-880103} makes it
 * answer with that code. Names that begin with {@code taken} or have a blank cannot be
 * registered: a batch of which some users were registered is answered with 201, one of
 * which none was with 403, and with the same array.
 */
final class JMessageStandIn implements AutoCloseable {

	private static final Pattern ERROR_USER = Pattern.compile("error-([1-9][0-9]{0,8})");

	private final String authorization;

	private final JsonMapper jsonMapper;

	private final HttpServer server;

	JMessageStandIn(String appKey, String masterSecret, JsonMapper jsonMapper) throws IOException {
		this.authorization = "Basic " + HttpHeaders.encodeBasicAuth(appKey, masterSecret, StandardCharsets.UTF_8);
		this.jsonMapper = jsonMapper;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/v1/users", answering(this::register));
		this.server.createContext("/v1/users/", answering(this::getUser));
		this.server.start();
	}

	String baseUrl() {
		InetSocketAddress address = this.server.getAddress();
		return UriComponentsBuilder.newInstance()
			.scheme("http")
			.host(address.getAddress().getHostAddress())
			.port(address.getPort())
			.toUriString();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private Answer getUser(HttpExchange exchange) {
		String username = exchange.getRequestURI().getPath().substring("/v1/users/".length());
		Matcher matcher = ERROR_USER.matcher(username);
		if (matcher.matches()) {
			return error(JMessageErrorCode.of(Integer.parseInt(matcher.group(1))));
		}
		return new Answer(200, Map.of("username", username, "nickname", username, "gender", 0, "mtime",
				"2015-01-01 00:00:00", "ctime", "2015-01-01 00:00:00"));
	}

	private Answer register(HttpExchange exchange) {
		JsonNode users = this.jsonMapper.readTree(exchange.getRequestBody());
		List<Map<String, Object>> items = users.valueStream()
			.map((user) -> user.path("username").asString())
			.map(JMessageStandIn::register)
			.toList();
		boolean registered = items.stream().anyMatch((item) -> !item.containsKey("error"));
		return new Answer(registered ? 201 : 403, items);
	}

	private static Map<String, Object> register(String username) {
		if (username.startsWith("taken")) {
			return Map.of("username", username, "error", Map.of("code", 899001, "message", "user exist"));
		}
		if (username.isEmpty() || username.contains(" ")) {
			return Map.of("username", username, "error", Map.of("code", 899003, "message", "parameter invalid"));
		}
		return Map.of("username", username);
	}

	private static Answer error(JMessageErrorCode code) {
		int status = switch (code.fault()) {
			case CALLER -> 403;
			case APPLICATION -> 401;
			case VENDOR -> 500;
		};
		return error(status, code.code(), code.message());
	}

	private static Answer error(int status, int code, String message) {
		return new Answer(status, Map.of("error", Map.of("code", code, "message", message)));
	}

	private HttpHandler answering(Function<HttpExchange, Answer> api) {
		return (exchange) -> {
			String authorization = exchange.getRequestHeaders().getFirst(HttpHeaders.AUTHORIZATION);
			Answer answer = this.authorization.equals(authorization) ? api.apply(exchange)
					: error(401, 899008, "Basic authentication failed");
			byte[] body = this.jsonMapper.writeValueAsBytes(answer.body());
			exchange.getResponseHeaders().set(HttpHeaders.CONTENT_TYPE, "application/json");
			exchange.sendResponseHeaders(answer.status(), body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		};
	}

	private record Answer(int status, Object body) {

	}

}
