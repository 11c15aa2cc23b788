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

package io.github.jmessageerrors.spring.problem;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.spring.problem.ProblemSettings.CodeSettings;

/**
 * The extension members of problems (RFC 9457, section 3.2).
 *
 * @param includeUpstreamMessage whether to include the message that JMessage sent
 * @param includeAdvice whether to include the advice for the caller
 * @param includeReason whether to include the reason
 */
record ProblemMembers(boolean includeUpstreamMessage, boolean includeAdvice, boolean includeReason) {

	/**
	 * Add the members that do not depend on the language.
	 */
	void addFixed(CodeSettings settings, @Nullable String upstreamMessage, BiConsumer<String, Object> problem) {
		problem.accept("code", settings.number());
		if (this.includeReason) {
			problem.accept("reason", settings.code().reason());
		}
		if (this.includeUpstreamMessage && upstreamMessage != null) {
			problem.accept("upstreamMessage", upstreamMessage);
		}
	}

	/**
	 * Return the members that depend on the language.
	 */
	Map<String, Object> localized(CodeSettings settings, Locale locale) {
		return this.includeAdvice ? Map.of("advice", settings.code().advice(Audience.CALLER, locale)) : Map.of();
	}

}
