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

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageErrorCode;

/**
 * Page about one error code.
 */
final class CodePage {

	private final PageLayout layout;

	CodePage(PageLayout layout) {
		this.layout = layout;
	}

	byte[] write(View view, Entry entry, @Nullable JMessageErrorCode previous, @Nullable JMessageErrorCode next) {
		Labels labels = view.labels();
		return this.layout.page(view, labels.get("code.title", entry.code(), entry.title()), (html) -> {
			html.element("h1", () -> {
				html.element("span", Integer.toString(entry.code()), "class", "number");
				html.text(" ");
				html.element("span", entry.title(), "lang", entry.languageOfTitle());
			});
			html.element("p", entry.description(), "class", "lead");
			html.element("dl", () -> facts(html, view, entry), "class", "card");
			html.element("nav", () -> {
				neighbour(html, view, "prev", "code.previous", previous);
				neighbour(html, view, "next", "code.next", next);
			}, "class", "neighbours", "aria-label", labels.get("code.neighbours"));
		});
	}

	private void facts(Html html, View view, Entry entry) {
		Labels labels = view.labels();
		fact(html, labels, "reason", () -> EntryTable.badge(html, labels, entry));
		fact(html, labels, "fault", () -> html.text(labels.get(entry.fault())));
		fact(html, labels, "caller", () -> html.text(entry.advice(Audience.CALLER, labels.language())));
		fact(html, labels, "operator", () -> html.text(entry.advice(Audience.OPERATOR, labels.language())));
		fact(html, labels, "retryable",
				() -> html.text(labels.get(entry.errorCode().retryable() ? "retryable.yes" : "retryable.no")));
		fact(html, labels, "status", () -> {
			html.text(entry.status() + " ");
			HttpStatus status = HttpStatus.resolve(entry.status());
			if (status != null) {
				html.element("span", status.getReasonPhrase(), "lang", Language.ENGLISH.tag());
			}
		});
		fact(html, labels, "operation", () -> html.element("a", labels.get(entry.operation()), "href",
				view.link("../" + this.layout.directory(), Map.of(Filter.OPERATION, entry.operation().name()))));
		if (!entry.qualifiedName().isEmpty()) {
			fact(html, labels, "name", () -> html.element("code", entry.qualifiedName()));
		}
		fact(html, labels, "type", () -> html.element("code", entry.type()));
		fact(html, labels, "family", () -> html.text(labels.get(entry.family())));
		String source = entry.errorCode().source();
		if (source != null) {
			fact(html, labels, "source", () -> html.element("a", source, "href", source, "rel", "external"));
		}
	}

	static void fact(Html html, Labels labels, String name, Runnable value) {
		html.element("div", () -> {
			html.element("dt", labels.get("column." + name));
			html.element("dd", value);
		});
	}

	private static void neighbour(Html html, View view, String relation, String label,
			@Nullable JMessageErrorCode errorCode) {
		if (errorCode != null) {
			html.element("a", view.labels().get(label, errorCode.code()), "rel", relation, "href",
					view.link(Integer.toString(errorCode.code()), Map.of()));
		}
	}

}
