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

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * Writer of an HTML document. Texts and values of attributes are escaped here and nowhere
 * else. Names of elements and attributes must be literals. Attributes are names and
 * values in turn; one whose value is {@code null} is left out.
 */
final class Html {

	private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");

	void element(String name, Runnable content, @Nullable String... attributes) {
		open(name, attributes);
		content.run();
		close(name);
		this.out.append('\n');
	}

	void element(String name, String text, @Nullable String... attributes) {
		open(name, attributes);
		text(text);
		close(name);
	}

	/**
	 * Write an element that never has anything inside, and no end tag.
	 */
	void empty(String name, @Nullable String... attributes) {
		open(name, attributes);
		this.out.append('\n');
	}

	void text(String text) {
		this.out.append(escape(text));
	}

	byte[] toBytes() {
		return this.out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void open(String name, @Nullable String... attributes) {
		this.out.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				this.out.append(' ').append(attributes[i]).append("=\"").append(escape(value)).append('"');
			}
		}
		this.out.append('>');
	}

	private void close(String name) {
		this.out.append("</").append(name).append('>');
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
