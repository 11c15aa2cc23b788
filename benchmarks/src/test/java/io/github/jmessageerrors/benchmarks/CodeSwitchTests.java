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

package io.github.jmessageerrors.benchmarks;

import org.junit.jupiter.api.Test;

import io.github.jmessageerrors.JMessageErrorCatalog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CodeSwitch} and {@link LinearCodes}, which have to answer what the
 * catalog answers.
 */
class CodeSwitchTests {

	private final LinearCodes linear = new LinearCodes();

	@Test
	void findsEveryCode() {
		assertThat(JMessageErrorCatalog.standard().all()).isNotEmpty().allSatisfy((code) -> {
			assertThat(CodeSwitch.find(code.code())).containsSame(code);
			assertThat(CodeSwitch.get(code.code())).isSameAs(code);
			assertThat(this.linear.find(code.code())).containsSame(code);
			assertThat(this.linear.get(code.code())).isSameAs(code);
		});
	}

	@Test
	void doesNotFindAnotherNumber() {
		assertThat(CodeSwitch.find(1)).isEmpty();
		assertThat(CodeSwitch.get(1)).isNull();
		assertThat(this.linear.find(1)).isEmpty();
		assertThat(this.linear.get(1)).isNull();
	}

}
