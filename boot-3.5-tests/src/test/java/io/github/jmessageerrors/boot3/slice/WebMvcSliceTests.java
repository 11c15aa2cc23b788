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
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebMvcTest @WebMvcTest} of Spring Boot 3.5, which brings the starter
 * and the reference pages.
 */
@WebMvcTest
@TestPropertySource(properties = "spring.autoconfigure.exclude=" + Companions.ON_SERVLET)
class WebMvcSliceTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void exceptionBecomesAProblem() {
		assertThat(this.mvc.get().uri("/users/tom")).hasStatus(404)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo(880103);
	}

	@Test
	void referencePageIsThere() {
		assertThat(this.mvc.get().uri("/jmessage/errors/880103").header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE))
			.hasStatusOk();
	}

}
