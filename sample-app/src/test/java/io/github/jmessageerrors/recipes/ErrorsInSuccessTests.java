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

package io.github.jmessageerrors.recipes;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClient;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.RestErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ErrorsInSuccessConfiguration}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "spring.config.location=optional:classpath:/none/")
class ErrorsInSuccessTests {

	private static final AtomicReference<String> answer = new AtomicReference<>("");

	private final RestClient client;

	ErrorsInSuccessTests(@Autowired RestClient.Builder builder) {
		this.client = builder.build();
	}

	@Test
	void errorOfTheGatewayIsThrown() {
		answer.set("{\"error\":{\"code\":899002,\"message\":\"no such user\"}}");
		assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> get("im-gateway.example.com"))
			.satisfies((ex) -> assertThat(ex.getErrorCode()).isEqualTo(RestErrorCode.NO_SUCH_USER));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "im-gateway.example.com|{\"code\":200,\"message\":\"success\"}",
					"im-gateway.example.com|{\"username\":\"caroline\"}",
					"other.example.com|{\"error\":{\"code\":899002,\"message\":\"no such user\"}}" })
	void everythingElseIsLeftAsItIs(String host, String body) {
		answer.set(body);
		assertThat(get(host)).isEqualTo(body);
	}

	private String get(String host) {
		String body = this.client.get().uri("https://" + host + "/v1/users/caroline").retrieve().body(String.class);
		return (body != null) ? body : "";
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(ErrorsInSuccessConfiguration.class)
	static class GatewayConfiguration {

		@Bean
		RestClientCustomizer gateway() {
			return (builder) -> builder.requestFactory((uri, method) -> {
				MockClientHttpRequest request = new MockClientHttpRequest(HttpMethod.GET, uri);
				MockClientHttpResponse response = new MockClientHttpResponse(
						answer.get().getBytes(StandardCharsets.UTF_8), HttpStatus.OK);
				response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
				request.setResponse(response);
				return request;
			});
		}

	}

}
