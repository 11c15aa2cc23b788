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

package io.github.jmessageerrors.spring.slice;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webclient.test.autoconfigure.WebClientTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebClientTest @WebClientTest}, which brings the starter.
 */
@WebClientTest
class WebClientSliceTests {

	@Autowired
	private WebClient.Builder builder;

	@Test
	void errorBecomesAnException() {
		WebClient client = this.builder
			.exchangeFunction((request) -> Mono.just(ClientResponse.create(HttpStatus.NOT_FOUND)
				.header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
				.body("{\"error\":{\"code\":899002,\"message\":\"No such user: tom\"}}")
				.build()))
			.build();
		StepVerifier.create(client.get().uri("/v1/users/tom").retrieve().bodyToMono(String.class))
			.verifyErrorSatisfies((error) -> assertThat(error).isInstanceOfSatisfying(JMessageException.class,
					(ex) -> assertThat(ex.getErrorCode().code()).isEqualTo(899002)));
	}

}
