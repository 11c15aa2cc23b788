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

package io.github.jmessageerrors.benchmarks;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * Endpoints that return or throw an error in the language of the request.
 */
final class LanguageEndpoints {

	private static final int CODE = 880103;

	private static final String DETAIL_CODE = "problemDetail.jmessage." + CODE;

	private LanguageEndpoints() {
	}

	/**
	 * By means of the starter.
	 */
	@RestController
	static class WithStarter {

		private final JMessageProblemDetails problems;

		WithStarter(JMessageProblemDetails problems) {
			this.problems = problems;
		}

		@GetMapping("/returned")
		ProblemDetail returned() {
			return this.problems.create(CODE);
		}

		@GetMapping("/thrown")
		ProblemDetail thrown() {
			throw new JMessageException(CODE);
		}

	}

	/**
	 * By Spring's own means.
	 */
	@RestController
	static class WithoutStarter {

		private final MessageSource messages;

		WithoutStarter(MessageSource messages) {
			this.messages = messages;
		}

		@GetMapping("/returned")
		ProblemDetail returned(Locale locale) {
			ProblemDetail problem = problem();
			problem.setDetail(this.messages.getMessage(DETAIL_CODE, null, problem.getDetail(), locale));
			return problem;
		}

		@GetMapping("/thrown")
		ProblemDetail thrown() {
			throw new ErrorResponseException(HttpStatus.NOT_FOUND, problem(), null, DETAIL_CODE, null);
		}

		private static ProblemDetail problem() {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "用户不存在");
			problem.setTitle("user not existr");
			problem.setProperty("code", CODE);
			return problem;
		}

	}

}
