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

package io.github.jmessageerrors.sample.readme;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.service.annotation.GetExchange;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.client.JMessageRestClientDecorator;

/**
 * The Java of the READMEs, which {@link ReadmeTests} holds against it.
 */
class ReadmeSnippets {

	// @formatter:off

	@RestController
	class MemberController {

		private final JMessageProblemDetails problems;

		private final RestClient jmessage;

		MemberController(JMessageProblemDetails problems, RestClient.Builder builder) {
			this.problems = problems;
			this.jmessage = builder.baseUrl("https://api.im.jpush.cn").build();
		}

		@GetMapping("/members/{username}")
		Member member(@PathVariable String username) {
			return this.jmessage.get().uri("/v1/users/{username}", username).retrieve().body(Member.class);
		}

		@DeleteMapping("/members/{username}")
		ProblemDetail remove(@PathVariable String username) {
			return this.problems.create(WebErrorCode.REMOVE_GROUP_MEMBERS_NOT_PERMITTED);
		}

	}

	HttpStatusCode upstream(JMessageUsers users) {
		try {
			users.get("tom");
			return HttpStatus.OK;
		}
		catch (JMessageException ex) {
			RestClientResponseException cause = (RestClientResponseException) ex.getCause();
			return cause.getStatusCode();
		}
	}

	RestClient restClient(JMessageRestClientDecorator translator) {
		return translator.decorate(RestClient.create("https://api.im.jpush.cn"));
	}

	// @formatter:on

	interface JMessageUsers {

		@GetExchange("/v1/users/{username}")
		@Nullable Member get(@PathVariable String username);

	}

	record Member(String username) {

	}

}
