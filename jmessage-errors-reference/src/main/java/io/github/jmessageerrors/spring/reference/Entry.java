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

import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.ImErrorCode;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.Operation;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.WebErrorCode;

/**
 * A code as this application answers with it.
 *
 * @param errorCode what is known about the code
 * @param problem the problem that it becomes, with the effective texts and status
 */
record Entry(JMessageErrorCode errorCode, ProblemDetail problem) {

	int code() {
		return this.errorCode.code();
	}

	Family family() {
		if (this.errorCode instanceof WebErrorCode) {
			return Family.WEB;
		}
		if (this.errorCode instanceof RestErrorCode) {
			return Family.REST;
		}
		return (this.errorCode instanceof ImErrorCode) ? Family.IM : Family.ADDITIONAL;
	}

	/**
	 * Return the name of the constant.
	 * @return the name, empty for a code that is not one of the vendor's
	 */
	String name() {
		return (this.errorCode instanceof Enum<?> constant) ? constant.name() : "";
	}

	/**
	 * Return the name of the constant with its type.
	 * @return the name, empty for a code that is not one of the vendor's
	 */
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
	 * Return whether the title is the vendor's, which is English whatever the language of
	 * the page.
	 */
	boolean titleIsEnglish() {
		return !(this.errorCode instanceof AdditionalErrorCode) && title().equals(this.errorCode.message());
	}

	String description() {
		String detail = this.problem.getDetail();
		return (detail != null) ? detail : this.errorCode.description();
	}

	String type() {
		return String.valueOf(this.problem.getType());
	}

	Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("code", code());
		json.put("family", family().name());
		if (!name().isEmpty()) {
			json.put("name", name());
		}
		json.put("operation", operation().name());
		json.put("fault", fault().name());
		json.put("status", status());
		json.put("retryable", this.errorCode.retryable());
		json.put("title", title());
		json.put("description", description());
		json.put("type", type());
		return json;
	}

	/**
	 * The table that a code is from.
	 */
	enum Family {

		/**
		 * The vendor's Web SDK.
		 */
		WEB,

		/**
		 * The vendor's REST API.
		 */
		REST,

		/**
		 * The vendor's instant-messaging servers.
		 */
		IM,

		/**
		 * This application.
		 */
		ADDITIONAL

	}

}
