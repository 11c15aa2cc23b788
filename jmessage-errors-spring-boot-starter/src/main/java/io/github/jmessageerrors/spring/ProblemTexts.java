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

package io.github.jmessageerrors.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetail.Texts;

/**
 * Finds the title and the detail of a code: from the properties, else from the
 * application's messages, else the shipped ones.
 */
final class ProblemTexts {

	private static final String TITLE_KEY = "problemDetail.title.jmessage.";

	private static final String DETAIL_KEY = "problemDetail.jmessage.";

	private static final Locale ENGLISH = Locale.ENGLISH;

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final Map<String, String> titles;

	private final Map<String, String> descriptions;

	private final MessageSource messageSource;

	private final Locale defaultLocale;

	ProblemTexts(Map<String, String> titles, Map<String, String> descriptions, MessageSource messageSource,
			Locale defaultLocale) {
		this.titles = Map.copyOf(titles);
		this.descriptions = Map.copyOf(descriptions);
		this.messageSource = messageSource;
		this.defaultLocale = defaultLocale;
	}

	/**
	 * Find the texts of a code.
	 * @param code the code
	 * @param preferred the languages that the reader prefers, best first
	 * @return the texts in the first of these languages that there are texts in, else in
	 * the default one
	 */
	Texts resolve(JMessageErrorCode code, List<Locale> preferred) {
		String number = Integer.toString(code.code());
		String detailKey = DETAIL_KEY + number;
		for (Locale locale : preferred) {
			Texts texts = resolve(code, number, detailKey, locale);
			if (texts != null) {
				return texts;
			}
		}
		Texts texts = resolve(code, number, detailKey, this.defaultLocale);
		return (texts != null) ? texts : texts(code, number, code.description(), CHINESE);
	}

	/**
	 * Find the texts of a batch.
	 * @param errors the errors of its items
	 * @param preferred the languages that the reader prefers, best first
	 * @param codes finds the code of a number
	 * @param includeUpstreamMessage whether to show what JMessage wrote about each item
	 * @return the texts, in the language of the last item's
	 */
	Texts resolveBatch(List<JMessageItemError> errors, List<Locale> preferred, IntFunction<JMessageErrorCode> codes,
			boolean includeUpstreamMessage) {
		List<Map<String, Object>> members = new ArrayList<>(errors.size());
		Locale locale = this.defaultLocale;
		for (JMessageItemError error : errors) {
			JMessageErrorCode code = codes.apply(error.error().code());
			Texts texts = resolve(code, preferred);
			locale = texts.locale();
			Map<String, Object> member = new LinkedHashMap<>();
			member.put("item", error.item());
			member.put("code", code.code());
			member.put("title", texts.title());
			member.put("detail", texts.detail());
			if (includeUpstreamMessage && error.error().message() != null) {
				member.put("upstreamMessage", error.error().message());
			}
			members.add(member);
		}
		String title = message("problemDetail.title.jmessage.batch", locale);
		String detail = message("problemDetail.jmessage.batch", locale);
		if (detail == null) {
			detail = CHINESE.getLanguage().equals(locale.getLanguage()) ? "部分项目处理失败"
					: "Some items could not be processed.";
		}
		return new Texts((title != null) ? title : "some items failed", detail, locale, members);
	}

	/**
	 * Tell where a title comes from.
	 * @param code the code
	 * @param texts its texts
	 * @return the source
	 */
	ProblemSources.Source sourceOfTitle(JMessageErrorCode code, Texts texts) {
		return source(code, this.titles, titleKey(code), texts.title(), texts.locale());
	}

	/**
	 * Tell where a detail comes from.
	 * @param code the code
	 * @param texts its texts
	 * @return the source
	 */
	ProblemSources.Source sourceOfDetail(JMessageErrorCode code, Texts texts) {
		return source(code, this.descriptions, detailKey(code), texts.detail(), texts.locale());
	}

	private ProblemSources.Source source(JMessageErrorCode code, Map<String, String> properties, String key,
			String text, Locale locale) {
		if (properties.containsKey(Integer.toString(code.code()))) {
			return ProblemSources.Source.PROPERTY;
		}
		return text.equals(message(key, locale)) ? ProblemSources.Source.MESSAGES : ProblemSources.shipped(code);
	}

	static String titleKey(JMessageErrorCode code) {
		return TITLE_KEY + code.code();
	}

	static String detailKey(JMessageErrorCode code) {
		return DETAIL_KEY + code.code();
	}

	private @Nullable Texts resolve(JMessageErrorCode code, String number, String detailKey, Locale locale) {
		String message = message(detailKey, locale);
		if (message != null) {
			return texts(code, number, message, locale);
		}
		if (CHINESE.getLanguage().equals(locale.getLanguage())) {
			return texts(code, number, code.description(CHINESE), CHINESE);
		}
		if (ENGLISH.getLanguage().equals(locale.getLanguage())) {
			return texts(code, number, code.description(ENGLISH), ENGLISH);
		}
		return null;
	}

	private Texts texts(JMessageErrorCode code, String number, String detail, Locale locale) {
		String title = this.titles.get(number);
		if (title == null) {
			title = message(TITLE_KEY + number, locale);
		}
		return new Texts((title != null) ? title : code.message(), this.descriptions.getOrDefault(number, detail),
				locale, null);
	}

	private @Nullable String message(String key, Locale locale) {
		String message = this.messageSource.getMessage(key, null, null, locale);
		return key.equals(message) ? null : message;
	}

}
