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

import java.util.List;

/**
 * A row of the table of facts, {@code codes.tsv}, against which the enums are held.
 */
record Fact(int code, String family, String edition, String operation, String reason, String message, String meaning,
		String source) {

	static List<Fact> all() {
		return TestResources.lines("codes.tsv").stream().skip(1).map(Fact::parse).toList();
	}

	private static Fact parse(String line) {
		String[] cells = line.split("\t", -1);
		if (cells.length != 8) {
			throw new IllegalStateException(line);
		}
		return new Fact(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
				cells[7]);
	}

	Class<?> type() {
		return switch (this.family) {
			case "web" -> WebErrorCode.class;
			case "rest" -> RestErrorCode.class;
			case "im" -> ImErrorCode.class;
			default -> throw new IllegalStateException(toString());
		};
	}

	boolean seed() {
		return this.edition.equals("seed");
	}

	@Override
	public String toString() {
		return this.code + " " + this.meaning;
	}

}
