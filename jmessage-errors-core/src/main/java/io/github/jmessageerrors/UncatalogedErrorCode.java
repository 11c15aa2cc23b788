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
 * A number that no catalog has. Its meaning is not known, so the vendor is held
 * responsible.
 */
record UncatalogedErrorCode(int code) implements JMessageErrorCode {

	UncatalogedErrorCode {
		ErrorNumber.check(code);
	}

	@Override
	public String message() {
		return "unknown error code";
	}

	@Override
	public String description() {
		return "未收录的错误码";
	}

	@Override
	public String description(Locale locale) {
		return Texts.isEnglish(locale) ? "JMessage answered with an error code that is not in the catalog."
				: description();
	}

	@Override
	public Reason reason() {
		return Reason.UPSTREAM_FAILED;
	}

	@Override
	public Operation operation() {
		return Operation.UNKNOWN;
	}

	@Override
	public String advice(Audience audience, Locale locale) {
		String own = Texts.advice("UNKNOWN", audience, locale);
		return (own != null) ? own : JMessageErrorCode.super.advice(audience, locale);
	}

	@Override
	public String toString() {
		return this.code + " " + message();
	}

}
