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

import java.io.UncheckedIOException;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.jmessageerrors.JMessageException;

/**
 * An application that springdoc describes.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ DocumentedApplication.MemberController.class, DocumentedApplication.GroupController.class,
		DocumentedApplication.GoneAdvice.class })
class DocumentedApplication {

	interface Members {

		@JMessageProblems({ 880203, 880205, 880103, 990001 })
		@GetMapping("/members/tom")
		String tom();

	}

	@RestController
	static class MemberController implements Members {

		@Override
		public String tom() {
			throw new JMessageException(880103);
		}

		@GetMapping("/members/plain")
		String plain() {
			return "plain";
		}

		@JMessageProblems({ 880103, 880203, 880205 })
		@ApiResponse(responseCode = "404", description = "Nobody here",
				content = @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class)))
		@ApiResponse(responseCode = "403", description = "Not yours",
				content = @Content(mediaType = "application/problem+json",
						schema = @Schema(implementation = ProblemDetail.class),
						examples = @ExampleObject(name = "880205", value = "mine")))
		@GetMapping("/members/described")
		String described() {
			return "described";
		}

		@JMessageProblems({ 880103, 880205 })
		@ApiResponse(responseCode = "404", ref = "#/components/responses/Nobody")
		@ApiResponse(responseCode = "403", description = "Not yours",
				content = @Content(mediaType = "application/problem+json", examples = @ExampleObject("mine")))
		@GetMapping("/members/referenced")
		String referenced() {
			return "referenced";
		}

		@JMessageProblems(880008)
		@GetMapping("/members/gone")
		String gone() {
			return "gone";
		}

	}

	@RestController
	@JMessageProblems(880205)
	static class GroupController {

		@JMessageProblems(880204)
		@GetMapping("/groups/both")
		String both() {
			return "both";
		}

		@GetMapping("/groups/own")
		String own() {
			return "own";
		}

	}

	/**
	 * springdoc adds what this answers to all operations.
	 */
	@RestControllerAdvice
	static class GoneAdvice {

		@ExceptionHandler
		@ResponseStatus(HttpStatus.GONE)
		ProblemDetail gone(UncheckedIOException ex) {
			return ProblemDetail.forStatus(HttpStatus.GONE);
		}

	}

}
