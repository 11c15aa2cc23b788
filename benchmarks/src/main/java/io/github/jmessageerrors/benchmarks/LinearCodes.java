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

package io.github.jmessageerrors.benchmarks;

import java.util.List;
import java.util.Optional;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;

/**
 * The codes one after the other, as in an application that walks through the constants.
 */
final class LinearCodes {

	private final int[] numbers;

	private final JMessageErrorCode[] codes;

	private final List<Optional<JMessageErrorCode>> optionals;

	LinearCodes() {
		List<JMessageErrorCode> all = JMessageErrorCatalog.standard().all();
		this.numbers = all.stream().mapToInt(JMessageErrorCode::code).toArray();
		this.codes = all.toArray(JMessageErrorCode[]::new);
		this.optionals = all.stream().map(Optional::of).toList();
	}

	JMessageErrorCode get(int code) {
		int index = indexOf(code);
		return (index >= 0) ? this.codes[index] : null;
	}

	Optional<JMessageErrorCode> find(int code) {
		int index = indexOf(code);
		return (index >= 0) ? this.optionals.get(index) : Optional.empty();
	}

	private int indexOf(int code) {
		for (int i = 0; i < this.numbers.length; i++) {
			if (this.numbers[i] == code) {
				return i;
			}
		}
		return -1;
	}

}
