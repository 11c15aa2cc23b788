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

package io.github.jmessageerrors.spring.problem;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestLocales}.
 */
class RequestLocalesTests {

	private static final List<Locale> ACCEPTED = List.of(Locale.ENGLISH, Locale.FRENCH);

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "en", "en,fr" })
	void shortHeaderIsReadAsItIs(String header) {
		assertThat(RequestLocales.shorten(header)).isEqualTo(header);
	}

	@Test
	void headerOf160CharactersIsReadAsItIs() {
		String header = "en,".repeat(53) + "f";
		assertThat(header).hasSize(160);
		assertThat(RequestLocales.shorten(header)).isEqualTo(header);
	}

	@Test
	void ofALongerHeaderTheRangesThatFitAreRead() {
		assertThat(RequestLocales.shorten("en,".repeat(53) + "fr")).isEqualTo("en,".repeat(52) + "en");
		assertThat(RequestLocales.shorten("a" + ",".repeat(200))).isEqualTo("a" + ",".repeat(159));
		assertThat(RequestLocales.shorten("," + "a".repeat(200))).isNull();
		assertThat(RequestLocales.shorten("a".repeat(200))).isNull();
	}

	@Test
	void rangesAreSortedByWeightAndThoseOfNoWeightAreLeftOut() {
		assertThat(RequestLocales.accepted("fr;q=0.5,de;q=0,en,*;q=0.1")).containsExactlyElementsOf(ACCEPTED);
	}

	@Test
	void atMostEightLocalesAreAccepted() {
		assertThat(RequestLocales.accepted("en,fr,de,it,es,pt,nl,sv,da,fi")).hasSize(8)
			.last()
			.isEqualTo(Locale.forLanguageTag("sv"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { " ", "-", "en;q=2", "*" })
	void headerWithoutALanguageAcceptsNone(String header) {
		assertThat(RequestLocales.accepted(header)).isEmpty();
	}

	@Test
	void resolvedLocaleIsPreferredToTheAcceptedOnes() {
		assertThat(RequestLocales.of(() -> Locale.GERMAN, ACCEPTED)).containsExactly(Locale.GERMAN);
		assertThat(RequestLocales.of(() -> Locale.FRENCH, ACCEPTED)).containsExactly(Locale.FRENCH);
		assertThat(RequestLocales.of(() -> Locale.FRENCH, List.of())).containsExactly(Locale.FRENCH);
	}

	@Test
	void resolvedLocaleThatWasAcceptedFirstIsFollowedByTheOthers() {
		assertThat(RequestLocales.of(() -> Locale.ENGLISH, ACCEPTED)).isEqualTo(ACCEPTED);
		assertThat(RequestLocales.of(() -> Locale.ROOT, ACCEPTED)).isEqualTo(ACCEPTED);
	}

	@Test
	void resolverThatFailsResolvesNone() {
		assertThat(RequestLocales.of(() -> null, ACCEPTED)).isEmpty();
		assertThat(RequestLocales.of(() -> {
			throw new IllegalStateException("cookie");
		}, ACCEPTED)).isEmpty();
	}

}
