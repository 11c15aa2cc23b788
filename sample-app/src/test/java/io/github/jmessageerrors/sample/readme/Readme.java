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

package io.github.jmessageerrors.sample.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A README of the project.
 *
 * @param path where it is
 * @param text what is in it
 */
record Readme(Path path, String text) {

	static Readme read(String name) {
		Path path = Path.of("..", name);
		try {
			return new Readme(path, Files.readString(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * List the code blocks of a language.
	 */
	List<String> blocks(String language) {
		return Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(this.text)
			.results()
			.map((result) -> result.group(1))
			.toList();
	}

	/**
	 * Return what stands between two markers.
	 */
	String section(String name) {
		Matcher matcher = sectionPattern(name).matcher(this.text);
		if (!matcher.find()) {
			throw new IllegalStateException(this.path + " has no section " + name);
		}
		return matcher.group(2);
	}

	/**
	 * Write another text between two markers.
	 */
	void replaceSection(String name, String content) {
		String replaced = sectionPattern(name).matcher(Readme.read(this.path.getFileName().toString()).text())
			.replaceFirst((result) -> Matcher.quoteReplacement(result.group(1) + content + result.group(3)));
		try {
			Files.writeString(this.path, replaced);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Pattern sectionPattern(String name) {
		return Pattern.compile("(<!-- " + name + " -->\\n)(.*?)(<!-- /" + name + " -->)", Pattern.DOTALL);
	}

	@Override
	public String toString() {
		return this.path.getFileName().toString();
	}

}
