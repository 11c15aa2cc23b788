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
import org.junit.jupiter.params.provider.CsvSource;
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
		AdditionalErrorCode code = new AdditionalErrorCode(880105, "too late", "太晚了", 409);
		assertThat(code.code()).isEqualTo(880105);
		assertThat(code.message()).isEqualTo("too late");
		assertThat(code.description()).isEqualTo("太晚了");
		assertThat(code.status()).isEqualTo(409);
		assertThat(code.operation()).isEqualTo(Operation.UNKNOWN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en", "fr" })
	void descriptionIsTheSameForEveryLocale(Locale locale) {
		assertThat(new AdditionalErrorCode(880105, "too late", "太晚了", 409).description(locale)).isEqualTo("太晚了");
	}

	@ParameterizedTest
	@CsvSource({ "400, CALLER, false", "429, CALLER, true", "499, CALLER, false", "500, APPLICATION, false",
			"501, VENDOR, false", "502, VENDOR, false", "503, VENDOR, true", "599, VENDOR, false" })
	void faultAndRetryFollowTheStatus(int status, Fault fault, boolean retryable) {
		AdditionalErrorCode code = new AdditionalErrorCode(880105, "too late", "太晚了", status);
		assertThat(code.fault()).isEqualTo(fault);
		assertThat(code.retryable()).isEqualTo(retryable);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -880105 })
	void numberMustBePositive(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdditionalErrorCode(number, "too late", "太晚了", 409))
			.withMessageContaining(number + " is not a JMessage error code");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \t" })
	void textsMustNotBeBlank(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdditionalErrorCode(880105, text, "太晚了", 409))
			.withMessage("message of JMessage error code 880105 must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> new AdditionalErrorCode(880105, "too late", text, 409))
			.withMessage("description of JMessage error code 880105 must not be blank");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 200, 399, 600 })
	void statusMustBeAnErrorStatus(int status) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AdditionalErrorCode(880105, "too late", "太晚了", status))
			.withMessage("status of JMessage error code 880105 must be 400 to 599 but is " + status);
	}

}
