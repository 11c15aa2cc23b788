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

package io.github.jmessageerrors.spring.actuate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.http.Outcome;

import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;

/**
 * {@link JMessageErrorListener} that counts errors, a batch as its most severe one. Error
 * codes that the catalog does not contain share one tag value, so that the number of
 * meters is bounded.
 */
class JMessageErrorMetrics implements JMessageErrorListener {

	static final String NAME = "jmessage.errors";

	private static final String UNKNOWN = "UNKNOWN";

	private final JMessageErrorCatalog catalog;

	private final Meter.MeterProvider<Counter> counters;

	JMessageErrorMetrics(JMessageErrorCatalog catalog, MeterRegistry registry) {
		this.catalog = catalog;
		this.counters = Counter.builder(NAME)
			.description("JMessage errors answered with a problem detail")
			.withRegistry(registry);
	}

	@Override
	public void onError(JMessageException exception, ProblemDetail problem) {
		JMessageErrorCode code = this.catalog.mostSevere(exception);
		boolean known = this.catalog.find(code.code()).isPresent();
		this.counters.withTags(Tags.of("code", known ? Integer.toString(code.code()) : UNKNOWN, "operation",
				code.operation().name(), "reason", code.reason().name(), "fault", code.fault().name(), "outcome",
				Outcome.forStatus(problem.getStatus()).name()))
			.increment();
	}

}
