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

package io.github.jmessageerrors.spring.upstream;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import io.github.jmessageerrors.JMessageError;

/**
 * The members of a JSON object that may be a JMessage error. Of a name that occurs twice
 * the last one counts, as with most JSON readers.
 */
final class ErrorMembers {

	private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

	private int code;

	private @Nullable String message;

	private @Nullable String username;

	private @Nullable ErrorMembers nested;

	private boolean hasType;

	private boolean hasStatus;

	private boolean hasOtherError;

	void readFrom(JsonParser parser) {
		readFrom(parser, true);
	}

	private void readFrom(JsonParser parser, boolean mayNest) {
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			switch (name) {
				case "code" -> this.code = readCode(parser, value);
				case "message" -> this.message = readString(parser, value);
				case "username" -> this.username = readString(parser, value);
				case "type" -> this.hasType = true;
				case "status" -> this.hasStatus = true;
				case "error" -> readError(parser, value, mayNest);
				default -> {
				}
			}
			parser.skipChildren();
		}
	}

	private void readError(JsonParser parser, JsonToken value, boolean mayNest) {
		this.hasOtherError = value != JsonToken.START_OBJECT && value != JsonToken.VALUE_NULL;
		this.nested = null;
		if (mayNest && value == JsonToken.START_OBJECT) {
			this.nested = new ErrorMembers();
			this.nested.readFrom(parser, false);
		}
	}

	@Nullable String username() {
		return this.username;
	}

	@Nullable JMessageError nestedError() {
		return (this.nested != null) ? this.nested.toError() : null;
	}

	@Nullable JMessageError flatError() {
		return (this.hasOtherError || (this.hasType && this.hasStatus)) ? null : toError();
	}

	private @Nullable JMessageError toError() {
		return (this.code > 0) ? new JMessageError(this.code, this.message) : null;
	}

	private static @Nullable String readString(JsonParser parser, JsonToken value) {
		return (value == JsonToken.VALUE_STRING) ? parser.getString() : null;
	}

	private static int readCode(JsonParser parser, JsonToken value) {
		if (value == JsonToken.VALUE_NUMBER_INT) {
			return (parser.getNumberType() == JsonParser.NumberType.INT) ? parser.getIntValue() : 0;
		}
		return (value == JsonToken.VALUE_STRING) ? parseDigits(parser.getString()) : 0;
	}

	private static int parseDigits(String text) {
		long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
		return (number <= Integer.MAX_VALUE) ? (int) number : 0;
	}

}
