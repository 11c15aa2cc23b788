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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageItemError;

/**
 * Reads JMessage errors from response bodies. Three shapes are known:
 * <ul>
 * <li><code>{"error":{"code":899008,"message":"…"}}</code> of the REST API. Where a body
 * has the next shape too, this one counts.
 * <li><code>{"code":880103,"message":"…"}</code> of the Web SDK. It is not an error if it
 * has an {@code error} member that is neither an object nor {@code null} (an OAuth 2.0
 * error), or the members {@code type}, {@code status} and {@code code} together (a
 * problem detail, RFC 9457, whatever its content type).
 * <li><code>[{"username":"tom","error":{"code":899001,"message":"…"}}, …]</code> of a
 * batch. Every item is an object, and at least one has an {@code error} object with a
 * code. An item is named by its {@code username}, or by its index if it has none.
 * </ul>
 * Other members are skipped.
 * <p>
 * A body is one complete JSON document in UTF-8, whatever charset the response declares;
 * a byte-order mark is skipped. A code is a positive integer, as a number or as a string
 * of digits. A message that is missing or not a string is read as {@code null}. Whatever
 * does not fit is not a JMessage error; no exception is thrown.
 * <p>
 * Use it for an HTTP client that the starter does not know, for an error in a response
 * whose status says success, and for the items of a batch. Instances are safe for use by
 * multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageErrorDecoder {

	/**
	 * The size of the largest body that is read, in bytes. JMessage errors are far
	 * smaller.
	 */
	public static final int MAX_BODY_BYTES = 64 * 1024;

	private static final int FIRST_ERROR_STATUS = 400;

	private final JsonFactory jsonFactory = new JsonFactory();

	/**
	 * Decode the error of a response.
	 * @param status the HTTP status of the response; below 400 there is no error to
	 * decode
	 * @param body the whole body, or {@code null} if there is none
	 * @return the error, or the first one of an array, or empty if there is none
	 */
	public Optional<JMessageError> decode(int status, byte @Nullable [] body) {
		return (status >= FIRST_ERROR_STATUS) ? decode(body) : Optional.empty();
	}

	/**
	 * Decode the error of a response.
	 * @param status the HTTP status of the response; below 400 there is no error to
	 * decode
	 * @param body the whole body, or {@code null} if there is none
	 * @return the error, or the first one of an array, or empty if there is none
	 */
	public Optional<JMessageError> decode(int status, @Nullable String body) {
		return (status >= FIRST_ERROR_STATUS) ? decode(body) : Optional.empty();
	}

	/**
	 * Decode the error of a body, whatever the status of the response.
	 * @param body the whole body, or {@code null} if there is none
	 * @return the error, or the first one of an array, or empty if there is none
	 */
	public Optional<JMessageError> decode(byte @Nullable [] body) {
		return Optional.ofNullable(read(body)).map(DecodedBody::first);
	}

	/**
	 * Decode the error of a body, whatever the status of the response.
	 * @param body the whole body, or {@code null} if there is none
	 * @return the error, or the first one of an array, or empty if there is none
	 */
	public Optional<JMessageError> decode(@Nullable String body) {
		return Optional.ofNullable(read(body)).map(DecodedBody::first);
	}

	/**
	 * Decode the errors of the items of a batch, whatever the status of the response:
	 * JMessage sends 201 if only some of the items failed.
	 * @param body the whole body, or {@code null} if there is none
	 * @return the errors, in the order of the items; an empty list if there is none or
	 * the body is not an array
	 */
	public List<JMessageItemError> decodeItems(byte @Nullable [] body) {
		DecodedBody decoded = read(body);
		return (decoded != null) ? decoded.itemErrors() : List.of();
	}

	/**
	 * Decode the errors of the items of a batch, whatever the status of the response:
	 * JMessage sends 201 if only some of the items failed.
	 * @param body the whole body, or {@code null} if there is none
	 * @return the errors, in the order of the items; an empty list if there is none or
	 * the body is not an array
	 */
	public List<JMessageItemError> decodeItems(@Nullable String body) {
		DecodedBody decoded = read(body);
		return (decoded != null) ? decoded.itemErrors() : List.of();
	}

	@Nullable DecodedBody read(@Nullable String body) {
		return (body != null && body.length() <= MAX_BODY_BYTES) ? read(body.getBytes(StandardCharsets.UTF_8)) : null;
	}

	@Nullable DecodedBody read(byte @Nullable [] body) {
		if (body == null || body.length > MAX_BODY_BYTES) {
			return null;
		}
		int start = startOfDocument(body);
		if (start < 0) {
			return null;
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(body, start, body.length - start))
				.toString();
			try (JsonParser parser = this.jsonFactory.createParser(ObjectReadContext.empty(), text)) {
				DecodedBody decoded = (parser.nextToken() == JsonToken.START_ARRAY) ? readArray(parser)
						: readObject(parser);
				return (decoded != null && parser.nextToken() == null) ? decoded : null;
			}
		}
		catch (CharacterCodingException | JacksonException ex) {
			return null;
		}
	}

	private static int startOfDocument(byte[] body) {
		int index = hasByteOrderMark(body) ? 3 : 0;
		while (index < body.length && isWhiteSpace(body[index])) {
			index++;
		}
		return (index < body.length && (body[index] == '{' || body[index] == '[')) ? index : -1;
	}

	private static boolean isWhiteSpace(byte character) {
		return character == ' ' || character == '\t' || character == '\n' || character == '\r';
	}

	private static boolean hasByteOrderMark(byte[] body) {
		return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
	}

	private static @Nullable DecodedBody readObject(JsonParser parser) {
		ErrorMembers members = new ErrorMembers();
		members.readFrom(parser);
		JMessageError error = members.nestedError();
		if (error == null) {
			error = members.flatError();
		}
		return (error != null) ? new DecodedBody(error, List.of()) : null;
	}

	private static @Nullable DecodedBody readArray(JsonParser parser) {
		List<JMessageItemError> errors = new ArrayList<>();
		int index = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (parser.currentToken() != JsonToken.START_OBJECT) {
				return null;
			}
			ErrorMembers members = new ErrorMembers();
			members.readFrom(parser);
			JMessageError error = members.nestedError();
			if (error != null) {
				String username = members.username();
				errors.add(new JMessageItemError((username != null) ? username : Integer.toString(index), error));
			}
			index++;
		}
		return errors.isEmpty() ? null : new DecodedBody(errors.get(0).error(), List.copyOf(errors));
	}

	/**
	 * What a body says.
	 *
	 * @param first the error of the body; of an array the first one
	 * @param itemErrors the errors of the items of an array, or an empty list
	 */
	record DecodedBody(JMessageError first, List<JMessageItemError> itemErrors) {

	}

}
