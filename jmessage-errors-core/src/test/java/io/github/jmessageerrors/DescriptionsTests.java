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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for the descriptions of the vendor's codes.
 */
class DescriptionsTests {

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private static final Locale ENGLISH = Locale.US;

	private final List<JMessageErrorCode> codes = JMessageErrorCatalog.standard().all();

	@Test
	void chineseIsWrittenInChinese() {
		assertThat(this.codes).allSatisfy((code) -> assertThat(code.description(CHINESE)).containsPattern("\\p{IsHan}")
			.doesNotEndWith("。")
			.isEqualTo(code.description(CHINESE).strip()));
	}

	@Test
	void englishIsOneSentenceWithoutChinese() {
		assertThat(this.codes)
			.allSatisfy((code) -> assertThat(code.description(ENGLISH)).matches("[A-Z][\\x20-\\x7e&&[^.]]+\\."));
	}

	@Test
	void englishSpeaksOfTheUserInTheThirdPerson() {
		assertThat(this.codes).allSatisfy((code) -> assertThat(code.description(ENGLISH))
			.doesNotContainPattern("(?i)\\b(you|your|yourself|wrong|blocked by)\\b"));
	}

	@Test
	void onlyThingToDoIsToTryAgainLater() {
		assertThat(this.codes)
			.allSatisfy((code) -> assertThat(code.description(ENGLISH).replace("please try again later", ""))
				.doesNotContainIgnoringCase("please"));
	}

	@Test
	void codesOfOneOperationCanBeToldApart() {
		List<List<Object>> texts = new ArrayList<>();
		for (JMessageErrorCode code : this.codes) {
			texts.add(List.of(code.getClass(), code.operation(), code.description(CHINESE), code.description(ENGLISH)));
		}
		assertThat(texts).doesNotHaveDuplicates();
	}

	@Test
	void constantsOfTheSameNameHaveTheSameTexts() {
		Set<Integer> seed = Fact.all().stream().filter(Fact::seed).map(Fact::code).collect(Collectors.toSet());
		Map<String, Set<String>> english = new HashMap<>();
		Map<String, Set<String>> chinese = new HashMap<>();
		for (JMessageErrorCode code : this.codes) {
			String name = ((Enum<?>) code).name();
			english.computeIfAbsent(name, (key) -> new HashSet<>()).add(code.description(ENGLISH));
			if (!seed.contains(code.code())) {
				chinese.computeIfAbsent(name, (key) -> new HashSet<>()).add(code.description(CHINESE));
			}
		}
		assertThat(english).hasSizeLessThan(this.codes.size())
			.allSatisfy((name, texts) -> assertThat(texts).as(name).hasSize(1));
		assertThat(chinese).allSatisfy((name, texts) -> assertThat(texts).as(name).hasSize(1));
	}

	// The Chinese text of 880101 is the vendor's
	@Test
	void endUsersAreNotToldWhatIsMisconfigured() {
		assertThat(this.codes).filteredOn((code) -> code.reason() == Reason.MISCONFIGURED)
			.hasSizeGreaterThan(10)
			.allSatisfy((code) -> {
				assertThat(code.description(ENGLISH))
					.doesNotContainPattern("(?i)app ?key|secret|credential|token|password|plan\\b|trial|quota");
				if (code != WebErrorCode.LOGIN_APPKEY_NOT_EXIST) {
					assertThat(code.description(CHINESE))
						.doesNotContainPattern("(?i)app ?key|secret|token|密钥|凭证|密码|套餐|试用|时长");
				}
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void filesHoldOneLineForEachCodeInNumericOrder(String language) {
		List<String> numbers = TestResources.lines("descriptions_" + language + ".properties")
			.stream()
			.map((line) -> line.substring(0, line.indexOf('=')))
			.toList();
		assertThat(numbers)
			.containsExactlyElementsOf(this.codes.stream().map((code) -> String.valueOf(code.code())).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void filesAreReadVerbatim(String language) {
		List<String> lines = this.codes.stream()
			.map((code) -> code.code() + "=" + code.description(Locale.forLanguageTag(language)))
			.toList();
		assertThat(TestResources.lines("descriptions_" + language + ".properties")).isEqualTo(lines);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "zh|用户不存在", "zh-CN|用户不存在", "zh-TW|用户不存在", "zh-Hant|用户不存在",
			"en|The user does not exist.", "en-GB|The user does not exist.", "fr|用户不存在", "und|用户不存在" })
	void onlyTheLanguageOfTheLocaleCounts(Locale locale, String description) {
		assertThat(WebErrorCode.LOGIN_USER_NOT_EXIST.description(locale))
			.isEqualTo(description.equals("用户不存在") ? description : "The account to log in to does not exist.");
		assertThat(RestErrorCode.NO_SUCH_USER.description(locale)).isEqualTo(description);
		assertThat(ImErrorCode.USER_NOT_EXIST.description(locale)).isEqualTo(description);
	}

	@Test
	void rootLocaleMeansChinese() {
		assertThat(WebErrorCode.LOGIN_USER_NOT_EXIST.description(Locale.ROOT)).isEqualTo("用户不存在");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "zh-CN", "ar-EG-u-nu-arab", "tr-TR" })
	void localeOfTheMachineNeverCounts(Locale machine) {
		Locale before = Locale.getDefault();
		Locale.setDefault(machine);
		try {
			assertThat(WebErrorCode.LOGIN_USER_NOT_EXIST.description()).isEqualTo("用户不存在");
			assertThat(WebErrorCode.LOGIN_USER_NOT_EXIST.description(Locale.FRENCH)).isEqualTo("用户不存在");
			assertThat(WebErrorCode.LOGIN_USER_NOT_EXIST.description(Locale.ENGLISH))
				.isEqualTo("The account to log in to does not exist.");
			assertThat(JMessageErrorCode.of(123).description()).isEqualTo("未收录的错误码");
			assertThat(new JMessageException(880103)).hasMessage("JMessage error 880103 (LOGIN): user not existr");
			assertThat(WebErrorCode.LOGIN_USER_NOT_EXIST).hasToString("880103 user not existr");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void withoutALocaleItIsChinese() {
		assertThat(this.codes).allSatisfy((code) -> assertThat(code.description()).containsPattern("\\p{IsHan}")
			.isEqualTo(code.description(CHINESE)));
	}

	@Test
	void missingTextIsReportedWithFileAndNumber() {
		assertThatIllegalStateException().isThrownBy(() -> Texts.description(123, CHINESE))
			.withMessageContaining("123")
			.withMessageContaining("descriptions_zh.properties");
	}

}
