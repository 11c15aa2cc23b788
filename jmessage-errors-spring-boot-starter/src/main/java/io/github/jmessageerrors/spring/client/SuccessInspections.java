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

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Tells which of the clients look for errors in responses with a status of 200 to 299.
 */
final class SuccessInspections {

	private final JMessageErrorsProperties.Client properties;

	private final SuccessInspection inspection;

	SuccessInspections(JMessageResponseTranslator responses, JMessageErrorsProperties properties) {
		this.properties = properties.client();
		DataSize limit = this.properties.inspectSuccessLimit();
		this.inspection = new SuccessInspection(responses, Math.toIntExact(limit.toBytes()));
	}

	@Nullable SuccessInspection forRestTemplate() {
		return choose(this.properties.restTemplate().inspectSuccess());
	}

	@Nullable SuccessInspection forRestClient() {
		return choose(this.properties.restClient().inspectSuccess());
	}

	@Nullable SuccessInspection forWebClient() {
		return choose(this.properties.webClient().inspectSuccess());
	}

	private @Nullable SuccessInspection choose(@Nullable Boolean own) {
		boolean inspects = (own != null) ? own : this.properties.inspectSuccess();
		return inspects ? this.inspection : null;
	}

}
