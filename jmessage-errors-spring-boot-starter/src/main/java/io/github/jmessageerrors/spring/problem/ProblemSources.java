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

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.problem.ProblemSettings.CodeSettings;

/**
 * Explains what the problem of an error code consists of, and where each part comes from.
 * Internal: public for the other packages of this library.
 *
 * @since 0.1.0
 */
public final class ProblemSources {

	private static final String PREFIX = JMessageErrorsProperties.PREFIX + '.';

	private final ProblemSettings settings;

	private final ProblemTexts texts;

	private final JMessageErrorsProperties properties;

	/**
	 * Create an instance.
	 * @param properties the properties of the application
	 * @param messageSource the messages of the application
	 */
	public ProblemSources(JMessageErrorsProperties properties, MessageSource messageSource) {
		this.settings = new ProblemSettings(properties);
		this.texts = new ProblemTexts(properties.defaultLocale(), messageSource);
		this.properties = properties;
	}

	/**
	 * Explain an error code.
	 * @param code the code, as the application's catalog has it
	 * @param locale the language of the texts; {@code null} stands for the default one
	 * @return the parts of its problem
	 */
	public Explanation explain(JMessageErrorCode code, @Nullable Locale locale) {
		CodeSettings settings = this.settings.of(code);
		ProblemTexts.Texts resolved = this.texts.resolve(settings, (locale != null) ? List.of(locale) : List.of());
		boolean overridden = this.properties.statuses().containsKey(code.code());
		return new Explanation(
				part(code, resolved.title().value(), resolved.title().source(), "title", "titles",
						settings.names().title()),
				part(code, resolved.detail().value(), resolved.detail().source(), "description", "descriptions",
						settings.names().detail()),
				part(code, settings.status(), overridden ? Source.PROPERTY : ProblemTexts.shippedSource(code), "status",
						"statuses", null));
	}

	ProblemSettings settings() {
		return this.settings;
	}

	ProblemTexts texts() {
		return this.texts;
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

	/**
	 * Source of a part of a problem.
	 */
	public enum Source {

		/**
		 * A property that overrides the catalog.
		 */
		PROPERTY,

		/**
		 * The application's messages.
		 */
		MESSAGES,

		/**
		 * The properties of an additional error code.
		 */
		ADDITIONAL,

		/**
		 * The catalog of this library.
		 */
		CATALOG

	}

	/**
	 * The parts of a problem.
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
	 * @param source its source
	 * @param key the name of the property or the key of the message, or {@code null} if
	 * it comes from the catalog
	 */
	public record Part(Object value, Source source, @Nullable String key) {

	}

}
