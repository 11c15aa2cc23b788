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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JMessageErrorCode}.
 */
class JMessageErrorCodeTests {

	@Test
	void catalogedCodesAreTheConstants() {
		assertThat(JMessageErrorCode.of(880103)).isSameAs(WebErrorCode.LOGIN_USER_NOT_EXIST);
		assertThat(JMessageErrorCode.of(899008)).isSameAs(RestErrorCode.BASIC_AUTHENTICATION_FAILED);
		assertThat(JMessageErrorCode.of(803003)).isSameAs(ImErrorCode.SEND_MESSAGE_TARGET_USER_NOT_EXIST);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 880105, Integer.MAX_VALUE })
	void uncatalogedCodeKeepsItsNumber(int number) {
		JMessageErrorCode code = JMessageErrorCode.of(number);
		assertThat(code.code()).isEqualTo(number);
		assertThat(code.message()).isEqualTo("unknown error code");
		assertThat(code.description()).isEqualTo("未收录的错误码");
		assertThat(code.description(Locale.FRENCH)).isEqualTo("未收录的错误码");
		assertThat(code.description(Locale.UK))
			.isEqualTo("JMessage answered with an error code that is not in the catalog.");
		assertThat(code.reason()).isEqualTo(Reason.UPSTREAM_FAILED);
		assertThat(code.fault()).isEqualTo(Fault.VENDOR);
		assertThat(code.status()).isEqualTo(502);
		assertThat(code.retryable()).isFalse();
		assertThat(code.operation()).isEqualTo(Operation.UNKNOWN);
	}

	@Test
	void uncatalogedCodesAreEqualByNumber() {
		assertThat(JMessageErrorCode.of(880105)).isEqualTo(JMessageErrorCode.of(880105))
			.hasSameHashCodeAs(JMessageErrorCode.of(880105))
			.isNotEqualTo(JMessageErrorCode.of(880108));
	}

	@Test
	void successIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> JMessageErrorCode.of(0))
			.withMessage("0 is not a JMessage error code: it means success");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, -880103, Integer.MIN_VALUE })
	void negativeNumbersAreRefused(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> JMessageErrorCode.of(number))
			.withMessage(number + " is not a JMessage error code: they are positive");
	}

	@Test
	void sourceIsKnownForTheVendorsCodesOnly() {
		assertThat(JMessageErrorCatalog.standard().all())
			.allSatisfy((code) -> assertThat(code.source()).startsWith("https://"));
		assertThat(JMessageErrorCode.of(880105).source()).isNull();
		assertThat(new AdditionalErrorCode(880105, "too late", "太晚了", Reason.WRONG_STATE).source()).isNull();
	}

	@Test
	void textOfACodeIsItsNumberAndMessage() {
		assertThat(WebErrorCode.LOGIN_USER_NOT_EXIST).hasToString("880103 user not existr");
		assertThat(RestErrorCode.NO_SUCH_USER).hasToString("899002 No such user");
		assertThat(ImErrorCode.USER_NOT_EXIST).hasToString("800006 user not exist");
		assertThat(JMessageErrorCode.of(880105)).hasToString("880105 unknown error code");
		assertThat(new AdditionalErrorCode(880105, "too late", "太晚了", Reason.WRONG_STATE))
			.hasToString("880105 too late");
	}

}
