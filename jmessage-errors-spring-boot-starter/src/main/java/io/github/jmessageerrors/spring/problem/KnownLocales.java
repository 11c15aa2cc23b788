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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The locales that an application's messages are looked up in: the languages of ISO 639-1
 * and the locales that Java has data for. As message sources keep what they find for a
 * locale, a request must not be able to invent one.
 */
final class KnownLocales {

	private static final Map<String, Locale> LOCALES = locales();

	private KnownLocales() {
	}

	/**
	 * Find the known locale that is nearest to another one.
	 * @param locale any locale
	 * @return the locale without variant and extensions, or as much of it as is known, or
	 * {@code null} if its language is not known
	 */
	static @Nullable Locale nearest(Locale locale) {
		Locale known = find(locale.getLanguage(), locale.getScript(), locale.getCountry());
		if (known == null) {
			known = find(locale.getLanguage(), "", locale.getCountry());
		}
		return (known != null) ? known : find(locale.getLanguage(), "", "");
	}

	private static @Nullable Locale find(String language, String script, String country) {
		return LOCALES.get(key(language, script, country));
	}

	private static Map<String, Locale> locales() {
		Map<String, Locale> locales = new HashMap<>();
		for (String language : Locale.getISOLanguages()) {
			Locale locale = Locale.forLanguageTag(language);
			locales.put(key(locale.getLanguage(), "", ""), locale);
		}
		for (Locale locale : Locale.getAvailableLocales()) {
			if (locale.getVariant().isEmpty() && !locale.hasExtensions() && !locale.getLanguage().isEmpty()) {
				locales.put(key(locale.getLanguage(), locale.getScript(), locale.getCountry()), locale);
			}
		}
		return Map.copyOf(locales);
	}

	private static String key(String language, String script, String country) {
		return language + '_' + script + '_' + country;
	}

}
