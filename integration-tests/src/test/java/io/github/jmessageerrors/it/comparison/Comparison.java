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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import tools.jackson.core.JacksonException;

import org.springframework.context.ConfigurableApplicationContext;

import io.github.jmessageerrors.it.Server;

/**
 * Asks an application the same questions with the starter and without it.
 */
final class Comparison {

	private static final int SHOWN = Integer.getInteger("comparison.shown", 20);

	private final Server server;

	private final List<Class<?>> sources;

	private final Map<String, Object> properties = new HashMap<>();

	private boolean withSecurity;

	private IntFunction<Client> client = Wire::new;

	private Comparison(Server server, List<Class<?>> sources) {
		this.server = server;
		this.sources = sources;
	}

	static Comparison on(Server server, Class<?>... sources) {
		return new Comparison(server, List.of(sources));
	}

	Comparison property(String name, Object value) {
		this.properties.put(name, value);
		return this;
	}

	Comparison withSecurity() {
		this.withSecurity = true;
		return this;
	}

	Comparison overHttp2() {
		this.client = Http2Wire::new;
		return property("server.http2.enabled", true);
	}

	/**
	 * Ask.
	 * @param questions the questions
	 */
	void ask(List<Question> questions) {
		Map<Question, Reply> without = replies(false, questions);
		Map<Question, Reply> with = replies(true, questions);
		List<String> findings = questions.stream()
			.map((question) -> finding(question, with.get(question), without.get(question)))
			.filter((finding) -> !finding.isEmpty())
			.toList();
		if (!findings.isEmpty()) {
			throw new AssertionError("%d of %d answers are not as expected%s".formatted(findings.size(),
					questions.size(), String.join("", findings.subList(0, Math.min(SHOWN, findings.size())))));
		}
	}

	private static String finding(Question question, Reply with, Reply without) {
		try {
			question.expectation().check(with, without);
			return "";
		}
		catch (AssertionError | JacksonException ex) {
			String reason = String.valueOf(ex.getMessage()).strip().lines().findFirst().orElse("");
			return "\n%s: %s\n  with    %s\n  without %s".formatted(question, reason, with, without);
		}
	}

	private Map<Question, Reply> replies(boolean withStarter, List<Question> questions) {
		try (ConfigurableApplicationContext context = this.server.start(withStarter, this.withSecurity, this.sources,
				this.properties); Client client = this.client.apply(Server.port(context))) {
			Map<Question, Reply> replies = new LinkedHashMap<>();
			questions.forEach((question) -> replies.put(question, client.ask(question)));
			return replies;
		}
	}

}
