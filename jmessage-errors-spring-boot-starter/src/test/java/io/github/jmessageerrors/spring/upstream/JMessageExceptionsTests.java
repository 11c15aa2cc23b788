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

package io.github.jmessageerrors.spring.upstream;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Exceptions;

import org.springframework.cache.Cache;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.core.retry.RetryException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.jmessageerrors.JMessageException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JMessageExceptions}.
 */
class JMessageExceptionsTests {

	private final JMessageExceptions exceptions = new JMessageExceptions(List.of());

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 31 })
	void errorIsFoundAmongTheFirstCauses(int above) {
		JMessageException error = new JMessageException(880103);
		assertThat(this.exceptions.from(wrap(error, above))).containsSame(error);
	}

	@Test
	void causesFarDownAreNotLookedAt() {
		assertThat(this.exceptions.from(wrap(new JMessageException(880103), 32))).isEmpty();
	}

	@Test
	void causesThatLeadInACircleEnd() {
		RuntimeException outer = new RuntimeException("outer");
		outer.initCause(new RuntimeException("inner", outer));
		assertThat(this.exceptions.from(outer)).isEmpty();
	}

	@Test
	void nothingStandsForNoError() {
		assertThat(this.exceptions.from(null)).isEmpty();
	}

	@Test
	void attemptsThatEndedDoNotHideTheError() {
		JMessageException error = new JMessageException(899030);
		assertThat(this.exceptions.fromThrown(new RetryException("Exhausted", error))).isSameAs(error);
		assertThat(this.exceptions.fromThrown(Exceptions.retryExhausted("Exhausted", error))).isSameAs(error);
		assertThat(this.exceptions.fromThrown(new IllegalStateException(error))).isNull();
	}

	@Test
	void noFallbackAndNoCachedValueDoNotHideTheError() {
		JMessageException error = new JMessageException(899030);
		assertThat(this.exceptions.fromThrown(new NoFallbackAvailableException("No fallback", error))).isSameAs(error);
		assertThat(this.exceptions.fromThrown(new Cache.ValueRetrievalException("tom", () -> "", error)))
			.isSameAs(error);
	}

	@Test
	void transportsFarDownAreNotLookedThrough() {
		assertThat(this.exceptions.fromThrown(transport(new JMessageException(880103), 32)))
			.isInstanceOf(JMessageException.class);
		assertThat(this.exceptions.fromThrown(transport(new JMessageException(880103), 33))).isNull();
	}

	@Test
	void exceptionWithAResponseOfItsOwnKeepsIt() {
		assertThat(this.exceptions.fromThrown(new OwnStatusException())).isNull();
		assertThat(this.exceptions.from(new OwnStatusException())).isPresent();
	}

	private static Exception transport(Exception innermost, int times) {
		Exception exception = innermost;
		for (int i = 0; i < times; i++) {
			exception = new ExecutionException(exception);
		}
		return exception;
	}

	private static Exception wrap(Exception innermost, int times) {
		Exception exception = innermost;
		for (int i = 0; i < times; i++) {
			exception = new IllegalStateException(exception);
		}
		return exception;
	}

	@ResponseStatus(HttpStatus.PAYMENT_REQUIRED)
	@SuppressWarnings("serial")
	private static final class OwnStatusException extends JMessageException {

		OwnStatusException() {
			super(880103);
		}

	}

}
