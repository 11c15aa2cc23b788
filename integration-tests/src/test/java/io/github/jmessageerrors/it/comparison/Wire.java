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

package io.github.jmessageerrors.it.comparison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A client that speaks HTTP/1.1, each request on a connection of its own.
 */
final class Wire implements Client {

	private static final int PATIENCE = 10_000;

	private static final int ATTEMPTS = 3;

	private final int port;

	Wire(int port) {
		this.port = port;
	}

	@Override
	public Reply ask(Question question) {
		for (int attempt = 1;; attempt++) {
			try {
				return read(question, exchange(question)).normalized();
			}
			catch (SocketTimeoutException ex) {
				if (attempt == ATTEMPTS) {
					throw new IllegalStateException("No answer: " + question, ex);
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException(question.toString(), ex);
			}
		}
	}

	private byte[] exchange(Question question) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(question.toBytes());
			ByteArrayOutputStream received = new ByteArrayOutputStream();
			try {
				socket.getInputStream().transferTo(received);
			}
			catch (SocketException ex) {
				// A server that gives up may reset the connection
			}
			return received.toByteArray();
		}
	}

	private static Reply read(Question question, byte[] received) throws IOException {
		int end = indexOf(received, "\r\n\r\n");
		if (end < 0) {
			return new Reply(0, Map.of(), new String(received, StandardCharsets.UTF_8), false);
		}
		List<String> lines = new String(received, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
		Map<String, List<String>> headers = new TreeMap<>();
		for (String line : lines.subList(1, lines.size())) {
			int colon = line.indexOf(':');
			headers.computeIfAbsent(line.substring(0, colon).toLowerCase(), (name) -> new ArrayList<>())
				.add(line.substring(colon + 1).trim());
		}
		int status = Integer.parseInt(lines.get(0).split(" ")[1]);
		InputStream rest = new ByteArrayInputStream(received, end + 4, received.length - end - 4);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		boolean whole = readBody(question, status, headers, rest, body) && rest.read() == -1;
		return new Reply(status, headers, decode(headers, body.toByteArray()), whole);
	}

	private static boolean readBody(Question question, int status, Map<String, List<String>> headers, InputStream rest,
			ByteArrayOutputStream body) throws IOException {
		if (question.method().equals("HEAD") || status == 204 || status == 304) {
			return true;
		}
		if (headers.containsKey("transfer-encoding")) {
			return readChunks(rest, body);
		}
		if (headers.containsKey("content-length")) {
			int length = Integer.parseInt(headers.get("content-length").get(0));
			body.write(rest.readNBytes(length));
			return body.size() == length;
		}
		rest.transferTo(body);
		return true;
	}

	private static boolean readChunks(InputStream rest, ByteArrayOutputStream body) throws IOException {
		while (true) {
			String size = readLine(rest);
			if (size.isEmpty()) {
				return false;
			}
			int length = Integer.parseInt(size, 16);
			byte[] chunk = rest.readNBytes(length);
			body.write(chunk);
			boolean ended = chunk.length == length && rest.read() == '\r' && rest.read() == '\n';
			if (!ended || length == 0) {
				return ended;
			}
		}
	}

	private static String readLine(InputStream rest) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = rest.read(); next != -1 && next != '\n'; next = rest.read()) {
			line.append((char) next);
		}
		return line.toString().trim();
	}

	static String decode(Map<String, List<String>> headers, byte[] body) {
		byte[] decoded = body;
		if (List.of("gzip").equals(headers.get("content-encoding")) && body.length > 0) {
			try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
				decoded = gzip.readAllBytes();
			}
			catch (IOException ex) {
				return "not gzip: " + new String(body, StandardCharsets.ISO_8859_1);
			}
		}
		return new String(decoded, StandardCharsets.UTF_8);
	}

	private static int indexOf(byte[] bytes, String text) {
		return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
	}

}
