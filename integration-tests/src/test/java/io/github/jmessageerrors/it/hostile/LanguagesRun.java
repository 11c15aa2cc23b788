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

package io.github.jmessageerrors.it.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;

import org.springframework.context.ConfigurableApplicationContext;

import io.github.jmessageerrors.it.Server;
import io.github.jmessageerrors.it.hostile.LanguagesApplication.LookUps;

/**
 * Sends hostile headers to an application in a process of its own, whose heap is small
 * and which keeps nothing behind soft references. Prints what it found, a name and a
 * number on each line.
 */
final class LanguagesRun {

	private static final List<String> PATHS = List.of("/thrown", "/returned", "/batch");

	private static final int WARM_UP = 20;

	/**
	 * The JDK keeps locales behind soft references, in tables that never shrink. So that
	 * these do not grow with the number of requests, they are emptied time and again.
	 */
	private static final int COLLECTED_EVERY = 50;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final HostileLanguages languages = new HostileLanguages(20260101);

	private final int port;

	private LanguagesRun(int port) {
		this.port = port;
	}

	/**
	 * Run.
	 * @param args the server, whether the starter is there, and the number of requests
	 * for each path
	 */
	public static void main(String[] args) {
		try {
			for (Class<?> source : List.of(LanguagesTexts.WithBundles.class,
					LanguagesTexts.WithReloadableFiles.class)) {
				run(Server.valueOf(args[0]), Boolean.parseBoolean(args[1]), Integer.parseInt(args[2]), source);
			}
			System.exit(0);
		}
		// Spring Boot would log it, and nothing is logged here
		catch (IOException | RuntimeException | Error ex) {
			ex.printStackTrace(System.out);
			System.exit(1);
		}
	}

	private static void run(Server server, boolean withStarter, int requests, Class<?> source) throws IOException {
		try (ConfigurableApplicationContext context = server.start(withStarter, false,
				List.of(LanguagesApplication.class, source), Map.of("server.max-http-request-header-size", "16KB"))) {
			new LanguagesRun(Server.port(context)).run(source.getSimpleName(), requests,
					context.getBean(LookUps.class));
		}
	}

	private void run(String source, int requests, LookUps lookUps) throws IOException {
		for (int i = 0; i < WARM_UP; i++) {
			for (String path : PATHS) {
				send(path);
			}
		}
		long heap = retained();
		for (String path : PATHS) {
			long lookedUp = lookUps.count().get();
			long before = allocated();
			for (int i = 0; i < requests; i++) {
				if (i % COLLECTED_EVERY == 0) {
					System.gc();
				}
				send(path);
			}
			report(source + path + " allocated", (allocated() - before) / requests);
			report(source + path + " look-ups", (lookUps.count().get() - lookedUp) / requests);
		}
		report(source + " retained", retained() - heap);
		report(source + " locales", lookUps.locales().size());
	}

	private static void report(String name, long value) {
		System.out.println("REPORT " + name + " " + value);
	}

	private void send(String path) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			OutputStream output = socket.getOutputStream();
			output.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: "
					+ this.languages.next() + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!response.contains("application/problem+json")) {
				throw new IllegalStateException("No problem: " + response);
			}
		}
	}

	/**
	 * Return what all threads but this one have allocated, which is the client.
	 */
	private static long allocated() {
		long client = Thread.currentThread().getId();
		long[] others = LongStream.of(THREADS.getAllThreadIds()).filter((id) -> id != client).toArray();
		return LongStream.of(THREADS.getThreadAllocatedBytes(others)).filter((bytes) -> bytes > 0).sum();
	}

	private static long retained() {
		for (int i = 0; i < 3; i++) {
			System.gc();
			pause();
			// The JDK's caches drop what was collected when they are asked for something
			// new
			Locale.forLanguageTag("en-x-retained" + i);
			ResourceBundle.clearCache();
		}
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
