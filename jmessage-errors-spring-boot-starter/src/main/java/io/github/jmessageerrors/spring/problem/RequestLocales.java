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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Strategy that returns the locales of the request that is bound to the current thread.
 * The locales of any request are found at a bounded cost. Internal: public for the other
 * packages of this library.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestLocales {

	/**
	 * The number of characters of {@code Accept-Language} that are parsed.
	 */
	int MAX_LENGTH = 160;

	/**
	 * The number of locales that are accepted.
	 */
	int MAX_LOCALES = 8;

	/**
	 * Return the locales.
	 * @return the locales, best first; empty if no request is bound to the thread or it
	 * does not prefer any
	 */
	List<Locale> get();

	/**
	 * Shorten an {@code Accept-Language} header to what is parsed of it.
	 * @param acceptLanguage the value of the header, or {@code null}
	 * @return the ranges that fit into the first 160 characters; {@code null} if there
	 * are none
	 */
	static @Nullable String shorten(@Nullable String acceptLanguage) {
		if (acceptLanguage == null || acceptLanguage.length() <= MAX_LENGTH) {
			return acceptLanguage;
		}
		int end = acceptLanguage.lastIndexOf(',', MAX_LENGTH);
		return (end > 0) ? acceptLanguage.substring(0, end) : null;
	}

	/**
	 * Return the locales that an {@code Accept-Language} header (RFC 9110, section
	 * 12.5.4) accepts.
	 * @param acceptLanguage the value of the header, or {@code null}
	 * @return the locales, best first and at most eight; empty if there are none or the
	 * header is malformed
	 */
	static List<Locale> accepted(@Nullable String acceptLanguage) {
		String header = shorten(acceptLanguage);
		if (header == null || header.isBlank()) {
			return List.of();
		}
		try {
			List<Locale> locales = new ArrayList<>();
			for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
				Locale locale = (range.getWeight() > 0) ? Locale.forLanguageTag(range.getRange()) : Locale.ROOT;
				if (!locale.getLanguage().isEmpty()) {
					locales.add(locale);
				}
				if (locales.size() == MAX_LOCALES) {
					break;
				}
			}
			return List.copyOf(locales);
		}
		// The parser throws the second one for a lone hyphen.
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return List.of();
		}
	}

	/**
	 * Return the locales that a request prefers.
	 * @param resolver returns the locale that Spring resolves, or {@code null} if there
	 * is none; if it fails, for example at a malformed cookie, there is none
	 * @param accepted the locales that the request accepts, best first
	 * @return the resolved locale, followed by the other accepted ones if it is the first
	 * of them; the accepted ones if it has no language
	 */
	static List<Locale> of(Supplier<@Nullable Locale> resolver, List<Locale> accepted) {
		Locale resolved;
		try {
			resolved = resolver.get();
		}
		catch (RuntimeException ex) {
			return List.of();
		}
		if (resolved == null) {
			return List.of();
		}
		boolean accepts = resolved.getLanguage().isEmpty() || (!accepted.isEmpty() && accepted.get(0).equals(resolved));
		return accepts ? accepted : List.of(resolved);
	}

}
