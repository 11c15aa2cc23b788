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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail.Texts;

/**
 * Finds the title and the detail of a code: from the properties, else from the
 * application's messages, else the shipped ones.
 */
final class ProblemTexts {

	private static final String TITLE_KEY = "problemDetail.title.jmessage.";

	private static final String DETAIL_KEY = "problemDetail.jmessage.";

	private static final Locale ENGLISH = Locale.ENGLISH;

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final Map<Integer, String> titles;

	private final Map<Integer, String> descriptions;

	private final MessageSource messageSource;

	private final Locale defaultLocale;

	ProblemTexts(Map<Integer, String> titles, Map<Integer, String> descriptions, MessageSource messageSource,
			Locale defaultLocale) {
		this.titles = Map.copyOf(titles);
		this.descriptions = Map.copyOf(descriptions);
		this.messageSource = messageSource;
		this.defaultLocale = defaultLocale;
	}

	/**
	 * Look up what does not depend on the reader.
	 * @param code the code
	 * @return what there is to say about it
	 */
	Wording wording(JMessageErrorCode code) {
		String number = Integer.toString(code.code());
		return new Wording(code, this.titles.get(code.code()), this.descriptions.get(code.code()), TITLE_KEY + number,
				DETAIL_KEY + number);
	}

	/**
	 * Find the texts of a code.
	 * @param wording what there is to say about the code
	 * @param preferred the languages that the reader prefers, best first
	 * @return the texts in the first of these languages that there are texts in, else in
	 * the default one
	 */
	Texts resolve(Wording wording, List<Locale> preferred) {
		for (Locale locale : preferred) {
			Texts texts = resolve(wording, locale);
			if (texts != null) {
				return texts;
			}
		}
		Texts texts = resolve(wording, this.defaultLocale);
		return (texts != null) ? texts : texts(wording, wording.code().description(), CHINESE);
	}

	/**
	 * Find the texts of a batch.
	 * @param errors the errors of its items
	 * @param wordings what there is to say about the code of each of them
	 * @param preferred the languages that the reader prefers, best first
	 * @param includeUpstreamMessage whether to show what JMessage wrote about each item
	 * @return the texts, in the language of the last item's
	 */
	Texts resolveBatch(List<JMessageItemError> errors, List<Wording> wordings, List<Locale> preferred,
			boolean includeUpstreamMessage) {
		List<Map<String, Object>> members = new ArrayList<>(errors.size());
		Locale locale = this.defaultLocale;
		for (int i = 0; i < errors.size(); i++) {
			JMessageItemError error = errors.get(i);
			Wording wording = wordings.get(i);
			Texts texts = resolve(wording, preferred);
			locale = texts.locale();
			Map<String, Object> member = new LinkedHashMap<>();
			member.put("item", error.item());
			member.put("code", wording.code().code());
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
	 * @param wording what there is to say about the code
	 * @param texts its texts
	 * @return the source
	 */
	ProblemSources.Source sourceOfTitle(Wording wording, Texts texts) {
		return source(wording, wording.title(), wording.titleKey(), texts.title(), texts.locale());
	}

	/**
	 * Tell where a detail comes from.
	 * @param wording what there is to say about the code
	 * @param texts its texts
	 * @return the source
	 */
	ProblemSources.Source sourceOfDetail(Wording wording, Texts texts) {
		return source(wording, wording.description(), wording.detailKey(), texts.detail(), texts.locale());
	}

	private ProblemSources.Source source(Wording wording, @Nullable String property, String key, String text,
			Locale locale) {
		if (property != null) {
			return ProblemSources.Source.PROPERTY;
		}
		return text.equals(message(key, locale)) ? ProblemSources.Source.MESSAGES
				: ProblemSources.shipped(wording.code());
	}

	private @Nullable Texts resolve(Wording wording, Locale locale) {
		String message = message(wording.detailKey(), locale);
		if (message != null) {
			return texts(wording, message, locale);
		}
		if (CHINESE.getLanguage().equals(locale.getLanguage())) {
			return texts(wording, wording.code().description(CHINESE), CHINESE);
		}
		if (ENGLISH.getLanguage().equals(locale.getLanguage())) {
			return texts(wording, wording.code().description(ENGLISH), ENGLISH);
		}
		return null;
	}

	private Texts texts(Wording wording, String detail, Locale locale) {
		String title = wording.title();
		if (title == null) {
			title = message(wording.titleKey(), locale);
		}
		return new Texts((title != null) ? title : wording.code().message(),
				(wording.description() != null) ? wording.description() : detail, locale, null);
	}

	private @Nullable String message(String key, Locale locale) {
		String message = this.messageSource.getMessage(key, null, null, locale);
		return key.equals(message) ? null : message;
	}

	/**
	 * What there is to say about one code, whoever reads it.
	 *
	 * @param code the code
	 * @param title the title that the properties give it, or {@code null}
	 * @param description the description that the properties give it, or {@code null}
	 * @param titleKey the key of its title in the application's messages
	 * @param detailKey the key of its detail in the application's messages
	 */
	record Wording(JMessageErrorCode code, @Nullable String title, @Nullable String description, String titleKey,
			String detailKey) {

	}

}
