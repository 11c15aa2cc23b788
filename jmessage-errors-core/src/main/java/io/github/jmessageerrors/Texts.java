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

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The shipped texts. Each file is read once, when a text of it is first needed, so that
 * an application which meets no error reads none.
 */
final class Texts {

	private Texts() {
	}

	/**
	 * Return whether a locale selects the English texts rather than the Chinese ones.
	 */
	static boolean isEnglish(Locale locale) {
		return "en".equals(locale.getLanguage());
	}

	/**
	 * Return the description of a vendor's code.
	 * @throws IllegalStateException if there is none
	 */
	static String description(int code, Locale locale) {
		boolean english = isEnglish(locale);
		String text = (english ? EnglishDescriptions.TEXTS : ChineseDescriptions.TEXTS).get(code);
		if (text == null) {
			throw new IllegalStateException("No description of JMessage error code " + code + " in "
					+ (english ? "descriptions_en.properties" : "descriptions_zh.properties"));
		}
		return text;
	}

	/**
	 * Return the advice about a vendor's code: its own if it has one, else that of its
	 * reason.
	 */
	static String advice(int code, Reason reason, Audience audience, Locale locale) {
		String own = advice(Integer.toString(code), audience, locale);
		return (own != null) ? own : advice(reason, audience, locale);
	}

	/**
	 * Return the advice about a reason.
	 * @throws IllegalStateException if there is none
	 */
	static String advice(Reason reason, Audience audience, Locale locale) {
		String text = advice(reason.name(), audience, locale);
		if (text == null) {
			throw new IllegalStateException("No advice on " + reason + " for " + audience);
		}
		return text;
	}

	static @Nullable String advice(String key, Audience audience, Locale locale) {
		return (isEnglish(locale) ? EnglishAdvice.TEXTS : ChineseAdvice.TEXTS).getProperty(key + '.' + audience);
	}

	/**
	 * Return where a vendor's code is documented.
	 */
	static @Nullable String source(int code) {
		return Sources.TEXTS.getProperty(Integer.toString(code));
	}

	private static Properties load(String file, @Nullable InputStream resource) {
		if (resource == null) {
			throw new IllegalStateException(file + " is missing next to " + Texts.class.getName());
		}
		Properties texts = new Properties();
		try (InputStreamReader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
		return texts;
	}

	private static Map<Integer, String> byCode(Properties texts) {
		Map<Integer, String> byCode = new HashMap<>();
		texts.forEach((code, text) -> byCode.put(Integer.valueOf((String) code), (String) text));
		return byCode;
	}

	// The names are literals so that a native image includes the files by itself

	private static final class ChineseDescriptions {

		static final Map<Integer, String> TEXTS = byCode(
				load("descriptions_zh.properties", Texts.class.getResourceAsStream("descriptions_zh.properties")));

	}

	private static final class EnglishDescriptions {

		static final Map<Integer, String> TEXTS = byCode(
				load("descriptions_en.properties", Texts.class.getResourceAsStream("descriptions_en.properties")));

	}

	private static final class Sources {

		static final Properties TEXTS = load("sources.properties",
				Texts.class.getResourceAsStream("sources.properties"));

	}

	private static final class ChineseAdvice {

		static final Properties TEXTS = load("advice_zh.properties",
				Texts.class.getResourceAsStream("advice_zh.properties"));

	}

	private static final class EnglishAdvice {

		static final Properties TEXTS = load("advice_en.properties",
				Texts.class.getResourceAsStream("advice_en.properties"));

	}

}
