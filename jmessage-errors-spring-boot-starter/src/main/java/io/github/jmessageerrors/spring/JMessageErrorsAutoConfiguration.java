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

import java.util.ArrayList;
import java.util.List;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.JMessageErrorCatalog;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration @AutoConfiguration} for the properties and the catalog of
 * JMessage errors. It applies even if {@code jmessage.errors.enabled} is {@code false},
 * since applications inject what depends on it.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@EnableConfigurationProperties(JMessageErrorsProperties.class)
public final class JMessageErrorsAutoConfiguration {

	JMessageErrorsAutoConfiguration() {
	}

	@Bean
	static PropertiesValidation jmessageErrorsPropertiesValidation() {
		return new PropertiesValidation();
	}

	@Bean
	JMessageErrorCatalog jmessageErrorCatalog(JMessageErrorsProperties properties) {
		List<AdditionalErrorCode> additionalCodes = new ArrayList<>();
		properties.additionalCodes().forEach((code, additional) -> additionalCodes.add(additional.toErrorCode(code)));
		return JMessageErrorCatalog.standard().with(additionalCodes);
	}

}
