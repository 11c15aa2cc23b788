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
 * takes effect in the catalogue that {@link JMessageErrorCatalog#with} returns.
 *
 * @param code the number that JMessage sends, positive
 * @param message a short text such as the vendor's Err Message, not blank
 * @param description the description, given out for every locale, not blank
 * @param status the HTTP status to answer with, 400 to 599
 */
public record AdditionalErrorCode(int code, String message, String description,
		int status) implements JMessageErrorCode {

	/**
	 * Create the description of a code.
	 * @throws IllegalArgumentException if one of the components is out of its range; the
	 * message names it
	 */
	public AdditionalErrorCode {
		ErrorNumber.check(code);
		checkText(code, "message", message);
		checkText(code, "description", description);
		if (status < 400 || status > 599) {
			throw new IllegalArgumentException(
					"status of JMessage error code " + code + " must be 400 to 599 but is " + status);
		}
	}

	@Override
	public String description(Locale locale) {
		return this.description;
	}

	/**
	 * Return who is at fault according to the status.
	 * @return {@link Fault#CALLER} for 4xx, {@link Fault#APPLICATION} for 500,
	 * {@link Fault#VENDOR} for the rest
	 */
	@Override
	public Fault fault() {
		if (this.status < 500) {
			return Fault.CALLER;
		}
		return (this.status == 500) ? Fault.APPLICATION : Fault.VENDOR;
	}

	@Override
	public boolean retryable() {
		return this.status == 429 || this.status == 503;
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
