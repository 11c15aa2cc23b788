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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Criteria of a search. An empty criterion matches all error codes.
 *
 * @param text words or numbers, each of which must occur in an entry
 * @param operation the name of an operation
 * @param reason the name of a reason
 * @param fault the name of who is at fault
 */
record Filter(String text, String operation, String reason, String fault) {

	static final String TEXT = "q";

	static final String OPERATION = "operation";

	static final String REASON = "reason";

	static final String FAULT = "fault";

	boolean isEmpty() {
		return this.text.isEmpty() && this.operation.isEmpty() && this.reason.isEmpty() && this.fault.isEmpty();
	}

	boolean matches(Entry entry) {
		return matches(this.operation, entry.operation()) && matches(this.reason, entry.errorCode().reason())
				&& matches(this.fault, entry.fault()) && containsText(entry);
	}

	private static boolean matches(String criterion, Enum<?> constant) {
		return criterion.isEmpty() || criterion.equalsIgnoreCase(constant.name());
	}

	Map<String, String> toParameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put(TEXT, this.text);
		parameters.put(OPERATION, this.operation);
		parameters.put(REASON, this.reason);
		parameters.put(FAULT, this.fault);
		return parameters;
	}

	private boolean containsText(Entry entry) {
		if (this.text.isEmpty()) {
			return true;
		}
		String searched = String
			.join("\n", Integer.toString(entry.code()), entry.name(), entry.errorCode().reason().name(), entry.title(),
					entry.description())
			.toLowerCase(Locale.ROOT);
		return Arrays.stream(this.text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(searched::contains);
	}

}
