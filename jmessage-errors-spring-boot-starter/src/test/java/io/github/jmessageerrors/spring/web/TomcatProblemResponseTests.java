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

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for problems as Spring MVC on Tomcat writes them.
 */
class TomcatProblemResponseTests extends AbstractProblemResponseTests {

	TomcatProblemResponseTests() {
		super(WebApplicationType.SERVLET, ServletRoutes.class);
	}

	@Override
	List<String> ways() {
		return Stream
			.concat(annotatedWays().stream(),
					Stream.of("callable", "callable-entity", "callable-error", "deferred", "functional/thrown"))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "en, The account to log in to does not exist.", "zh, 用户不存在", "'', 用户不存在",
			"'fr, en;q=0.8', The account to log in to does not exist." })
	void functionalEndpointMayWriteTheProblemItself(String acceptLanguage, String detail) throws Exception {
		Answer answer = get("/functional/returned/880103", HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).containsEntry("detail", detail)
			.containsEntry("title", "user not existr")
			.containsEntry("type", "urn:jmessage:error:880103")
			.containsEntry("code", 880103);
	}

	@Configuration(proxyBeanMethods = false)
	static class ServletRoutes {

		@Bean
		RouterFunction<ServerResponse> problemRoutes(JMessageProblemDetails problems) {
			return RouterFunctions.route().GET("/functional/thrown/{code}", (request) -> {
				throw new JMessageException(Integer.parseInt(request.pathVariable("code")));
			}).GET("/functional/returned/{code}", (request) -> {
				ProblemDetail problem = problems.create(Integer.parseInt(request.pathVariable("code")));
				return ServerResponse.status(problem.getStatus()).body(problem);
			}).build();
		}

		@RestController
		static class ServletController {

			private final JMessageProblemDetails problems;

			ServletController(JMessageProblemDetails problems) {
				this.problems = problems;
			}

			@GetMapping("/callable/{code}")
			Callable<ProblemDetail> callable(@PathVariable int code) {
				return () -> this.problems.create(code);
			}

			@GetMapping("/callable-entity/{code}")
			Callable<ResponseEntity<ProblemDetail>> callableEntity(@PathVariable int code) {
				return () -> ResponseEntity.of(this.problems.create(code)).build();
			}

			@GetMapping("/callable-error/{code}")
			Callable<String> callableError(@PathVariable int code) {
				return () -> {
					throw new JMessageException(code);
				};
			}

			@GetMapping("/deferred/{code}")
			DeferredResult<ProblemDetail> deferred(@PathVariable int code) {
				DeferredResult<ProblemDetail> result = new DeferredResult<>();
				result.setResult(this.problems.create(code));
				return result;
			}

		}

	}

}
