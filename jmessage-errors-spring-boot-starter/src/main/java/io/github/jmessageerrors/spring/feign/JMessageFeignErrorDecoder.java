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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import feign.FeignException;
import feign.Response;
import feign.codec.ErrorDecoder;
import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Decodes JMessage errors, and delegates every other response, with its body unread, to
 * another error decoder. It is for an error decoder that creates exceptions of its own:
 *
 * <pre class="code">
 * &#064;Bean
 * ErrorDecoder errorDecoder(JMessageResponseTranslator translator) {
 *     return new JMessageFeignErrorDecoder(translator, new MyErrorDecoder());
 * }</pre>
 *
 * Feign itself does not retry after a JMessage error.
 *
 * @since 0.1.0
 */
public final class JMessageFeignErrorDecoder implements ErrorDecoder {

	private final FeignExceptionTranslator translator;

	private final ErrorDecoder delegate;

	/**
	 * Create a decoder.
	 * @param translator translates the responses
	 * @param delegate decodes the other responses
	 */
	public JMessageFeignErrorDecoder(JMessageResponseTranslator translator, ErrorDecoder delegate) {
		this.translator = new FeignExceptionTranslator(translator);
		this.delegate = delegate;
	}

	@Override
	public Exception decode(String methodKey, Response response) {
		Response readable = buffer(response);
		byte[] body = peek(readable.body());
		if (body != null) {
			Response whole = readable.toBuilder().body(body).build();
			JMessageException translated = this.translator.translate(FeignException.errorStatus(methodKey, whole));
			if (translated != null) {
				return translated;
			}
		}
		return this.delegate.decode(methodKey, readable);
	}

	private static Response buffer(Response response) {
		Response.Body body = response.body();
		if (body == null || body.isRepeatable()) {
			return response;
		}
		try {
			return response.toBuilder().body(new BufferedInputStream(body.asInputStream()), body.length()).build();
		}
		catch (IOException ex) {
			return response;
		}
	}

	/**
	 * Read the body so that it can be read again, up to the first byte that makes it too
	 * large for a JMessage error. One that fails to be read is left to the delegate, and
	 * fails there again.
	 */
	private static byte @Nullable [] peek(Response.@Nullable Body body) {
		if (body == null) {
			return null;
		}
		try {
			InputStream stream = body.asInputStream();
			stream.mark(JMessageErrorDecoder.MAX_BODY_BYTES + 1);
			try {
				return stream.readNBytes(JMessageErrorDecoder.MAX_BODY_BYTES + 1);
			}
			finally {
				if (!body.isRepeatable()) {
					stream.reset();
				}
			}
		}
		catch (IOException ex) {
			return null;
		}
	}

}
