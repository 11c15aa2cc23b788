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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * A server on the loopback interface that gives every request the same answer.
 */
public final class LoopbackUpstream implements AutoCloseable {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicInteger requests = new AtomicInteger();

	private final HttpServer server;

	private LoopbackUpstream(HttpHandler handler) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", (exchange) -> {
			this.requests.incrementAndGet();
			exchange.getRequestBody().readAllBytes();
			handler.handle(exchange);
		});
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	public static LoopbackUpstream answering(int status, String body) {
		return answering(status, body, Map.of());
	}

	public static LoopbackUpstream answering(int status, String body, Map<String, String> headers) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return new LoopbackUpstream((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			headers.forEach(exchange.getResponseHeaders()::set);
			exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
			if (bytes.length > 0) {
				exchange.getResponseBody().write(bytes);
			}
			exchange.close();
		});
	}

	/**
	 * A server that takes the request and hangs up.
	 */
	static LoopbackUpstream hangingUp() {
		return new LoopbackUpstream(HttpExchange::close);
	}

	/**
	 * A server that takes the request and says nothing.
	 */
	public static LoopbackUpstream silent() {
		return new LoopbackUpstream((exchange) -> {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				exchange.close();
			}
		});
	}

	public String address() {
		return "http://" + host();
	}

	public String host() {
		return InetAddress.getLoopbackAddress().getHostAddress() + ":" + this.server.getAddress().getPort();
	}

	public int requests() {
		return this.requests.get();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
