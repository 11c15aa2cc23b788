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
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for a user that does not exist, over connections that stay open, each in a thread
 * of its own.
 */
final class LoadGenerator {

	private static final byte[] REQUEST = "GET /users/tom HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private static final byte[] STATUS = "HTTP/1.1 404 ".getBytes(StandardCharsets.US_ASCII);

	private static final String END = "\r\n0\r\n\r\n";

	private final int connections;

	LoadGenerator(int connections) {
		this.connections = connections;
	}

	/**
	 * Ask as fast as the answers come.
	 * @param port where the application listens
	 * @param time for how long
	 * @return the number of answers
	 * @throws IOException if an answer is not the expected one
	 * @throws InterruptedException if the thread is interrupted
	 */
	long run(int port, Duration time) throws IOException, InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		ExecutorService executor = Executors.newFixedThreadPool(this.connections);
		try {
			List<Future<Long>> counts = new ArrayList<>();
			for (int i = 0; i < this.connections; i++) {
				counts.add(executor.submit(() -> ask(port, end)));
			}
			long sum = 0;
			for (Future<Long> count : counts) {
				sum += count.get();
			}
			return sum;
		}
		catch (ExecutionException ex) {
			throw new IOException("Port " + port, ex);
		}
		finally {
			executor.shutdownNow();
		}
	}

	/**
	 * Ask once.
	 * @param port where the application listens
	 * @return the whole answer, with status and headers
	 * @throws IOException if there is none
	 */
	static String ask(int port) throws IOException {
		try (Socket socket = connect(port)) {
			return ask(socket);
		}
	}

	private static long ask(int port, long end) throws IOException {
		try (Socket socket = connect(port)) {
			// Every answer is as long as the first one, so that there is no need to parse
			// it
			byte[] answer = ask(socket).getBytes(StandardCharsets.UTF_8);
			long count = 1;
			for (; System.nanoTime() < end; count++) {
				socket.getOutputStream().write(REQUEST);
				if (socket.getInputStream().readNBytes(answer, 0, answer.length) < answer.length || !isAnswer(answer)) {
					throw new IOException(new String(answer, StandardCharsets.UTF_8));
				}
			}
			return count;
		}
	}

	private static Socket connect(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(30_000);
		return socket;
	}

	private static String ask(Socket socket) throws IOException {
		socket.getOutputStream().write(REQUEST);
		byte[] buffer = new byte[8192];
		int length = 0;
		String answer = "";
		while (!answer.endsWith(END)) {
			int read = socket.getInputStream().read(buffer, length, buffer.length - length);
			if (read <= 0) {
				throw new IOException("Not an answer in chunks: " + answer);
			}
			length += read;
			answer = new String(buffer, 0, length, StandardCharsets.UTF_8);
		}
		return answer;
	}

	private static boolean isAnswer(byte[] answer) {
		for (int i = 0; i < STATUS.length; i++) {
			if (answer[i] != STATUS[i]) {
				return false;
			}
		}
		return answer[answer.length - 5] == '0' && answer[answer.length - 1] == '\n';
	}

}
