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
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.Operation;
import io.github.jmessageerrors.Reason;

/**
 * Page that lists and searches the error codes.
 */
final class IndexPage {

	private final PageLayout layout;

	IndexPage(PageLayout layout) {
		this.layout = layout;
	}

	byte[] write(View view, Filter filter, List<Entry> found, List<Entry> all) {
		Labels labels = view.labels();
		String title = filter.text().isEmpty() ? labels.get("index.title")
				: labels.get("index.title.searched", filter.text());
		return this.layout.index(view, title, filter.toParameters(), (html) -> {
			html.element("h1", labels.get("index.title"));
			html.element("p", labels.get("index.lead"), "class", "lead");
			searchForm(html, view, filter, all);
			html.element("div", () -> {
				if (filter.isEmpty()) {
					html.element("h2", labels.get("index.total", all.size()));
				}
				else {
					html.element("h2", labels.get("index.count", found.size(), all.size()));
					html.element("a", labels.get("index.clear"), "href", view.link(this.layout.directory(), Map.of()));
				}
			}, "class", "count");
			if (found.isEmpty()) {
				html.element("p", labels.get("index.nothing"), "class", "card");
			}
			else {
				EntryTable.write(html, view, found, this.layout.directory() + '/');
			}
		});
	}

	private static void searchForm(Html html, View view, Filter filter, List<Entry> all) {
		Labels labels = view.labels();
		html.element("form", () -> {
			html.element("div", () -> {
				html.element("label", labels.get("search.text"), "for", Filter.TEXT);
				html.empty("input", "type", "search", "id", Filter.TEXT, "name", Filter.TEXT, "value", filter.text(),
						"autocomplete", "off");
			});
			Set<Operation> operations = all.stream()
				.map(Entry::operation)
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
			select(html, labels, Filter.OPERATION, filter.operation(), operations);
			select(html, labels, Filter.REASON, filter.reason(), Arrays.asList(Reason.values()));
			select(html, labels, Filter.FAULT, filter.fault(), Arrays.asList(Fault.values()));
			Language chosen = view.chosen();
			if (chosen != null) {
				html.empty("input", "type", "hidden", "name", ReferenceRequest.LANGUAGE, "value", chosen.tag());
			}
			html.element("button", labels.get("search.submit"), "type", "submit");
		}, "class", "card", "role", "search", "method", "get");
	}

	private static void select(Html html, Labels labels, String name, String selected,
			Collection<? extends Enum<?>> options) {
		html.element("div", () -> {
			html.element("label", labels.get("search." + name), "for", name);
			html.element("select", () -> {
				html.element("option", labels.get("search." + name + ".all"), "value", "");
				for (Enum<?> option : options) {
					html.element("option", labels.get(option), "value", option.name(), "selected",
							selected.equalsIgnoreCase(option.name()) ? "" : null);
				}
			}, "id", name, "name", name);
		});
	}

}
