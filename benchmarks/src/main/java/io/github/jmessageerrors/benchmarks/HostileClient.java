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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Sends requests whose {@code Accept-Language} is 7.6 KB long and lists languages that no
 * earlier request listed.
 */
final class HostileClient implements AutoCloseable {

	private static final int LANGUAGES = 1085;

	private static final int LETTERS = 6;

	private final Random random = new Random(880103);

	private final Socket socket;

	private final InputStream input;

	HostileClient(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(30_000);
		this.input = new BufferedInputStream(this.socket.getInputStream());
	}

	/**
	 * Create a request.
	 * @param path the path to request
	 * @return the request
	 */
	byte[] request(String path) {
		StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: ");
		for (int language = 0; language < LANGUAGES; language++) {
			for (int letter = 0; letter < LETTERS; letter++) {
				request.append((char) ('a' + this.random.nextInt(26)));
			}
			request.append(',');
		}
		return request.append("*;q=0.1\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Send a request.
	 * @param request the request
	 * @return the status line and the body of the response
	 * @throws IOException if there is no response
	 */
	String send(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		String status = readLine();
		int length = -1;
		for (String header = readLine(); !header.isEmpty(); header = readLine()) {
			if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
				length = Integer.parseInt(header.substring(15).trim());
			}
		}
		return status + (length >= 0 ? read(length) : readChunks());
	}

	private String readChunks() throws IOException {
		StringBuilder body = new StringBuilder();
		for (int length = Integer.parseInt(readLine(), 16); length > 0; length = Integer.parseInt(readLine(), 16)) {
			body.append(read(length));
			readLine();
		}
		readLine();
		return body.toString();
	}

	private String read(int length) throws IOException {
		return new String(this.input.readNBytes(length), StandardCharsets.UTF_8);
	}

	private String readLine() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.input.read(); next != '\n'; next = this.input.read()) {
			if (next < 0) {
				throw new EOFException();
			}
			if (next != '\r') {
				line.write(next);
			}
		}
		return line.toString(StandardCharsets.US_ASCII);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
