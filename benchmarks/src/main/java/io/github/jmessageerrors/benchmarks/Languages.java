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
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the time and the memory that applications with the starter and without it
 * spend on requests with hostile {@code Accept-Language} headers.
 */
final class Languages {

	static final List<String> WAYS = List.of("returned", "thrown");

	/**
	 * The subject that has the number of requests.
	 */
	static final String ALL = "all";

	private static final int REQUESTS = 50;

	private final Samples samples = new Samples();

	public static void main(String[] args) throws IOException {
		Languages languages = new Languages();
		for (Server server : Server.values()) {
			languages.run(server, Settings.get("LANGUAGE_ROUNDS", 40), Settings.get("LANGUAGE_REQUESTS", 2000));
		}
		languages.samples.write(Path.of(args[0]));
	}

	static String subject(Server server, String way, String application) {
		return server + ", " + way + ", " + application;
	}

	private void run(Server server, int rounds, int requests) throws IOException {
		List<Application> applications = new ArrayList<>();
		try {
			for (String name : List.of(ClientApplication.WITHOUT, ClientApplication.WITH,
					ClientApplication.WITHOUT_AGAIN)) {
				applications.add(Application.start(name, server));
			}
			for (String way : WAYS) {
				System.err.println(server + ", " + way);
				for (Application application : applications) {
					measureHeap(application, server, way, requests);
				}
				for (int round = 1; round <= rounds; round++) {
					for (Application application : applications) {
						measure(application, server, way);
					}
					Collections.rotate(applications, 1);
				}
			}
			this.samples.add(ALL, "requests", requests);
		}
		finally {
			for (Application application : applications) {
				application.close();
			}
		}
	}

	private void measureHeap(Application application, Server server, String way, int requests) throws IOException {
		application.send(way, requests / 4);
		double before = usedHeap();
		application.send(way, requests);
		this.samples.add(subject(server, way, application.name()), "heap", usedHeap() - before);
	}

	private static double usedHeap() {
		System.gc();
		// What the first collection only found to be unreachable
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
	}

	private void measure(Application application, Server server, String way) throws IOException {
		String subject = subject(server, way, application.name());
		long bytes = Allocations.ofOtherThreads();
		long time = application.send(way, REQUESTS);
		bytes = Allocations.ofOtherThreads() - bytes;
		this.samples.add(subject, Samples.TIME, (double) time / REQUESTS);
		this.samples.add(subject, Samples.BYTES, (double) bytes / REQUESTS);
	}

	/**
	 * The servers that are measured.
	 */
	enum Server {

		/**
		 * With Spring MVC.
		 */
		TOMCAT("Tomcat", WebApplicationType.SERVLET),

		/**
		 * With Spring WebFlux.
		 */
		NETTY("Netty", WebApplicationType.REACTIVE);

		private final String name;

		private final WebApplicationType type;

		Server(String name, WebApplicationType type) {
			this.name = name;
			this.type = type;
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * An application and a connection to it.
	 *
	 * @param name its name
	 * @param context its context
	 * @param client the client that sends the requests
	 */
	private record Application(String name, ConfigurableApplicationContext context, HostileClient client) {

		static Application start(String name, Server server) throws IOException {
			boolean starter = name.equals(ClientApplication.WITH);
			ConfigurableApplicationContext context = Applications.start(server.type, starter,
					Map.of("spring.messages.basename", "texts", "spring.mvc.problemdetails.enabled", true,
							"spring.webflux.problemdetails.enabled", true,
							// The connection stays open while the others are measured
							"server.tomcat.keep-alive-timeout", -1, "server.tomcat.max-keep-alive-requests", -1),
					starter ? LanguageEndpoints.WithStarter.class : LanguageEndpoints.WithoutStarter.class);
			return new Application(name, context,
					new HostileClient(((WebServerApplicationContext) context).getWebServer().getPort()));
		}

		/**
		 * Send requests.
		 * @return the time from request to response, in nanoseconds, of all requests
		 */
		long send(String way, int requests) throws IOException {
			long time = 0;
			for (int i = 0; i < requests; i++) {
				byte[] request = this.client.request("/" + way);
				long begin = System.nanoTime();
				String response = this.client.send(request);
				time += System.nanoTime() - begin;
				if (!response.startsWith("HTTP/1.1 404") || !response.contains("\"code\":880103")) {
					throw new IOException(response);
				}
			}
			return time;
		}

		void close() throws IOException {
			this.client.close();
			this.context.close();
		}

	}

}
