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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.web.method.HandlerMethod;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * {@link GlobalOperationComponentsCustomizer} that documents the responses declared by
 * {@link JMessageProblems @JMessageProblems}.
 */
final class ProblemOperationCustomizer implements GlobalOperationComponentsCustomizer {

	private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private static final int SUGGESTIONS = 3;

	private final JMessageErrorCatalog catalog;

	private final JMessageProblemDetails problems;

	private final Locale defaultLocale;

	ProblemOperationCustomizer(JMessageErrorCatalog catalog, JMessageProblemDetails problems, Locale defaultLocale) {
		this.catalog = catalog;
		this.problems = problems;
		this.defaultLocale = defaultLocale;
	}

	@Override
	public Operation customize(Operation operation, Components components, HandlerMethod handlerMethod) {
		SortedSet<Integer> codes = codesOf(handlerMethod);
		if (codes.isEmpty()) {
			return operation;
		}
		rejectUnknown(codes, handlerMethod);
		if (components.getSchemas() == null || !components.getSchemas().containsKey(ProblemDocumentation.SCHEMA_NAME)) {
			components.addSchemas(ProblemDocumentation.SCHEMA_NAME, ProblemDocumentation.schema());
		}
		if (operation.getResponses() == null) {
			operation.setResponses(new ApiResponses());
		}
		byStatus(codes).forEach((status, problems) -> document(operation.getResponses(), status, problems));
		return operation;
	}

	// springdoc calls the method above instead
	@Override
	public Operation customize(Operation operation, HandlerMethod handlerMethod) {
		return operation;
	}

	private static SortedSet<Integer> codesOf(HandlerMethod handlerMethod) {
		SortedSet<Integer> codes = new TreeSet<>();
		addCodes(codes, handlerMethod.getMethodAnnotation(JMessageProblems.class));
		addCodes(codes,
				AnnotatedElementUtils.findMergedAnnotation(handlerMethod.getBeanType(), JMessageProblems.class));
		return codes;
	}

	private static void addCodes(SortedSet<Integer> codes, @Nullable JMessageProblems annotation) {
		if (annotation != null) {
			IntStream.of(annotation.value()).forEach(codes::add);
		}
	}

	private void rejectUnknown(SortedSet<Integer> codes, HandlerMethod handlerMethod) {
		Map<Integer, List<JMessageErrorCode>> nearest = new TreeMap<>();
		for (Integer code : codes) {
			if (this.catalog.find(code).isEmpty()) {
				nearest.put(code, this.catalog.nearest(code, SUGGESTIONS));
			}
		}
		if (!nearest.isEmpty()) {
			throw new IllegalStateException("@JMessageProblems of " + handlerMethod
					+ " declares error codes that are neither in the catalog nor additional ones, the nearest are "
					+ nearest);
		}
	}

	private Map<Integer, Map<JMessageErrorCode, ProblemDetail>> byStatus(SortedSet<Integer> codes) {
		Map<Integer, Map<JMessageErrorCode, ProblemDetail>> byStatus = new TreeMap<>();
		for (Integer code : codes) {
			ProblemDetail problem = this.problems.create(code, null);
			byStatus.computeIfAbsent(problem.getStatus(), (status) -> new LinkedHashMap<>())
				.put(this.catalog.get(code), problem);
		}
		return byStatus;
	}

	private void document(ApiResponses responses, int status, Map<JMessageErrorCode, ProblemDetail> problems) {
		ApiResponse response = responses.computeIfAbsent(Integer.toString(status),
				(key) -> new ApiResponse().description(ProblemDocumentation.description(problems)));
		if (response.get$ref() != null) {
			return;
		}
		if (response.getContent() == null) {
			response.setContent(new Content());
		}
		MediaType mediaType = response.getContent().computeIfAbsent(PROBLEM_JSON, (key) -> new MediaType());
		if (mediaType.getSchema() == null) {
			mediaType.setSchema(new Schema<>().$ref(ProblemDocumentation.SCHEMA_NAME));
		}
		if (mediaType.getExample() == null) {
			addExamples(mediaType, problems);
		}
	}

	private void addExamples(MediaType mediaType, Map<JMessageErrorCode, ProblemDetail> problems) {
		problems.forEach((code, problem) -> {
			String name = Integer.toString(code.code());
			if (mediaType.getExamples() == null || !mediaType.getExamples().containsKey(name)) {
				mediaType.addExamples(name,
						ProblemDocumentation.example(problem, code.advice(Audience.CALLER, this.defaultLocale)));
			}
		});
	}

}
