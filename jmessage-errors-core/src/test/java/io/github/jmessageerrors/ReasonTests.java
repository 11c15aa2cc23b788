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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Reason}.
 */
class ReasonTests {

	@ParameterizedTest
	@CsvSource({ "INVALID_REQUEST, CALLER, 400, false", "WRONG_CREDENTIALS, CALLER, 403, false",
			"NOT_PERMITTED, CALLER, 403, false", "NOT_A_MEMBER, CALLER, 403, false", "NOT_FOUND, CALLER, 404, false",
			"ALREADY_DONE, CALLER, 409, false", "WRONG_STATE, CALLER, 409, false", "LIMIT_REACHED, CALLER, 409, false",
			"TOO_LARGE, CALLER, 413, false", "CONTENT_REJECTED, CALLER, 422, false", "RATE_LIMITED, CALLER, 429, true",
			"MISCONFIGURED, APPLICATION, 500, false", "UPSTREAM_FAILED, VENDOR, 502, false",
			"UPSTREAM_BUSY, VENDOR, 503, true" })
	void decidesFaultStatusAndRetry(Reason reason, Fault fault, int status, boolean retryable) {
		assertThat(reason.fault()).isEqualTo(fault);
		assertThat(reason.status()).isEqualTo(status);
		assertThat(reason.retryable()).isEqualTo(retryable);
		assertThat(Reason.values()).hasSize(14);
	}

	@Test
	void codesDoNotDeviateFromTheirReason() {
		assertThat(JMessageErrorCatalog.standard().all()).allSatisfy((code) -> {
			assertThat(code.fault()).isEqualTo(code.reason().fault());
			assertThat(code.status()).isEqualTo(code.reason().status());
			assertThat(code.retryable()).isEqualTo(code.reason().retryable());
		});
	}

	// RFC 9110, 15.5.2: a 401 must have a WWW-Authenticate header
	@Test
	void noCodeIsAnsweredWithUnauthorized() {
		assertThat(JMessageErrorCatalog.standard().all()).extracting(JMessageErrorCode::status)
			.doesNotContain(401, 405, 407, 426);
	}

	@ParameterizedTest
	@CsvSource({ "400, INVALID_REQUEST", "401, WRONG_CREDENTIALS", "403, NOT_PERMITTED", "404, NOT_FOUND",
			"409, WRONG_STATE", "410, NOT_FOUND", "413, TOO_LARGE", "418, INVALID_REQUEST", "422, CONTENT_REJECTED",
			"429, RATE_LIMITED", "499, INVALID_REQUEST", "500, MISCONFIGURED", "501, UPSTREAM_FAILED",
			"502, UPSTREAM_FAILED", "503, UPSTREAM_BUSY", "504, UPSTREAM_BUSY", "599, UPSTREAM_FAILED" })
	void isFoundForAStatus(int status, Reason reason) {
		assertThat(Reason.nearest(status)).isEqualTo(reason);
	}

	@ParameterizedTest
	@EnumSource
	void nearestToTheStatusOfAReasonHasThatStatus(Reason reason) {
		assertThat(Reason.nearest(reason.status()).status()).isEqualTo(reason.status());
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 200, 399, 600 })
	void statusMustBeAnErrorStatus(int status) {
		assertThatIllegalArgumentException().isThrownBy(() -> Reason.nearest(status))
			.withMessage("status must be 400 to 599 but is " + status);
	}

}
