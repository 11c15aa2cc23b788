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

package io.github.jmessageerrors.it.fuzz;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import io.github.jmessageerrors.it.Server;
import io.github.jmessageerrors.it.fuzz.RequestsApplication.Endpoints;
import io.github.jmessageerrors.it.fuzz.RequestsApplication.Texts;

import static io.github.jmessageerrors.it.fuzz.Promise.require;

/**
 * What an application with the starter promises for whatever request: it answers as
 * without it, but for errors of JMessage, and neither what it allocates nor what it looks
 * up grows with what a stranger sends. The input looks like a request, with method and
 * path in the first line.
 */
final class RequestsCheck implements AutoCloseable {

	/**
	 * No more than servers accept.
	 */
	private static final int LARGEST = 8192;

	/**
	 * Those that the starter knows.
	 */
	private static final int LOCALES = 1000;

	/**
	 * How much more than without the starter, where a problem is written in place of a
	 * plain 500. What the fuzzer adds to each method allocates, too.
	 */
	private static final long COST = ((System.getenv("JAZZER_FUZZ") != null) ? 64 : 1) * 256L * 1024;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final List<Application> applications = List.of(new Application(Server.TOMCAT, RequestsCheck::servlet),
			new Application(Server.NETTY, RequestsCheck::reactive));

	void check(byte[] input) {
		Request request = Request.parse(input);
		if (input.length > LARGEST || request == null) {
			return;
		}
		this.applications.forEach((application) -> application.check(request));
	}

	@Override
	public void close() {
		this.applications.forEach(Application::close);
	}

	private static Function<Request, Reply> servlet(ConfigurableApplicationContext context) {
		DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup((WebApplicationContext) context);
		context.getBeanProvider(Filter.class).orderedStream().forEach((filter) -> builder.addFilter(filter, "/*"));
		MockMvc mvc = builder.build();
		return (request) -> {
			MockHttpServletRequestBuilder built = MockMvcRequestBuilders.request(HttpMethod.valueOf(request.method()),
					request.uri());
			request.headers().forEach(built::header);
			request.cookies().forEach(built::cookie);
			try {
				MockHttpServletResponse response = mvc.perform(built.content(request.body())).andReturn().getResponse();
				Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
				response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaders(name)));
				return new Reply(response.getStatus(), headers,
						response.getContentAsString(StandardCharsets.UTF_8) + response.getErrorMessage());
			}
			catch (Exception ex) {
				return Reply.failed(ex);
			}
		};
	}

	private static Function<Request, Reply> reactive(ConfigurableApplicationContext context) {
		HttpHandler handler = context.getBean(HttpHandler.class);
		return (request) -> {
			MockServerHttpRequest.BodyBuilder built = MockServerHttpRequest.method(HttpMethod.valueOf(request.method()),
					request.uri());
			request.headers().forEach(built::header);
			MockServerHttpResponse response = new MockServerHttpResponse();
			try {
				handler.handle(built.body(new String(request.body(), StandardCharsets.ISO_8859_1)), response)
					.block(Duration.ofSeconds(20));
			}
			catch (RuntimeException ex) {
				return Reply.failed(ex);
			}
			Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			response.getHeaders().forEach(headers::put);
			String body = response.getBodyAsString().block(Duration.ofSeconds(20));
			int status = (response.getStatusCode() != null) ? response.getStatusCode().value() : 200;
			return new Reply(status, headers, (body != null) ? body : "");
		};
	}

	/**
	 * The application on one stack, with the starter and without it.
	 */
	private static final class Application implements AutoCloseable {

		private final Server server;

		private final ConfigurableApplicationContext with;

		private final ConfigurableApplicationContext without;

		private final Function<Request, Reply> clientWith;

		private final Function<Request, Reply> clientWithout;

		Application(Server server, Function<ConfigurableApplicationContext, Function<Request, Reply>> client) {
			this.server = server;
			this.with = server.start(true, false, List.of(RequestsApplication.class), Map.of());
			this.without = server.start(false, false, List.of(RequestsApplication.class), Map.of());
			this.clientWith = client.apply(this.with);
			this.clientWithout = client.apply(this.without);
		}

		void check(Request request) {
			Reply expected = this.clientWithout.apply(request);
			Endpoints endpoints = this.with.getBean(Endpoints.class);
			int errors = endpoints.errors();
			Reply reply = this.clientWith.apply(request);
			boolean asked = endpoints.errors() > errors;
			if (reply.isProblem()) {
				require(asked, () -> "a problem for nothing: " + this + reply);
				checkProblem(request, reply);
			}
			else {
				// Spring writes no body of an error where it cannot read the Accept
				require(!asked || expected.status() == 406 || !request.isAcceptReadable(),
						() -> "no problem: " + this + reply);
				require(asked ? reply.status() == expected.status() || !request.isAcceptReadable()
						: reply.equals(expected), () -> "another answer: " + this + reply + " for " + expected);
			}
			checkCost(request, true);
			require(this.with.getBean(Texts.class).locales().size() <= LOCALES, "languages without end");
		}

		private void checkProblem(Request request, Reply reply) {
			require(reply.status() == 404, () -> "another status: " + this + reply);
			require(String.valueOf(reply.headers().get("Vary")).contains("Accept-Language"),
					() -> "not marked as varying: " + this + reply);
			String language = String.join(",", reply.headers().getOrDefault("Content-Language", List.of()));
			require(language.startsWith("zh") || language.startsWith("en"), () -> "in no language: " + this + reply);
			if (!request.method().equals("HEAD") && request.isAcceptReadable()) {
				JsonNode problem = JsonMapper.shared().readTree(reply.problem());
				require(problem.path("status").asInt() == 404, () -> "cut or mixed: " + this + reply);
			}
		}

		private void checkCost(Request request, boolean mayRepeat) {
			long allocatedWithout = allocated(() -> this.clientWithout.apply(request));
			long allocated = allocated(() -> this.clientWith.apply(request));
			if (allocated > 2 * allocatedWithout + COST) {
				require(mayRepeat, () -> "%d bytes for %d on %s".formatted(allocated, allocatedWithout, this));
				checkCost(request, false);
			}
		}

		private static long allocated(Runnable call) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			call.run();
			return THREADS.getCurrentThreadAllocatedBytes() - before;
		}

		@Override
		public void close() {
			this.with.close();
			this.without.close();
		}

		@Override
		public String toString() {
			return this.server + " ";
		}

	}

	private record Request(String method, URI uri, HttpHeaders fields, byte[] body) {

		private static final Pattern COOKIE = Pattern.compile("([A-Za-z0-9]+)=([\\x21-\\x7e&&[^\",;\\\\]]*)");

		static @Nullable Request parse(byte[] input) {
			int end = endOfHead(input);
			List<String> lines = new String(input, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
			String[] first = (lines.isEmpty() ? "" : lines.get(0)).split(" ", 2);
			URI uri = (first.length > 1) ? uri(first[1]) : null;
			if (uri == null || !first[0].matches("[A-Z]{1,16}")) {
				return null;
			}
			HttpHeaders headers = new HttpHeaders();
			for (String line : lines.subList(1, lines.size())) {
				int colon = line.indexOf(':');
				// A server lets neither such names nor such values through
				if (colon > 0 && line.matches("[A-Za-z-]+:[\\t\\x20-\\x7e\\x80-\\xff]*")) {
					headers.add(line.substring(0, colon), line.substring(colon + 1).trim());
				}
			}
			return new Request(first[0], uri, headers,
					Arrays.copyOfRange(input, Math.min(end + 2, input.length), input.length));
		}

		boolean isAcceptReadable() {
			try {
				return this.fields.getAccept().size() <= 50;
			}
			catch (InvalidMediaTypeException ex) {
				return false;
			}
		}

		Map<String, String[]> headers() {
			Map<String, String[]> headers = new TreeMap<>();
			this.fields.forEach((name, values) -> headers.put(name, values.toArray(String[]::new)));
			return headers;
		}

		/**
		 * Return the cookies that a servlet container would let through.
		 */
		List<Cookie> cookies() {
			return this.fields.getOrEmpty(HttpHeaders.COOKIE)
				.stream()
				.flatMap((header) -> Arrays.stream(header.split(";")))
				.map((pair) -> COOKIE.matcher(pair.trim()))
				.filter(Matcher::matches)
				.map((pair) -> new Cookie(pair.group(1), pair.group(2)))
				.toList();
		}

		private static int endOfHead(byte[] input) {
			for (int i = 0; i + 1 < input.length; i++) {
				if (input[i] == '\n' && input[i + 1] == '\n') {
					return i;
				}
			}
			return input.length;
		}

		private static @Nullable URI uri(String text) {
			try {
				URI uri = new URI("http://localhost" + (text.startsWith("/") ? "" : "/") + text);
				return (uri.getPath() != null && "localhost".equals(uri.getHost())) ? uri : null;
			}
			catch (URISyntaxException ex) {
				return null;
			}
		}

	}

	private record Reply(int status, Map<String, List<String>> headers, String body) {

		Reply {
			body = body.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"\"")
				.replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":\"\"")
				.replaceAll("<div id='created'>[^<]*</div><div>\\[[^]]*]", "");
			if (headers.containsKey("Content-Length")) {
				headers.put("Content-Length", List.of());
			}
		}

		static Reply failed(Exception exception) {
			Throwable root = exception;
			while (root.getCause() != null) {
				root = root.getCause();
			}
			return new Reply(500, Map.of(), exception.getClass().getName() + " " + root.getClass().getName());
		}

		/**
		 * Tell whether it is an answer of the starter, whose problems are the only ones
		 * with a code; those of {@code HEAD} are told by their language.
		 */
		boolean isProblem() {
			return this.body.contains("\"code\":880103") || this.headers.containsKey("Content-Language");
		}

		/**
		 * Return the problem, which may come as an event.
		 */
		String problem() {
			return this.body.substring(this.body.indexOf('{'), this.body.lastIndexOf('}') + 1);
		}

	}

}
