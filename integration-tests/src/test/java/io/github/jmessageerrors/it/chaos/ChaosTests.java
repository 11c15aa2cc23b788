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

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each call ends as it should, and leaves nothing behind, whatever a service
 * does: what is JMessage's error is translated, and everything else ends as it does
 * without the starter. {@code -Dchaos.calls} tells how many calls there are through each
 * client.
 */
class ChaosTests {

	private static final int CALLS_PER_CLIENT = Integer.getInteger("chaos.calls", 300);

	private static final int WARM_UP_CALLS = Math.min(CALLS_PER_CLIENT, 200);

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final long TOLERANCE = 8 * 1024 * 1024;

	private final LeakLog leakLog = new LeakLog();

	@AfterEach
	void stop() {
		this.leakLog.close();
	}

	@Test
	void everyCallEndsAsItShouldOnPlatformThreads() throws IOException {
		everyCallEndsAsItShould(false);
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void everyCallEndsAsItShouldOnVirtualThreads() throws IOException {
		everyCallEndsAsItShould(true);
	}

	private void everyCallEndsAsItShould(boolean virtualThreads) throws IOException {
		run(WARM_UP_CALLS, virtualThreads);
		Footprint before = Footprint.measure();
		run(CALLS_PER_CLIENT, virtualThreads);
		Footprint after = Footprint.settle((now) -> !now.exceeds(before, TOLERANCE), PATIENCE);
		System.out.printf("Before: %s%nAfter: %s, threads since: %s%n", before, after, after.threadsSince(before));
		assertThat(this.leakLog.leaks()).isEmpty();
		assertThat(after.threadsSince(before)).isEmpty();
		assertThat(after.heap()).isLessThanOrEqualTo(before.heap() + TOLERANCE);
		assertThat(after.direct()).isLessThanOrEqualTo(before.direct() + TOLERANCE);
		assertThat(after.netty()).isLessThanOrEqualTo(before.netty() + TOLERANCE);
	}

	private void run(int calls, boolean virtualThreads) throws IOException {
		try (Http1Upstream http1 = new Http1Upstream(); Http2Upstream http2 = new Http2Upstream()) {
			call(http1, http2, calls, virtualThreads);
			Footprint.settle((now) -> http1.openConnections() + http2.openConnections() == 0, PATIENCE);
			assertThat(http1.openConnections()).as("HTTP/1.1").isZero();
			assertThat(http2.openConnections()).as("HTTP/2").isZero();
		}
	}

	private void call(Http1Upstream http1, Http2Upstream http2, int calls, boolean virtualThreads) {
		try (ChaosRun run = new ChaosRun(http1, http2, virtualThreads)) {
			run.connect();
			run.learn();
			run.compare(calls);
			System.out.printf("%nJava %s, %s threads%n", Runtime.version(), virtualThreads ? "virtual" : "platform");
			run.summary().forEach(System.out::println);
			System.out.printf("%d calls, %d mistakes%n", run.callCount(), run.mistakeCount());
			assertThat(run.mistakes()).isEmpty();
			assertThat(run.mistakeCount()).isZero();
			assertThat(run.callCount()).isEqualTo((long) calls * ChaosClient.values().length);
		}
	}

}
