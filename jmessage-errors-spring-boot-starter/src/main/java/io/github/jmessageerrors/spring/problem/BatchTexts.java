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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.problem.ProblemSettings.CodeSettings;

/**
 * Finds the texts of a batch and of its items, all in the language of the first item.
 */
final class BatchTexts {

	private final ProblemTexts texts;

	private final ProblemSettings.Names names;

	private final ProblemMembers members;

	BatchTexts(ProblemTexts texts, ProblemSettings.Names names, ProblemMembers members) {
		this.texts = texts;
		this.names = names;
		this.members = members;
	}

	LocalizedProblemDetail.Texts resolve(List<JMessageItemError> items, List<CodeSettings> codes,
			List<Locale> preferred) {
		ProblemTexts.Language language = this.texts.choose(codes.get(0), preferred);
		Map<Integer, ProblemTexts.Texts> resolved = new HashMap<>();
		List<Map<String, Object>> errors = new ArrayList<>(items.size());
		for (int i = 0; i < items.size(); i++) {
			CodeSettings settings = codes.get(i);
			errors.add(member(items.get(i), settings,
					resolved.computeIfAbsent(settings.number(), (number) -> this.texts.resolve(settings, language))));
		}
		String title = this.texts.message(this.names.title(), language.messages());
		String detail = this.texts.message(this.names.detail(), language.messages());
		Locale locale = (language.detail() != null) ? language.locale() : ProblemTexts.shipped(language.locale());
		if (detail == null) {
			detail = ProblemTexts.isEnglish(locale) ? "Some items could not be processed." : "部分项目处理失败";
		}
		return new LocalizedProblemDetail.Texts((title != null) ? title : "some items failed", detail, locale,
				Map.of("errors", errors));
	}

	private Map<String, Object> member(JMessageItemError item, CodeSettings settings, ProblemTexts.Texts texts) {
		Map<String, Object> member = new LinkedHashMap<>();
		member.put("item", item.item());
		this.members.addFixed(settings, item.error().message(), member::put);
		member.put("title", texts.title().value());
		member.put("detail", texts.detail().value());
		member.putAll(this.members.localized(settings, texts.locale()));
		return member;
	}

}
