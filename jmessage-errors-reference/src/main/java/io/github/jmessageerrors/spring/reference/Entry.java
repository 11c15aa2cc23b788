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

package io.github.jmessageerrors.spring.reference;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.Operation;
import io.github.jmessageerrors.spring.problem.ErrorCodeFamily;

/**
 * An error code as the application answers with it.
 *
 * @param errorCode the error code
 * @param problem its problem detail, with the effective texts and status
 */
record Entry(JMessageErrorCode errorCode, ProblemDetail problem) {

	int code() {
		return this.errorCode.code();
	}

	ErrorCodeFamily family() {
		return ErrorCodeFamily.of(this.errorCode);
	}

	/**
	 * Return the name of the constant, empty for a code that is not one of the vendor's.
	 */
	String name() {
		return (this.errorCode instanceof Enum<?> constant) ? constant.name() : "";
	}

	String qualifiedName() {
		return (this.errorCode instanceof Enum<?> constant)
				? constant.getDeclaringClass().getSimpleName() + '.' + constant.name() : "";
	}

	Operation operation() {
		return this.errorCode.operation();
	}

	Fault fault() {
		return this.errorCode.fault();
	}

	int status() {
		return this.problem.getStatus();
	}

	String title() {
		String title = this.problem.getTitle();
		return (title != null) ? title : this.errorCode.message();
	}

	/**
	 * Return the language of the title if it is the vendor's, which is English whatever
	 * the language of the page.
	 * @return the language tag, or {@code null} for the language of the page
	 */
	@Nullable String languageOfTitle() {
		boolean english = !(this.errorCode instanceof AdditionalErrorCode) && title().equals(this.errorCode.message());
		return english ? Language.ENGLISH.tag() : null;
	}

	String description() {
		String detail = this.problem.getDetail();
		return (detail != null) ? detail : this.errorCode.description();
	}

	String type() {
		return String.valueOf(this.problem.getType());
	}

	String advice(Audience audience, Language language) {
		return this.errorCode.advice(audience, language.locale());
	}

	Map<String, Object> toJson(Language language) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("code", code());
		json.put("family", family().name());
		if (!name().isEmpty()) {
			json.put("name", name());
		}
		json.put("operation", operation().name());
		json.put("reason", this.errorCode.reason().name());
		json.put("fault", fault().name());
		json.put("status", status());
		json.put("retryable", this.errorCode.retryable());
		json.put("title", title());
		json.put("description", description());
		json.put("advice",
				Map.of("caller", advice(Audience.CALLER, language), "operator", advice(Audience.OPERATOR, language)));
		json.put("type", type());
		if (this.errorCode.source() != null) {
			json.put("source", this.errorCode.source());
		}
		return json;
	}

}
