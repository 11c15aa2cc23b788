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

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.comparison.Failures.BizException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

import org.springframework.core.annotation.Order;

/**
 * Controllers that work on both stacks. Each fails as its path says; they differ in who
 * handles it.
 */
final class SharedControllers {

	private SharedControllers() {
	}

	@RestController
	static class Fine {

		@GetMapping("/fine")
		Map<String, String> fine() {
			return Map.of("fine", "yes");
		}

		@GetMapping("/large")
		String large() {
			return "large ".repeat(2000);
		}

		@GetMapping("/csv/fine")
		ResponseEntity<String> csv() {
			return ResponseEntity.ok()
				.contentType(new MediaType("text", "csv"))
				.eTag("\"1\"")
				.header("Vary", "X-Own")
				.body("a,b");
		}

		@PostMapping("/posted")
		Map<String, Object> posted(@RequestBody Map<String, Object> body) {
			return body;
		}

		@GetMapping("/number")
		int number(@RequestParam int value) {
			return value;
		}

		@GetMapping("/own-problem")
		ProblemDetail ownProblem() {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYMENT_REQUIRED, "pay");
			problem.setProperty("code", 880103);
			return problem;
		}

		@GetMapping("/own-entity")
		ResponseEntity<ProblemDetail> ownEntity() {
			return ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.LOCKED)).header("X-Own", "1").build();
		}

	}

	abstract static class Failing {

		@GetMapping("/{failure}")
		String now(@PathVariable String failure) {
			throw Failures.<RuntimeException>fail(failure);
		}

		@GetMapping("/{failure}/later")
		CompletableFuture<String> later(@PathVariable String failure) {
			return CompletableFuture.failedFuture(Failures.of(failure));
		}

		@GetMapping("/{failure}/callable")
		Callable<String> callable(@PathVariable String failure) {
			return () -> {
				throw Failures.<Exception>fail(failure);
			};
		}

		@GetMapping(path = "/{failure}/csv", produces = "text/csv")
		String csv(@PathVariable String failure) {
			throw Failures.<RuntimeException>fail(failure);
		}

	}

	@RestController
	@RequestMapping("/nobody")
	static class Nobody extends Failing {

	}

	@RestController
	@RequestMapping("/unordered")
	static class Unordered extends Failing {

	}

	@RestController
	@RequestMapping("/ordered")
	static class Ordered extends Failing {

	}

	@RestController
	@RequestMapping("/catch-all")
	static class CatchAll extends Failing {

	}

	@RestController
	@RequestMapping("/ordered-catch-all")
	static class OrderedCatchAll extends Failing {

	}

	@RestController
	@RequestMapping("/local")
	static class Local extends Failing {

		@ExceptionHandler({ BizException.class, JMessageException.class })
		ResponseEntity<String> handle(Exception exception) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT)
				.body("local " + exception.getClass().getSimpleName());
		}

	}

	@RestControllerAdvice(assignableTypes = Unordered.class)
	static class UnorderedAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(BizException exception) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT).body("unordered");
		}

	}

	@RestControllerAdvice(assignableTypes = Ordered.class)
	@Order(10)
	static class OrderedAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(BizException exception) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT).body("ordered");
		}

	}

	@RestControllerAdvice(assignableTypes = CatchAll.class)
	static class CatchAllAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(Exception exception) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT)
				.body("all " + exception.getClass().getSimpleName() + " " + exception.getMessage());
		}

	}

	@RestControllerAdvice(assignableTypes = OrderedCatchAll.class)
	@Order(10)
	static class OrderedCatchAllAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(Throwable exception) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT)
				.body("ordered all " + exception.getClass().getSimpleName());
		}

	}

	@RestController
	static class Returned {

		private final ObjectProvider<JMessageProblemDetails> problems;

		Returned(ObjectProvider<JMessageProblemDetails> problems) {
			this.problems = problems;
		}

		@GetMapping("/returned")
		ProblemDetail problem() {
			return this.problems.getObject().create(JMessageErrorCode.of(880103));
		}

		@GetMapping("/returned/entity")
		ResponseEntity<ProblemDetail> entity() {
			return ResponseEntity.of(problem()).header("X-Own", "1").header("Vary", "X-Own").build();
		}

		@GetMapping("/returned/later")
		CompletableFuture<ProblemDetail> later() {
			return CompletableFuture.completedFuture(problem());
		}

	}

}
