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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The catalog for readers, in one language.
 */
final class ErrorCodeTables implements GeneratedDoc {

	private final TableWords words;

	private final List<CatalogRow> rows = GeneratedDoc.rows();

	private final List<String> sources;

	ErrorCodeTables(TableWords words) {
		this.words = words;
		this.sources = this.rows.stream().map(CatalogRow::source).distinct().sorted().toList();
	}

	@Override
	public String path() {
		return this.words.locale() + "/error-codes.md";
	}

	@Override
	public String render() {
		return this.words.introduction().formatted(this.rows.size()) + reasons()
				+ family("web", this.words.web(), WebErrorCode.class)
				+ family("rest", this.words.rest(), RestErrorCode.class)
				+ family("im", this.words.im(), ImErrorCode.class) + sources();
	}

	private String reasons() {
		return "\n## " + this.words.reasons() + "\n\n" + header(this.words.reasonColumns()) + Arrays
			.stream(Reason.values())
			.map((reason) -> row("`" + reason + "`", "`" + reason.fault() + "`", reason.status(),
					reason.retryable() ? this.words.yes() : this.words.no(),
					Texts.advice(reason, Audience.CALLER, locale()), Texts.advice(reason, Audience.OPERATOR, locale())))
			.collect(Collectors.joining());
	}

	private String family(String family, String title, Class<?> type) {
		List<CatalogRow> codes = this.rows.stream().filter((row) -> row.fact().family().equals(family)).toList();
		List<CatalogRow> advised = codes.stream()
			.filter((row) -> Arrays.stream(Audience.values()).anyMatch((audience) -> hasOwnAdvice(row, audience)))
			.toList();
		return "\n## " + title.formatted(codes.size()) + "\n\n" + this.words.constants().formatted(type.getSimpleName())
				+ "\n\n" + header(this.words.codeColumns())
				+ codes.stream().map(this::code).collect(Collectors.joining()) + "\n### "
				+ this.words.advice().formatted(type.getSimpleName()) + "\n\n" + header(this.words.adviceColumns())
				+ advised.stream()
					.map((row) -> row(row.code().code(), row.code().advice(Audience.CALLER, locale()),
							row.code().advice(Audience.OPERATOR, locale())))
					.collect(Collectors.joining());
	}

	private String code(CatalogRow row) {
		JMessageErrorCode code = row.code();
		return row(code.code() + (row.retired() ? this.words.retired() : ""), "`" + row.name() + "`", code.message(),
				code.description(locale()), "`" + code.reason() + "`", code.status(),
				"[" + (this.sources.indexOf(row.source()) + 1) + "](#" + this.words.sourcesAnchor() + ")");
	}

	private boolean hasOwnAdvice(CatalogRow row, Audience audience) {
		return row.ownAdvice(audience, locale()) != null;
	}

	private String sources() {
		StringBuilder section = new StringBuilder("\n## " + this.words.sources() + "\n\n");
		for (String source : this.sources) {
			section.append("1. <").append(source).append(">\n");
		}
		return section.toString();
	}

	private Locale locale() {
		return this.words.locale();
	}

	private static String header(List<String> columns) {
		return row(columns.toArray()) + "|" + "---|".repeat(columns.size()) + "\n";
	}

	private static String row(Object... cells) {
		return Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
	}

}
