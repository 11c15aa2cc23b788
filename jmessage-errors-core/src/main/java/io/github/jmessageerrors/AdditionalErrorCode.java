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

import java.util.Locale;

/**
 * A code that the vendor introduced after this release, described by the application. It
 * takes effect in the catalog that {@link JMessageErrorCatalog#with} returns.
 *
 * @param code the number that JMessage sends, positive
 * @param message a short text such as the vendor's Err Message, not blank
 * @param description the description, returned for every locale, not blank
 * @param reason why a request fails with this code; fault, status and advice follow from
 * it. {@link Reason#nearest(int)} has one for a status
 * @since 0.1.0
 */
public record AdditionalErrorCode(int code, String message, String description,
		Reason reason) implements JMessageErrorCode {

	/**
	 * Create the description of a code.
	 * @throws IllegalArgumentException if one of the components is out of its range; the
	 * message names it
	 */
	public AdditionalErrorCode {
		ErrorNumber.check(code);
		checkText(code, "message", message);
		checkText(code, "description", description);
		if (reason == null) {
			throw new IllegalArgumentException("reason of JMessage error code " + code + " must not be null");
		}
	}

	@Override
	public String description(Locale locale) {
		return this.description;
	}

	/**
	 * Return {@link Operation#UNKNOWN}.
	 */
	@Override
	public Operation operation() {
		return Operation.UNKNOWN;
	}

	/**
	 * Return the number and the message, such as {@code 880103 user not existr}.
	 */
	@Override
	public String toString() {
		return this.code + " " + this.message;
	}

	private static void checkText(int code, String name, String text) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(name + " of JMessage error code " + code + " must not be blank");
		}
	}

}
