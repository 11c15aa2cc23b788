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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the advice on codes.
 */
class AdviceTests {

	static final List<Locale> languages = List.of(Locale.CHINESE, Locale.ENGLISH);

	private final List<JMessageErrorCode> codes = JMessageErrorCatalog.standard().all();

	@ParameterizedTest
	@EnumSource
	void everyReaderIsAdvisedOnEveryCodeInBothLanguages(Audience audience) {
		assertThat(this.codes).allSatisfy((code) -> {
			assertThat(code.advice(audience, Locale.CHINESE)).containsPattern("\\p{IsHan}").endsWith("。");
			assertThat(code.advice(audience, Locale.ENGLISH)).matches("[A-Z][\\x20-\\x7e]+\\.")
				.doesNotContainPattern("(?i)\\b(you|your)\\b");
		});
	}

	@ParameterizedTest
	@FieldSource("languages")
	void adviceOnTheCodeIsPreferredToThatOnItsReason(Locale locale) {
		assertThat(ImErrorCode.SEND_MESSAGE_SENSITIVE.advice(Audience.CALLER, locale))
			.isNotEqualTo(Texts.advice(Reason.CONTENT_REJECTED, Audience.CALLER, locale));
		assertThat(WebErrorCode.INVALID_VALUE.advice(Audience.CALLER, locale))
			.isEqualTo(Texts.advice(Reason.INVALID_REQUEST, Audience.CALLER, locale));
	}

	@ParameterizedTest
	@FieldSource("languages")
	void operatorLearnsWhatIsMisconfiguredFromEachSuchCode(Locale locale) {
		assertThat(this.codes).filteredOn((code) -> code.reason() == Reason.MISCONFIGURED)
			.hasSizeGreaterThan(10)
			.allSatisfy((code) -> assertThat(code.advice(Audience.OPERATOR, locale))
				.isNotEqualTo(Texts.advice(Reason.MISCONFIGURED, Audience.OPERATOR, locale)));
	}

	@ParameterizedTest
	@FieldSource("languages")
	void callerIsToldNothingAboutAppKeysCredentialsAndPlans(Locale locale) {
		assertThat(this.codes).allSatisfy((code) -> assertThat(code.advice(Audience.CALLER, locale))
			.doesNotContainPattern("(?i)app ?key|secret|credential|token|\\bplan|edition|trial|console|/v1/"
					+ "|密钥|凭证|令牌|套餐|免费版|试用|控制台"));
	}

	@Test
	void bothLanguagesAdviseOnTheSame() {
		assertThat(keys("zh")).isEqualTo(keys("en")).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void nothingElseIsAdvisedOn(String language) {
		Set<String> subjects = Stream
			.of(Arrays.stream(Reason.values()).map(Enum::name),
					this.codes.stream().map((code) -> Integer.toString(code.code())), Stream.of("UNKNOWN"))
			.flatMap((names) -> names)
			.collect(Collectors.toSet());
		assertThat(keys(language)).allSatisfy((key) -> {
			String[] parts = key.split("\\.");
			assertThat(subjects).contains(parts[0]);
			assertThat(Audience.valueOf(parts[1])).isNotNull();
		});
	}

	@ParameterizedTest
	@CsvSource({ "zh, 请在厂商最新的错误码表中查找", "en-US, Look the number up", "fr, 请在厂商最新的错误码表中查找" })
	void operatorIsToldWhereToFindAnUncatalogedCode(Locale locale, String beginning) {
		JMessageErrorCode code = JMessageErrorCode.of(123);
		assertThat(code.advice(Audience.OPERATOR, locale)).startsWith(beginning);
		assertThat(code.advice(Audience.CALLER, locale))
			.isEqualTo(Texts.advice(Reason.UPSTREAM_FAILED, Audience.CALLER, locale));
	}

	private static List<String> keys(String language) {
		return TestResources.lines("advice_" + language + ".properties")
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.substring(0, line.indexOf('=')))
			.toList();
	}

}
