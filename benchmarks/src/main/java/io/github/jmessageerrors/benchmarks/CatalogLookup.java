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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;

/**
 * Looks up codes by number, in random order. Each rival answers in the same two ways as
 * the catalog: with an {@code Optional}, none of which is made for the occasion, and with
 * {@code null} where there is no such code.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CatalogLookup {

	private static final int LOOKUPS = 4096;

	/**
	 * Whether the codes are in the catalog.
	 */
	@Param({ "hit", "miss" })
	public String outcome;

	private final JMessageErrorCatalog catalog = JMessageErrorCatalog.standard();

	private final Map<Integer, JMessageErrorCode> map = new HashMap<>();

	private final Map<Integer, Optional<JMessageErrorCode>> optionals = new HashMap<>();

	private final LinearCodes linear = new LinearCodes();

	private int[] codes;

	@Setup
	public void setUp() {
		List<JMessageErrorCode> all = this.catalog.all();
		all.forEach((code) -> {
			this.map.put(code.code(), code);
			this.optionals.put(code.code(), Optional.of(code));
		});
		Random random = new Random(880103);
		List<Integer> candidates = new ArrayList<>();
		while (candidates.size() < LOOKUPS) {
			int known = all.get(random.nextInt(all.size())).code();
			int candidate = "hit".equals(this.outcome) ? known : known + random.nextInt(1000) - 500;
			if (this.map.containsKey(candidate) == "hit".equals(this.outcome)) {
				candidates.add(candidate);
			}
		}
		this.codes = candidates.stream().mapToInt(Integer::intValue).toArray();
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void catalogOptional(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(this.catalog.find(code));
		}
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void hashMapOptional(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(this.optionals.getOrDefault(code, Optional.empty()));
		}
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void switchOptional(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(CodeSwitch.find(code));
		}
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void linearOptional(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(this.linear.find(code));
		}
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void catalogNullable(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(this.catalog.find(code).orElse(null));
		}
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void hashMapNullable(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(this.map.get(code));
		}
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void switchNullable(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(CodeSwitch.get(code));
		}
	}

	@Benchmark
	@OperationsPerInvocation(LOOKUPS)
	public void linearNullable(Blackhole blackhole) {
		for (int code : this.codes) {
			blackhole.consume(this.linear.get(code));
		}
	}

}
