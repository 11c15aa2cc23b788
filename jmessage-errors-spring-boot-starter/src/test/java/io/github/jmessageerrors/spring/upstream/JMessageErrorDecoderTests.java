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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageItemError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link JMessageErrorDecoder}.
 */
class JMessageErrorDecoderTests {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final JMessageError WEB_ERROR = new JMessageError(880103, "user not existr");

	private final JMessageErrorDecoder decoder = new JMessageErrorDecoder();

	@Test
	void readsTheShapeOfTheRestApi() {
		assertThat(decode("""
				{"error":{"code":899008,"message":"Basic authentication failed"}}"""))
			.contains(new JMessageError(899008, "Basic authentication failed"));
	}

	@Test
	void readsTheShapeOfTheWebSdk() {
		assertThat(decode("""
				{"code":880103,"message":"user not existr"}""")).contains(WEB_ERROR);
	}

	@Test
	void prefersTheShapeOfTheRestApi() {
		assertThat(decode("""
				{"code":1,"message":"outer","error":{"code":899008,"message":"inner"}}"""))
			.contains(new JMessageError(899008, "inner"));
	}

	@Test
	void fallsBackToTheOuterCodeWhereTheInnerOneIsMissing() {
		assertThat(decode("""
				{"code":880103,"message":"user not existr","error":{"message":"inner"}}""")).contains(WEB_ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "{}", "{\"code\":0}" })
	void ignoresAnErrorMemberWithoutACode(String value) {
		assertThat(decode("{\"error\":" + value + ",\"code\":880103,\"message\":\"user not existr\"}"))
			.contains(WEB_ERROR);
		assertThat(decode("{\"error\":" + value + "}")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"invalid_client\"", "[{\"code\":1}]", "true", "7", "\"\"" })
	void flatShapeHasNoErrorMemberOfAnotherKind(String value) {
		assertThat(decode("{\"error\":" + value + ",\"code\":899008}")).isEmpty();
		assertThat(decode("{\"code\":899008,\"error\":" + value + "}")).isEmpty();
		assertThat(decode("{\"error\":" + value + ",\"error\":null,\"code\":880103,\"message\":\"user not existr\"}"))
			.contains(WEB_ERROR);
	}

	@Test
	void problemDetailIsNotAnError() {
		assertThat(decode("""
				{"type":"urn:jmessage:error:880103","title":"user not existr","status":404,"code":880103}"""))
			.isEmpty();
		assertThat(decode("""
				{"type":"x","code":880103,"message":"user not existr"}""")).contains(WEB_ERROR);
		assertThat(decode("""
				{"status":404,"code":880103,"message":"user not existr"}""")).contains(WEB_ERROR);
	}

	@Test
	void readsTheItemsOfABatch() {
		String body = """
				[{"username":"ann"},
				 {"username":"bob","error":{"code":899001,"message":"user exist"}},
				 {"error":{"code":"899003","message":null}},
				 {"username":"","error":{"code":899001}},
				 {"username":7,"error":{"code":899001}}]""";
		List<JMessageItemError> expected = List.of(
				new JMessageItemError("bob", new JMessageError(899001, "user exist")),
				new JMessageItemError("2", new JMessageError(899003, null)),
				new JMessageItemError("", new JMessageError(899001, null)),
				new JMessageItemError("4", new JMessageError(899001, null)));
		assertThat(decode(body)).contains(new JMessageError(899001, "user exist"));
		assertThat(this.decoder.decode(body.getBytes())).contains(new JMessageError(899001, "user exist"));
		assertThat(this.decoder.decodeItems(body)).isEqualTo(expected);
		assertThat(this.decoder.decodeItems(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
		assertThat(this.decoder.decode(201, body)).isEmpty();
		assertThat(this.decoder.decode(403, body)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[{}]", "[null]", "[[]]", "[{\"username\":\"ann\"}]", "[{\"code\":880103}]",
			"[{\"error\":\"x\"}]", "[{\"error\":{\"code\":0}}]", "[{\"error\":{\"code\":899001}},1]",
			"[1,{\"error\":{\"code\":899001}}]", "[{\"error\":{\"code\":899001}},[]]",
			"[{\"error\":{\"code\":899001}},null]", "[{\"error\":{\"code\":899001}}",
			"[{\"error\":{\"code\":899001}},]", "[{\"error\":{\"code\":899001}}]]", "[{\"error\":{\"code\":899001}}]{}",
			"[{\"data\":{\"error\":{\"code\":899001}}}]" })
	void otherArraysAreStrangers(String body) {
		assertThat(decode(body)).isEmpty();
		assertThat(this.decoder.decodeItems(body)).isEmpty();
	}

	@Test
	void objectHasNoItems() {
		assertThat(this.decoder.decodeItems("{\"error\":{\"code\":899001}}")).isEmpty();
		assertThat(this.decoder.decodeItems((String) null)).isEmpty();
		assertThat(this.decoder.decodeItems((byte[]) null)).isEmpty();
	}

	@Test
	void largestArrayIsRead() {
		String item = "{\"error\":{\"code\":1}},";
		String body = "[" + item.repeat((JMessageErrorDecoder.MAX_BODY_BYTES - 30) / item.length()) + "{}]";
		assertThat(this.decoder.decodeItems(body)).hasSizeGreaterThan(2500);
		assertThat(this.decoder.decodeItems(body + " ".repeat(JMessageErrorDecoder.MAX_BODY_BYTES))).isEmpty();
	}

	@Test
	void skipsOtherMembersWhateverTheirShape() {
		assertThat(decode("""
				{"a":{"code":1,"error":{"code":2}},"b":[{"code":3},[4]],"code":880103,"c":1.5e300,
				"error_description":{"code":5},"message":"user not existr","d":null}""")).contains(WEB_ERROR);
	}

	@Test
	void doesNotLookDeeperThanTheErrorMember() {
		assertThat(decode("""
				{"error":{"error":{"code":899008}}}""")).isEmpty();
		assertThat(decode("""
				{"data":{"code":880103}}""")).isEmpty();
	}

	@Test
	void mindsTheCaseOfTheNames() {
		assertThat(decode("""
				{"Code":880103,"MESSAGE":"x","Error":{"code":899008}}""")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "880103, 880103", "'\"880103\"', 880103", "1, 1", "'\"1\"', 1", "2147483647, 2147483647",
			"'\"2147483647\"', 2147483647", "'\"00880103\"', 880103", "'\"899009\"', 899009" })
	void readsTheCodeAsANumberOrAsAStringOfDigits(String json, int code) {
		assertThat(decode("{\"code\":" + json + "}")).contains(new JMessageError(code, null));
		assertThat(decode("{\"error\":{\"code\":" + json + "}}")).contains(new JMessageError(code, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "-880103", "2147483648", "4294967297", "880103.0", "880103.5", "8.80103e5",
			"1e3", "99999999999999999999", "\"\"", "\" \"", "\" 880103\"", "\"880103 \"", "\"+880103\"", "\"-880103\"",
			"\"0\"", "\"0x1F\"", "\"880103.0\"", "\"2147483648\"", "\"4294967297\"", "\"99999999999999999999\"",
			"\"\uFF18\uFF18\uFF10\uFF11\uFF10\uFF13\"", "\"\u0668\u0668\"", "\"USER_NOT_FOUND\"", "null", "true",
			"[880103]", "{\"value\":880103}" })
	void doesNotTakeAnythingElseForACode(String json) {
		assertThat(decode("{\"code\":" + json + ",\"message\":\"x\"}")).isEmpty();
		assertThat(decode("{\"error\":{\"code\":" + json + ",\"message\":\"x\"}}")).isEmpty();
	}

	@Test
	void doesNotTakeANumberOfAThousandDigitsForACode() {
		assertThat(decode("{\"code\":" + "9".repeat(5000) + "}")).isEmpty();
		assertThat(decode("{\"code\":\"" + "9".repeat(5000) + "\"}")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",\"message\":null", ",\"message\":42", ",\"message\":true", ",\"message\":[\"a\"]",
			",\"message\":{\"zh\":\"a\"}" })
	void readsAMessageThatIsNoStringAsNull(String member) {
		assertThat(decode("{\"code\":880103" + member + "}")).contains(new JMessageError(880103, null));
		assertThat(decode("{\"error\":{\"code\":880103" + member + "}}")).contains(new JMessageError(880103, null));
	}

	@Test
	void keepsTheMessageAsItWasSent() {
		assertThat(decode("""
				{"message":" \\u7528户\\n\\"x\\" \\ud83d\\ude00 ","code":880103}"""))
			.contains(new JMessageError(880103, " 用户\n\"x\" 😀 "));
		assertThat(decode("{\"code\":880103,\"message\":\"\"}")).contains(new JMessageError(880103, ""));
	}

	@Test
	void takesTheLastOfDuplicateNames() {
		assertThat(decode("""
				{"code":1,"message":"a","code":880103,"message":"user not existr"}""")).contains(WEB_ERROR);
		assertThat(decode("""
				{"error":{"code":1},"error":{"code":880103,"message":"user not existr"}}""")).contains(WEB_ERROR);
		assertThat(decode("""
				{"error":{"code":1},"error":null}""")).isEmpty();
		assertThat(decode("""
				{"code":880103,"code":"none"}""")).isEmpty();
	}

	@Test
	void skipsAByteOrderMarkAndWhiteSpace() {
		assertThat(this.decoder.decode(concat(BYTE_ORDER_MARK, " \r\n\t{\"code\":880103}\n ")))
			.contains(new JMessageError(880103, null));
		assertThat(this.decoder.decode(400, "\uFEFF{\"code\":880103}")).contains(new JMessageError(880103, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "880103", "\"code\"", "[]", "[{\"code\":880103}]", "{", "{}", "}",
			"{\"code\"", "{\"code\":", "{\"code\":880103", "{\"code\":880103,", "{\"code\":880103,\"message\":\"user",
			"{\"error\":{\"code\":880103}", "{\"code\":880103}}", "{\"code\":880103}{\"code\":880103}",
			"{\"code\":880103} trailing", "{\"code\":880103}\u0000", "{'code':880103}", "{code:880103}",
			"{\"code\":880103,}", "{\"code\":880103 \"message\":\"x\"}", "/* */{\"code\":880103}", "x{\"code\":880103}",
			"{\"code\":NaN}", "{\"code\":880103,\"message\":\"a\nb\"}", "code=880103&message=x", "<html>502</html>",
			"callback({\"code\":880103})", "\u000B{\"code\":880103}", "\f{\"code\":880103}" })
	void doesNotReadWhatIsNotOneCompleteObject(String body) {
		assertThat(decode(body)).isEmpty();
		assertThat(this.decoder.decode(concat(BYTE_ORDER_MARK, body))).isEmpty();
	}

	@Test
	void doesNotReadNullOrAByteOrderMarkAlone() {
		assertThat(this.decoder.decode((byte[]) null)).isEmpty();
		assertThat(this.decoder.decode((byte[]) null)).isEmpty();
		assertThat(this.decoder.decode(400, (byte[]) null)).isEmpty();
		assertThat(this.decoder.decode(400, (String) null)).isEmpty();
		assertThat(this.decoder.decode(BYTE_ORDER_MARK)).isEmpty();
		assertThat(this.decoder.decode(new byte[] { (byte) 0xEF, (byte) 0xBB })).isEmpty();
	}

	@Test
	void givesUpOnDeepNesting() {
		int depth = 10_000;
		String arrays = "[".repeat(depth) + "]".repeat(depth);
		assertThat(decode("{\"a\":" + arrays + ",\"code\":880103}")).isEmpty();
		assertThat(decode("{\"code\":880103,\"a\":" + arrays + "}")).isEmpty();
		assertThat(decode("{\"error\":".repeat(5_000) + "{\"code\":880103}" + "}".repeat(5_000))).isEmpty();
	}

	@Test
	void readsUpTo64KiBAndNotAByteMore() {
		String start = "{\"code\":880103,\"padding\":\"";
		String largest = start + "x".repeat(JMessageErrorDecoder.MAX_BODY_BYTES - start.length() - 2) + "\"}";
		assertThat(largest).hasSize(64 * 1024);
		assertThat(decode(largest)).contains(new JMessageError(880103, null));
		assertThat(this.decoder.decode(400, largest)).contains(new JMessageError(880103, null));
		assertThat(decode(largest + " ")).isEmpty();
		assertThat(this.decoder.decode(400, largest + " ")).isEmpty();
	}

	@Test
	void measuresAStringInBytes() {
		String body = "{\"code\":880103,\"message\":\"" + "用".repeat(30_000) + "\"}";
		assertThat(body.length()).isLessThan(JMessageErrorDecoder.MAX_BODY_BYTES);
		assertThat(this.decoder.decode(400, body)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GBK", "ISO-8859-1" })
	void doesNotReadOtherCharsets(String charset) {
		byte[] body = "{\"code\":880103,\"message\":\"\u00E9\u00E8\u4E2D\"}".getBytes(Charset.forName(charset));
		assertThat(this.decoder.decode(body)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x80, 0xBF, 0xC0, 0xC1, 0xE4, 0xF5, 0xFE, 0xFF })
	void doesNotReadInvalidUtf8(int octet) {
		byte[] body = "{\"code\":880103,\"message\":\"?\"}".getBytes(StandardCharsets.UTF_8);
		body[26] = (byte) octet;
		assertThat(this.decoder.decode(body)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 100, 200, 204, 302, 399 })
	void readsNothingBelowStatus400(int status) {
		String body = "{\"code\":880103}";
		assertThat(this.decoder.decode(status, body)).isEmpty();
		assertThat(this.decoder.decode(status, body.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 599 })
	void readsFromStatus400(int status) {
		String body = "{\"code\":880103}";
		assertThat(this.decoder.decode(status, body)).isPresent();
		assertThat(this.decoder.decode(status, body.getBytes(StandardCharsets.UTF_8))).isPresent();
	}

	@Test
	void neverThrows() {
		Random random = new Random(880103);
		byte[] model = "\uFEFF{\"a\":[1,{\"b\":1e5}],\"error\":{\"code\":\"899008\",\"message\":\"用户\\u7528\"},\"code\":0}"
			.getBytes(StandardCharsets.UTF_8);
		byte[] alphabet = "{}[]\",:\\ue0159.-+ \n\u0000".getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 50_000; i++) {
			byte[] body = model.clone();
			for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
				body[random.nextInt(body.length)] = random.nextBoolean() ? (byte) random.nextInt()
						: alphabet[random.nextInt(alphabet.length)];
			}
			byte[] noise = new byte[random.nextInt(64)];
			random.nextBytes(noise);
			assertThatNoException().isThrownBy(() -> {
				this.decoder.decode(body);
				this.decoder.decode(noise);
				this.decoder.decode(400, new String(body, StandardCharsets.ISO_8859_1));
			});
		}
	}

	private Optional<JMessageError> decode(String body) {
		return this.decoder.decode(body.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] concat(byte[] start, String end) {
		byte[] rest = end.getBytes(StandardCharsets.UTF_8);
		byte[] all = new byte[start.length + rest.length];
		System.arraycopy(start, 0, all, 0, start.length);
		System.arraycopy(rest, 0, all, start.length, rest.length);
		return all;
	}

}
