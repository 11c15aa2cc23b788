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

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KnownLocales}.
 */
class KnownLocalesTests {

	@ParameterizedTest
	@ValueSource(strings = { "en", "en-US", "zh-CN", "zh-Hant-TW", "sr-Latn-RS", "pt-BR", "es-419", "he-IL", "id-ID" })
	void knownLocaleIsItsOwnNearest(String tag) {
		Locale locale = Locale.forLanguageTag(tag);
		assertThat(KnownLocales.nearest(locale)).isEqualTo(locale);
	}

	@ParameterizedTest
	@CsvSource({ "en-US-posix, en-US", "de-DE-u-nu-latn, de-DE", "pt-Latn-BR, pt-BR", "zh-BR, zh",
			"zh-Hant-SG, zh-Hant", "en-Hans, en", "de-Cyrl, de" })
	void whatIsNotKnownOfALocaleIsLeftOut(String tag, String nearest) {
		assertThat(KnownLocales.nearest(Locale.forLanguageTag(tag))).isEqualTo(Locale.forLanguageTag(nearest));
	}

	@ParameterizedTest
	@ValueSource(strings = { "xx", "abcdef", "und", "x-private" })
	void unknownLanguageHasNone(String tag) {
		assertThat(KnownLocales.nearest(Locale.forLanguageTag(tag))).isNull();
	}

	@Test
	void languagesOfJavaAreKnown() {
		assertThat(Stream.of(Locale.getISOLanguages()).map(Locale::forLanguageTag))
			.allSatisfy((locale) -> assertThat(KnownLocales.nearest(locale)).isEqualTo(locale));
	}

	@Test
	void localesThatJavaHasDataForAreKnown() {
		assertThat(Stream.of(Locale.getAvailableLocales())
			.filter((locale) -> !locale.getLanguage().isEmpty() && locale.getScript().isEmpty()
					&& locale.getVariant().isEmpty()))
			.allSatisfy((locale) -> assertThat(KnownLocales.nearest(locale)).isEqualTo(locale));
	}

}
