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

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What two responses to one request have to be like.
 */
@FunctionalInterface
interface Expectation {

	/**
	 * Check the responses.
	 * @param with the response of the application with the starter
	 * @param without the response of the application without it
	 */
	void check(Reply with, Reply without);

	/**
	 * Expect that the starter makes no difference.
	 */
	static Expectation same() {
		return (with, without) -> assertThat(with).isEqualTo(without);
	}

	/**
	 * Expect that the starter makes no difference to a response with this status.
	 * @param status the status
	 */
	static Expectation same(int status) {
		return same().and((with, without) -> assertThat(with.status()).isEqualTo(status));
	}

	/**
	 * Expect the problem of code 880103 where the application alone has another answer.
	 * @param language the language of the problem
	 */
	static Expectation problem(String language) {
		return (with, without) -> {
			assertThat(with).isNotEqualTo(without);
			checkHead(with, language);
			checkBody(JsonMapper.shared().readTree(with.body()), language);
		};
	}

	/**
	 * Expect the head of such a problem, and no body.
	 */
	static Expectation problemHead() {
		return (with, without) -> {
			checkHead(with, "zh-CN");
			assertThat(with.body()).isEmpty();
		};
	}

	/**
	 * Expect such a problem in a member of something that the application puts around
	 * each body.
	 * @param member the name of the member
	 */
	static Expectation problemIn(String member) {
		return (with, without) -> {
			assertThat(with.status()).isEqualTo(404);
			assertThat(with.header("content-language")).isEqualTo("zh-CN");
			assertThat(with.elements("vary")).contains("Accept-Language");
			checkBody(JsonMapper.shared().readTree(with.body()).path(member), "zh-CN");
		};
	}

	/**
	 * Expect such a problem, or that the starter makes no difference: where both would be
	 * right, half a response would not.
	 */
	static Expectation wholeProblemOrSame() {
		return (with, without) -> {
			if (!with.equals(without)) {
				String language = with.header("content-language");
				checkHead(with, language);
				checkBody(JsonMapper.shared().readTree(with.body()), language);
			}
		};
	}

	/**
	 * Expect both.
	 */
	default Expectation and(Expectation other) {
		return (with, without) -> {
			check(with, without);
			other.check(with, without);
		};
	}

	/**
	 * Expect also that the response with the starter has none of these headers.
	 */
	default Expectation withoutHeaders(String... names) {
		return and((with, without) -> Arrays.stream(names)
			.forEach((name) -> assertThat(with.headers()).doesNotContainKey(name)));
	}

	/**
	 * Expect also that a header of the response with the starter has these elements.
	 */
	default Expectation withElements(String header, String... elements) {
		return and((with, without) -> assertThat(with.elements(header)).contains(elements));
	}

	private static void checkHead(Reply reply, String language) {
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
		assertThat(reply.header("content-language")).isEqualTo(language);
		assertThat(reply.elements("vary")).contains("Accept-Language");
		assertThat(reply.whole()).as("whole").isTrue();
	}

	private static void checkBody(@Nullable JsonNode problem, String language) {
		assertThat(problem).isNotNull();
		assertThat(problem.path("type").asString()).isEqualTo("urn:jmessage:error:880103");
		assertThat(problem.path("title").asString()).isEqualTo("user not existr");
		if (language.startsWith("zh")) {
			assertThat(problem.path("detail").asString()).isEqualTo("用户不存在");
		}
		assertThat(problem.path("status").asInt()).isEqualTo(404);
		assertThat(problem.path("code").asInt()).isEqualTo(880103);
		assertThat(problem.propertyNames()).containsExactlyInAnyOrder("type", "title", "detail", "status", "code",
				"instance");
	}

}
