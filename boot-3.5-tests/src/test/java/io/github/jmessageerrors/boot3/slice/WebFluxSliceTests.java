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

package io.github.jmessageerrors.boot3.slice;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests for {@link WebFluxTest @WebFluxTest} of Spring Boot 3.5, which brings the starter
 * and the reference pages.
 */
@WebFluxTest
@TestPropertySource(properties = "spring.autoconfigure.exclude=" + Companions.ON_REACTIVE)
class WebFluxSliceTests {

	@Autowired
	private WebTestClient client;

	@Test
	void exceptionBecomesAProblem() {
		this.client.get()
			.uri("/users/tom")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(880103);
	}

	@Test
	void referencePageIsThere() {
		this.client.get().uri("/jmessage/errors/880103").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
	}

}
