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

package io.github.jmessageerrors;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AdditionalErrorCode}.
 */
class AdditionalErrorCodeTests {

	@Test
	void describesACode() {
		AdditionalErrorCode code = new AdditionalErrorCode(880105, "too late", "太晚了", Reason.WRONG_STATE);
		assertThat(code.code()).isEqualTo(880105);
		assertThat(code.message()).isEqualTo("too late");
		assertThat(code.description()).isEqualTo("太晚了");
		assertThat(code.status()).isEqualTo(409);
		assertThat(code.operation()).isEqualTo(Operation.UNKNOWN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en", "fr" })
	void descriptionIsTheSameForEveryLocale(Locale locale) {
		assertThat(new AdditionalErrorCode(880105, "too late", "太晚了", Reason.WRONG_STATE).description(locale))
			.isEqualTo("太晚了");
	}

	@ParameterizedTest
	@EnumSource
	void faultStatusRetryAndAdviceFollowTheReason(Reason reason) {
		AdditionalErrorCode code = new AdditionalErrorCode(880105, "too late", "太晚了", reason);
		assertThat(code.fault()).isEqualTo(reason.fault());
		assertThat(code.status()).isEqualTo(reason.status());
		assertThat(code.retryable()).isEqualTo(reason.retryable());
		assertThat(code.advice(Audience.CALLER, Locale.ENGLISH))
			.isEqualTo(Texts.advice(reason, Audience.CALLER, Locale.ENGLISH));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -880105 })
	void numberMustBePositive(int number) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AdditionalErrorCode(number, "too late", "太晚了", Reason.WRONG_STATE))
			.withMessageContaining(number + " is not a JMessage error code");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \t" })
	void textsMustNotBeBlank(String text) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AdditionalErrorCode(880105, text, "太晚了", Reason.WRONG_STATE))
			.withMessage("message of JMessage error code 880105 must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AdditionalErrorCode(880105, "too late", text, Reason.WRONG_STATE))
			.withMessage("description of JMessage error code 880105 must not be blank");
	}

	@Test
	void reasonMustBeThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdditionalErrorCode(880105, "too late", "太晚了", null))
			.withMessage("reason of JMessage error code 880105 must not be null");
	}

}
