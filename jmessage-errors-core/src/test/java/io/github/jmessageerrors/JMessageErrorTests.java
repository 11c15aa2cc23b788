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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JMessageError}.
 */
class JMessageErrorTests {

	@Test
	void keepsWhatJMessageSent() {
		JMessageError error = new JMessageError(899002, "No such user: tom");
		assertThat(error.code()).isEqualTo(899002);
		assertThat(error.message()).isEqualTo("No such user: tom");
	}

	@Test
	void messageMayBeMissing() {
		assertThat(new JMessageError(899051, null).message()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
	void numberMustBePositive(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> new JMessageError(number, "success"))
			.withMessageStartingWith(number + " is not a JMessage error code");
	}

}
