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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An application that is ready for requests. What it logs is thrown away.
 */
final class RunningApplication implements AutoCloseable {

	private static final String READY = "READY ";

	private final Process process;

	private final int port;

	private final Duration startUp;

	private final int beans;

	private RunningApplication(Process process, int port, Duration startUp, int beans) {
		this.process = process;
		this.port = port;
		this.startUp = startUp;
		this.beans = beans;
	}

	static RunningApplication start(TestedApplication application) throws IOException {
		return start(application, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xms256m", "-Xmx256m", "-jar", application.file().toString()));
	}

	/**
	 * Start an application by another command than the usual one.
	 * @param application the application
	 * @param start the JVM, its options and the jar
	 * @return the application
	 * @throws IOException if it does not start
	 */
	static RunningApplication start(TestedApplication application, List<String> start) throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(start);
		command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1",
				// Tomcat would end a connection after 100 requests
				"--server.tomcat.max-keep-alive-requests=-1"));
		command.addAll(application.arguments());
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			BufferedReader errors = new BufferedReader(
					new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
			String line = errors.readLine();
			while (line != null && !line.startsWith(READY)) {
				System.err.println(line);
				line = errors.readLine();
			}
			Duration startUp = Duration.ofNanos(System.nanoTime() - begin);
			if (line == null) {
				throw new IOException(application.name() + " did not start: " + String.join(" ", command));
			}
			return new RunningApplication(process, port, startUp, Integer.parseInt(line.substring(READY.length())));
		}
		catch (IOException | RuntimeException ex) {
			process.destroyForcibly();
			throw ex;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Return the time from the start of the JVM until the application was ready.
	 * @return the time
	 */
	Duration startUp() {
		return this.startUp;
	}

	int beans() {
		return this.beans;
	}

	/**
	 * Return the CPU time that the application has used so far.
	 * @return the time, of all its threads
	 */
	Duration cpu() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
