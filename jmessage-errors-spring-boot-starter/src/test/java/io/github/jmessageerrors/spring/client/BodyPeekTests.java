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

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BodyPeek}, whose limit is ten bytes here.
 */
class BodyPeekTests {

	private static final String ERROR = "{\"code\":1}";

	private final JMessageResponseException error = new JMessageResponseException(JMessageErrorCode.of(880103), null,
			200, null, null, null);

	private final BodyPeek peek = new BodyPeek(ERROR.length(),
			(object) -> new String(object, StandardCharsets.UTF_8).trim().endsWith(ERROR) ? this.error : null);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			"          "    | false
			"         "     | true
			{"code":11      | false
			{"code":1       | true
			{"code":2}      | false
			[1,             | false
			x               | false
			""")
	void readsNoFurtherThanTheQuestionIsOpen(String body, boolean more) {
		add(body);
		assertThat(this.peek.wantsMore()).isEqualTo(more);
		assertThat(this.peek.error()).isNull();
	}

	@Test
	void roomIsWhatIsLeftOfTheLimit() {
		assertThat(this.peek.room()).isEqualTo(10);
		add("{\"co");
		assertThat(this.peek.room()).isEqualTo(6);
	}

	@Test
	void errorAsLargeAsTheLimitIsOneIfTheBodyEndsThere() {
		add(ERROR);
		assertThat(this.peek.wantsMore()).isTrue();
		assertThat(this.peek.room()).isEqualTo(1);
		assertThat(this.peek.error()).isSameAs(this.error);
		add(" ");
		assertThat(this.peek.wantsMore()).isFalse();
		assertThat(this.peek.error()).isNull();
		assertThat(this.peek.bytes()).asString().isEqualTo(ERROR + " ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFFx", "\uFEFF\uFEFF", "\uFFFD" })
	void byteOrderMarkIsNoReasonToReadOnBehindIt(String body) {
		add(body);
		assertThat(this.peek.wantsMore()).isFalse();
	}

	@Test
	void errorMayFollowAByteOrderMark() {
		BodyPeek large = new BodyPeek(64, (object) -> this.error);
		byte[] body = ("\uFEFF" + ERROR).getBytes(StandardCharsets.UTF_8);
		large.add(body, body.length);
		assertThat(large.error()).isSameAs(this.error);
	}

	private void add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.peek.add(bytes, bytes.length);
	}

}
