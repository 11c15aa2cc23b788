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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the catalog against the table of facts, {@code codes.tsv}.
 */
class CatalogFactsTests {

	private final List<JMessageErrorCode> codes = JMessageErrorCatalog.standard().all();

	@ParameterizedTest
	@MethodSource("facts")
	void everyFactIsInTheCatalog(Fact fact) {
		JMessageErrorCode code = JMessageErrorCode.of(fact.code());
		assertThat(code).isInstanceOf(fact.type());
		assertThat(code.operation().name()).isEqualTo(fact.operation());
		assertThat(code.reason().name()).isEqualTo(fact.reason());
		if (fact.message().isEmpty()) {
			assertThat(code.message()).matches("[a-z][a-z ]+");
		}
		else {
			assertThat(code.message()).isEqualTo(fact.message());
		}
	}

	@Test
	void enumsHoldNothingElseAndAreInNumericOrder() {
		assertThat(numbers(WebErrorCode.values())).containsExactlyElementsOf(factNumbers(WebErrorCode.class));
		assertThat(numbers(RestErrorCode.values())).containsExactlyElementsOf(factNumbers(RestErrorCode.class));
		assertThat(numbers(ImErrorCode.values())).containsExactlyElementsOf(factNumbers(ImErrorCode.class));
	}

	@Test
	void equalMeaningsHaveEqualReasons() {
		Map<String, Set<Reason>> reasons = facts().collect(Collectors.groupingBy(Fact::meaning,
				Collectors.mapping((fact) -> JMessageErrorCode.of(fact.code()).reason(), Collectors.toSet())));
		assertThat(reasons).hasSizeLessThan(this.codes.size())
			.allSatisfy((meaning, found) -> assertThat(found).as(meaning).hasSize(1));
	}

	@Test
	void everyFactNamesItsSource() {
		assertThat(facts()).allSatisfy((fact) -> assertThat(fact.source()).isNotBlank());
	}

	@Test
	void operationsAreThoseOfTheFactsAndUnknown() {
		Stream<String> operations = Stream.concat(facts().map(Fact::operation), Stream.of("UNKNOWN"));
		assertThat(Operation.values()).extracting(Enum::name)
			.containsExactlyInAnyOrderElementsOf(operations.distinct().toList());
	}

	@Test
	void namesSayOperationAndProblem() {
		assertThat(this.codes).allSatisfy((code) -> {
			String name = name(code);
			assertThat(name).matches("[A-Z]+(_[A-Z]+)+").doesNotEndWith("_INVALID");
			switch (code.operation()) {
				case GENERAL, REST -> assertThat(Operation.values()).extracting(Enum::name).doesNotContain(name);
				default -> assertThat(name).startsWith(code.operation() + "_");
			}
		});
	}

	@Test
	void namesInSeveralEnumsStandForTheSameReason() {
		Map<String, Reason> reasons = new HashMap<>();
		for (JMessageErrorCode code : this.codes) {
			assertThat(reasons.computeIfAbsent(name(code), (name) -> code.reason())).as(name(code))
				.isEqualTo(code.reason());
		}
		assertThat(reasons).hasSizeLessThan(this.codes.size());
	}

	private static String name(JMessageErrorCode code) {
		return ((Enum<?>) code).name();
	}

	private static List<Integer> numbers(JMessageErrorCode[] codes) {
		return Arrays.stream(codes).map(JMessageErrorCode::code).toList();
	}

	private static List<Integer> factNumbers(Class<?> type) {
		return facts().filter((fact) -> fact.type() == type).map(Fact::code).sorted().toList();
	}

	static Stream<Fact> facts() {
		return Fact.all().stream();
	}

}
