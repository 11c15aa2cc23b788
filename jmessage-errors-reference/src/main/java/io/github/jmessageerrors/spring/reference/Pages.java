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
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.Operation;

/**
 * Writes the pages. Links are relative, so that they hold behind a proxy that moves the
 * application elsewhere, and keep the language that the reader switched to.
 */
final class Pages {

	/**
	 * What a problem about several items says about each of them.
	 */
	static final List<String> BATCH_MEMBERS = List.of("item", "code", "title", "detail");

	private static final String CONTENT = "content";

	private final Map<Language, Labels> labels = new EnumMap<>(Language.class);

	private final String directory;

	private final String stylesheetVersion;

	/**
	 * Create the pages.
	 * @param path the path of the index
	 * @param stylesheetVersion what changes whenever the style does
	 */
	Pages(String path, String stylesheetVersion) {
		for (Language language : Language.values()) {
			this.labels.put(language, new Labels(language));
		}
		this.directory = path.substring(path.lastIndexOf('/') + 1);
		this.stylesheetVersion = stylesheetVersion;
	}

	/**
	 * Return how a reader sees the pages.
	 * @param language the language of the pages
	 * @param chosen the language that the reader switched to, or {@code null}
	 */
	View view(Language language, @Nullable Language chosen) {
		Labels labels = this.labels.get(language);
		if (labels == null) {
			throw new IllegalStateException("No labels in " + language);
		}
		return new View(labels, chosen);
	}

	/**
	 * Write the index.
	 * @param view how the reader sees it
	 * @param filter what the reader searched for
	 * @param found the codes that were found
	 * @param all all codes
	 */
	byte[] index(View view, Filter filter, List<Entry> found, List<Entry> all) {
		Labels labels = view.labels();
		String title = filter.text().isEmpty() ? labels.get("index.title")
				: labels.get("index.title.searched", filter.text());
		return page(view, title, true, filter.toParameters(), (html) -> {
			html.element("h1", labels.get("index.title"));
			html.element("p", labels.get("index.lead"), "class", "lead");
			searchForm(html, view, filter, all);
			html.element("div", () -> {
				if (filter.isEmpty()) {
					html.element("h2", labels.get("index.total", all.size()));
				}
				else {
					html.element("h2", labels.get("index.count", found.size(), all.size()));
					html.element("a", labels.get("index.clear"), "href", view.link(this.directory, Map.of()));
				}
			}, "class", "count");
			if (found.isEmpty()) {
				html.element("p", labels.get("index.nothing"), "class", "card");
			}
			else {
				table(html, view, found, this.directory + '/');
			}
		});
	}

	/**
	 * Write the page of one code.
	 * @param view how the reader sees it
	 * @param entry the code
	 * @param previous the code before it, or {@code null}
	 * @param next the code after it, or {@code null}
	 */
	byte[] code(View view, Entry entry, @Nullable JMessageErrorCode previous, @Nullable JMessageErrorCode next) {
		Labels labels = view.labels();
		return page(view, labels.get("code.title", entry.code(), entry.title()), false, Map.of(), (html) -> {
			html.element("h1", () -> {
				html.element("span", Integer.toString(entry.code()), "class", "number");
				html.text(" ");
				html.element("span", entry.title(), "lang", languageOfTitle(entry));
			});
			html.element("p", entry.description(), "class", "lead");
			html.element("dl", () -> facts(html, view, entry), "class", "card");
			html.element("nav", () -> {
				neighbour(html, view, "prev", "code.previous", previous);
				neighbour(html, view, "next", "code.next", next);
			}, "class", "neighbours", "aria-label", labels.get("code.neighbours"));
		});
	}

	/**
	 * Write the page of problems about several items.
	 * @param view how the reader sees it
	 * @param type the type of these problems
	 */
	byte[] batch(View view, String type) {
		Labels labels = view.labels();
		return page(view, labels.get("batch.title"), false, Map.of(), (html) -> {
			html.element("h1", labels.get("batch.title"));
			html.element("p", labels.get("batch.lead"), "class", "lead");
			html.element("dl", () -> {
				fact(html, labels, "status", () -> html.text(labels.get("batch.status")));
				for (String member : BATCH_MEMBERS) {
					html.element("div", () -> {
						html.element("dt", () -> html.element("code", "errors[]." + member));
						html.element("dd", labels.get("batch.errors." + member));
					});
				}
				fact(html, labels, "type", () -> html.element("code", type));
			}, "class", "card");
		});
	}

	/**
	 * Write the page that stands in for one that there is not.
	 * @param view how the reader sees it
	 * @param number what the reader took for the number of a code
	 * @param nearest the codes that the reader may have meant
	 */
	byte[] notFound(View view, String number, List<Entry> nearest) {
		Labels labels = view.labels();
		return page(view, labels.get("missing.title"), false, Map.of(), (html) -> {
			html.element("h1", labels.get("missing.title"));
			html.element("p", labels.get("missing.text", number), "class", "lead");
			if (!nearest.isEmpty()) {
				html.element("h2", labels.get("missing.nearest"));
				table(html, view, nearest, "");
			}
		});
	}

	private byte[] page(View view, String title, boolean index, Map<String, String> parameters, Content content) {
		Labels labels = view.labels();
		String up = index ? "" : "../";
		Html html = new Html();
		html.element("html", () -> {
			html.element("head", () -> {
				html.empty("meta", "charset", "utf-8");
				html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
				html.empty("meta", "name", "color-scheme", "content", "light dark");
				html.element("title", index ? title : labels.get("page.title", title));
				html.empty("link", "rel", "stylesheet", "href",
						up + this.directory + '/' + Stylesheet.NAME + "?v=" + this.stylesheetVersion);
			});
			html.element("body", () -> {
				html.element("a", labels.get("page.skip"), "class", "skip", "href", '#' + CONTENT);
				html.element("header", () -> {
					html.element("a", labels.get("page.home"), "href", view.link(up + this.directory, Map.of()),
							"aria-current", index ? "page" : null);
					languageSwitch(html, view, parameters);
				});
				html.element("main", () -> content.writeTo(html), "id", CONTENT, "tabindex", "-1");
				html.element("footer", () -> html.element("p", labels.get("page.footer")));
			});
		}, "lang", labels.language().tag());
		return html.toBytes();
	}

	private void languageSwitch(Html html, View view, Map<String, String> parameters) {
		html.element("nav", () -> html.element("ul", () -> {
			for (Language language : Language.values()) {
				html.element("li", () -> html.element("a", language.label(), "href",
						new View(view.labels(), language).link("", parameters), "lang", language.tag(), "hreflang",
						language.tag(), "aria-current", (language == view.labels().language()) ? "true" : null));
			}
		}), "aria-label", view.labels().get("page.language"));
	}

	private void searchForm(Html html, View view, Filter filter, List<Entry> all) {
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
			select(html, labels, Filter.FAULT, filter.fault(), Arrays.asList(Fault.values()));
			Language chosen = view.chosen();
			if (chosen != null) {
				html.empty("input", "type", "hidden", "name", ReferenceRequest.LANGUAGE, "value", chosen.tag());
			}
			html.element("button", labels.get("search.submit"), "type", "submit");
		}, "class", "card", "role", "search", "method", "get");
	}

	private void select(Html html, Labels labels, String name, String selected, Collection<? extends Enum<?>> options) {
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

	// The roles are the elements' own, which they lose where the style lays them out as
	// something else than a table.
	private void table(Html html, View view, List<Entry> entries, String base) {
		Labels labels = view.labels();
		html.element("table", () -> {
			html.element("thead", () -> html.element("tr", () -> {
				for (String column : List.of("number", "title", "description", "status", "fault")) {
					html.element("th", labels.get("column." + column), "scope", "col", "role", "columnheader");
				}
			}, "role", "row"), "role", "rowgroup");
			html.element("tbody", () -> entries.forEach((entry) -> row(html, view, entry, base)), "role", "rowgroup");
		}, "role", "table", "aria-label", labels.get("index.title"));
	}

	private void row(Html html, View view, Entry entry, String base) {
		html.element("tr", () -> {
			html.element("th",
					() -> html.element("a", Integer.toString(entry.code()), "href",
							view.link(base + entry.code(), Map.of())),
					"class", "number", "scope", "row", "role", "rowheader");
			html.element("td", entry.title(), "class", "title", "role", "cell", "lang", languageOfTitle(entry));
			html.element("td", entry.description(), "class", "description", "role", "cell");
			html.element("td", Integer.toString(entry.status()), "class", "status", "role", "cell");
			html.element("td", () -> badge(html, view.labels(), entry.fault()), "class", "fault", "role", "cell");
		}, "role", "row");
	}

	private void facts(Html html, View view, Entry entry) {
		Labels labels = view.labels();
		fact(html, labels, "fault", () -> {
			badge(html, labels, entry.fault());
			html.element("span", labels.get(entry.fault(), "advice"), "class", "advice");
		});
		fact(html, labels, "status", () -> {
			html.text(entry.status() + " ");
			HttpStatus status = HttpStatus.resolve(entry.status());
			if (status != null) {
				html.element("span", status.getReasonPhrase(), "lang", Language.ENGLISH.tag());
			}
		});
		fact(html, labels, "retryable",
				() -> html.text(labels.get(entry.errorCode().retryable() ? "retryable.yes" : "retryable.no")));
		fact(html, labels, "operation", () -> html.element("a", labels.get(entry.operation()), "href",
				view.link("../" + this.directory, Map.of(Filter.OPERATION, entry.operation().name()))));
		fact(html, labels, "family", () -> html.text(labels.get(entry.family())));
		if (!entry.qualifiedName().isEmpty()) {
			fact(html, labels, "name", () -> html.element("code", entry.qualifiedName()));
		}
		fact(html, labels, "type", () -> html.element("code", entry.type()));
	}

	private void fact(Html html, Labels labels, String name, Runnable value) {
		html.element("div", () -> {
			html.element("dt", labels.get("column." + name));
			html.element("dd", value);
		});
	}

	private void badge(Html html, Labels labels, Fault fault) {
		html.element("span", labels.get(fault), "class", "badge " + fault.name().toLowerCase(Locale.ROOT));
	}

	private void neighbour(Html html, View view, String relation, String label, @Nullable JMessageErrorCode errorCode) {
		if (errorCode != null) {
			html.element("a", view.labels().get(label, errorCode.code()), "rel", relation, "href",
					view.link(Integer.toString(errorCode.code()), Map.of()));
		}
	}

	private @Nullable String languageOfTitle(Entry entry) {
		return entry.titleIsEnglish() ? Language.ENGLISH.tag() : null;
	}

	/**
	 * How a reader sees the pages.
	 *
	 * @param labels the words, in the language of the pages
	 * @param chosen the language that the reader switched to, or {@code null}
	 */
	record View(Labels labels, @Nullable Language chosen) {

		/**
		 * Return a link that keeps the language.
		 * @param path where to, relative to the present page; empty for the same page
		 * @param parameters the query; one whose value is empty is left out
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

	/**
	 * Writes the main part of a page.
	 */
	@FunctionalInterface
	private interface Content {

		void writeTo(Html html);

	}

}
