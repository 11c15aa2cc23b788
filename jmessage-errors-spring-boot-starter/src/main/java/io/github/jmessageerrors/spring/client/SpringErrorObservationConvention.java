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

package io.github.jmessageerrors.spring.client;

import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.ClientRequestObservationConvention;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Convention that observes Spring's own exception in place of its translation, which a
 * RestTemplate throws before its observation ends. Metrics thus have the same tags as
 * without this library, and as those of the other clients.
 */
record SpringErrorObservationConvention(
		ClientRequestObservationConvention delegate) implements ClientRequestObservationConvention {

	@Override
	public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
		restoreError(context);
		return this.delegate.getLowCardinalityKeyValues(context);
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
		restoreError(context);
		return this.delegate.getHighCardinalityKeyValues(context);
	}

	@Override
	public @Nullable String getName() {
		return this.delegate.getName();
	}

	@Override
	public @Nullable String getContextualName(ClientRequestObservationContext context) {
		return this.delegate.getContextualName(context);
	}

	private static void restoreError(ClientRequestObservationContext context) {
		if (context.getError() instanceof JMessageResponseException error && error.getCause() != null) {
			context.setError(error.getCause());
		}
	}

}
