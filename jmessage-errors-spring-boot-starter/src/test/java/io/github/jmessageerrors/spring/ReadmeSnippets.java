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

package io.github.jmessageerrors.spring;

import java.util.List;

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import cn.jmessage.api.JMessageClient;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.retry.RetryConfig;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.feign.JMessageFeignErrorDecoder;
import io.github.jmessageerrors.spring.openapi.JMessageProblems;
import io.github.jmessageerrors.spring.retry.JMessageMethodRetryPredicate;
import io.github.jmessageerrors.spring.retry.JMessageRetryPredicate;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * The Java of the documents that needs more than the sample has. The sample's
 * {@code DocumentationTests} holds the documents against it.
 */
class ReadmeSnippets {

	// @formatter:off

	ProblemDetail failures(List<Registration> registrations, JMessageProblemDetails problems) {
		return problems.create(registrations.stream()
			.filter((registration) -> registration.error() != null)
			.map((registration) -> new JMessageItemError(registration.username(), registration.error()))
			.toList());
	}

	String nickname(JMessageClient client, JMessageExceptions exceptions, String username) {
		try {
			return client.getUserInfo(username).getNickname();
		}
		catch (APIConnectionException | APIRequestException ex) {
			throw exceptions.from(ex).orElseThrow(() -> new IllegalStateException(ex));
		}
	}

	@Bean
	ErrorDecoder errorDecoder(JMessageResponseTranslator responses) {
		return new JMessageFeignErrorDecoder(responses, new OwnErrorDecoder());
	}

	@Retryable(predicate = JMessageMethodRetryPredicate.class, maxRetries = 2, delay = 500)
	Member member(String username) {
		return this.members.get(username);
	}

	RetryConfig retryConfig(JMessageExceptions exceptions) {
		return RetryConfig.custom().maxAttempts(3).retryOnException(new JMessageRetryPredicate(exceptions)).build();
	}

	@JMessageProblems({ 880103, 880205 })
	@GetMapping("/members/{username}")
	Member documented(@PathVariable String username) {
		return this.members.get(username);
	}

	// @formatter:on

	private final Members members;

	ReadmeSnippets(Members members) {
		this.members = members;
	}

	record Registration(String username, @Nullable JMessageError error) {

	}

	record Member(String username) {

	}

	interface Members {

		Member get(String username);

	}

	static final class OwnErrorDecoder extends ErrorDecoder.Default {

	}

}
