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

package io.github.jmessageerrors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document that is generated from the catalog.
 */
interface GeneratedDoc {

	/**
	 * Return the path of the document below {@code docs}.
	 */
	String path();

	String render();

	static List<CatalogRow> rows() {
		return Fact.all().stream().map(CatalogRow::new).toList();
	}

	/**
	 * Return the version that the documents belong to, which is that of the next release
	 * while it is being prepared.
	 */
	static String version() {
		try {
			String pom = Files.readString(Path.of("pom.xml"));
			Matcher matcher = Pattern.compile("<parent>.*?<version>([^<]*?)(-SNAPSHOT)?</version>", Pattern.DOTALL)
				.matcher(pom);
			if (!matcher.find()) {
				throw new IllegalStateException("no version in pom.xml");
			}
			return matcher.group(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Quote a text as JSON does, which YAML understands as well.
	 */
	static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (char character : text.toCharArray()) {
			if (character < ' ') {
				quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
			}
			else {
				if (character == '"' || character == '\\') {
					quoted.append('\\');
				}
				quoted.append(character);
			}
		}
		return quoted.append('"').toString();
	}

}
