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

package io.github.jmessageerrors.spring.boot3;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link SpringBootVersionCheck} and
 * {@link UnsupportedSpringBootFailureAnalyzer}.
 */
class SpringBootVersionCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "3.4.12", "3.0.0", "2.7.18", "3.4.0-SNAPSHOT" })
	void olderVersionsAreRefusedWithTheVersionsThatAreSupported(String version) {
		assertThatExceptionOfType(UnsupportedSpringBootException.class)
			.isThrownBy(() -> SpringBootVersionCheck.check(version))
			.satisfies((exception) -> {
				FailureAnalysis analysis = new UnsupportedSpringBootFailureAnalyzer().analyze(exception);
				assertThat(analysis.getDescription()).contains("3.5, 4.0 and 4.1", version);
				assertThat(analysis.getAction()).contains("3.5 or later");
			});
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "3.5.0", "3.5.16", "3.10.0", "4.0.7", "4.1.2", "4.2.0-M1", "5.0.0", "unknown", "3", "" })
	void allOthersPass(String version) {
		assertThatNoException().isThrownBy(() -> SpringBootVersionCheck.check(version));
	}

	@Test
	void applicationsAskBoth() {
		assertThat(new SpringApplication().getListeners()).hasAtLeastOneElementOfType(SpringBootVersionCheck.class);
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {
				// Others need a context
			}))).hasAtLeastOneElementOfType(UnsupportedSpringBootFailureAnalyzer.class);
	}

}
