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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import io.github.jmessageerrors.spring.problem.RequestLocales;

/**
 * Request for a page, on Spring MVC or on WebFlux.
 *
 * @param headers the headers of the request
 * @param locales the languages that the application resolved for it, best first
 * @param parameters returns the value of a query parameter
 */
record ReferenceRequest(HttpHeaders headers, List<Locale> locales, Function<String, @Nullable String> parameters) {

	static final String LANGUAGE = "lang";

	@Nullable Format format() {
		return Format.choose(this.headers);
	}

	/**
	 * Return the language that the reader switched to.
	 * @return the language, or {@code null} if the reader did not switch
	 */
	@Nullable Language chosenLanguage() {
		return Language.find(this.parameters.apply(LANGUAGE));
	}

	Language language(Locale defaultLocale) {
		Language chosen = chosenLanguage();
		if (chosen != null) {
			return chosen;
		}
		List<Locale> preferred = new ArrayList<>(this.locales);
		preferred.addAll(RequestLocales.accepted(this.headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)));
		return Language.choose(preferred, defaultLocale);
	}

	Filter filter() {
		return new Filter(parameter(Filter.TEXT), parameter(Filter.OPERATION), parameter(Filter.REASON),
				parameter(Filter.FAULT));
	}

	private String parameter(String name) {
		String value = this.parameters.apply(name);
		return (value != null) ? value.strip() : "";
	}

}
