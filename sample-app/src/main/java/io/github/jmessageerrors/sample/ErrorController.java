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

package io.github.jmessageerrors.sample;

import io.github.jmessageerrors.spring.JMessageProblemDetails;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Returns problem details. The language, {@code Content-Language} and {@code Retry-After}
 * are added on the way out.
 */
@RestController
class ErrorController {

	private final JMessageProblemDetails problems;

	ErrorController(JMessageProblemDetails problems) {
		this.problems = problems;
	}

	@GetMapping("/api/errors/{code}")
	ProblemDetail error(@PathVariable int code) {
		if (code <= 0) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Error codes are positive");
		}
		return this.problems.create(code);
	}

	// In the vendor's table, but not an error
	@GetMapping("/api/errors/0")
	Success success() {
		return new Success(0, "success");
	}

	record Success(int code, String message) {

	}

}
