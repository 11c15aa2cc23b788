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

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.jmessageerrors.it.Server;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application on Spring WebFlux with the starter and without it.
 */
class WebFluxComparisonTests {

	private static final String[] STALE = { "etag", "content-encoding", "cache-control" };

	@Test
	void answersErrorsOfJMessageAndNothingElseOnNetty() {
		List<Question> questions = SharedQuestions.all();
		addFilters(questions);
		addResponses(questions);
		application().ask(questions);
	}

	@Test
	void answersErrorsOfJMessageAndNothingElseWhereSpringBootAnswersProblems() {
		List<Question> questions = SharedQuestions.handlers();
		addFilters(questions);
		addResponses(questions);
		application().property("spring.webflux.problemdetails.enabled", true).ask(questions);
	}

	@Test
	void answersErrorsOfJMessageAndNothingElseOverHttp2() {
		List<Question> questions = SharedQuestions.requests();
		addFilters(questions);
		addResponses(questions);
		application().overHttp2().ask(questions);
	}

	private static Comparison application() {
		return Comparison.on(Server.NETTY, WebFluxApplication.class)
			.property("server.compression.enabled", true)
			.property("server.compression.min-response-size", "1B");
	}

	private static void addFilters(List<Question> questions) {
		for (String when : List.of("before", "before-thrown", "before-delayed", "after-headers")) {
			String path = "/filter/" + when + "/";
			questions
				.add(Question.same(path + "jmessage").expecting(Expectation.problem("zh-CN").withoutHeaders(STALE)));
			questions.add(Question.jmessage(path + "completion"));
			questions.add(Question.jmessage(path + "derived"));
			for (String failure : Failures.OTHERS.keySet()) {
				questions.add(Question.same(path + failure));
			}
		}
		for (String when : List.of("after", "after-entity", "after-write")) {
			for (String failure : List.of("jmessage", "completion", "biz", "unexpected", "response-status")) {
				questions.add(Question.same("/filter/" + when + "/" + failure));
			}
		}
	}

	private static void addResponses(List<Question> questions) {
		// Spring writes its own problems as events, too, where a client wants nothing
		// else
		for (String path : List.of("/nobody/jmessage", "/returned", "/returned/later")) {
			questions.add(Question.same(path)
				.header("Accept", "text/event-stream")
				.expecting((with, without) -> assertThat(with.status() + with.body()).startsWith("404data:{")
					.contains("\"code\":880103")));
		}
		questions.add(Question.same("/response/headers/jmessage")
			.expecting(Expectation.problem("zh-CN")
				.withoutHeaders(STALE)
				.withElements("x-own", "1")
				.withElements("vary", "X-Own", "Accept-Language")));
		for (String state : List.of("write-failing", "flux", "empty", "entity")) {
			questions.add(Question.jmessage("/response/" + state + "/jmessage"));
		}
		for (String state : List.of("write", "flush", "flux-late", "events", "lines")) {
			questions.add(Question.same("/response/" + state + "/jmessage"));
		}
		for (String state : List.of("headers", "write-failing", "flux", "empty", "entity", "write", "flush",
				"flux-late", "events", "lines")) {
			for (String failure : List.of("biz", "unexpected", "response-status", "annotated-subclass")) {
				questions.add(Question.same("/response/" + state + "/" + failure));
			}
		}
	}

}
