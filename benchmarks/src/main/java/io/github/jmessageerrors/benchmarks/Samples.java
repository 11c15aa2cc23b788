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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured in one part: for each application and quantity, a figure for each
 * round.
 */
final class Samples {

	static final String TIME = "time";

	static final String BYTES = "bytes";

	private final Map<String, List<Double>> values;

	Samples() {
		this(new LinkedHashMap<>());
	}

	private Samples(Map<String, List<Double>> values) {
		this.values = values;
	}

	static Samples read(Path file) {
		return new Samples(JsonMapper.shared().readValue(file, new TypeReference<>() {
		}));
	}

	void write(Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		JsonMapper.shared().writeValue(file, this.values);
	}

	void add(String subject, String quantity, double value) {
		this.values.computeIfAbsent(subject + " | " + quantity, (key) -> new ArrayList<>()).add(value);
	}

	boolean has(String subject, String quantity) {
		return this.values.containsKey(subject + " | " + quantity);
	}

	double median(String subject, String quantity) {
		return median(values(subject, quantity));
	}

	/**
	 * Compare two subjects round by round, so that what disturbs a whole round disturbs
	 * neither of them more than the other.
	 * @return the median of the rounds' ratios
	 */
	double medianRatio(String subject, String other, String quantity) {
		double[] dividends = values(subject, quantity);
		double[] divisors = values(other, quantity);
		return median(IntStream.range(0, Math.min(dividends.length, divisors.length))
			.mapToDouble((round) -> dividends[round] / divisors[round])
			.toArray());
	}

	/**
	 * Compare two subjects round by round.
	 * @return the median of the rounds' differences
	 */
	double medianDifference(String subject, String other, String quantity) {
		double[] minuends = values(subject, quantity);
		double[] subtrahends = values(other, quantity);
		return median(IntStream.range(0, Math.min(minuends.length, subtrahends.length))
			.mapToDouble((round) -> minuends[round] - subtrahends[round])
			.toArray());
	}

	private double[] values(String subject, String quantity) {
		return this.values.get(subject + " | " + quantity).stream().mapToDouble(Double::doubleValue).toArray();
	}

	static double median(double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
