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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * A service on loopback that answers as it is told.
 */
final class StubUpstream implements AutoCloseable {

	static final String JMESSAGE = "{\"error\":{\"code\":899002,\"message\":\"No such user: tom\"}}";

	private final HttpServer server;

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final AtomicInteger paths = new AtomicInteger();

	StubUpstream() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.executor);
		this.server.start();
	}

	URI jmessage() {
		return answer(404, "application/json", JMESSAGE);
	}

	URI answer(int status, String contentType, String body, String... headers) {
		return answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	URI answer(int status, String contentType, byte[] body, String... headers) {
		return handle((exchange) -> {
			exchange.getRequestBody().readAllBytes();
			if (contentType != null) {
				exchange.getResponseHeaders().set("Content-Type", contentType);
			}
			for (int i = 0; i < headers.length; i += 2) {
				exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
			}
			exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
		});
	}

	URI silence() {
		return handle((exchange) -> {
			try {
				this.closed.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	URI handle(HttpHandler handler) {
		String path = "/" + this.paths.incrementAndGet();
		this.server.createContext(path + "/", (exchange) -> {
			try (exchange) {
				handler.handle(exchange);
			}
		});
		return URI.create("http://" + host() + ":" + this.server.getAddress().getPort() + path + "/");
	}

	String host() {
		return this.server.getAddress().getAddress().getHostAddress();
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.executor.shutdownNow();
	}

}
