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
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.upstream.JMessageExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

/**
 * Auto-configuration for JMessage errors: the catalogue and the problem details.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "jmessage.errors.enabled", matchIfMissing = true)
@EnableConfigurationProperties(JMessageErrorsProperties.class)
@ImportRuntimeHints(JMessageErrorsRuntimeHints.class)
public final class JMessageErrorsAutoConfiguration {

	private static final String CATALOG = "jmessageErrorCatalog";

	JMessageErrorsAutoConfiguration() {
	}

	@Bean
	static PropertiesValidation jmessageErrorsPropertiesValidation(ListableBeanFactory beanFactory) {
		return new PropertiesValidation(() -> ownCatalog(beanFactory));
	}

	// Not the one below, which needs the properties to be bound.
	private static @Nullable JMessageErrorCatalog ownCatalog(ListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanNamesForType(JMessageErrorCatalog.class, true, false)) {
			if (!name.equals(CATALOG)) {
				return beanFactory.getBean(name, JMessageErrorCatalog.class);
			}
		}
		return null;
	}

	@Bean(CATALOG)
	@ConditionalOnMissingBean
	JMessageErrorCatalog jmessageErrorCatalog(JMessageErrorsProperties properties) {
		return JMessageErrorCatalog.standard()
			.with(properties.additionalCodes()
				.entrySet()
				.stream()
				.map((entry) -> new AdditionalErrorCode(Integer.parseInt(entry.getKey()), entry.getValue().title(),
						entry.getValue().description(), entry.getValue().status()))
				.toList());
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageExceptions jmessageExceptions(ObjectProvider<JMessageExceptionTranslator> translators) {
		return new JMessageExceptions(translators.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean(JMessageProblemDetails.class)
	DefaultJMessageProblemDetails jmessageProblemDetails(JMessageErrorsProperties properties,
			JMessageErrorCatalog catalog, MessageSource messageSource, ObjectProvider<CurrentLocales> currentLocales,
			ObjectProvider<ProblemTypePrefix> typePrefix, Environment environment) {
		ProblemTexts texts = new ProblemTexts(properties.titles(), properties.descriptions(), messageSource,
				properties.defaultLocale());
		Map<Integer, Integer> statuses = properties.statuses()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> Integer.valueOf(entry.getKey()), Map.Entry::getValue));
		return new DefaultJMessageProblemDetails(catalog, texts, statuses,
				typePrefix(properties, typePrefix, environment), properties.retryAfter(),
				properties.includeUpstreamMessage(), currentLocales.getIfAvailable(() -> List::of));
	}

	private static String typePrefix(JMessageErrorsProperties properties, ObjectProvider<ProblemTypePrefix> typePrefix,
			Environment environment) {
		ProblemTypePrefix configured = properties::typePrefix;
		return environment.containsProperty(JMessageErrorsProperties.PREFIX + ".type-prefix") ? configured.get()
				: typePrefix.getIfAvailable(() -> configured).get();
	}

}
