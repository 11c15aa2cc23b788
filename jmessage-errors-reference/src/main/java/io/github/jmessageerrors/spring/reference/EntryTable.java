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

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Table of error codes. The roles are those that its elements lose where the stylesheet
 * does not lay them out as a table.
 */
final class EntryTable {

	private EntryTable() {
	}

	/**
	 * Write a table.
	 * @param base the path of the pages of the error codes, relative to the present page
	 */
	static void write(Html html, View view, List<Entry> entries, String base) {
		Labels labels = view.labels();
		html.element("table", () -> {
			html.element("thead", () -> html.element("tr", () -> {
				for (String column : List.of("number", "title", "description", "status", "reason")) {
					html.element("th", labels.get("column." + column), "scope", "col", "role", "columnheader");
				}
			}, "role", "row"), "role", "rowgroup");
			html.element("tbody", () -> entries.forEach((entry) -> row(html, view, entry, base)), "role", "rowgroup");
		}, "role", "table", "aria-label", labels.get("index.title"));
	}

	private static void row(Html html, View view, Entry entry, String base) {
		html.element("tr", () -> {
			html.element("th",
					() -> html.element("a", Integer.toString(entry.code()), "href",
							view.link(base + entry.code(), Map.of())),
					"class", "number", "scope", "row", "role", "rowheader");
			html.element("td", entry.title(), "class", "title", "role", "cell", "lang", entry.languageOfTitle());
			html.element("td", entry.description(), "class", "description", "role", "cell");
			html.element("td", Integer.toString(entry.status()), "class", "status", "role", "cell");
			html.element("td", () -> badge(html, view.labels(), entry), "class", "reason", "role", "cell");
		}, "role", "row");
	}

	/**
	 * Write the reason of an error code, in the color of its fault.
	 */
	static void badge(Html html, Labels labels, Entry entry) {
		html.element("span", labels.get(entry.errorCode().reason()), "class",
				"badge " + entry.fault().name().toLowerCase(Locale.ROOT));
	}

}
