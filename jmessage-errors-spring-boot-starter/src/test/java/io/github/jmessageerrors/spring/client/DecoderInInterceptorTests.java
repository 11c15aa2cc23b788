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

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that an application can use the decoder where JMessage or a gateway sends an
 * error with a status that says success.
 */
class DecoderInInterceptorTests {

	private final StubUpstream upstream = new StubUpstream();

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter();

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@Test
	void interceptorThrowsForAnErrorInASuccessfulResponse() {
		URI error = this.upstream.answer(200, "application/json", StubUpstream.JMESSAGE);
		URI success = this.upstream.answer(200, "application/json", "{\"username\":\"tom\"}");
		this.contextRunner.run((context) -> {
			JMessageErrorDecoder decoder = context.getBean(JMessageErrorDecoder.class);
			RestClient client = context.getBean(RestClient.Builder.class)
				.bufferContent((uri, method) -> true)
				.requestInterceptor(throwingForErrors(decoder))
				.build();
			assertThatExceptionOfType(JMessageException.class)
				.isThrownBy(() -> client.get().uri(error).retrieve().body(String.class))
				.satisfies((ex) -> assertThat(ex.getErrorCode().code()).isEqualTo(899002));
			assertThat(client.get().uri(success).retrieve().body(String.class)).isEqualTo("{\"username\":\"tom\"}");
		});
	}

	@Test
	void itemsOfABatchThatSucceededInPartAreDecodedFromItsBody() {
		URI batch = this.upstream.answer(201, "application/json",
				"[{\"username\":\"ann\"},{\"username\":\"bob\",\"error\":{\"code\":899001,\"message\":\"user exist\"}}]");
		this.contextRunner.run((context) -> {
			RestClient client = context.getBean(RestClient.Builder.class).build();
			byte[] body = client.post().uri(batch).retrieve().body(byte[].class);
			List<JMessageItemError> errors = context.getBean(JMessageErrorDecoder.class).decodeItems(body);
			assertThat(errors).containsExactly(new JMessageItemError("bob", new JMessageError(899001, "user exist")));
		});
	}

	private static ClientHttpRequestInterceptor throwingForErrors(JMessageErrorDecoder decoder) {
		return (request, body, execution) -> {
			ClientHttpResponse response = execution.execute(request, body);
			if (response.getStatusCode().is2xxSuccessful()) {
				byte[] content = response.getBody().readAllBytes();
				decoder.decode(content).ifPresent((error) -> {
					response.close();
					throw new JMessageException(error);
				});
			}
			return response;
		};
	}

}
