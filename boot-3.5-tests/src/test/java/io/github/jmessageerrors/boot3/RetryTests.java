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

package io.github.jmessageerrors.boot3;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.retry.JMessageRetryPredicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The starter's retry predicate with Resilience4j, where there is nothing of Spring
 * Framework 7's retry.
 */
class RetryTests {

	@ParameterizedTest
	@CsvSource({ "880103, 1", "880209, 3" })
	void repeatsOnlyWhatIsWorthIt(int code, int calls) {
		Retry retry = Retry.of("jmessage",
				RetryConfig.custom()
					.maxAttempts(3)
					.waitDuration(Duration.ofMillis(1))
					.retryOnException(new JMessageRetryPredicate())
					.build());
		AtomicInteger called = new AtomicInteger();
		assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> retry.executeSupplier(() -> {
			called.incrementAndGet();
			throw new JMessageException(code);
		}));
		assertThat(called).hasValue(calls);
	}

}
