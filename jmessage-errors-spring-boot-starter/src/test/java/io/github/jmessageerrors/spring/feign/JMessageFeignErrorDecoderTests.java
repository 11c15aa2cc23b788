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

package io.github.jmessageerrors.spring.feign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import feign.FeignException;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link JMessageFeignErrorDecoder}.
 */
class JMessageFeignErrorDecoderTests {

	private static final String NO_SUCH_USER = """
			{"error":{"code":899002,"message":"no such user: tom"}}""";

	private Response delegated;

	private final JMessageFeignErrorDecoder decoder = new JMessageFeignErrorDecoder(
			new JMessageResponseTranslator(new JMessageErrorDecoder(), JMessageErrorCatalog.standard(), List.of()),
			(methodKey, response) -> {
				this.delegated = response;
				return new IllegalStateException(methodKey);
			});

	@Test
	void errorOfJMessagesIsDecoded() {
		for (Response response : List.of(response(streamOf(NO_SUCH_USER)), response(bytesOf(NO_SUCH_USER)))) {
			Exception decoded = this.decoder.decode("Users#tom()", response);
			assertThat(decoded).isInstanceOfSatisfying(JMessageResponseException.class, (exception) -> {
				assertThat(exception.getErrorCode()).isEqualTo(RestErrorCode.NO_SUCH_USER);
				assertThat(exception.getUpstreamHost()).isEqualTo("api.example.org");
			});
			assertThat(decoded).cause()
				.isInstanceOfSatisfying(FeignException.NotFound.class,
						(cause) -> assertThat(cause.contentUTF8()).isEqualTo(NO_SUCH_USER));
			assertThat(this.delegated).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 8191, 8192, 8193, JMessageErrorDecoder.MAX_BODY_BYTES,
			JMessageErrorDecoder.MAX_BODY_BYTES + 1, 3 * JMessageErrorDecoder.MAX_BODY_BYTES })
	void delegateGetsTheWholeBody(int size) throws IOException {
		String body = "x".repeat(size);
		for (Response response : List.of(response(streamOf(body)), response(bytesOf(body)))) {
			assertThat(this.decoder.decode("Users#tom()", response)).isInstanceOf(IllegalStateException.class)
				.hasMessage("Users#tom()");
			assertThat(this.delegated.body().asInputStream()).hasContent(body);
			assertThat(this.delegated.body().length()).isEqualTo(response.body().length());
			assertThat(this.delegated.body().isRepeatable()).isEqualTo(response.body().isRepeatable());
			assertThat(this.delegated.status()).isEqualTo(404);
			assertThat(this.delegated.headers()).hasToString(response.headers().toString());
			assertThat(this.delegated.request()).isSameAs(response.request());
		}
	}

	@Test
	void noMoreIsReadAheadThanAnErrorOfJMessagesMayHave() {
		int[] read = new int[1];
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				read[0]++;
				return ' ';
			}

		};
		this.decoder.decode("Users#tom()", response(Response.builder().body(endless, null)));
		assertThat(this.delegated).isNotNull();
		assertThat(read[0]).isBetween(JMessageErrorDecoder.MAX_BODY_BYTES, 2 * JMessageErrorDecoder.MAX_BODY_BYTES);
	}

	@Test
	void bodyThatBreaksOffBreaksOffAtTheDelegateToo() throws IOException {
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("connection reset");
			}

		};
		InputStream body = new SequenceInputStream(
				new ByteArrayInputStream(NO_SUCH_USER.getBytes(StandardCharsets.UTF_8)), broken);
		this.decoder.decode("Users#tom()", response(Response.builder().body(body, null)));
		InputStream remaining = this.delegated.body().asInputStream();
		assertThat(remaining.readNBytes(NO_SUCH_USER.length())).asString().isEqualTo(NO_SUCH_USER);
		assertThatIOException().isThrownBy(remaining::read).withMessage("connection reset");
	}

	@Test
	void bodyThatCannotBeOpenedIsLeftToTheDelegate() {
		Response response = response(Response.builder().body(new UnreadableBody()));
		assertThat(this.decoder.decode("Users#tom()", response)).isInstanceOf(IllegalStateException.class);
		assertThat(this.delegated).isSameAs(response);
	}

	@Test
	void responseWithoutBodyIsLeftToTheDelegate() {
		Response response = response(Response.builder());
		assertThat(this.decoder.decode("Users#tom()", response)).isInstanceOf(IllegalStateException.class);
		assertThat(this.delegated).isSameAs(response);
	}

	private static Response.Builder streamOf(String body) {
		return Response.builder().body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), body.length());
	}

	private static Response.Builder bytesOf(String body) {
		return Response.builder().body(body.getBytes(StandardCharsets.UTF_8));
	}

	private static Response response(Response.Builder builder) {
		return builder.status(404)
			.headers(Map.of("Content-Type", List.of("application/json"), "Vary", List.of("Accept", "Origin")))
			.request(Request.create(Request.HttpMethod.GET, "https://api.example.org/v1/users/tom", Map.of(),
					Request.Body.empty(), new RequestTemplate()))
			.build();
	}

	private static final class UnreadableBody implements Response.Body {

		@Override
		public Integer length() {
			return null;
		}

		@Override
		public boolean isRepeatable() {
			return false;
		}

		@Override
		public InputStream asInputStream() throws IOException {
			throw new IOException("closed");
		}

		@Override
		public Reader asReader(Charset charset) throws IOException {
			throw new IOException("closed");
		}

		@Override
		public void close() {
		}

	}

}
