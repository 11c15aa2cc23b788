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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@link ProblemExchange} without a server.
 */
record TestExchange(List<Locale> locales, Map<String, List<String>> responseHeaders) implements ProblemExchange {

	TestExchange(Locale... locales) {
		this(List.of(locales), new LinkedHashMap<>());
	}

	@Override
	public Collection<String> headers(String name) {
		return this.responseHeaders.getOrDefault(name, List.of());
	}

	@Override
	public void addHeader(String name, String value) {
		this.responseHeaders.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

}
