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

package io.github.jmessageerrors.spring.reference;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Language of the pages.
 */
enum Language {

	CHINESE("zh-CN", "中文"),

	ENGLISH("en", "English");

	private final String tag;

	private final String label;

	Language(String tag, String label) {
		this.tag = tag;
		this.label = label;
	}

	String tag() {
		return this.tag;
	}

	/**
	 * Return the language's own name for itself.
	 */
	String label() {
		return this.label;
	}

	Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	/**
	 * Find the language of a tag such as {@code en} or {@code zh-CN}.
	 * @param tag the tag, which may come from anyone
	 * @return the language, or {@code null} if there are no pages in it
	 */
	static @Nullable Language find(@Nullable String tag) {
		return (tag != null) ? find(Locale.forLanguageTag(tag)) : null;
	}

	/**
	 * Choose a language.
	 * @param preferred the languages that the reader prefers, best first
	 * @param defaultLocale the language where there are no pages in any of these
	 * @return the language of the pages, English if there are none in the default one
	 * either
	 */
	static Language choose(List<Locale> preferred, Locale defaultLocale) {
		for (Locale locale : preferred) {
			Language language = find(locale);
			if (language != null) {
				return language;
			}
		}
		Language language = find(defaultLocale);
		return (language != null) ? language : ENGLISH;
	}

	private static @Nullable Language find(Locale locale) {
		for (Language language : values()) {
			if (language.locale().getLanguage().equals(locale.getLanguage())) {
				return language;
			}
		}
		return null;
	}

}
