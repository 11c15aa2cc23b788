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

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Tells where the texts and the status of a JMessage error come from.
 */
public final class ProblemSources {

	private static final String PREFIX = JMessageErrorsProperties.PREFIX + '.';

	private final ProblemTexts texts;

	private final Map<Integer, Integer> statuses;

	private final Map<Integer, JMessageErrorsProperties.AdditionalCode> additionalCodes;

	/**
	 * Create an instance.
	 * @param properties the settings of the application
	 * @param messageSource the messages of the application
	 */
	public ProblemSources(JMessageErrorsProperties properties, MessageSource messageSource) {
		this.texts = new ProblemTexts(properties.titles(), properties.descriptions(), messageSource,
				properties.defaultLocale());
		this.statuses = Map.copyOf(properties.statuses());
		this.additionalCodes = Map.copyOf(properties.additionalCodes());
	}

	/**
	 * Explain an error code.
	 * @param code the code, as the application's catalogue has it
	 * @param locale the language of the texts; {@code null} stands for the default one
	 * @return what its problem is made of
	 */
	public Explanation explain(JMessageErrorCode code, @Nullable Locale locale) {
		ProblemTexts.Wording wording = this.texts.wording(code);
		LocalizedProblemDetail.Texts resolved = this.texts.resolve(wording,
				(locale != null) ? List.of(locale) : List.of());
		return new Explanation(
				part(code, resolved.title(), this.texts.sourceOfTitle(wording, resolved), "title", "titles",
						wording.titleKey()),
				part(code, resolved.detail(), this.texts.sourceOfDetail(wording, resolved), "description",
						"descriptions", wording.detailKey()),
				status(code));
	}

	private Part status(JMessageErrorCode code) {
		Integer status = this.statuses.get(code.code());
		if (status == null) {
			JMessageErrorsProperties.AdditionalCode additional = this.additionalCodes.get(code.code());
			Integer own = (additional != null) ? additional.status() : null;
			return part(code, (own != null) ? own : code.status(), shipped(code), "status", "statuses", null);
		}
		return part(code, status, Source.PROPERTY, "status", "statuses", null);
	}

	private static Part part(JMessageErrorCode code, Object value, Source source, String name, String plural,
			@Nullable String messageKey) {
		return new Part(value, source, switch (source) {
			case PROPERTY -> PREFIX + plural + '.' + code.code();
			case MESSAGES -> messageKey;
			case ADDITIONAL -> PREFIX + "additional-codes." + code.code() + '.' + name;
			case CATALOG -> null;
		});
	}

	static Source shipped(JMessageErrorCode code) {
		return (code instanceof AdditionalErrorCode) ? Source.ADDITIONAL : Source.CATALOG;
	}

	/**
	 * Where a part of a problem comes from.
	 */
	public enum Source {

		/**
		 * One of the properties that override the catalogue.
		 */
		PROPERTY,

		/**
		 * The application's messages.
		 */
		MESSAGES,

		/**
		 * The application's description of a code that is not the vendor's.
		 */
		ADDITIONAL,

		/**
		 * The catalogue of this library.
		 */
		CATALOG

	}

	/**
	 * What the problem of an error code is made of.
	 *
	 * @param title the title
	 * @param description the description
	 * @param status the HTTP status
	 */
	public record Explanation(Part title, Part description, Part status) {

	}

	/**
	 * A part of a problem.
	 *
	 * @param value the text or the number
	 * @param source where it comes from
	 * @param key the name of the property or the key of the message, or {@code null} if
	 * it comes from the catalogue
	 */
	public record Part(Object value, Source source, @Nullable String key) {

	}

}
