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
 * Tests for {@link JMessageItemError}.
 */
class JMessageItemErrorTests {

	private static final JMessageError ERROR = new JMessageError(899001, "User exist");

	@Test
	void keepsTheItemAndItsError() {
		JMessageItemError itemError = new JMessageItemError("tom", ERROR);
		assertThat(itemError.item()).isEqualTo("tom");
		assertThat(itemError.error()).isEqualTo(ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void keepsAnItemThatTheCallerLeftBlank(String item) {
		assertThat(new JMessageItemError(item, ERROR).item()).isEqualTo(item);
	}

	@Test
	void needsAnItemAndItsError() {
		assertThatIllegalArgumentException().isThrownBy(() -> new JMessageItemError(null, ERROR))
			.withMessage("item must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> new JMessageItemError("tom", null))
			.withMessage("error must not be null");
	}

}
