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

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JMessageErrorCatalog}.
 */
class JMessageErrorCatalogTests {

	private static final AdditionalErrorCode TOO_LATE = new AdditionalErrorCode(880105, "too late", "太晚了",
			Reason.WRONG_STATE);

	// Keeps what is found reachable, or the compiler would spare the allocations measured
	static volatile Object found;

	private final JMessageErrorCatalog catalog = JMessageErrorCatalog.standard();

	@Test
	void standardCatalogIsShared() {
		assertThat(JMessageErrorCatalog.standard()).isSameAs(this.catalog);
	}

	@Test
	void holdsEveryVendorCode() {
		assertThat(this.catalog.all()).hasSameSizeAs(Fact.all())
			.contains(WebErrorCode.values())
			.contains(RestErrorCode.values())
			.contains(ImErrorCode.values())
			.allSatisfy((code) -> assertThat(this.catalog.find(code.code())).containsSame(code));
	}

	@Test
	void everyNumberInBetweenIsMissed() {
		Set<Integer> numbers = this.catalog.all().stream().map(JMessageErrorCode::code).collect(Collectors.toSet());
		assertThat(IntStream.rangeClosed(765000, 900000)
			.filter((number) -> this.catalog.find(number).isPresent() != numbers.contains(number))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -880103, -1, 0, 1, Integer.MAX_VALUE })
	void numbersAtTheEdgesAreMissed(int number) {
		assertThat(this.catalog.find(number)).isEmpty();
	}

	@Test
	void getReturnsTheCodeOrAnUncatalogedOne() {
		assertThat(this.catalog.get(880103)).isSameAs(WebErrorCode.LOGIN_USER_NOT_EXIST);
		assertThat(this.catalog.get(880105)).isEqualTo(new UncatalogedErrorCode(880105));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
	void getRefusesNumbersThatAreNoErrors(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.catalog.get(number))
			.withMessageStartingWith(number + " is not a JMessage error code");
	}

	@Test
	void resolveReturnsTheCodeOfThisCatalogElseTheGivenOne() {
		JMessageErrorCode uncataloged = JMessageErrorCode.of(TOO_LATE.code());
		assertThat(this.catalog.with(List.of(TOO_LATE)).resolve(uncataloged)).isSameAs(TOO_LATE);
		assertThat(this.catalog.resolve(uncataloged)).isSameAs(uncataloged);
		assertThat(this.catalog.resolve(TOO_LATE)).isSameAs(TOO_LATE);
		assertThat(this.catalog.resolve(WebErrorCode.LOGIN_USER_NOT_EXIST)).isSameAs(WebErrorCode.LOGIN_USER_NOT_EXIST);
	}

	@ParameterizedTest
	@CsvSource({ "899001, 899003, 899001", "899001, 899030, 899030", "899030, 899008, 899008", "899008, 899030, 899008",
			"899030, 899031, 899030", "899001, 777777, 777777" })
	void mostSevereOfABatchIsTheFirstOfTheGravestFault(int first, int second, int expected) {
		List<JMessageItemError> items = IntStream.of(899001, first, second)
			.mapToObj((code) -> new JMessageItemError("tom", new JMessageError(code, null)))
			.toList();
		assertThat(this.catalog.mostSevere(new JMessageException(RestErrorCode.USER_EXISTS, null, items, null)).code())
			.isEqualTo(expected);
	}

	@Test
	void mostSevereOfOneErrorIsItsOwnCodeAsThisCatalogHasIt() {
		JMessageException exception = new JMessageException(TOO_LATE.code());
		assertThat(this.catalog.mostSevere(exception)).isSameAs(exception.getErrorCode());
		assertThat(this.catalog.with(List.of(TOO_LATE)).mostSevere(exception)).isSameAs(TOO_LATE);
	}

	@Test
	void allIsInNumericOrderAndUnmodifiable() {
		assertThat(this.catalog.all()).extracting(JMessageErrorCode::code).isSorted();
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.catalog.all().add(TOO_LATE));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.catalog.all().remove(0));
	}

	@Test
	void withAddsCodesToANewCatalogOnly() {
		JMessageErrorCatalog extended = this.catalog.with(List.of(TOO_LATE));
		assertThat(extended.find(880105)).containsSame(TOO_LATE);
		assertThat(extended.get(880105)).isSameAs(TOO_LATE);
		assertThat(extended.get(880103)).isSameAs(WebErrorCode.LOGIN_USER_NOT_EXIST);
		assertThat(extended.all()).hasSize(this.catalog.all().size() + 1).containsAll(this.catalog.all());
		assertThat(extended.all()).extracting(JMessageErrorCode::code).isSorted();
		assertThat(this.catalog.find(880105)).isEmpty();
		assertThat(this.catalog.all()).hasSameSizeAs(Fact.all());
	}

	@Test
	void withKeepsWorkingForManyCodes() {
		List<JMessageErrorCode> additional = new ArrayList<>();
		new Random(42).ints(1, Integer.MAX_VALUE)
			.filter((number) -> this.catalog.find(number).isEmpty())
			.distinct()
			.limit(5000)
			.forEach((number) -> additional
				.add(new AdditionalErrorCode(number, "message", "description", Reason.INVALID_REQUEST)));
		JMessageErrorCatalog extended = this.catalog.with(additional);
		assertThat(extended.all()).hasSize(this.catalog.all().size() + 5000)
			.allSatisfy((code) -> assertThat(extended.find(code.code())).containsSame(code));
	}

	@Test
	void withNothingIsTheSameCatalog() {
		assertThat(this.catalog.with(List.of())).isSameAs(this.catalog);
	}

	@Test
	void withRefusesNumbersThatArePresent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.catalog
				.with(List.of(new AdditionalErrorCode(880103, "too late", "太晚了", Reason.WRONG_STATE))))
			.withMessage("JMessage error code 880103 user not existr is in the catalog already");
		assertThatIllegalArgumentException().isThrownBy(() -> this.catalog.with(List.of(TOO_LATE, TOO_LATE)))
			.withMessageContaining("880105");
	}

	@ParameterizedTest
	@CsvSource({ "880103, 880103", "880130, 880103", "88103, 880103", "8801033, 880103", "808103, 880103",
			"899108, 899018", "899908, 899008", "713001, 7130001", "80301, 803001" })
	void nearestIsWhatSomeoneMayHaveMeant(int written, int meant) {
		assertThat(this.catalog.nearest(written, 1)).extracting(JMessageErrorCode::code).containsExactly(meant);
	}

	@Test
	void nearestWithEquallyManySlipsAreInOrderOfDifference() {
		assertThat(this.catalog.nearest(880105, 4)).extracting(JMessageErrorCode::code)
			.containsExactly(880104, 880106, 880103, 880107);
	}

	@Test
	void nearestReturnsNoMoreThanAskedFor() {
		assertThat(this.catalog.nearest(880105, 0)).isEmpty();
		assertThat(this.catalog.nearest(880105, 3)).hasSize(3);
		assertThat(this.catalog.nearest(880105, 1000)).containsExactlyInAnyOrderElementsOf(this.catalog.all());
		assertThatIllegalArgumentException().isThrownBy(() -> this.catalog.nearest(880105, -1))
			.withMessage("limit must not be negative but is -1");
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE })
	void nearestAcceptsAnyNumber(int number) {
		assertThat(this.catalog.nearest(number, 3)).hasSize(3);
	}

	@Test
	void nearestKnowsAdditionalCodes() {
		assertThat(this.catalog.with(List.of(TOO_LATE)).nearest(880150, 1)).containsExactly(TOO_LATE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 880103, 880105, 0, Integer.MIN_VALUE })
	void findAllocatesNothing(int number) {
		assertThat(allocatedBytes(() -> this.catalog.find(number))).isLessThan(1000);
	}

	@Test
	void allocationIsNoticed() {
		assertThat(allocatedBytes(() -> Optional.of(this.catalog))).isGreaterThan(100_000);
	}

	private static long allocatedBytes(Finder finder) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long thread = Thread.currentThread().getId();
		long allocated = 0;
		// The first rounds load classes and let the compiler do its work
		for (int round = 0; round < 5; round++) {
			long before = threads.getThreadAllocatedBytes(thread);
			for (int i = 0; i < 10_000; i++) {
				found = finder.find();
			}
			allocated = threads.getThreadAllocatedBytes(thread) - before;
		}
		return allocated;
	}

	private interface Finder {

		Object find();

	}

}
