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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown document of the project.
 *
 * @param path the path below the project's folder
 * @param text the content
 */
record Document(Path path, String text) {

	private static final Path ROOT = Path.of("..");

	private static final Pattern CODE = Pattern.compile("^```.*?^```$|`[^`\\n]+`", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);

	static Document read(String path) {
		try {
			return new Document(Path.of(path), Files.readString(ROOT.resolve(path)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read all documents in a folder and below it, without those that the build copies.
	 */
	static List<Document> readAll(String folder) {
		try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
			return paths.filter((path) -> path.toString().endsWith(".md"))
				.map(ROOT::relativize)
				.filter((path) -> !path.toString().contains("target"))
				.sorted()
				.map((path) -> read(path.toString()))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the code blocks of a language.
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
		String replaced = sectionPattern(name).matcher(read(this.path.toString()).text())
			.replaceFirst((result) -> Matcher.quoteReplacement(result.group(1) + content + result.group(3)));
		try {
			Files.writeString(ROOT.resolve(this.path), replaced);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Pattern sectionPattern(String name) {
		return Pattern.compile("(<!-- " + name + " -->\\n)(.*?)(<!-- /" + name + " -->)", Pattern.DOTALL);
	}

	/**
	 * Return the links to other documents, and within this one, that lead nowhere.
	 */
	List<String> brokenLinks() {
		List<String> broken = new ArrayList<>();
		LINK.matcher(CODE.matcher(this.text).replaceAll(""))
			.results()
			.map((link) -> link.group(1))
			.distinct()
			.forEach((link) -> {
				if (!link.contains("://") && !isValid(link)) {
					broken.add(link);
				}
			});
		return broken;
	}

	private boolean isValid(String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? this.path : Path.of("/").resolve(this.path).resolveSibling(parts[0]);
		Path file = Path.of("/").relativize(Path.of("/").resolve(target).normalize());
		if (!Files.exists(ROOT.resolve(file))) {
			return false;
		}
		return parts.length == 1 || read(file.toString()).anchors().contains(parts[1]);
	}

	/**
	 * Return the anchors of the headings, as GitHub makes them.
	 */
	private Set<String> anchors() {
		Set<String> anchors = new LinkedHashSet<>();
		String prose = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(this.text)
			.replaceAll("");
		HEADING.matcher(prose).results().map((heading) -> heading.group(1)).forEach((heading) -> {
			String anchor = heading.strip()
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
				.replace(' ', '-');
			String unique = anchor;
			for (int count = 1; !anchors.add(unique); count++) {
				unique = anchor + "-" + count;
			}
		});
		return anchors;
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
