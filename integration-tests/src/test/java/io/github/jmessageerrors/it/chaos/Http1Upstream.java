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

package io.github.jmessageerrors.it.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A service on loopback that speaks HTTP/1.1, more or less.
 */
final class Http1Upstream implements AutoCloseable {

	private static final int BACKLOG = 1000;

	private final ServerSocket server;

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	Http1Upstream() {
		try {
			this.server = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.executor.execute(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	int openConnections() {
		return this.open.size();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.open.add(socket);
				this.executor.execute(() -> serve(socket));
			}
			catch (IOException ex) {
				// Closed, or the client has gone already.
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			socket.setTcpNoDelay(true);
			Connection connection = new Connection(socket);
			while (connection.answer()) {
				// The next request follows on the same connection.
			}
		}
		catch (IOException ex) {
			// The client has had enough.
		}
		finally {
			this.open.remove(socket);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.open) {
			socket.close();
		}
		this.executor.shutdown();
		try {
			if (!this.executor.awaitTermination(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Still serving");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static final class Connection implements Delivery.Wire {

		private final Socket socket;

		private final InputStream input;

		private final OutputStream output;

		private Payload payload = Payload.SUCCESS;

		private byte[] body = new byte[0];

		private boolean reusable;

		Connection(Socket socket) throws IOException {
			this.socket = socket;
			this.input = new BufferedInputStream(socket.getInputStream());
			this.output = socket.getOutputStream();
		}

		boolean answer() throws IOException {
			String line = readLine();
			if (line.isEmpty()) {
				return false;
			}
			while (!readLine().isEmpty()) {
				// No header changes the answer.
			}
			String path = line.split(" ")[1];
			Scenario scenario = Scenario.ofPath(path);
			this.payload = scenario.payload();
			this.body = this.payload.body(Scenario.nameInPath(path));
			this.reusable = false;
			scenario.delivery().answer(this);
			return this.reusable;
		}

		private String readLine() throws IOException {
			StringBuilder line = new StringBuilder();
			int next = this.input.read();
			while (next != -1 && next != '\n') {
				if (next != '\r') {
					line.append((char) next);
				}
				next = this.input.read();
			}
			return line.toString();
		}

		@Override
		public Payload payload() {
			return this.payload;
		}

		@Override
		public byte[] body() {
			return this.body;
		}

		@Override
		public void head(String... fields) throws IOException {
			StringBuilder head = new StringBuilder("HTTP/1.1 ").append(this.payload.status()).append(" Chaos\r\n");
			head.append("Content-Type: ").append(this.payload.contentType()).append("\r\n");
			for (String field : fields) {
				head.append(field).append("\r\n");
			}
			send(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
		}

		@Override
		public void send(byte[] bytes) throws IOException {
			this.output.write(bytes);
		}

		@Override
		public void pause() {
			try {
				Thread.sleep(2);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public boolean isWanted() {
			return !this.socket.isClosed();
		}

		@Override
		public void awaitClose() throws IOException {
			while (this.input.read() != -1) {
				// Whatever it is, it gets no answer.
			}
		}

		@Override
		public void reset() throws IOException {
			this.socket.setSoLinger(true, 0);
			this.socket.close();
		}

		@Override
		public void reuse() {
			this.reusable = true;
		}

	}

}
