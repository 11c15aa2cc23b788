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
import org.springframework.boot.test.autoconfigure.web.client.RestClientTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;

import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;

/**
 * Tests for {@link RestClientTest @RestClientTest} of Spring Boot 3.5, which brings the
 * starter, with a {@code RestTemplate}.
 */
@RestClientTest(RestTemplateUsers.class)
class RestTemplateSliceTests {

	@Autowired
	private RestTemplateUsers users;

	@Autowired
	private MockRestServiceServer server;

	@Test
	void errorBecomesAnException() {
		this.server.expect(requestTo("/v1/users/tom"))
			.andRespond(withStatus(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_JSON)
				.body("{\"error\":{\"code\":899002,\"message\":\"No such user: tom\"}}"));
		assertThatExceptionOfType(JMessageException.class).isThrownBy(this.users::tom)
			.returns(899002, (ex) -> ex.getErrorCode().code());
	}

}
