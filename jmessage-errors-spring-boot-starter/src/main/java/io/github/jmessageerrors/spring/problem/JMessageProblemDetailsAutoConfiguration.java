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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * {@link AutoConfiguration @AutoConfiguration} for {@link JMessageProblemDetails}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageErrorsAutoConfiguration.class)
@ConditionalOnBean(JMessageErrorsProperties.class)
public final class JMessageProblemDetailsAutoConfiguration {

	JMessageProblemDetailsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(JMessageProblemDetails.class)
	DefaultJMessageProblemDetails jmessageProblemDetails(JMessageErrorCatalog catalog,
			JMessageErrorsProperties properties, MessageSource messageSource,
			ObjectProvider<RequestLocales> currentLocales, ObjectProvider<ProblemHelpLinks> helpLinks) {
		return new DefaultJMessageProblemDetails(catalog, new ProblemSources(properties, messageSource), properties,
				currentLocales.getIfAvailable(), helpLinks.getIfAvailable());
	}

}
