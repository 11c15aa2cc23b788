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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.jmessageerrors.it.Server;
import io.github.jmessageerrors.it.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application on Spring MVC with the starter and without it.
 */
class MvcComparisonTests {

	private static final String[] STALE = { "etag", "last-modified", "expires", "content-disposition", "content-range",
			"content-encoding" };

	@Test
	void answersErrorsOfJMessageAndNothingElseOnTomcat() {
		List<Question> questions = SharedQuestions.all();
		addFilters(questions);
		addAsync(questions);
		addResponses(questions);
		addClients(questions);
		application(Server.TOMCAT).ask(questions);
	}

	@Test
	void answersErrorsOfJMessageAndNothingElseWhereSpringBootAnswersProblems() {
		List<Question> questions = SharedQuestions.handlers();
		addResponses(questions);
		application(Server.TOMCAT).property("spring.mvc.problemdetails.enabled", true).ask(questions);
	}

	/**
	 * Jetty may not answer where a filter fails once a request is asynchronous, also
	 * without the starter.
	 */
	@Test
	void answersErrorsOfJMessageAndNothingElseOnJetty() {
		List<Question> questions = SharedQuestions.requests();
		addFilters(questions);
		addResponses(questions);
		application(Server.JETTY).ask(questions);
	}

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
	void answersErrorsOfJMessageAndNothingElseOverHttp2(Server server) {
		List<Question> questions = SharedQuestions.requests();
		addFilters(questions);
		addResponses(questions);
		application(server).overHttp2().ask(questions);
	}

	private static Comparison application(Server server) {
		return Comparison.on(server, MvcApplication.class)
			.property("server.compression.enabled", true)
			.property("server.compression.min-response-size", "1B");
	}

	private static void addFilters(List<Question> questions) {
		for (String when : List.of("before", "after-headers", "after-writer", "after-stream")) {
			String path = "/filter/" + when + "/";
			questions.add(Question.same(path + "jmessage")
				.expecting(Expectation.problem("zh-CN").withoutHeaders(STALE).withoutHeaders("cache-control")));
			questions.add(Question.jmessage(path + "servlet"));
			questions.add(Question.jmessage(path + "derived"));
			for (String failure : Failures.OTHERS.keySet()) {
				questions.add(failure.equals("annotated-subclass-in-completion") ? ownStatusOrSame(path + failure, 410)
						: Question.same(path + failure));
			}
		}
		// What is committed by then depends on the server
		for (String when : List.of("after", "after-entity", "after-flush", "error-dispatch")) {
			for (String failure : List.of("jmessage", "servlet")) {
				questions
					.add(Question.same("/filter/" + when + "/" + failure).expecting(Expectation.wholeProblemOrSame()));
			}
			for (String failure : List.of("biz", "unexpected", "response-status")) {
				questions.add(Question.same("/filter/" + when + "/" + failure));
			}
		}
		questions.add(Question.same("/interceptor/after/jmessage").expecting(Expectation.wholeProblemOrSame()));
		questions.add(Question.jmessage("/interceptor/before/jmessage"));
		questions.add(Question.jmessage("/interceptor/before/servlet"));
		for (String failure : Failures.OTHERS.keySet()) {
			questions.add(Question.same("/interceptor/before/" + failure));
			questions.add(Question.same("/interceptor/after/" + failure));
		}
	}

	private static Question ownStatusOrSame(String target, int status) {
		return Question.same(target)
			.expecting((with, without) -> assertThat(with.status()).isIn(status, without.status()));
	}

	private static void addAsync(List<Question> questions) {
		questions.add(Question.jmessage("/nobody/jmessage").header("Accept", "text/event-stream"));
		for (String failure : List.of("jmessage", "servlet", "biz", "unexpected", "response-status")) {
			questions.add(Question.same("/filter/async-started/" + failure).expecting(Expectation.same(500)));
		}
		questions.add(Question.jmessage("/nobody/jmessage/callable"));
		questions.add(Question.jmessage("/nobody/completion/callable"));
		for (String failure : Failures.OTHERS.keySet()) {
			questions.add(Question.same("/nobody/" + failure + "/callable"));
		}
		for (String when : List.of("async-dispatch", "after-async")) {
			questions.add(Question.same("/filter/" + when + "/jmessage").expecting(Expectation.wholeProblemOrSame()));
			for (String failure : List.of("biz", "unexpected", "response-status")) {
				questions.add(Question.same("/filter/" + when + "/" + failure));
			}
		}
	}

	private static void addResponses(List<Question> questions) {
		for (String state : List.of("length", "headers", "encoding", "writer", "stream")) {
			String path = "/response/" + state + "/";
			questions.add(Question.same(path + "jmessage")
				.expecting(Expectation.problem("zh-CN").withoutHeaders(STALE).withoutHeaders("cache-control")));
			for (String failure : List.of("biz", "unexpected", "response-status", "annotated-subclass")) {
				questions.add(Question.same(path + failure));
			}
		}
		questions.add(Question.same("/response/headers/jmessage")
			.expecting(Expectation.problem("zh-CN")
				.withElements("x-own", "1")
				.withElements("vary", "X-Own", "Accept-Language")
				.withElements("set-cookie", "own=1")));
		for (String failure : List.of("jmessage", "biz", "unexpected", "response-status")) {
			questions.add(Question.same("/response/flush/" + failure));
			questions.add(Question.same("/response/emitter-late/" + failure));
			questions.add(Question.same("/response/send-error/" + failure));
			questions.add(Question.same("/dispatch/view/" + failure));
		}
		for (String state : List.of("streaming", "streaming-late", "streaming-length", "emitter", "send-error-then")) {
			questions
				.add(Question.same("/response/" + state + "/jmessage").expecting(Expectation.wholeProblemOrSame()));
			questions.add(Question.same("/response/" + state + "/biz"));
			questions.add(Question.same("/response/" + state + "/unexpected"));
		}
		questions.add(Question.jmessage("/dispatch/forward/jmessage"));
		questions.add(Question.same("/dispatch/forward/response-status"));
		questions.add(Question.same("/dispatch/forward/biz"));
		questions.add(Question.same("/dispatch/include/jmessage").expecting(Expectation.wholeProblemOrSame()));
		questions.add(Question.same("/dispatch/include/biz"));
		questions.add(Question.same("/dispatch/include/response-status"));
		questions.add(Question.same("/etag/fine"));
		questions.add(Question.same("/etag/fine").header("If-None-Match", "*"));
		questions.add(Question.same("/etag/unexpected/now"));
		questions.add(Question.jmessage("/etag/jmessage/now"));
		questions.add(Question.jmessage("/etag/jmessage/now").header("If-None-Match", "*"));
		questions.add(Question.same("/envelope/fine"));
		questions.add(Question.same("/envelope/missing"));
		questions.add(Question.same("/envelope/fail/unexpected"));
		questions.add(Question.same("/envelope/fail/response-status"));
		questions.add(Question.same("/envelope/fail/jmessage").expecting(Expectation.problemIn("data")));
	}

	private static void addClients(List<Question> questions) {
		questions.add(Question.jmessage("/client/rest-template/400/jmessage"));
		questions.add(Question.same("/wrapped-client/rest-template/400/jmessage"));
		questions.add(Question.same("/caught-client/rest-template/200/jmessage"));
		for (String stranger : Upstream.strangers()) {
			questions.add(Question.same("/client/rest-template/404/" + stranger));
			questions.add(Question.same("/caught-client/rest-template/404/" + stranger));
			questions.add(Question.same("/caught-client/rest-template/200/" + stranger));
		}
		for (String answer : List.of("jmessage", "other")) {
			questions.add(Question.same("/client/template-handler/400/" + answer));
			questions.add(Question.same("/caught-client/template-handler/400/" + answer));
		}
	}

}
