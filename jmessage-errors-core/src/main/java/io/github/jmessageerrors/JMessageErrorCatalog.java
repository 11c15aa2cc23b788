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

import org.jspecify.annotations.Nullable;

/**
 * The error codes that are known, by number: the vendor's and, if wanted, those that an
 * application adds. Immutable, and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class JMessageErrorCatalog {

	private static final JMessageErrorCatalog STANDARD = new JMessageErrorCatalog(null);

	private final @Nullable Index own;

	private JMessageErrorCatalog(@Nullable Index own) {
		this.own = own;
	}

	/**
	 * Return the catalog of the vendor's codes, all constants of {@link WebErrorCode},
	 * {@link RestErrorCode} and {@link ImErrorCode}.
	 * @return the one shared instance
	 */
	public static JMessageErrorCatalog standard() {
		return STANDARD;
	}

	/**
	 * Find a code by its number. Allocates nothing.
	 * @param code any number, including 0 and negative ones
	 * @return the code, or empty if this catalog does not have it
	 */
	public Optional<JMessageErrorCode> find(int code) {
		return index().find(code);
	}

	/**
	 * Return the code that has the given number.
	 * @param code the number that JMessage sent
	 * @return the code, or an uncataloged one that keeps the number and whose reason is
	 * {@link Reason#UPSTREAM_FAILED}
	 * @throws IllegalArgumentException if the number is not positive: 0 means success
	 */
	public JMessageErrorCode get(int code) {
		Optional<JMessageErrorCode> found = find(code);
		return found.isPresent() ? found.get() : new UncatalogedErrorCode(code);
	}

	/**
	 * Return what this catalog knows about a code. Codes travel in exceptions that may
	 * have been made without this catalog, and thus without an application's additional
	 * codes.
	 * @param code any code
	 * @return the code of this catalog that has the same number, or the given one if
	 * there is none
	 */
	public JMessageErrorCode resolve(JMessageErrorCode code) {
		// Each catalog has the vendor's codes, which are the constants.
		return (code instanceof Enum<?>) ? code : find(code.code()).orElse(code);
	}

	/**
	 * Return the code that tells who has to act on an exception. Of a batch, that is the
	 * first code which the application is at fault for, or else JMessage, or else the
	 * caller; of any other exception, it is its code.
	 * @param exception the exception
	 * @return the code, as this catalog {@linkplain #resolve resolves} it
	 */
	public JMessageErrorCode mostSevere(JMessageException exception) {
		List<JMessageItemError> items = exception.getItemErrors();
		return items.isEmpty() ? resolve(exception.getErrorCode())
				: Collections.max(items.stream().map((item) -> get(item.error().code())).toList(),
						Comparator.comparingInt((code) -> severity(code.fault())));
	}

	private static int severity(Fault fault) {
		return switch (fault) {
			case CALLER -> 0;
			case VENDOR -> 1;
			case APPLICATION -> 2;
		};
	}

	/**
	 * Return all codes of this catalog.
	 * @return an unmodifiable list in numeric order
	 */
	public List<JMessageErrorCode> all() {
		return index().all();
	}

	/**
	 * Return a catalog that has the codes of this one and some more. This catalog remains
	 * as it is.
	 * @param additional the codes to add, usually {@link AdditionalErrorCode}s
	 * @return a new catalog, or this one if there is nothing to add
	 * @throws IllegalArgumentException if a number is in this catalog already, or twice
	 * among the codes to add; the message names it
	 */
	public JMessageErrorCatalog with(Collection<? extends JMessageErrorCode> additional) {
		if (additional.isEmpty()) {
			return this;
		}
		List<JMessageErrorCode> codes = new ArrayList<>(all());
		codes.addAll(additional);
		return new JMessageErrorCatalog(Index.of(codes));
	}

	/**
	 * Return the codes closest to a number by edit distance; ties go to the numerically
	 * nearest. A wrong, missing or superfluous digit counts as one edit, two neighbouring
	 * digits in the wrong order as less than one. A number that is in this catalog is its
	 * own nearest.
	 * @param code any number
	 * @param limit how many codes to return at most
	 * @return an unmodifiable list, shorter than the limit only if this catalog is
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public List<JMessageErrorCode> nearest(int code, int limit) {
		if (limit < 0) {
			throw new IllegalArgumentException("limit must not be negative but is " + limit);
		}
		String written = Integer.toString(code);
		record Neighbour(JMessageErrorCode code, int slips, long difference) {
		}
		return all().stream()
			.map((candidate) -> new Neighbour(candidate,
					DigitSlips.between(written, Integer.toString(candidate.code())),
					Math.abs((long) code - candidate.code())))
			.sorted(Comparator.comparingInt(Neighbour::slips).thenComparingLong(Neighbour::difference))
			.limit(limit)
			.map(Neighbour::code)
			.toList();
	}

	private Index index() {
		return (this.own != null) ? this.own : VendorCodes.INDEX;
	}

	/**
	 * Codes in numeric order.
	 *
	 * @param all the codes
	 * @param numbers their numbers
	 * @param found what finding each of them returns, so that finding allocates nothing
	 */
	private record Index(List<JMessageErrorCode> all, int[] numbers, List<Optional<JMessageErrorCode>> found) {

		static Index of(Collection<JMessageErrorCode> codes) {
			List<JMessageErrorCode> sorted = new ArrayList<>(codes);
			sorted.sort(Comparator.comparingInt(JMessageErrorCode::code));
			int[] numbers = new int[sorted.size()];
			List<Optional<JMessageErrorCode>> found = new ArrayList<>(sorted.size());
			for (int i = 0; i < numbers.length; i++) {
				JMessageErrorCode code = sorted.get(i);
				if (i > 0 && numbers[i - 1] == code.code()) {
					throw new IllegalArgumentException(
							"JMessage error code " + sorted.get(i - 1) + " is in the catalog already");
				}
				numbers[i] = code.code();
				found.add(Optional.of(code));
			}
			return new Index(List.copyOf(sorted), numbers, found);
		}

		Optional<JMessageErrorCode> find(int code) {
			int index = Arrays.binarySearch(this.numbers, code);
			return (index >= 0) ? this.found.get(index) : Optional.empty();
		}

	}

	/**
	 * The vendor's codes, which are loaded when one of them is needed rather than when an
	 * application starts.
	 */
	private static final class VendorCodes {

		static final Index INDEX = index();

		private static Index index() {
			List<JMessageErrorCode> codes = new ArrayList<>();
			Collections.addAll(codes, WebErrorCode.values());
			Collections.addAll(codes, RestErrorCode.values());
			Collections.addAll(codes, ImErrorCode.values());
			return Index.of(codes);
		}

	}

}
