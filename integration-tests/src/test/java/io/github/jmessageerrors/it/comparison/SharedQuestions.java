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

import java.util.ArrayList;
import java.util.List;

import io.github.jmessageerrors.it.Upstream;

/**
 * What an application on either stack is asked.
 */
final class SharedQuestions {

	static final List<String> ACCEPTS = List.of("*/*", "application/json", "application/problem+json",
			"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml", "text/csv",
			"image/png", "application/*+json", "application/json;q=0", "text/event-stream", "nonsense", "a/b/c");

	private static final List<String> LANGUAGES = List.of("en", "zh-TW", "fr, en;q=0.5", "*", "-", "en;q=2", "x-y",
			"en-" + "abcdefgh-".repeat(400) + "a");

	private static final List<String> TARGETS = List.of("/", "/missing", "/number?value=x", "/number",
			"/number?value=1", "/own-problem", "/own-entity", "/large", "/nobody", "/error", "/%zz", "/fine/", "//fine",
			"/fine;a=b", "/../fine", "/fine?x=%zz", "/favicon.ico");

	private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE",
			"FOO");

	private SharedQuestions() {
	}

	static List<Question> all() {
		List<Question> questions = new ArrayList<>();
		addHandlers(questions);
		addRequests(questions);
		addClients(questions);
		return questions;
	}

	static List<Question> handlers() {
		List<Question> questions = new ArrayList<>();
		addHandlers(questions);
		return questions;
	}

	static List<Question> requests() {
		List<Question> questions = new ArrayList<>();
		addRequests(questions);
		return questions;
	}

	private static void addHandlers(List<Question> questions) {
		for (String failure : Failures.JMESSAGE.keySet()) {
			questions.add(Question.jmessage("/nobody/" + failure));
			questions.add(Question.jmessage("/nobody/" + failure + "/later"));
		}
		questions.add(Question.jmessage("/nobody/jmessage/csv"));
		questions.add(Question.jmessage("/functional/jmessage"));
		questions.add(Question.jmessage("/functional/jmessage/later"));
		for (String failure : Failures.OTHERS.keySet()) {
			questions.add(Question.same("/nobody/" + failure));
			questions.add(Question.same("/nobody/" + failure + "/later"));
			questions.add(Question.same("/functional/" + failure));
		}
		for (String advice : List.of("/unordered", "/ordered", "/catch-all")) {
			for (String failure : List.of("biz", "illegal-state", "unexpected", "response-status", "checked",
					"annotated-wrapper", "annotated-subclass", "error-response")) {
				questions.add(Question.same(advice + "/" + failure));
				questions.add(Question.same(advice + "/" + failure + "/later"));
			}
			questions.add(Question.jmessage(advice + "/jmessage"));
			questions.add(Question.jmessage(advice + "/jmessage/later"));
			questions.add(Question.jmessage(advice + "/derived"));
		}
		for (String failure : List.of("jmessage", "derived", "biz", "illegal-state", "execution", "response-status")) {
			questions.add(Question.same("/ordered-catch-all/" + failure));
			questions.add(Question.same("/ordered-catch-all/" + failure + "/later"));
		}
		for (String failure : List.of("jmessage", "derived", "biz", "unexpected", "response-status")) {
			questions.add(Question.same("/local/" + failure));
			questions.add(Question.same("/local/" + failure + "/later"));
		}
	}

	private static void addRequests(List<Question> questions) {
		for (String accept : ACCEPTS) {
			for (String path : List.of("/fine", "/own-problem", "/csv/fine", "/missing", "/nobody/unexpected",
					"/nobody/response-status", "/unordered/biz")) {
				questions.add(Question.same(path).header("Accept", accept));
			}
		}
		for (String accept : ACCEPTS.subList(0, 9)) {
			for (String path : List.of("/nobody/jmessage", "/returned", "/returned/later")) {
				questions.add(Question.jmessage(path).header("Accept", accept));
			}
			// WebFlux may refuse to produce anything before it learns of the failure
			questions.add(Question.same("/nobody/jmessage/later")
				.header("Accept", accept)
				.expecting(Expectation.wholeProblemOrSame()));
		}
		for (String language : LANGUAGES) {
			for (String path : List.of("/fine", "/own-problem", "/missing", "/nobody/unexpected")) {
				questions.add(Question.same(path).header("Accept-Language", language));
			}
		}
		for (String path : List.of("/nobody/jmessage", "/returned", "/returned/later", "/nobody/jmessage/later")) {
			questions.add(Question.jmessage(path));
			for (String english : List.of("en", "fr, en;q=0.5", "en-GB", "fr, de;q=0.9, en;q=0.1, zh;q=0")) {
				questions
					.add(Question.same(path).header("Accept-Language", english).expecting(Expectation.problem("en")));
			}
			for (String unreadable : List.of("-", "en;q=2", ",,,", "*")) {
				questions.add(Question.jmessage(path).header("Accept-Language", unreadable));
			}
		}
		questions.add(Question.jmessage("/returned/entity")
			.expecting(Expectation.problem("zh-CN").withElements("vary", "X-Own", "Accept-Language")));
		for (String target : TARGETS) {
			questions.add(Question.same(target));
		}
		for (String method : METHODS) {
			questions.add(Question.same("/fine").method(method));
			questions.add(Question.same("/missing").method(method));
			questions.add(Question.same("/nobody/unexpected").method(method));
			if (!method.equals("HEAD")) {
				questions.add(Question.same("/nobody/jmessage").method(method));
			}
		}
		questions.add(Question.same("/nobody/jmessage").method("HEAD").expecting(Expectation.problemHead()));
		questions.add(Question.same("/returned").method("HEAD").expecting(Expectation.problemHead()));
		for (String cookie : List.of("a=b", "=;;=", "a=\"b", "JSESSIONID=x", "a=b; a=c")) {
			questions.add(Question.same("/fine").header("Cookie", cookie));
			questions.add(Question.same("/nobody/unexpected").header("Cookie", cookie));
			questions.add(Question.jmessage("/nobody/jmessage").header("Cookie", cookie));
		}
		for (String type : List.of("application/json", "text/plain", "nonsense", "application/problem+json")) {
			for (String body : List.of("{\"a\":1}", "{\"a\":", "", "[]")) {
				questions.add(Question.same("/posted").body(type, body));
			}
		}
		for (String path : List.of("/fine", "/large", "/own-problem", "/nobody/unexpected", "/missing")) {
			questions.add(Question.same(path).header("Accept-Encoding", "gzip"));
		}
		questions.add(Question.jmessage("/nobody/jmessage").header("Accept-Encoding", "gzip"));
		questions.add(Question.same("/csv/fine").header("If-None-Match", "\"1\""));
		questions.add(Question.jmessage("/nobody/jmessage").header("If-None-Match", "*"));
		questions.add(Question.jmessage("/nobody/jmessage").header("Range", "bytes=0-1"));
		questions.add(Question.same("/fine").header("Range", "bytes=0-1"));
		questions.add(Question.same("/fine").header("Host", "a b"));
		questions.add(Question.same("/fine").header("Origin", "http://x"));
		questions.add(Question.jmessage("/nobody/jmessage").header("Origin", "http://x"));
	}

	private static void addClients(List<Question> questions) {
		for (String client : List.of("default", "mutated", "plain", "intercepted")) {
			for (String answer : List.of(Upstream.JMESSAGE, "flat")) {
				questions.add(Question.jmessage("/client/" + client + "/400/" + answer));
				questions.add(Question.same("/wrapped-client/" + client + "/400/" + answer));
				questions.add(Question.same("/caught-client/" + client + "/200/" + answer));
			}
			for (String stranger : Upstream.strangers()) {
				for (int status : List.of(200, 404, 503)) {
					questions.add(Question.same("/client/" + client + "/" + status + "/" + stranger));
					questions.add(Question.same("/caught-client/" + client + "/" + status + "/" + stranger));
				}
			}
		}
		for (String client : List.of("exchange", "on-status", "default-handler")) {
			for (String answer : List.of(Upstream.JMESSAGE, "other")) {
				for (int status : List.of(200, 400, 500)) {
					questions.add(Question.same("/client/" + client + "/" + status + "/" + answer));
					questions.add(Question.same("/caught-client/" + client + "/" + status + "/" + answer));
				}
			}
		}
	}

}
