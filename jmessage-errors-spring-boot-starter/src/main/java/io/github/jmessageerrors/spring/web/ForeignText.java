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

package io.github.jmessageerrors.spring.web;

/**
 * Escapes and limits what others wrote, so that it stays on its line in the log and
 * cannot fill it. The limit is that of one log entry.
 */
final class ForeignText {

	private static final int LIMIT = 1000;

	private int remaining = LIMIT;

	private boolean changed;

	String escape(String text) {
		return escape(text, LIMIT);
	}

	/**
	 * Escape control and format characters, line separators and lone surrogates, and
	 * shorten the text to its own limit and to what is left of that of the entry.
	 */
	String escape(String text, int limit) {
		int available = Math.min(limit, this.remaining);
		StringBuilder escaped = new StringBuilder(Math.min(available, text.length()));
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int end = escaped.length();
			append(escaped, text.codePointAt(i));
			if (escaped.length() > available) {
				this.remaining -= end;
				escaped.setLength(end);
				this.changed = true;
				return escaped.append("...").toString();
			}
		}
		this.remaining -= escaped.length();
		this.changed |= escaped.length() != text.length();
		return escaped.toString();
	}

	/**
	 * Describe an exception by its class and its message. A message that cannot be read
	 * must not cost the response.
	 */
	String describe(Throwable exception) {
		try {
			return escape(exception.toString());
		}
		catch (RuntimeException ex) {
			this.changed = true;
			return escape(exception.getClass().getName());
		}
	}

	/**
	 * Return whether any text so far was escaped or shortened.
	 */
	boolean isChanged() {
		return this.changed;
	}

	private static void append(StringBuilder escaped, int character) {
		switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE ->
				escaped.append("\\u%04x".formatted(character));
			default -> escaped.appendCodePoint(character);
		}
	}

}
