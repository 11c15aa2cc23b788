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

package io.github.jmessageerrors;

import java.io.Serializable;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a JMessage error code.
 * <p>
 * The vendor's codes are the constants of {@link WebErrorCode}, {@link RestErrorCode} and
 * {@link ImErrorCode}. A code that the vendor adds after this release can be described
 * with an {@link AdditionalErrorCode}; until then {@link #of(int)} returns a value that
 * keeps the number. Two codes of the same kind and the same content are equal.
 *
 * @since 0.1.0
 */
public sealed interface JMessageErrorCode extends Serializable
		permits WebErrorCode, RestErrorCode, ImErrorCode, AdditionalErrorCode, UncatalogedErrorCode {

	/**
	 * Return the number that JMessage sends.
	 * @return the code, always positive
	 */
	int code();

	/**
	 * Return the short English text that the vendor publishes for this code, verbatim and
	 * thus with its mistakes. The few codes that have none in the vendor's tables have a
	 * title of this library.
	 * @return the message, never blank
	 */
	String message();

	/**
	 * Return the description in Chinese: the vendor's, verbatim, where its first Web
	 * table has one, else this library's. An {@link AdditionalErrorCode} returns what the
	 * application wrote, in whichever language.
	 * @return the description, never blank
	 */
	String description();

	/**
	 * Return the description in a language. Only the language of the locale counts, and
	 * the default locale of the JVM never does.
	 * @param locale the locale to describe the error for
	 * @return the English description for {@code en}, else {@link #description()}
	 */
	String description(Locale locale);

	/**
	 * Return why a request fails with this code. {@link #fault()}, {@link #status()} and
	 * {@link #retryable()} follow from it.
	 * @return the reason
	 */
	Reason reason();

	/**
	 * Return what was being done when the error occurred.
	 * @return the operation, {@link Operation#UNKNOWN} if the vendor's tables do not tell
	 */
	Operation operation();

	/**
	 * Return who has to act for the error to go away.
	 * @return who is at fault
	 */
	default Fault fault() {
		return reason().fault();
	}

	/**
	 * Return the HTTP status with which an application answers its own caller. It is not
	 * the status of JMessage's response.
	 * @return the status, 400 to 503, never 401
	 */
	default int status() {
		return reason().status();
	}

	/**
	 * Return whether the same request may succeed when it is sent again later.
	 * @return {@code true} for codes whose status is 429 or 503
	 * @see Reason#retryable()
	 */
	default boolean retryable() {
		return reason().retryable();
	}

	/**
	 * Return what a reader can do about this error: the advice on this code if there is
	 * one, else that on its {@link #reason()}.
	 * @param audience the reader; only the advice for {@link Audience#CALLER} is fit for
	 * responses
	 * @param locale the locale to advise in; only its language counts
	 * @return the English advice for {@code en}, else the Chinese one, never blank
	 */
	default String advice(Audience audience, Locale locale) {
		return Texts.advice(reason(), audience, locale);
	}

	/**
	 * Return where this code is documented, or used if the vendor documents it nowhere.
	 * @return the URL of a public document or file, or {@code null} for codes that are
	 * not the vendor's
	 */
	default @Nullable String source() {
		return null;
	}

	/**
	 * Return the code that has the given number in the vendor's tables. Codes that an
	 * application added to a catalog of its own are found through
	 * {@link JMessageErrorCatalog#get(int)} instead.
	 * @param code the number that JMessage sent
	 * @return the vendor's code, or an uncataloged one that keeps the number and whose
	 * reason is {@link Reason#UPSTREAM_FAILED}
	 * @throws IllegalArgumentException if the number is not positive: 0 means success
	 */
	static JMessageErrorCode of(int code) {
		return JMessageErrorCatalog.standard().get(code);
	}

}
