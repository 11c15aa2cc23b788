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

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.problem.ProblemSettings.CodeSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemSettings}.
 */
class ProblemSettingsTests {

	private final ProblemSettings settings = new ProblemSettings(
			new Binder(new MapConfigurationPropertySource(Map.of("jmessage.errors.statuses.880103", 410)))
				.bind("jmessage.errors", JMessageErrorsProperties.class)
				.get());

	@Test
	void settingsOfTheVendorsCodesAreKept() {
		CodeSettings kept = this.settings.of(WebErrorCode.LOGIN_USER_NOT_EXIST);
		assertThat(this.settings.of(WebErrorCode.LOGIN_USER_NOT_EXIST)).isSameAs(kept);
		assertThat(kept.names().type()).hasToString("urn:jmessage:error:880103");
		assertThat(kept.status()).isEqualTo(410);
	}

	// There is no end of them.
	@Test
	void settingsOfOtherCodesAreNotKept() {
		JMessageErrorCode uncataloged = JMessageErrorCode.of(777777);
		assertThat(this.settings.of(uncataloged)).isNotSameAs(this.settings.of(uncataloged))
			.isEqualTo(this.settings.of(uncataloged));
	}

}
