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

import java.util.Map;
import java.util.function.Consumer;

/**
 * Layout of the pages. Links are relative, so that they work behind a proxy that changes
 * the path, and keep the language that the reader switched to.
 */
final class PageLayout {

	private static final String CONTENT = "content";

	private final String directory;

	private final String stylesheetVersion;

	PageLayout(String path, String stylesheetVersion) {
		this.directory = path.substring(path.lastIndexOf('/') + 1);
		this.stylesheetVersion = stylesheetVersion;
	}

	/**
	 * Return the last segment of the path of the index.
	 */
	String directory() {
		return this.directory;
	}

	/**
	 * Write the index, whose parameters are kept when the language changes.
	 */
	byte[] index(View view, String title, Map<String, String> parameters, Consumer<Html> content) {
		return page(view, title, true, parameters, content);
	}

	/**
	 * Write a page below the index.
	 */
	byte[] page(View view, String title, Consumer<Html> content) {
		return page(view, view.labels().get("page.title", title), false, Map.of(), content);
	}

	private byte[] page(View view, String title, boolean index, Map<String, String> parameters,
			Consumer<Html> content) {
		Labels labels = view.labels();
		String up = index ? "" : "../";
		Html html = new Html();
		html.element("html", () -> {
			html.element("head", () -> {
				html.empty("meta", "charset", "utf-8");
				html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
				html.empty("meta", "name", "color-scheme", "content", "light dark");
				html.element("title", title);
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
				html.element("main", () -> content.accept(html), "id", CONTENT, "tabindex", "-1");
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

}
