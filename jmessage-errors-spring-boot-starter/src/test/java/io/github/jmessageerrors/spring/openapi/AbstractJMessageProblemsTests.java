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

package io.github.jmessageerrors.spring.openapi;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link JMessageProblems} adds to the description of an application, on any stack.
 */
abstract class AbstractJMessageProblemsTests {

	// Or springdoc describes the application once only, whoever asks for it
	static final String FRESH = "springdoc.cache.disabled=true";

	static final String TEXTS = "jmessage.errors.descriptions.880205=it's {not} yours";

	static final String STATUSES = "jmessage.errors.statuses.880008=410";

	static final String TITLE = "jmessage.errors.additional-codes.990001.title=brand new";

	static final String DESCRIPTION = "jmessage.errors.additional-codes.990001.description=never seen";

	static final String STATUS = "jmessage.errors.additional-codes.990001.status=409";

	private final JsonMapper jsonMapper = new JsonMapper();

	@Test
	void codesAreGroupedByStatus() {
		JsonNode responses = responses("/members/tom");
		assertThat(responses.propertyNames()).containsExactlyInAnyOrder("200", "403", "404", "409", "410");
		assertThat(examples(responses, "403").propertyNames()).containsExactly("880205");
		assertThat(examples(responses, "404").propertyNames()).containsExactly("880103", "880203");
		assertThat(examples(responses, "409").propertyNames()).containsExactly("990001");
		assertThat(responses.at("/404/description").asString())
			.isEqualTo("- 880103: user not existr (NOT_FOUND)\n- 880203: target user not exist (NOT_FOUND)");
	}

	@Test
	void exampleIsWhatTheApplicationAnswers() {
		JsonNode example = examples(responses("/members/tom"), "404").path("880103");
		assertThat(example.path("summary").asString()).isEqualTo("user not existr");
		assertThat(example.path("description").asString())
			.isEqualTo(JMessageErrorCode.of(880103).advice(Audience.CALLER, Locale.CHINESE));
		ObjectNode answer = (ObjectNode) json("/members/tom");
		answer.remove("instance");
		assertThat(example.path("value")).isEqualTo(answer);
	}

	@Test
	void exampleHasTheTextsAndTheStatusOfTheApplication() {
		assertThat(examples(responses("/members/tom"), "403").at("/880205/value/detail").asString())
			.isEqualTo("it's {not} yours");
		JsonNode additional = examples(responses("/members/tom"), "409").at("/990001/value");
		assertThat(additional.path("title").asString()).isEqualTo("brand new");
		assertThat(additional.path("detail").asString()).isEqualTo("never seen");
		assertThat(additional.path("status").asInt()).isEqualTo(409);
		assertThat(examples(responses("/members/gone"), "410").at("/880008/value/status").asInt()).isEqualTo(410);
	}

	@Test
	void problemsShareASchema() {
		JsonNode docs = docs();
		assertThat(docs.at("/paths/~1members~1tom/get/responses/404/content/application~1problem+json/schema"))
			.isEqualTo(this.jsonMapper.readTree("{\"$ref\":\"#/components/schemas/JMessageProblem\"}"));
		JsonNode schema = docs.at("/components/schemas/JMessageProblem");
		assertThat(schema.path("type").asString()).isEqualTo("object");
		assertThat(schema.path("description").asString()).contains("RFC 9457");
		JsonNode properties = schema.path("properties");
		assertThat(properties.propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "detail",
				"instance", "code", "reason", "advice", "upstreamMessage");
		assertThat(typeOf(properties.path("type"))).isEqualTo("string/uri-reference");
		assertThat(typeOf(properties.path("title"))).isEqualTo("string/");
		assertThat(typeOf(properties.path("status"))).isEqualTo("integer/int32");
		assertThat(typeOf(properties.path("detail"))).isEqualTo("string/");
		assertThat(typeOf(properties.path("instance"))).isEqualTo("string/uri-reference");
		assertThat(typeOf(properties.path("code"))).isEqualTo("integer/int32");
		assertThat(properties.at("/reason/enum").valueStream().map(JsonNode::asString)).contains("NOT_FOUND");
		assertThat(schema.path("required").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("type",
				"title", "status", "detail", "code");
	}

	@Test
	void operationWithoutTheAnnotationStaysAsItIs() {
		JsonNode responses = responses("/members/plain");
		assertThat(responses.propertyNames()).containsExactlyInAnyOrder("200", "410");
		assertThat(responses.path("410").toString()).doesNotContain("880008", "JMessageProblem");
	}

	@Test
	void documentedResponseGainsOnlyWhatItLacks() {
		JsonNode responses = responses("/members/described");
		assertThat(responses.at("/404/description").asString()).isEqualTo("Nobody here");
		assertThat(responses.at("/404/content/text~1plain/schema/type").asString()).isEqualTo("string");
		assertThat(examples(responses, "404").propertyNames()).containsExactly("880103", "880203");
		assertThat(responses.at("/403/description").asString()).isEqualTo("Not yours");
		assertThat(responses.at("/403/content/application~1problem+json/schema/$ref").asString())
			.isEqualTo("#/components/schemas/ProblemDetail");
		assertThat(examples(responses, "403").at("/880205/value").asString()).isEqualTo("mine");
	}

	@Test
	void referenceAndSingleExampleAreKept() {
		JsonNode responses = responses("/members/referenced");
		assertThat(responses.path("404"))
			.isEqualTo(this.jsonMapper.readTree("{\"$ref\":\"#/components/responses/Nobody\"}"));
		JsonNode mediaType = responses.at("/403/content/application~1problem+json");
		assertThat(mediaType.path("example").asString()).isEqualTo("mine");
		assertThat(mediaType.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/JMessageProblem");
		assertThat(mediaType.has("examples")).isFalse();
	}

	@Test
	void codesOfTheTypeAddToThoseOfTheMethod() {
		assertThat(responses("/groups/both").propertyNames()).containsExactlyInAnyOrder("200", "403", "404", "410");
		assertThat(responses("/groups/own").propertyNames()).containsExactlyInAnyOrder("200", "403", "410");
	}

	/**
	 * Get what the application answers to a reader without a preferred language.
	 * @param path the path to get
	 * @return the body
	 */
	abstract String get(String path);

	private JsonNode json(String path) {
		return this.jsonMapper.readTree(get(path));
	}

	private JsonNode docs() {
		return json("/v3/api-docs");
	}

	private JsonNode responses(String path) {
		return docs().path("paths").path(path).at("/get/responses");
	}

	private static JsonNode examples(JsonNode responses, String status) {
		return responses.path(status).path("content").path("application/problem+json").path("examples");
	}

	private static String typeOf(JsonNode schema) {
		return schema.path("type").asString() + '/' + schema.path("format").asString("");
	}

}
