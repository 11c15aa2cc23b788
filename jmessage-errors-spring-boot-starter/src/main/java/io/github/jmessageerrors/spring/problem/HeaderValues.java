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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * Reads and adds values of headers that may be those of a servlet container, too.
 */
final class HeaderValues {

	private HeaderValues() {
	}

	/**
	 * Return the values of a header, of which there is one if the header is empty.
	 */
	static Collection<String> of(HttpHeaders headers, String name) {
		String first = headers.getFirst(name);
		if (first == null) {
			return List.of();
		}
		List<String> values = headers.getValuesAsList(name);
		return values.isEmpty() ? List.of(first) : values;
	}

	/**
	 * Return whether values of {@code Vary} include the language.
	 */
	static boolean varyByLanguage(Collection<String> vary) {
		for (String value : vary) {
			for (String name : StringUtils.tokenizeToStringArray(value, ",")) {
				if (name.equals("*") || name.equalsIgnoreCase(HttpHeaders.ACCEPT_LANGUAGE)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Add a value to a header, whose values may be an unmodifiable list if a controller
	 * set them. They are not asked for by name, as those that the servlet container knows
	 * of would be added to it again.
	 */
	static void add(HttpHeaders headers, String name, String value) {
		if (headers.getFirst(name) == null) {
			headers.set(name, value);
			return;
		}
		List<String> values = new ArrayList<>();
		headers.forEach((header, present) -> {
			if (header.equalsIgnoreCase(name)) {
				values.addAll(present);
			}
		});
		values.add(value);
		headers.put(name, values);
	}

}
