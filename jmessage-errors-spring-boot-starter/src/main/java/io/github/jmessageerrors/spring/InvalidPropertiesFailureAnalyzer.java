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

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains {@link InvalidPropertiesException}. It comes before Boot's own analyzers,
 * which would explain only that the properties could not be bound.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidPropertiesFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPropertiesException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidPropertiesException cause) {
		List<InvalidProperty> properties = cause.getProperties();
		String description = properties.stream()
			.map(InvalidPropertiesFailureAnalyzer::describe)
			.collect(Collectors.joining("%n%n".formatted(), intro(properties.size()) + "%n%n".formatted(), ""));
		String action = properties.stream()
			.map((property) -> property.key() + ": " + property.advice())
			.collect(Collectors.joining(System.lineSeparator()));
		return new FailureAnalysis(description, action, cause);
	}

	private static String intro(int count) {
		return (count == 1) ? "A property under '" + JMessageErrorsProperties.PREFIX + "' is not valid:"
				: count + " properties under '" + JMessageErrorsProperties.PREFIX + "' are not valid:";
	}

	private static String describe(InvalidProperty property) {
		StringBuilder text = new StringBuilder("    Property: ").append(property.key());
		if (property.value() != null) {
			text.append("%n    Value: \"%s\"".formatted(property.value()));
		}
		if (property.origin() != null) {
			text.append("%n    Origin: %s".formatted(property.origin()));
		}
		return text.append("%n    Reason: %s".formatted(property.reason())).toString();
	}

}
