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
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.problem.ProblemSettings.CodeSettings;
import io.github.jmessageerrors.spring.problem.ProblemSources.Source;

/**
 * Finds the title and the detail of an error code: in the properties, then in the
 * application's messages, then among the texts of this library.
 * <p>
 * A language is taken if the application's messages differ in it from the root ones, or
 * if this library has texts in it and there are no root messages, which stand for the
 * default locale.
 */
final class ProblemTexts {

	private static final Log logger = LogFactory.getLog(ProblemTexts.class);

	private final AtomicBoolean failed = new AtomicBoolean();

	private final Locale defaultLocale;

	private final MessageSource messageSource;

	ProblemTexts(Locale defaultLocale, MessageSource messageSource) {
		this.defaultLocale = defaultLocale;
		this.messageSource = messageSource;
	}

	/**
	 * Choose the first of the preferred locales that there is a detail for, or else the
	 * default locale.
	 */
	Language choose(CodeSettings code, List<Locale> preferred) {
		String detailKey = code.names().detail();
		String root = null;
		for (Locale candidate : preferred) {
			Locale locale = KnownLocales.nearest(candidate);
			String message = (locale != null) ? message(detailKey, locale) : null;
			root = (root == null && message != null) ? message(detailKey, Locale.ROOT) : root;
			if (locale != null && ((message != null) ? isOwn(message, root, detailKey, locale) : isShipped(locale))) {
				return new Language(locale, locale, message);
			}
		}
		if (root == null) {
			String message = message(detailKey, this.defaultLocale);
			root = (message != null) ? message(detailKey, Locale.ROOT) : null;
			if (root == null || message == null || isOwn(message, root, detailKey, this.defaultLocale)) {
				return new Language(this.defaultLocale, this.defaultLocale, message);
			}
		}
		return new Language(Locale.ROOT, this.defaultLocale, root);
	}

	/**
	 * Return whether a message is in the language that it was looked up in, rather than
	 * the root message or that of the machine's locale, which message sources fall back
	 * on.
	 */
	private boolean isOwn(String message, @Nullable String root, String key, Locale locale) {
		Locale machine = Locale.getDefault();
		return !message.equals(root)
				&& (machine.getLanguage().equals(locale.getLanguage()) || !message.equals(message(key, machine)));
	}

	Texts resolve(CodeSettings code, List<Locale> preferred) {
		Language language = choose(code, preferred);
		return resolve(code, language, language.detail());
	}

	/**
	 * Find the texts of an error code in a language that was chosen for another one, or
	 * in the default language if there are none.
	 */
	Texts resolve(CodeSettings code, Language language) {
		String message = message(code.names().detail(), language.messages());
		return (message != null || isShipped(language.locale())) ? resolve(code, language, message)
				: resolve(code, List.of());
	}

	private Texts resolve(CodeSettings settings, Language language, @Nullable String message) {
		JMessageErrorCode code = settings.code();
		Locale locale = (message != null) ? language.locale() : shipped(language.locale());
		String title = settings.title();
		String detail = settings.detail();
		return new Texts(
				(title != null) ? new Text(title, Source.PROPERTY)
						: text(message(settings.names().title(), language.messages()), code.message(), code),
				(detail != null) ? new Text(detail, Source.PROPERTY) : text(message, code.description(locale), code),
				locale);
	}

	private static Text text(@Nullable String message, String shipped, JMessageErrorCode code) {
		return (message != null) ? new Text(message, Source.MESSAGES) : new Text(shipped, shippedSource(code));
	}

	static Source shippedSource(JMessageErrorCode code) {
		return (code instanceof AdditionalErrorCode) ? Source.ADDITIONAL : Source.CATALOG;
	}

	@Nullable String message(String key, Locale locale) {
		try {
			String message = this.messageSource.getMessage(key, null, null, locale);
			return key.equals(message) ? null : message;
		}
		catch (RuntimeException ex) {
			// The text of this library is better than another error.
			if (this.failed.compareAndSet(false, true)) {
				logger.warn("Message '" + key + "' cannot be read, the text of this library is used; "
						+ "further failures are not logged", ex);
			}
			return null;
		}
	}

	private static boolean isShipped(Locale locale) {
		return isEnglish(locale) || Locale.CHINESE.getLanguage().equals(locale.getLanguage());
	}

	static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	static Locale shipped(Locale locale) {
		return isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

	/**
	 * The language that a problem is written in.
	 *
	 * @param messages the locale that the application's messages are looked up in
	 * @param locale the locale of the texts
	 * @param detail the application's message that decided, or {@code null} if the texts
	 * are those of this library
	 */
	record Language(Locale messages, Locale locale, @Nullable String detail) {

	}

	/**
	 * The texts of an error code in one language.
	 *
	 * @param title the title
	 * @param detail the detail
	 * @param locale the language of the detail
	 */
	record Texts(Text title, Text detail, Locale locale) {

	}

	/**
	 * A text and where it comes from.
	 *
	 * @param value the text
	 * @param source its source
	 */
	record Text(String value, Source source) {

	}

}
