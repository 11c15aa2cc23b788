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

package io.github.jmessageerrors.boot3;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * An application that fails with JMessage errors and with others.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class CompanyApplication {

	@RestController
	static class Controller {

		private final ObjectProvider<JMessageProblemDetails> problems;

		Controller(ObjectProvider<JMessageProblemDetails> problems) {
			this.problems = problems;
		}

		@GetMapping("/jmessage/thrown")
		String thrown() {
			throw new JMessageException(880103);
		}

		@GetMapping("/jmessage/returned")
		ProblemDetail returned() {
			return this.problems.getObject().create(880103);
		}

		@GetMapping("/fine")
		Map<String, String> fine() {
			return Map.of("name", "tom");
		}

		@PostMapping("/users")
		User user(@Valid @RequestBody User user) {
			return user;
		}

		@GetMapping("/numbers/{number}")
		Map<String, Integer> number(@PathVariable int number) {
			return Map.of("number", number);
		}

		@GetMapping("/status")
		String status() {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "taken");
		}

		@GetMapping("/unexpected")
		String unexpected() {
			throw new IllegalStateException("unexpected");
		}

		@GetMapping("/sign-in")
		String signIn() {
			throw new BadCredentialsException("refused", new JMessageException(880103));
		}

	}

	record User(@NotBlank String name) {

	}

}
