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

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * How a reader sees the pages.
 *
 * @param labels the labels in the language of the pages
 * @param chosen the language that the reader switched to, or {@code null}
 */
record View(Labels labels, @Nullable Language chosen) {

	/**
	 * Return a link that keeps the language.
	 * @param path the path relative to the present page, empty for the same page
	 * @param parameters the query parameters, of which those with an empty value are left
	 * out
	 * @return the link
	 */
	String link(String path, Map<String, String> parameters) {
		Map<String, String> all = new LinkedHashMap<>(parameters);
		if (this.chosen != null) {
			all.put(ReferenceRequest.LANGUAGE, this.chosen.tag());
		}
		String query = all.entrySet()
			.stream()
			.filter((parameter) -> !parameter.getValue().isEmpty())
			.map((parameter) -> parameter.getKey() + '='
					+ UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? path : path + '?' + query;
	}

}
