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

package io.github.jmessageerrors.it.hostile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Makes {@code Accept-Language} headers of 7.6 KB that nobody has sent before: as many
 * languages as fit, languages that exist with parts that do not, a preferred one that
 * does exist in front of them, and all that Java knows in any order.
 */
final class HostileLanguages {

	private static final int LENGTH = 7600;

	private static final String[] EXISTING = { "en", "zh", "zh-Hans-CN", "fr", "de-DE", "zh-TW", "en-GB" };

	private static final String[] KNOWN = Arrays.stream(Locale.getAvailableLocales())
		.filter((locale) -> !locale.getLanguage().isEmpty())
		.map(Locale::toLanguageTag)
		.sorted()
		.toArray(String[]::new);

	private final Random random;

	HostileLanguages(long seed) {
		this.random = new Random(seed);
	}

	String next() {
		int kind = this.random.nextInt(5);
		StringBuilder header = new StringBuilder(
				(kind == 0) ? EXISTING[this.random.nextInt(EXISTING.length)] : tag(kind));
		while (header.length() < LENGTH) {
			header.append(',').append(tag(kind));
		}
		return header.substring(0, header.lastIndexOf(","));
	}

	private String tag(int kind) {
		return switch (kind) {
			case 1 -> EXISTING[this.random.nextInt(EXISTING.length)] + '-' + letters(5 + this.random.nextInt(4));
			case 2 -> letters(2 + this.random.nextInt(2)) + '-' + letters(2);
			case 3 -> KNOWN[this.random.nextInt(KNOWN.length)];
			default -> letters(2 + this.random.nextInt(2)) + '-' + letters(4) + '-' + letters(2) + ";q=0."
					+ (1 + this.random.nextInt(9));
		};
	}

	private String letters(int length) {
		StringBuilder letters = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			letters.append((char) ('a' + this.random.nextInt(26)));
		}
		return letters.toString();
	}

}
