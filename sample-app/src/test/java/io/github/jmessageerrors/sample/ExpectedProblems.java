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

package io.github.jmessageerrors.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.Reason;

/**
 * The problems that the sample has to answer with, from the same facts that the catalog
 * is held against and, for the codes of its first edition, the vendor's own table.
 */
final class ExpectedProblems {

	private static final Path CORE = Path.of("..", "jmessage-errors-core", "src");

	private static final Path FACTS = CORE.resolve("test/resources/io/github/jmessageerrors");

	private static final Path TEXTS = CORE.resolve("main/resources/io/github/jmessageerrors");

	private static final Pattern TABLE_ROW = Pattern.compile("\\| (\\d+) +\\| (.*?) +\\| (.*?) +\\|");

	// The descriptions in application.yml
	private static final Map<Integer, String> OVERRIDES = Map.of(880103, "没有这个用户，请检查用户名", 881107, "已经设置免打扰");

	private static final Map<Integer, ExpectedProblem> PROBLEMS = read();

	private ExpectedProblems() {
	}

	static Stream<ExpectedProblem> all() {
		return PROBLEMS.values().stream();
	}

	static ExpectedProblem get(int code) {
		return PROBLEMS.get(code);
	}

	private static Map<Integer, ExpectedProblem> read() {
		Properties chinese = texts("descriptions_zh.properties");
		Properties english = texts("descriptions_en.properties");
		Map<Integer, ExpectedProblem> problems = new TreeMap<>();
		lines("codes.tsv").map((line) -> line.split("\t", -1)).forEach((fact) -> {
			int code = Integer.parseInt(fact[0]);
			Reason reason = Reason.valueOf(fact[4]);
			String title = fact[5].isEmpty() ? JMessageErrorCode.of(code).message() : fact[5];
			problems.put(code, new ExpectedProblem(code, reason.status(), reason.retryable(), title,
					chinese.getProperty(fact[0]), english.getProperty(fact[0])));
		});
		vendorTable().forEach((code, row) -> problems.computeIfPresent(code,
				(key, problem) -> problem.withVendorTexts(row.group(2), row.group(3))));
		OVERRIDES
			.forEach((code, text) -> problems.computeIfPresent(code, (key, problem) -> problem.withDescription(text)));
		return problems;
	}

	private static Map<Integer, Matcher> vendorTable() {
		Map<Integer, Matcher> rows = new HashMap<>();
		lines("vendor-web-table.txt").map(TABLE_ROW::matcher)
			.filter(Matcher::matches)
			.forEach((row) -> rows.put(Integer.valueOf(row.group(1)), row));
		if (rows.size() != 45) {
			throw new IllegalStateException("Only " + rows.size() + " rows of the vendor's table were found");
		}
		return rows;
	}

	private static Stream<String> lines(String name) {
		try {
			return Files.readAllLines(FACTS.resolve(name)).stream().skip(name.endsWith(".tsv") ? 1 : 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties texts(String name) {
		try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name))) {
			Properties texts = new Properties();
			texts.load(reader);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record ExpectedProblem(int code, int status, boolean retryable, String title, String chinese, String english) {

		ExpectedProblem withVendorTexts(String title, String chinese) {
			return new ExpectedProblem(this.code, this.status, this.retryable, title, chinese, this.english);
		}

		// A description in the configuration is for all languages
		ExpectedProblem withDescription(String description) {
			return new ExpectedProblem(this.code, this.status, this.retryable, this.title, description, description);
		}

		@Override
		public String toString() {
			return Integer.toString(this.code);
		}

	}

}
