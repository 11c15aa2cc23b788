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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.Reason;

/**
 * OpenAPI elements that describe problem details.
 */
final class ProblemDocumentation {

	static final String SCHEMA_NAME = "JMessageProblem";

	private static final String URI_REFERENCE = "uri-reference";

	private ProblemDocumentation() {
	}

	static Schema<?> schema() {
		ObjectSchema schema = new ObjectSchema();
		schema.setDescription("Problem details (RFC 9457) of a JMessage error");
		schema.addProperty("type", new StringSchema().format(URI_REFERENCE).description("URI of the kind of error"));
		schema.addProperty("title", new StringSchema().description("Name of the error"));
		schema.addProperty("status", new IntegerSchema().description("HTTP status"));
		schema.addProperty("detail", new StringSchema().description("Description of the error"));
		schema.addProperty("instance", new StringSchema().format(URI_REFERENCE).description("Path of the request"));
		schema.addProperty("code", new IntegerSchema().description("JMessage error code"));
		schema.addProperty("reason", new StringSchema()._enum(Arrays.stream(Reason.values()).map(Reason::name).toList())
			.description("Reason of the error, if the application includes it"));
		schema.addProperty("advice",
				new StringSchema().description("What the caller can do, if the application includes it"));
		schema.addProperty("upstreamMessage",
				new StringSchema().description("What JMessage wrote about this error, if the application includes it"));
		schema.setRequired(List.of("type", "title", "status", "detail", "code"));
		return schema;
	}

	static Example example(ProblemDetail problem, String advice) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("type", (problem.getType() != null) ? problem.getType().toString() : null);
		members.put("title", problem.getTitle());
		members.put("status", problem.getStatus());
		members.put("detail", problem.getDetail());
		if (problem.getProperties() != null) {
			members.putAll(problem.getProperties());
		}
		members.values().removeIf(Objects::isNull);
		return new Example().summary(problem.getTitle()).description(advice).value(members);
	}

	static String description(Map<JMessageErrorCode, ProblemDetail> problems) {
		return problems.entrySet()
			.stream()
			.map((problem) -> "- " + problem.getKey().code() + ": " + problem.getValue().getTitle() + " ("
					+ problem.getKey().reason() + ')')
			.collect(Collectors.joining("\n"));
	}

}
