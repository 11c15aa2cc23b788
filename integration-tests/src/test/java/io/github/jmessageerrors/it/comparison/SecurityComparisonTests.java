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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import io.github.jmessageerrors.it.Server;

/**
 * Spring Security with the starter and without it: its exceptions reach its filters,
 * whatever their causes.
 */
class SecurityComparisonTests {

	private static final List<String> OF_SECURITY = List.of("denied", "denied-plain", "bad", "service", "unknown-user",
			"own");

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "NETTY" })
	void leavesToSecurityWhatIsSecuritys(Server server) {
		Comparison.on(server, Application.class).withSecurity().ask(questions(server));
	}

	private static List<Question> questions(Server server) {
		List<Question> questions = new ArrayList<>();
		for (String failure : OF_SECURITY) {
			for (String path : List.of("/open/", "/secured/", "/basic/", "/method/", "/admin/")) {
				questions.add(Question.same(path + failure));
				questions.add(as("tom", Question.same(path + failure)));
			}
			questions.add(Question.same("/open/" + failure + "/later"));
			questions.add(as("tom", Question.same("/secured/" + failure + "/later")));
			questions.add(as("tom", Question.same("/secured/" + failure)).header("Accept", "text/html"));
			questions.add(Question.same("/open/" + failure).header("Accept", "text/html"));
			questions.add(as("tom", Question.same("/open/" + failure)).header("X-Requested-With", "XMLHttpRequest"));
		}
		for (String path : List.of("/secured/jmessage", "/secured/biz", "/method/jmessage", "/method/admin",
				"/method/user", "/method/result", "/admin/x", "/missing")) {
			questions.add(Question.same(path));
			// Security turns what a service throws into its own, but not on WebFlux
			questions.add(as("thrown", (server == Server.TOMCAT) ? Question.same(path) : Question.jmessage(path)));
			questions.add(as("wrapped", Question.same(path)));
			questions.add(as("nobody", Question.same(path)));
		}
		for (String path : List.of("/open/biz", "/secured/biz", "/method/admin", "/method/user", "/admin/x",
				"/missing")) {
			questions.add(as("tom", Question.same(path)));
		}
		questions.add(Question.jmessage("/open/jmessage"));
		questions.add(Question.jmessage("/open/jmessage/later"));
		questions.add(as("tom", Question.jmessage("/open/jmessage")));
		questions.add(as("tom", Question.jmessage("/secured/jmessage")));
		questions.add(as("tom", Question.jmessage("/secured/jmessage/later")));
		questions.add(as("tom", Question.jmessage("/method/jmessage")));
		for (String user : List.of("tom", "wrapped", "nobody")) {
			questions.add(Question.same("/login-rest?user=" + user + "&password=wrong"));
			questions.add(Question.same("/login-rest?user=" + user + "&password=secret"));
			questions.add(Question.same("/login")
				.body("application/x-www-form-urlencoded", "username=" + user + "&password=wrong"));
		}
		return questions;
	}

	private static Question as(String user, Question question) {
		return question.header("Authorization",
				"Basic " + Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8)));
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ SecuredApplication.OnServlet.class, SecuredApplication.OnReactive.class,
			SecuredApplication.Failing.class })
	static class Application {

	}

}
