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

import org.springframework.http.HttpHeaders;

/**
 * The languages that a request prefers, on either web stack. A header that nobody can
 * read asks for nothing, and a language with a weight of zero is not acceptable.
 */
public final class RequestLocales {

	private RequestLocales() {
	}

	/**
	 * List the languages of a request, best first.
	 * @param resolved the language that Spring resolved, or {@code null} if the request
	 * asks for none
	 * @param accepted the languages that the request says it accepts, best first
	 * @return the resolved language, followed by the other acceptable ones if it is the
	 * first of them
	 */
	public static List<Locale> of(@Nullable Locale resolved, List<Locale> accepted) {
		if (resolved == null) {
			return List.of();
		}
		return (!accepted.isEmpty() && accepted.get(0).equals(resolved)) ? accepted : List.of(resolved);
	}

	/**
	 * List the languages of a request, best first, where Spring may stumble over its
	 * headers.
	 * @param resolver asks Spring for the language, {@code null} if the request asks for
	 * none
	 * @param acceptLanguage the {@code Accept-Language} headers
	 * @return the languages as in {@link #of(Locale, List)}; empty if the headers are
	 * malformed
	 */
	public static List<Locale> of(Supplier<@Nullable Locale> resolver, @Nullable List<String> acceptLanguage) {
		Locale resolved;
		try {
			resolved = resolver.get();
		}
		// What Java's parser and thus Spring's resolver make of a lone hyphen
		catch (IndexOutOfBoundsException ex) {
			return List.of();
		}
		return of(resolved, (acceptLanguage != null) ? accepted(acceptLanguage) : List.of());
	}

	/**
	 * List the languages that a request says it accepts, best first.
	 * @param acceptLanguage the {@code Accept-Language} headers (RFC 9110, 12.5.4)
	 * @return the languages; empty if there are none or the headers are malformed
	 */
	public static List<Locale> accepted(List<String> acceptLanguage) {
		HttpHeaders headers = new HttpHeaders();
		headers.put(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
		try {
			List<Locale> locales = new ArrayList<>();
			for (Locale.LanguageRange range : headers.getAcceptLanguage()) {
				Locale locale = Locale.forLanguageTag(range.getRange());
				if (range.getWeight() > 0 && !locale.getLanguage().isEmpty()) {
					locales.add(locale);
				}
			}
			return locales;
		}
		// Java's parser lets the second one escape for a lone hyphen
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return List.of();
		}
	}

}
