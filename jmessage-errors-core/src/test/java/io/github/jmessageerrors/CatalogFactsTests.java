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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the three enums against the tables of facts that they were written from.
 */
class CatalogFactsTests {

	private static final Set<Integer> WITHOUT_MESSAGE = Set.of(899051, 899052, 899053, 899070, 899071);

	@ParameterizedTest
	@MethodSource("facts")
	void everyFactIsInTheCatalogue(Map<String, String> fact) {
		JMessageErrorCode code = JMessageErrorCode.of(Integer.parseInt(fact.get("code")));
		assertThat(code).isInstanceOf(type(fact));
		if (code instanceof WebErrorCode webCode) {
			assertThat(webCode.edition().name()).isEqualTo(upperCase(fact.get("edition")));
		}
		assertThat(code.operation().name()).isEqualTo(fact.get("operation"));
		if (WITHOUT_MESSAGE.contains(code.code())) {
			assertThat(fact.get("message")).isEmpty();
			assertThat(code.message()).isNotBlank();
		}
		else {
			assertThat(code.message()).isEqualTo(fact.get("message"));
		}
		assertThat(code.fault().name()).isEqualTo(upperCase(fact.get("fault")));
		assertThat(code.status()).hasToString(fact.get("status"));
		assertThat(code.retryable()).hasToString(fact.get("retryable"));
	}

	@Test
	void enumsHoldNothingElseAndAreInNumericOrder() {
		assertThat(numbers(WebErrorCode.values())).hasSize(97)
			.containsExactlyElementsOf(factNumbers(WebErrorCode.class));
		assertThat(numbers(RestErrorCode.values())).hasSize(48)
			.containsExactlyElementsOf(factNumbers(RestErrorCode.class));
		assertThat(numbers(ImErrorCode.values())).hasSize(134)
			.containsExactlyElementsOf(factNumbers(ImErrorCode.class));
	}

	@Test
	void operationsAreThoseOfTheFactsAndUnknown() {
		Stream<String> operations = Stream.concat(facts().map((fact) -> fact.get("operation")), Stream.of("UNKNOWN"));
		assertThat(Operation.values()).extracting(Enum::name)
			.containsExactlyInAnyOrderElementsOf(operations.distinct().toList());
	}

	@Test
	void namesSayOperationAndProblem() {
		assertThat(JMessageErrorCatalog.standard().all()).allSatisfy((code) -> {
			String name = name(code);
			assertThat(name).matches("[A-Z]+(_[A-Z]+)+");
			switch (code.operation()) {
				case GENERAL, REST -> assertThat(Operation.values()).extracting(Enum::name).doesNotContain(name);
				default -> assertThat(name).startsWith(code.operation() + "_");
			}
		});
	}

	@Test
	void namesInSeveralEnumsStandForTheSameProblem() {
		Map<String, List<Object>> problems = new HashMap<>();
		for (JMessageErrorCode code : JMessageErrorCatalog.standard().all()) {
			List<Object> problem = List.of(code.operation(), code.fault(), code.status(), code.retryable());
			assertThat(problems.computeIfAbsent(name(code), (name) -> problem)).as(name(code)).isEqualTo(problem);
		}
		assertThat(problems).hasSizeLessThan(JMessageErrorCatalog.standard().all().size());
	}

	@Test
	void faultsAgreeWithStatuses() {
		Map<Integer, Fault> serverFaults = Map.of(500, Fault.APPLICATION, 502, Fault.VENDOR, 503, Fault.VENDOR);
		assertThat(JMessageErrorCatalog.standard().all()).allSatisfy((code) -> {
			assertThat(code.status()).isBetween(400, 503);
			assertThat(code.fault()).isEqualTo(serverFaults.getOrDefault(code.status(), Fault.CALLER));
			assertThat(code.retryable()).isEqualTo(code.status() == 429 || code.status() == 503);
		});
	}

	private static String name(JMessageErrorCode code) {
		return ((Enum<?>) code).name();
	}

	private static List<Integer> numbers(JMessageErrorCode[] codes) {
		return Arrays.stream(codes).map(JMessageErrorCode::code).toList();
	}

	private static List<Integer> factNumbers(Class<?> type) {
		return facts().filter((fact) -> type(fact) == type)
			.map((fact) -> Integer.valueOf(fact.get("code")))
			.sorted()
			.toList();
	}

	private static Class<?> type(Map<String, String> fact) {
		return switch (fact.getOrDefault("family", "web")) {
			case "web" -> WebErrorCode.class;
			case "rest" -> RestErrorCode.class;
			case "im" -> ImErrorCode.class;
			default -> throw new IllegalStateException(fact.toString());
		};
	}

	private static String upperCase(String text) {
		return text.toUpperCase(Locale.ROOT);
	}

	static Stream<Map<String, String>> facts() {
		return Stream.of("web.tsv", "server.tsv").map(TestResources::lines).flatMap(CatalogFactsTests::facts);
	}

	private static Stream<Map<String, String>> facts(List<String> lines) {
		List<String> columns = List.of(lines.get(0).split("\t"));
		return lines.stream().skip(1).map((line) -> {
			List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
			assertThat(cells).as(line).hasSameSizeAs(columns);
			return columns.stream().collect(Collectors.toMap(Function.identity(), (column) -> cells.remove(0)));
		});
	}

}
