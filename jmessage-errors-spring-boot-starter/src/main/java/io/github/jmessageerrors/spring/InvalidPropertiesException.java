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

package io.github.jmessageerrors.spring;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown at start-up for bad settings, all of them at once.
 */
final class InvalidPropertiesException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<InvalidProperty> properties;

	InvalidPropertiesException(List<InvalidProperty> properties) {
		super(properties.stream()
			.map((property) -> property.key() + ": " + property.reason() + ". " + property.advice())
			.collect(Collectors.joining(System.lineSeparator())));
		this.properties = List.copyOf(properties);
	}

	List<InvalidProperty> getProperties() {
		return this.properties;
	}

}
