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
 * Page for a number that is not an error code.
 */
final class MissingPage {

	private final PageLayout layout;

	MissingPage(PageLayout layout) {
		this.layout = layout;
	}

	byte[] write(View view, String number, List<Entry> nearest) {
		Labels labels = view.labels();
		return this.layout.page(view, labels.get("missing.title"), (html) -> {
			html.element("h1", labels.get("missing.title"));
			html.element("p", labels.get("missing.text", number), "class", "lead");
			if (!nearest.isEmpty()) {
				html.element("h2", labels.get("missing.nearest"));
				EntryTable.write(html, view, nearest, "");
			}
		});
	}

}
