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

package io.github.jmessageerrors.it.chaos;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.buffer.PooledByteBufAllocator;

/**
 * What the virtual machine holds, in bytes and threads.
 *
 * @param heap used heap after a garbage collection
 * @param direct memory of direct buffers, as the virtual machine counts it
 * @param netty direct memory that Netty's allocators hold
 * @param threads names of the threads that live
 */
record Footprint(long heap, long direct, long netty, Set<String> threads) {

	private static final long MEBIBYTE = 1024 * 1024;

	/**
	 * Measure.
	 * @return what is held now
	 */
	static Footprint measure() {
		System.gc();
		long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
			.stream()
			.filter((pool) -> pool.getName().equals("direct"))
			.mapToLong(BufferPoolMXBean::getMemoryUsed)
			.sum();
		return new Footprint(heap, direct, nettyDirect(), liveThreads());
	}

	/**
	 * Measure again and again until it is little enough, as connections, threads and
	 * timers of HTTP clients end some time after their application.
	 * @param enough what it should be like
	 * @param patience how long to try
	 * @return the last measurement
	 */
	static Footprint settle(Predicate<Footprint> enough, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		Footprint footprint = measure();
		while (!enough.test(footprint) && System.nanoTime() < deadline) {
			try {
				Thread.sleep(200);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			footprint = measure();
		}
		return footprint;
	}

	/**
	 * Return the threads that live now and did not then.
	 * @param before then
	 * @return their names
	 */
	Set<String> threadsSince(Footprint before) {
		Set<String> threads = new TreeSet<>(this.threads);
		threads.removeAll(before.threads);
		return threads;
	}

	boolean exceeds(Footprint before, long bytes) {
		return this.heap > before.heap + bytes || this.direct > before.direct + bytes
				|| this.netty > before.netty + bytes || !threadsSince(before).isEmpty();
	}

	private static long nettyDirect() {
		long used = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
		ByteBufAllocator allocator = ByteBufAllocator.DEFAULT;
		if (allocator != PooledByteBufAllocator.DEFAULT
				&& allocator instanceof ByteBufAllocatorMetricProvider provider) {
			used += provider.metric().usedDirectMemory();
		}
		return used;
	}

	// With its number, as a thread may have the name of one that is gone.
	@SuppressWarnings("deprecation")
	private static Set<String> liveThreads() {
		Set<String> threads = new TreeSet<>();
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			if (!belongsToTheMachine(thread.getName())) {
				threads.add(thread.getName() + " #" + thread.getId());
			}
		}
		return threads;
	}

	// These serve all of the machine, come back at any time, and are bounded.
	private static boolean belongsToTheMachine(String name) {
		return name.startsWith("ForkJoinPool") || name.contains("CompletableFutureDelayScheduler")
				|| name.startsWith("VirtualThread-unparker") || name.startsWith("Read-Poller")
				|| name.startsWith("Write-Poller") || name.contains("MasterPoller") || name.startsWith("Cleaner-")
				|| name.startsWith("surefire-") || name.startsWith("Attach Listener")
				|| name.startsWith("process reaper");
	}

	@Override
	public String toString() {
		return String.format("heap %.1f MiB, direct %.1f MiB, Netty %.1f MiB, %d threads",
				(double) this.heap / MEBIBYTE, (double) this.direct / MEBIBYTE, (double) this.netty / MEBIBYTE,
				this.threads.size());
	}

}
