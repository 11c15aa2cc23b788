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

package io.github.jmessageerrors.spring.upstream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import io.github.jmessageerrors.JMessageError;

/**
 * Reads the error that JMessage put into a response body. Two shapes are known: the REST
 * API's <code>{"error":{"code":899008,"message":"…"}}</code> and the Web SDK's
 * <code>{"code":880103,"message":"…"}</code>; where a body has both, the first one
 * counts. Other members are skipped.
 * <p>
 * The body has to be one complete JSON object in UTF-8, whatever charset the response
 * declared; a byte-order mark is skipped. The code is a positive integer, as a number or
 * as a string of digits. A message that is missing, null or not a string is read as
 * {@code null}. Whatever does not fit is not an error of JMessage's: the answer is empty,
 * and no exception is thrown.
 * <p>
 * Use it for an HTTP client that the starter does not know. Instances are safe for use by
 * several threads.
 */
public final class JMessageErrorDecoder {

	/**
	 * The largest body that is looked at, in bytes. JMessage's own errors are far
	 * smaller.
	 */
	public static final int MAX_BODY_BYTES = 64 * 1024;

	private static final int FIRST_ERROR_STATUS = 400;

	private static final int MAX_CODE_DIGITS = 10;

	private final JsonFactory jsonFactory = new JsonFactory();

	/**
	 * Read the error from a response.
	 * @param status the HTTP status of the response; below 400 there is no error to read
	 * @param body the whole body, or {@code null} where there was none
	 * @return the error, or empty if the response does not carry one
	 */
	public Optional<JMessageError> decode(int status, byte @Nullable [] body) {
		return (status >= FIRST_ERROR_STATUS) ? decode(body) : Optional.empty();
	}

	/**
	 * Read the error from a response.
	 * @param status the HTTP status of the response; below 400 there is no error to read
	 * @param body the whole body, or {@code null} where there was none
	 * @return the error, or empty if the response does not carry one
	 */
	public Optional<JMessageError> decode(int status, @Nullable String body) {
		if (status < FIRST_ERROR_STATUS || body == null || body.length() > MAX_BODY_BYTES) {
			return Optional.empty();
		}
		return decode(body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Read the error from a body, whatever the status that came with it.
	 * @param body the whole body, or {@code null} where there was none
	 * @return the error, or empty if the body does not carry one
	 */
	public Optional<JMessageError> decode(byte @Nullable [] body) {
		if (body == null || body.length > MAX_BODY_BYTES) {
			return Optional.empty();
		}
		int start = startOfObject(body);
		if (start < 0) {
			return Optional.empty();
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(body, start, body.length - start))
				.toString();
			try (JsonParser parser = this.jsonFactory.createParser(ObjectReadContext.empty(), text)) {
				return Optional.ofNullable(read(parser));
			}
		}
		catch (CharacterCodingException | JacksonException ex) {
			return Optional.empty();
		}
	}

	private static int startOfObject(byte[] body) {
		int index = hasByteOrderMark(body) ? 3 : 0;
		while (index < body.length && isWhiteSpace(body[index])) {
			index++;
		}
		return (index < body.length && body[index] == '{') ? index : -1;
	}

	private static boolean isWhiteSpace(byte character) {
		return character == ' ' || character == '\t' || character == '\n' || character == '\r';
	}

	private static boolean hasByteOrderMark(byte[] body) {
		return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
	}

	private static @Nullable JMessageError read(JsonParser parser) {
		parser.nextToken();
		Members top = new Members();
		Members nested = top.readFrom(parser, true);
		if (parser.nextToken() != null) {
			return null;
		}
		JMessageError error = (nested != null) ? nested.toError() : null;
		return (error != null) ? error : top.toError();
	}

	/**
	 * The two members of a JSON object that matter. Of a name that occurs twice the last
	 * one counts, as with most JSON readers.
	 */
	private static final class Members {

		private int code;

		private @Nullable String message;

		@Nullable Members readFrom(JsonParser parser, boolean mayNest) {
			Members nested = null;
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				JsonToken value = parser.nextToken();
				if ("code".equals(name)) {
					this.code = readCode(parser, value);
				}
				else if ("message".equals(name)) {
					this.message = (value == JsonToken.VALUE_STRING) ? parser.getString() : null;
				}
				else if (mayNest && "error".equals(name)) {
					nested = (value == JsonToken.START_OBJECT) ? readNested(parser) : null;
				}
				parser.skipChildren();
			}
			return nested;
		}

		private static Members readNested(JsonParser parser) {
			Members nested = new Members();
			nested.readFrom(parser, false);
			return nested;
		}

		private static int readCode(JsonParser parser, JsonToken value) {
			if (value == JsonToken.VALUE_NUMBER_INT) {
				return (parser.getNumberType() == JsonParser.NumberType.INT) ? parser.getIntValue() : 0;
			}
			return (value == JsonToken.VALUE_STRING) ? parseDigits(parser.getString()) : 0;
		}

		private static int parseDigits(String text) {
			int length = text.length();
			if (length == 0 || length > MAX_CODE_DIGITS) {
				return 0;
			}
			long number = 0;
			for (int i = 0; i < length; i++) {
				int digit = text.charAt(i) - '0';
				if (digit < 0 || digit > 9) {
					return 0;
				}
				number = 10 * number + digit;
			}
			return (number <= Integer.MAX_VALUE) ? (int) number : 0;
		}

		@Nullable JMessageError toError() {
			return (this.code > 0) ? new JMessageError(this.code, this.message) : null;
		}

	}

}
