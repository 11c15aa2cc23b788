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

package io.github.jmessageerrors.recipes;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

/**
 * Envelope of the recipe in {@code docs/en/migration.md}.
 */
// @formatter:off
record Envelope(int code, @Nullable String msg, @Nullable Object data) {

	static Envelope of(ProblemDetail problem) {
		Map<String, Object> properties = problem.getProperties();
		Object code = (properties != null) ? properties.get("code") : null;
		return new Envelope((code instanceof Integer number) ? number : problem.getStatus(), problem.getDetail(),
				(properties != null) ? properties.get("errors") : null);
	}

}
