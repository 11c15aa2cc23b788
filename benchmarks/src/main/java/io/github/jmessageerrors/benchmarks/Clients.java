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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.springframework.core.NestedRuntimeException;

import io.github.jmessageerrors.JMessageException;

/**
 * Measures calls over loopback by the clients of applications with the starter and
 * without it. All are called in turn, a few hundred times each, so that what disturbs one
 * of them disturbs the others as well.
 */
final class Clients {

	private static final int CALLS = 250;

	private static final int WARM_UP_ROUNDS = 60;

	private final Samples samples = new Samples();

	public static void main(String[] args) throws IOException {
		Clients clients = new Clients();
		for (Answer answer : Answer.values()) {
			for (ClientKind client : ClientKind.values()) {
				System.err.println(client + ", " + answer);
				clients.run(client, answer, Settings.get("CLIENT_ROUNDS", 90));
			}
		}
		clients.samples.write(Path.of(args[0]));
	}

	static String subject(ClientKind client, Answer answer, String application) {
		return client + " " + answer + " " + application;
	}

	private void run(ClientKind client, Answer answer, int rounds) {
		List<ClientApplication> applications = new ArrayList<>();
		try (CannedServer server = answer.serve()) {
			for (String name : List.of(ClientApplication.WITHOUT, ClientApplication.WITH,
					ClientApplication.WITHOUT_AGAIN)) {
				applications.add(ClientApplication.start(name, server.uri()));
			}
			List<ClientApplication> order = new ArrayList<>(applications);
			for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
				for (ClientApplication application : order) {
					measure(application, client, answer, round >= 0);
				}
				Collections.rotate(order, 1);
			}
		}
		finally {
			applications.forEach(ClientApplication::close);
		}
	}

	private void measure(ClientApplication application, ClientKind client, Answer answer, boolean keep) {
		Object outcome = null;
		long bytes = Allocations.ofAllThreads();
		long begin = System.nanoTime();
		for (int i = 0; i < CALLS; i++) {
			outcome = outcome(application, client);
		}
		long time = System.nanoTime() - begin;
		bytes = Allocations.ofAllThreads() - bytes;
		if (!answer.type(application.hasStarter()).isInstance(outcome)) {
			throw new IllegalStateException("Not what was asked for: " + outcome);
		}
		if (keep) {
			String subject = subject(client, answer, application.name());
			this.samples.add(subject, Samples.TIME, (double) time / CALLS);
			this.samples.add(subject, Samples.BYTES, (double) bytes / CALLS);
		}
	}

	private static Object outcome(ClientApplication application, ClientKind client) {
		try {
			return client.call(application);
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	/**
	 * What the service answers.
	 */
	enum Answer {

		/**
		 * A user.
		 */
		SUCCESS("200 OK", "{\"username\":\"tom\",\"nickname\":\"Tom\",\"gender\":1}"),

		/**
		 * A JMessage error. The starter throws its own exception with the one of Spring
		 * as its cause.
		 */
		ERROR("404 Not Found", "{\"error\":{\"code\":899002,\"message\":\"No such user: tom\"}}");

		private final String status;

		private final String body;

		Answer(String status, String body) {
			this.status = status;
			this.body = body;
		}

		CannedServer serve() {
			return new CannedServer(this.status, this.body);
		}

		Class<?> type(boolean starter) {
			if (this == SUCCESS) {
				return ClientApplication.User.class;
			}
			return starter ? JMessageException.class : NestedRuntimeException.class;
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
