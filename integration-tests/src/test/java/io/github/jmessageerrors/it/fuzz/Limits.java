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

package io.github.jmessageerrors.it.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;

/**
 * Holds a call to an upper limit of time and of memory.
 */
final class Limits {

	private static final Duration TIME = Duration.ofSeconds(2);

	/**
	 * What the fuzzer adds to each method allocates, too.
	 */
	private static final int ALLOWANCE = (System.getenv("JAZZER_FUZZ") != null) ? 64 : 1;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private Limits() {
	}

	/**
	 * Call and check what the call has cost. A call that costs too much is made once
	 * more, as the first one may have loaded classes.
	 * @param bytes how many bytes it may allocate
	 * @param call the call
	 * @return what the call returned
	 */
	static <T> T within(long bytes, Supplier<T> call) {
		return within(ALLOWANCE * bytes, call, true);
	}

	private static <T> T within(long bytes, Supplier<T> call, boolean mayRepeat) {
		long start = System.nanoTime();
		long before = THREADS.getCurrentThreadAllocatedBytes();
		T result = call.get();
		long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
		long time = System.nanoTime() - start;
		if (allocated <= bytes && time <= TIME.toNanos()) {
			return result;
		}
		if (mayRepeat) {
			return within(bytes, call, false);
		}
		throw new AssertionError("%d of %d bytes, %d ms".formatted(allocated, bytes, time / 1_000_000));
	}

}
