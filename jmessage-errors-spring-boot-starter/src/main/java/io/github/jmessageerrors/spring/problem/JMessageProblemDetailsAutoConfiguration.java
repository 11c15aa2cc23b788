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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for {@link JMessageProblemDetails}.
 */
@AutoConfiguration(after = JMessageErrorsAutoConfiguration.class)
@ConditionalOnBean(JMessageErrorCatalog.class)
@RegisterReflectionForBinding(LocalizedProblemDetail.class)
public final class JMessageProblemDetailsAutoConfiguration {

	JMessageProblemDetailsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(JMessageProblemDetails.class)
	DefaultJMessageProblemDetails jmessageProblemDetails(JMessageErrorsProperties properties,
			JMessageErrorCatalog catalog, MessageSource messageSource, ObjectProvider<CurrentLocales> currentLocales,
			ObjectProvider<ProblemTypePrefix> typePrefix, Environment environment) {
		ProblemTexts texts = new ProblemTexts(properties.titles(), properties.descriptions(), messageSource,
				properties.defaultLocale());
		return new DefaultJMessageProblemDetails(catalog, texts, statuses(properties),
				typePrefix(properties, typePrefix, environment), properties.retryAfter(),
				properties.includeUpstreamMessage(), currentLocales.getIfAvailable(() -> List::of));
	}

	private static Map<Integer, Integer> statuses(JMessageErrorsProperties properties) {
		Map<Integer, Integer> statuses = new HashMap<>();
		properties.additionalCodes().forEach((code, additional) -> {
			if (additional.status() != null) {
				statuses.put(code, additional.status());
			}
		});
		statuses.putAll(properties.statuses());
		return statuses;
	}

	private static String typePrefix(JMessageErrorsProperties properties, ObjectProvider<ProblemTypePrefix> typePrefix,
			Environment environment) {
		ProblemTypePrefix configured = properties::typePrefix;
		return environment.containsProperty(JMessageErrorsProperties.PREFIX + ".type-prefix") ? configured.get()
				: typePrefix.getIfAvailable(() -> configured).get();
	}

}
