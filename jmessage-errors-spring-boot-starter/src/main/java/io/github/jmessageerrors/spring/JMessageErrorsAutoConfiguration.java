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

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * Auto-configuration for the properties and the catalogue of JMessage errors.
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
						entry.getValue().description(), Reason.nearest(entry.getValue().status())))
				.toList());
	}

}
