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

/**
 * Measures how far apart two numbers are as people write them.
 */
final class DigitSlips {

	private static final int WRONG_DIGIT = 3;

	// Less than a wrong digit, yet two of them more than one
	private static final int SWAPPED_DIGITS = 2;

	private DigitSlips() {
	}

	/**
	 * Return the weight of the fewest slips that turn one text into the other, which is
	 * their optimal string alignment distance.
	 */
	static int between(String one, String other) {
		int[][] slips = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				slips[i][j] = fewest(slips, one, i, other, j);
			}
		}
		return slips[one.length()][other.length()];
	}

	private static int fewest(int[][] slips, String one, int i, String other, int j) {
		if (i == 0 || j == 0) {
			return (i + j) * WRONG_DIGIT;
		}
		int replaced = slips[i - 1][j - 1] + ((one.charAt(i - 1) != other.charAt(j - 1)) ? WRONG_DIGIT : 0);
		int added = Math.min(slips[i - 1][j], slips[i][j - 1]) + WRONG_DIGIT;
		int fewest = Math.min(replaced, added);
		if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
			fewest = Math.min(fewest, slips[i - 2][j - 2] + SWAPPED_DIGITS);
		}
		return fewest;
	}

}
