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
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that uploads are streamed, also where the answer is a JMessage error.
 */
class UploadTests {

	private final StubUpstream upstream = new StubUpstream();

	private final CountDownLatch firstByteArrived = new CountDownLatch(1);

	private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

	private URI uri;

	@BeforeEach
	void start() {
		this.uri = this.upstream.handle((exchange) -> {
			InputStream body = exchange.getRequestBody();
			int first = body.read();
			this.firstByteArrived.countDown();
			this.received.add(exchange.getRequestHeaders().getFirst("Transfer-Encoding") + " " + (char) first
					+ new String(body.readAllBytes(), StandardCharsets.UTF_8));
			byte[] answer = StubUpstream.JMESSAGE.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(413, answer.length);
			exchange.getResponseBody().write(answer);
		});
	}

	@AfterEach
	void stop() {
		this.upstream.close();
	}

	@ParameterizedTest
	@MethodSource
	void theFirstBytesArriveBeforeTheLastAreWritten(String name,
			BiFunction<ApplicationContext, Upload, Object> upload) {
		ClientContexts.withStarter().run((context) -> {
			assertThatExceptionOfType(JMessageResponseException.class)
				.isThrownBy(() -> upload.apply(context, new Upload(this.uri, this::write)))
				.satisfies((ex) -> assertThat(ex.getUpstreamStatus().value()).isEqualTo(413));
			assertThat(this.received.poll(30, TimeUnit.SECONDS)).isEqualTo("chunked first last");
		});
	}

	static Stream<Arguments> theFirstBytesArriveBeforeTheLastAreWritten() {
		return Stream.of(
				Arguments.of("RestTemplate",
						(BiFunction<ApplicationContext, Upload, Object>) (context, upload) -> context
							.getBean(RestTemplateBuilder.class)
							.build()
							.execute(upload.uri(), HttpMethod.POST,
									(request) -> ((StreamingHttpOutputMessage) request).setBody(upload.body()),
									(response) -> null)),
				Arguments.of("RestClient",
						(BiFunction<ApplicationContext, Upload, Object>) (context, upload) -> context
							.getBean(RestClient.Builder.class)
							.build()
							.post()
							.uri(upload.uri())
							.body(upload.body()::writeTo)
							.retrieve()
							.toBodilessEntity()));
	}

	@Test
	void webClientSendsAPublisherInChunks() {
		ClientContexts.withStarter().run((context) -> {
			assertThatExceptionOfType(JMessageResponseException.class)
				.isThrownBy(() -> context.getBean(WebClient.Builder.class)
					.build()
					.post()
					.uri(this.uri)
					.body(Flux.just("first", " ", "last"), String.class)
					.retrieve()
					.toBodilessEntity()
					.block(ClientKind.TIMEOUT));
			assertThat(this.received.poll(30, TimeUnit.SECONDS)).isEqualTo("chunked first last");
		});
	}

	private void write(OutputStream out) throws IOException {
		out.write("first ".getBytes(StandardCharsets.UTF_8));
		out.flush();
		try {
			if (!this.firstByteArrived.await(10, TimeUnit.SECONDS)) {
				throw new IOException("The request is buffered");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		out.write("last".getBytes(StandardCharsets.UTF_8));
	}

	record Upload(URI uri, StreamingHttpOutputMessage.Body body) {

	}

}
