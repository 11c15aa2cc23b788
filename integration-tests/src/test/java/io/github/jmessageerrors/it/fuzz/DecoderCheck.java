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

package io.github.jmessageerrors.it.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;

import static io.github.jmessageerrors.it.fuzz.Promise.require;

/**
 * What {@link JMessageErrorDecoder} promises for whatever bytes. A tree of the whole
 * document, read by Jackson's databind, tells which error is expected.
 */
final class DecoderCheck {

	private static final int MAX = JMessageErrorDecoder.MAX_BODY_BYTES;

	private static final int FIXED_COST = 256 * 1024;

	private static final int COST_PER_BYTE = 16;

	private static final int VARY_ONE_IN = 16;

	private static final int ENLARGE_ONE_IN = 4096;

	private final JMessageErrorDecoder decoder = new JMessageErrorDecoder();

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(JsonWriteFeature.ESCAPE_NON_ASCII)
		.build();

	void check(byte[] body) {
		Optional<JMessageError> error = decode(body);
		expect(error, expected(body), "as databind reads it");
		error.ifPresent(this::checkEncoded);
		int lot = Arrays.hashCode(body);
		if (error.isPresent() || Math.floorMod(lot, VARY_ONE_IN) == 0) {
			checkVaried(body, error);
		}
		if (Math.floorMod(lot, ENLARGE_ONE_IN) == 0) {
			checkEnlarged(body);
		}
	}

	private void checkVaried(byte[] body, Optional<JMessageError> error) {
		expect(this.decoder.decode(400, body), error, "with an error status");
		expect(this.decoder.decode(399, body), Optional.empty(), "without an error status");
		String text = text(body);
		if (text != null) {
			expect(this.decoder.decode(500, text), error, "from a string");
		}
		Optional<JMessageError> padded = (body.length + 4 <= MAX) ? error : Optional.empty();
		expect(decode(join(body, bytes("\r\n\t "))), padded, "with white space at the end");
		if (!hasByteOrderMark(body)) {
			expect(decode(join(bytes("\r\n\t "), body)), padded, "with white space in front");
		}
	}

	private void checkEncoded(JMessageError error) {
		Map<String, Object> flat = (error.message() != null) ? Map.of("code", error.code(), "message", error.message())
				: Map.of("code", error.code());
		Map<String, Object> text = Map.of("code", Integer.toString(error.code()), "x", new int[] { 1 });
		for (Object shape : new Object[] { flat, Map.of("error", flat) }) {
			byte[] body = this.mapper.writeValueAsBytes(shape);
			if (body.length <= MAX) {
				expect(decode(body), Optional.of(error), "after a round trip");
			}
		}
		expect(decode(this.mapper.writeValueAsBytes(text)), Optional.of(new JMessageError(error.code(), null)),
				"with the code as a string");
	}

	/**
	 * Fill the largest body that is looked at with copies, once as they are and once
	 * nested as deep as they get, and one that is a byte too large.
	 */
	private void checkEnlarged(byte[] body) {
		byte[] copies = new byte[MAX];
		for (int i = 0; i < MAX && body.length > 0; i++) {
			copies[i] = body[i % body.length];
		}
		expect(decode(copies), expected(copies), "many times over");
		byte[] prefix = bytes("{\"a\":");
		byte[] nested = new byte[MAX];
		for (int i = 0; i < MAX; i++) {
			nested[i] = (i + body.length < MAX) ? prefix[i % prefix.length] : body[i + body.length - MAX];
		}
		expect(decode(nested), expected(nested), "nested deep");
		byte[] padded = Arrays.copyOf(body, MAX);
		Arrays.fill(padded, Math.min(body.length, MAX), MAX, (byte) ' ');
		expect(decode(padded), expected(padded), "padded");
		expect(decode(Arrays.copyOf(padded, MAX + 1)), Optional.empty(), "too large");
	}

	private Optional<JMessageError> decode(byte[] body) {
		Optional<JMessageError> error = Limits.within(FIXED_COST + (long) COST_PER_BYTE * body.length,
				() -> this.decoder.decode(body));
		error.ifPresent((found) -> {
			require(found.code() > 0, "a code that is not positive");
			require(found.message() == null || found.message().length() <= body.length, "a message out of nowhere");
		});
		return error;
	}

	private Optional<JMessageError> expected(byte[] body) {
		String text = text(body);
		if (text == null || body.length > MAX) {
			return Optional.empty();
		}
		try {
			JsonNode tree = this.mapper.readTree(hasByteOrderMark(body) ? text.substring(1) : text);
			if (tree.isArray()) {
				return tree.valueStream().allMatch(JsonNode::isObject)
						? tree.valueStream().flatMap((item) -> error(item.path("error")).stream()).findFirst()
						: Optional.empty();
			}
			return error(tree.path("error")).or(() -> isFlat(tree) ? error(tree) : Optional.empty());
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static boolean isFlat(JsonNode tree) {
		JsonNode error = tree.path("error");
		return tree.isObject() && (error.isMissingNode() || error.isNull() || error.isObject())
				&& !(tree.has("type") && tree.has("status"));
	}

	private static Optional<JMessageError> error(JsonNode object) {
		JsonNode code = object.path("code");
		int number = 0;
		if (code.isString() && code.stringValue().matches("[0-9]{1,10}")) {
			long digits = Long.parseLong(code.stringValue());
			number = (digits <= Integer.MAX_VALUE) ? (int) digits : 0;
		}
		else if (code.isIntegralNumber() && code.canConvertToInt()) {
			number = code.intValue();
		}
		JsonNode message = object.path("message");
		return (number > 0) ? Optional.of(new JMessageError(number, message.isString() ? message.stringValue() : null))
				: Optional.empty();
	}

	private static @Nullable String text(byte[] body) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private static boolean hasByteOrderMark(byte[] body) {
		return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
	}

	private static byte[] join(byte[] first, byte[] second) {
		byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static void expect(Optional<JMessageError> actual, Optional<JMessageError> expected, String how) {
		require(Objects.equals(actual, expected), () -> how + ": " + actual + " instead of " + expected);
	}

}
