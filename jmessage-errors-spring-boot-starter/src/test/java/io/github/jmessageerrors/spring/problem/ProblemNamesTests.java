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

package io.github.jmessageerrors.spring.problem;

import org.junit.jupiter.api.Test;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.WebErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemNames}.
 */
class ProblemNamesTests {

	private final ProblemNames names = new ProblemNames("urn:jmessage:error:");

	@Test
	void namesOfTheVendorsCodesAreKept() {
		ProblemNames.Names kept = this.names.of(WebErrorCode.LOGIN_USER_NOT_EXIST);
		assertThat(this.names.of(WebErrorCode.LOGIN_USER_NOT_EXIST)).isSameAs(kept);
		assertThat(kept.type()).hasToString("urn:jmessage:error:880103");
	}

	// There is no end of them.
	@Test
	void namesOfOtherCodesAreNotKept() {
		JMessageErrorCode uncataloged = JMessageErrorCode.of(777777);
		assertThat(this.names.of(uncataloged)).isNotSameAs(this.names.of(uncataloged))
			.isEqualTo(this.names.of(uncataloged));
	}

}
