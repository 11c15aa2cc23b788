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

/**
 * What is known about one of JMessage's error codes.
 * <p>
 * The vendor's codes are the constants of {@link WebErrorCode}, {@link RestErrorCode} and
 * {@link ImErrorCode}. A code that the vendor adds after this release can be described
 * with an {@link AdditionalErrorCode}; until then {@link #of(int)} gives a value that
 * keeps the number. Two codes of the same kind and the same content are equal.
 */
public sealed interface JMessageErrorCode extends Serializable
		permits WebErrorCode, RestErrorCode, ImErrorCode, AdditionalErrorCode, UncataloguedErrorCode {

	/**
	 * Return the number that JMessage sends.
	 * @return the code, always positive
	 */
	int code();

	/**
	 * Return the short English text that the vendor publishes for this code, verbatim and
	 * thus with its mistakes. The few codes that have none in the vendor's tables have a
	 * title of ours.
	 * @return the message, never blank
	 */
	String message();

	/**
	 * Return the description in Chinese: the vendor's, verbatim, for the codes of
	 * {@link WebErrorCode.Edition#SEED}, else ours. An {@link AdditionalErrorCode}
	 * returns what the application wrote, in whichever language.
	 * @return the description, never blank
	 */
	String description();

	/**
	 * Return the description in a language. Only the language of the locale counts, and
	 * the machine's default locale never does.
	 * @param locale the locale to describe the error for
	 * @return the English description for {@code en}, else {@link #description()}
	 */
	String description(Locale locale);

	/**
	 * Return who has to act for the error to go away.
	 * @return who is at fault
	 */
	Fault fault();

	/**
	 * Return the HTTP status with which an application answers its own caller. It is not
	 * the status of JMessage's response.
	 * @return the status, 400 to 599
	 */
	int status();

	/**
	 * Return whether the same request may succeed when it is sent again later.
	 * @return {@code true} for codes whose status is 429 or 503
	 */
	boolean retryable();

	/**
	 * Return what was being done when the error occurred.
	 * @return the operation, {@link Operation#UNKNOWN} if the vendor's tables do not tell
	 */
	Operation operation();

	/**
	 * Return the code that has the given number in the vendor's tables. Codes that an
	 * application added to a catalogue of its own are found through
	 * {@link JMessageErrorCatalog#get(int)} instead.
	 * @param code the number that JMessage sent
	 * @return the vendor's code, or an uncatalogued one that keeps the number: at fault
	 * is the {@link Fault#VENDOR}, the status is 502
	 * @throws IllegalArgumentException if the number is not positive: 0 means success
	 */
	static JMessageErrorCode of(int code) {
		return JMessageErrorCatalog.standard().get(code);
	}

}
