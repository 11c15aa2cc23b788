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
 * Decodes the errors of JMessage's, and leaves every other response to another error
 * decoder, with its body as it came. One line puts it ahead of an error decoder that
 * makes exceptions of its own:
 *
 * <pre class="code">
 * &#064;Bean
 * ErrorDecoder errorDecoder(JMessageResponseTranslator responses) {
 *     return new JMessageFeignErrorDecoder(responses, new MyErrorDecoder());
 * }</pre>
 *
 * An error of JMessage's is never retried by Feign itself.
 */
public final class JMessageFeignErrorDecoder implements ErrorDecoder {

	private final FeignExceptionTranslator translator;

	private final ErrorDecoder delegate;

	/**
	 * Create a decoder.
	 * @param responses decides which responses are JMessage's
	 * @param delegate decodes the others
	 */
	public JMessageFeignErrorDecoder(JMessageResponseTranslator responses, ErrorDecoder delegate) {
		this.translator = new FeignExceptionTranslator(responses);
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
	 * large for an error of JMessage's. One that breaks off is left to the delegate, and
	 * breaks off there once more.
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
