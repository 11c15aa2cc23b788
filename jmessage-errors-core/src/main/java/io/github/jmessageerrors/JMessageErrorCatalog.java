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
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The error codes that are known, by number: the vendor's and, if wanted, those that an
 * application adds. Immutable, and safe for use by several threads.
 */
public final class JMessageErrorCatalog {

	private static final Comparator<JMessageErrorCode> NUMERIC_ORDER = Comparator.comparingInt(JMessageErrorCode::code);

	private static final JMessageErrorCatalog STANDARD = new JMessageErrorCatalog(vendorCodes());

	private final List<JMessageErrorCode> all;

	private final int[] keys;

	private final Optional<JMessageErrorCode>[] values;

	private final int shift;

	private JMessageErrorCatalog(List<JMessageErrorCode> codes) {
		// A quarter full at most, so that nearly every lookup ends at its first slot
		int capacity = Integer.highestOneBit(Math.max(codes.size(), 1)) << 3;
		this.keys = new int[capacity];
		this.values = emptyValues(capacity);
		this.shift = Integer.numberOfLeadingZeros(capacity) + 1;
		for (JMessageErrorCode code : codes) {
			int slot = slot(code.code());
			if (this.keys[slot] == code.code()) {
				throw new IllegalArgumentException(
						"JMessage error code " + this.values[slot].orElseThrow() + " is in the catalogue already");
			}
			this.keys[slot] = code.code();
			this.values[slot] = Optional.of(code);
		}
		this.all = codes.stream().sorted(NUMERIC_ORDER).toList();
	}

	/**
	 * Return the catalogue of the vendor's codes, all constants of {@link WebErrorCode},
	 * {@link RestErrorCode} and {@link ImErrorCode}.
	 * @return the one shared instance
	 */
	public static JMessageErrorCatalog standard() {
		return STANDARD;
	}

	/**
	 * Find a code by its number. Takes constant time and allocates nothing.
	 * @param code any number, including 0 and negative ones
	 * @return the code, or empty if this catalogue does not have it
	 */
	public Optional<JMessageErrorCode> find(int code) {
		return this.values[slot(code)];
	}

	/**
	 * Return the code that has the given number.
	 * @param code the number that JMessage sent
	 * @return the code, or an uncatalogued one that keeps the number: at fault is the
	 * {@link Fault#VENDOR}, the status is 502
	 * @throws IllegalArgumentException if the number is not positive: 0 means success
	 */
	public JMessageErrorCode get(int code) {
		Optional<JMessageErrorCode> found = find(code);
		return found.isPresent() ? found.get() : new UncataloguedErrorCode(code);
	}

	/**
	 * Return what this catalogue knows about a code. Codes travel in exceptions that may
	 * have been made without this catalogue, and thus without an application's additional
	 * codes.
	 * @param code any code
	 * @return the code of this catalogue that has the same number, or the given one if
	 * there is none
	 */
	public JMessageErrorCode resolve(JMessageErrorCode code) {
		return find(code.code()).orElse(code);
	}

	/**
	 * Return all codes of this catalogue.
	 * @return an unmodifiable list in numeric order
	 */
	public List<JMessageErrorCode> all() {
		return this.all;
	}

	/**
	 * Return a catalogue that has the codes of this one and some more. This catalogue
	 * remains as it is.
	 * @param additional the codes to add, usually {@link AdditionalErrorCode}s
	 * @return a new catalogue
	 * @throws IllegalArgumentException if a number is in this catalogue already, or twice
	 * among the codes to add; the message names it
	 */
	public JMessageErrorCatalog with(Collection<? extends JMessageErrorCode> additional) {
		List<JMessageErrorCode> codes = new ArrayList<>(this.all);
		codes.addAll(additional);
		return new JMessageErrorCatalog(codes);
	}

	/**
	 * Return the codes that someone may have meant who wrote the given number. Fewest
	 * slips of the pen come first: a wrong, missing or superfluous digit is one slip, two
	 * neighbouring digits in the wrong order are a lesser one. After that, the smaller
	 * numeric difference comes first. A number that is in this catalogue is its own
	 * nearest.
	 * @param code any number
	 * @param limit how many codes to return at most
	 * @return an unmodifiable list, shorter than the limit only if this catalogue is
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public List<JMessageErrorCode> nearest(int code, int limit) {
		if (limit < 0) {
			throw new IllegalArgumentException("limit must not be negative but is " + limit);
		}
		String written = Integer.toString(code);
		record Neighbour(JMessageErrorCode code, int slips, long difference) {
		}
		return this.all.stream()
			.map((candidate) -> new Neighbour(candidate,
					DigitSlips.between(written, Integer.toString(candidate.code())),
					Math.abs((long) code - candidate.code())))
			.sorted(Comparator.comparingInt(Neighbour::slips).thenComparingLong(Neighbour::difference))
			.limit(limit)
			.map(Neighbour::code)
			.toList();
	}

	/**
	 * Return the slot that holds the code, else the free slot where it would go. No code
	 * is 0, which marks free slots.
	 */
	private int slot(int code) {
		// Codes come in dense runs; multiplying by 2^32 / golden ratio scatters them
		int slot = (code * 0x9E3779B9) >>> this.shift;
		while (this.keys[slot] != code && this.keys[slot] != 0) {
			slot = (slot + 1) & (this.keys.length - 1);
		}
		return slot;
	}

	@SuppressWarnings("unchecked")
	private static Optional<JMessageErrorCode>[] emptyValues(int capacity) {
		Optional<JMessageErrorCode>[] values = (Optional<JMessageErrorCode>[]) new Optional<?>[capacity];
		Arrays.fill(values, Optional.empty());
		return values;
	}

	private static List<JMessageErrorCode> vendorCodes() {
		List<JMessageErrorCode> codes = new ArrayList<>();
		Collections.addAll(codes, WebErrorCode.values());
		Collections.addAll(codes, RestErrorCode.values());
		Collections.addAll(codes, ImErrorCode.values());
		return codes;
	}

}
