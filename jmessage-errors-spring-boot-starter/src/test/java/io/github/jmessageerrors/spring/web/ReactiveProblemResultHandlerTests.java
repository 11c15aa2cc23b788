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

package io.github.jmessageerrors.spring.web;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.web.Stack.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for problems that controllers return on WebFlux.
 */
class ReactiveProblemResultHandlerTests {

	private static final String EN = "The account to log in to does not exist.";

	@ParameterizedTest
	@CsvSource({ "problem, 404", "entity, 410", "error-response, 409", "http-entity, 200", "http-entity-of-status, 402",
			"mono, 404", "mono-entity, 410", "mono-object, 404" })
	void statusIsThatOfWhatIsReturned(String kind, int status) {
		Answer answer = get("/" + kind, HttpHeaders.ACCEPT_LANGUAGE, "en");
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.body()).contains(EN).contains("\"instance\":\"/" + kind + "\"");
		assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.headers().get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("en");
	}

	@ParameterizedTest
	@CsvSource({ "entity", "error-response", "mono-entity" })
	void headersOfAnEntityAndThoseThatAreThereAlreadyArriveTogether(String kind) {
		HttpHeaders headers = get("/headers/" + kind).headers();
		assertThat(headers.get("X-Entity")).containsExactly("1", "2");
		assertThat(headers.get("X-Response")).containsExactly("3");
		assertThat(headers.get(HttpHeaders.RETRY_AFTER)).containsExactly("77");
		assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("eo");
		assertThat(headers.getValuesAsList(HttpHeaders.VARY)).containsExactly("Origin", "Accept-Language");
	}

	@ParameterizedTest
	@CsvSource({ "application/json, application/problem+json", "application/vnd.mine+json, application/vnd.mine+json" })
	void typeThatTheControllerChoseIsKeptUnlessItIsJson(String type, String expected) {
		assertThat(get("/typed/" + type).headers().getContentType()).hasToString(expected);
	}

	@ParameterizedTest
	@CsvSource({ "problem", "entity", "error-response" })
	void unreadableAcceptHeaderGetsTheProblem(String kind) {
		Answer answer = get("/" + kind, HttpHeaders.ACCEPT, "nonsense");
		assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.body()).contains("urn:jmessage:error:880103");
	}

	@Test
	void readableAcceptHeaderIsLeftToSpring() {
		assertThat(get("/problem", HttpHeaders.ACCEPT, "application/problem+xml, application/json").headers()
			.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private static Answer get(String path, String... headers) {
		Answer[] answer = new Answer[1];
		Stack.WEBFLUX.run((context) -> answer[0] = Stack.WEBFLUX.get(context, path, headers), Endpoints.class);
		return answer[0];
	}

	@RestController
	static class Endpoints {

		private final JMessageProblemDetails problems;

		Endpoints(JMessageProblemDetails problems) {
			this.problems = problems;
		}

		@GetMapping("/problem")
		ProblemDetail problem() {
			return this.problems.create(880103);
		}

		@GetMapping("/entity")
		ResponseEntity<ProblemDetail> entity() {
			return ResponseEntity.status(410).body(problem());
		}

		@GetMapping("/error-response")
		ErrorResponse errorResponse() {
			return new ErrorResponseException(HttpStatus.CONFLICT, problem(), null);
		}

		@GetMapping("/http-entity")
		HttpEntity<ProblemDetail> httpEntity() {
			return new HttpEntity<>(problem());
		}

		@GetMapping("/http-entity-of-status")
		HttpEntity<ProblemDetail> httpEntityOfStatus(ServerHttpResponse response) {
			response.setRawStatusCode(402);
			return new HttpEntity<>(problem());
		}

		@GetMapping("/mono")
		Mono<ProblemDetail> mono() {
			return Mono.fromSupplier(this::problem);
		}

		@GetMapping("/mono-entity")
		Mono<ResponseEntity<ProblemDetail>> monoEntity() {
			return Mono.fromSupplier(this::entity);
		}

		@GetMapping("/mono-object")
		Mono<Object> monoObject() {
			return Mono.fromSupplier(this::problem);
		}

		@GetMapping("/typed/{type}/{subtype}")
		Mono<Object> typed(@PathVariable String type, @PathVariable String subtype, ServerHttpResponse response) {
			response.getHeaders().setContentType(new MediaType(type, subtype));
			return monoObject();
		}

		@GetMapping("/headers/{kind}")
		Object headers(@PathVariable String kind, ServerHttpResponse response) {
			response.getHeaders().add("X-Response", "3");
			response.getHeaders().add(HttpHeaders.VARY, "Origin");
			response.getHeaders().set(HttpHeaders.RETRY_AFTER, "88");
			response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, "eo");
			ProblemDetail problem = this.problems.create(899030);
			problem.setInstance(URI.create("/mine"));
			if (kind.equals("error-response")) {
				ErrorResponseException exception = new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
				exception.getHeaders().put("X-Entity", List.of("1", "2"));
				exception.getHeaders().set(HttpHeaders.RETRY_AFTER, "77");
				return exception;
			}
			ResponseEntity<ProblemDetail> entity = ResponseEntity.status(410)
				.header("X-Entity", "1", "2")
				.header(HttpHeaders.RETRY_AFTER, "77")
				.body(problem);
			return entity;
		}

		@GetMapping("/headers/mono-entity")
		@SuppressWarnings("unchecked")
		Mono<ResponseEntity<ProblemDetail>> headers(ServerHttpResponse response) {
			return Mono.just((ResponseEntity<ProblemDetail>) headers("entity", response));
		}

	}

}
