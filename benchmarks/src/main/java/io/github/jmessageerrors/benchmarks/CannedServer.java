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

package io.github.jmessageerrors.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Gives every request without a body the same answer, and creates no object for it. So
 * what a call allocates, it allocates in the client.
 */
final class CannedServer implements AutoCloseable {

	private static final int END_OF_HEADERS = 0x0D0A0D0A;

	private final ServerSocket socket;

	private final byte[] response;

	CannedServer(String status, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		this.response = ("HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
			.formatted(status, bytes.length, body)).getBytes(StandardCharsets.UTF_8);
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.socket.getLocalPort() + "/v1/users/tom");
	}

	private void accept() {
		try {
			while (true) {
				Socket connection = this.socket.accept();
				connection.setTcpNoDelay(true);
				start(() -> answer(connection));
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	private void answer(Socket connection) {
		byte[] buffer = new byte[8192];
		int last = 0;
		try (connection) {
			InputStream input = connection.getInputStream();
			OutputStream output = connection.getOutputStream();
			for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
				for (int i = 0; i < length; i++) {
					last = (last << 8) | buffer[i];
					if (last == END_OF_HEADERS) {
						output.write(this.response);
					}
				}
			}
		}
		catch (IOException ex) {
			// The client has gone
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "canned-server");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
