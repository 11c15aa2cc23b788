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

/**
 * Page about problems of a batch.
 */
final class BatchPage {

	/**
	 * Members of each error of a batch.
	 */
	static final List<String> MEMBERS = List.of("item", "code", "title", "detail");

	private final PageLayout layout;

	BatchPage(PageLayout layout) {
		this.layout = layout;
	}

	byte[] write(View view, String type) {
		Labels labels = view.labels();
		return this.layout.page(view, labels.get("batch.title"), (html) -> {
			html.element("h1", labels.get("batch.title"));
			html.element("p", labels.get("batch.lead"), "class", "lead");
			html.element("dl", () -> {
				CodePage.fact(html, labels, "status", () -> html.text(labels.get("batch.status")));
				for (String member : MEMBERS) {
					html.element("div", () -> {
						html.element("dt", () -> html.element("code", "errors[]." + member));
						html.element("dd", labels.get("batch.errors." + member));
					});
				}
				CodePage.fact(html, labels, "type", () -> html.element("code", type));
			}, "class", "card");
		});
	}

}
