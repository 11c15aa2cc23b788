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

package io.github.jmessageerrors.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.beans.factory.DisposableBean;

/**
 * What the applications call: JMessage, and services that resemble it. The paths are
 * {@code /<status>/<answer>}.
 */
public final class Upstream implements DisposableBean {

	/** The answer that is an error of JMessage, with code 880103. */
	public static final String JMESSAGE = "jmessage";

	private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

	static {
		// Else each response waits for the client to acknowledge its head
		System.setProperty("sun.net.httpserver.nodelay", "true");
		ANSWERS.put(JMESSAGE, "{\"error\":{\"code\":880103,\"message\":\"No such user: tom\"}}");
		ANSWERS.put("flat", "{\"code\":880103,\"message\":\"No such user: tom\"}");
		ANSWERS.put("other", "{\"code\":\"E1\",\"message\":\"not found\"}");
		ANSWERS.put("unlisted", "{\"code\":123456,\"message\":\"not found\"}");
		ANSWERS.put("oauth", "{\"error\":\"invalid_client\",\"code\":899008}");
		ANSWERS.put("problem",
				"{\"type\":\"urn:x\",\"title\":\"x\",\"status\":404,\"code\":880103,\"detail\":\"other\"}");
		ANSWERS.put("batch", "[{\"username\":\"tom\",\"error\":{\"code\":899001,\"message\":\"user exist\"}},"
				+ "{\"username\":\"ann\"}]");
		ANSWERS.put("array", "[{\"username\":\"a\"},1]");
		ANSWERS.put("text", "not JSON");
		ANSWERS.put("empty", "");
		ANSWERS.put("cut", "{\"error\":{\"code\":880103,\"mess");
		ANSWERS.put("large", "{\"data\":\"" + "x".repeat(100_000) + "\",\"code\":1}");
	}

	private final ExecutorService executor = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "upstream");
		thread.setDaemon(true);
		return thread;
	});

	private final HttpServer server;

	/**
	 * Start it.
	 */
	public Upstream() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.executor);
		this.server.createContext("/", Upstream::answer);
		this.server.start();
	}

	/**
	 * Return the names of the answers that are not JMessage's.
	 * @return the names
	 */
	public static Iterable<String> strangers() {
		return ANSWERS.keySet()
			.stream()
			.filter((name) -> !name.equals(JMESSAGE) && !name.equals("flat") && !name.equals("batch"))
			.toList();
	}

	/**
	 * Return where it listens.
	 * @return the start of its addresses
	 */
	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String[] path = exchange.getRequestURI().getPath().split("/");
		exchange.getRequestBody().readAllBytes();
		byte[] body = ANSWERS.get(path[2]).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", path[2].equals("text") ? "text/plain" : "application/json");
		exchange.getResponseHeaders().set("X-Upstream", "1");
		exchange.sendResponseHeaders(Integer.parseInt(path[1]), (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void destroy() {
		this.server.stop(0);
		this.executor.shutdownNow();
	}

}
