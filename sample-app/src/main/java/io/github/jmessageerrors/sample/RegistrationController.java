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

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.openapi.JMessageProblems;

/**
 * Registers users in one go. JMessage answers 201 if only some of them could not be
 * registered; here, these make one problem. If JMessage answers with an error, the
 * exception that the client throws makes the same problem.
 */
@RestController
class RegistrationController {

	private final JMessageUsers users;

	private final JMessageProblemDetails problems;

	RegistrationController(JMessageUsers users, JMessageProblemDetails problems) {
		this.users = users;
		this.problems = problems;
	}

	@JMessageProblems({ 899001, 899003 })
	@PostMapping("/api/users")
	ResponseEntity<?> register(@RequestBody List<NewUser> newUsers) {
		List<Registration> registrations = this.users.register(newUsers);
		List<JMessageItemError> errors = registrations.stream().flatMap(RegistrationController::error).toList();
		return errors.isEmpty() ? ResponseEntity.status(HttpStatus.CREATED).body(registrations)
				: ResponseEntity.of(this.problems.create(errors)).build();
	}

	private static Stream<JMessageItemError> error(Registration registration) {
		JMessageError error = registration.error();
		return (error != null) ? Stream.of(new JMessageItemError(registration.username(), error)) : Stream.empty();
	}

}
