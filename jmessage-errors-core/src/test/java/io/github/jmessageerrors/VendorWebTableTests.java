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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Holds {@link WebErrorCode} against the vendor's own table.
 */
class VendorWebTableTests {

	private static final Pattern ROW = Pattern.compile("\\| (\\d+) +\\| (.*?) +\\| (.*?) +\\|");

	private final Map<Integer, Row> table = table();

	@Test
	void tableIsReadInFull() {
		long rows = TestResources.lines("vendor-web-table.txt")
			.stream()
			.filter((line) -> line.matches("\\|\\s*\\d.*"))
			.count();
		assertThat(this.table).hasSize(45);
		assertThat(rows).isEqualTo(45);
	}

	@Test
	void successIsNotAnError() {
		assertThat(this.table.get(0)).isEqualTo(new Row("success", "请求成功"));
		assertThat(JMessageErrorCatalog.standard().find(0)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> JMessageErrorCode.of(0));
	}

	@TestFactory
	List<DynamicTest> everyErrorRowIsShippedVerbatim() {
		return errorRows().entrySet()
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.getKey().toString(),
					() -> assertShipped(row.getKey(), row.getValue())))
			.toList();
	}

	private static void assertShipped(int number, Row row) {
		JMessageErrorCode code = JMessageErrorCode.of(number);
		assertThat(code).isInstanceOf(WebErrorCode.class);
		assertThat(code.code()).isEqualTo(number);
		assertThat(code.message()).isEqualTo(row.message());
		assertThat(code.description()).isEqualTo(row.description());
	}

	private Map<Integer, Row> errorRows() {
		Map<Integer, Row> rows = new LinkedHashMap<>(this.table);
		rows.remove(0);
		return rows;
	}

	private static Map<Integer, Row> table() {
		Map<Integer, Row> rows = new LinkedHashMap<>();
		for (String line : TestResources.lines("vendor-web-table.txt")) {
			Matcher matcher = ROW.matcher(line);
			if (matcher.matches()) {
				rows.put(Integer.valueOf(matcher.group(1)), new Row(matcher.group(2), matcher.group(3)));
			}
		}
		return rows;
	}

	private record Row(String message, String description) {
	}

}
