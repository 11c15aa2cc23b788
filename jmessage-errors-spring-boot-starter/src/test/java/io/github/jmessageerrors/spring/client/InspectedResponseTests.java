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

package io.github.jmessageerrors.spring.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;
import io.github.jmessageerrors.spring.upstream.UpstreamHosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link InspectedResponse} and the {@link SuccessInspection} that it makes.
 */
class InspectedResponseTests {

	private static final String ERROR = "{\"code\":880103,\"message\":\"tom\"}";

	private final AtomicBoolean opened = new AtomicBoolean();

	private final AtomicBoolean closed = new AtomicBoolean();

	private final SuccessInspection inspection = new SuccessInspection(new JMessageResponseTranslator(
			new JMessageErrorDecoder(), JMessageErrorCatalog.standard(), new UpstreamHosts(List.of())), 64);

	@Test
	void bodyOfAnErrorIsNeverReached() {
		InspectedResponse response = response(ERROR, "application/json", "");
		assertThatExceptionOfType(JMessageResponseException.class).isThrownBy(response::getBody)
			.satisfies((exception) -> assertThat(exception.getErrorCode().code()).isEqualTo(880103));
	}

	@Test
	void everythingElseIsTheResponsesOwn() throws IOException {
		InspectedResponse response = response("[1]", "application/json", "");
		assertThat(response.getBody()).hasContent("[1]");
		assertThat(response.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(response.getStatusText()).isEqualTo("OK");
		assertThat(this.closed).isFalse();
		response.close();
		assertThat(this.closed).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "application/json, 34, true", "application/json, 64, true", "application/json, 65, false",
			"application/json, 0, false", "application/json, '', true", "application/vnd.users+json, '', true",
			"application/problem+json, '', false", "text/json, '', false", "text/plain, '', false", "json, '', false",
			"'', '', false" })
	void onlyAShortBodyOfJsonIsLookedAt(String contentType, String contentLength, boolean expected) throws IOException {
		response("[", contentType, contentLength).inspect();
		assertThat(this.opened.get()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "GET, https://api.im.jpush.cn/v1/users/tom, true", "POST, https://api.im.jpush.cn/v1/users, true",
			"HEAD, https://api.im.jpush.cn/v1/users/tom, false", "GET, https://users.example/tom, false" })
	void onlyJMessagesAnswersToMoreThanHeadAreLookedAt(String method, URI uri, boolean expected) {
		assertThat(this.inspection.concerns(new MockClientHttpRequest(HttpMethod.valueOf(method), uri)))
			.isEqualTo(expected);
	}

	private InspectedResponse response(String body, String contentType, String contentLength) {
		MockClientHttpResponse response = new MockClientHttpResponse(body.getBytes(StandardCharsets.UTF_8),
				HttpStatus.OK) {

			@Override
			public InputStream getBody() throws IOException {
				InspectedResponseTests.this.opened.set(true);
				return super.getBody();
			}

			@Override
			public void close() {
				InspectedResponseTests.this.closed.set(true);
			}

		};
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, contentType);
		if (!contentLength.isEmpty()) {
			response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, contentLength);
		}
		return new InspectedResponse(response,
				new MockClientHttpRequest(HttpMethod.GET, URI.create("https://api.im.jpush.cn/v1/users/tom")),
				this.inspection);
	}

}
