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

package io.github.jmessageerrors.spring.actuate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.ProblemSources;

/**
 * {@link AutoConfiguration @AutoConfiguration} for the {@code jmessageerrors} endpoint.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageProblemDetailsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(JMessageErrorsEndpoint.class)
@ConditionalOnBooleanProperty(name = "jmessage.errors.enabled", matchIfMissing = true)
@ConditionalOnBean({ JMessageErrorCatalog.class, JMessageProblemDetails.class })
@EnableConfigurationProperties(JMessageErrorsEndpointProperties.class)
public final class JMessageErrorsEndpointAutoConfiguration {

	JMessageErrorsEndpointAutoConfiguration() {
	}

	@Bean
	JMessageErrorsEndpoint jmessageErrorsEndpoint(JMessageErrorCatalog catalog, JMessageProblemDetails problems,
			JMessageErrorsProperties errors, MessageSource messageSource, JMessageErrorsEndpointProperties properties,
			ConfigurableEnvironment environment, ObjectProvider<SanitizingFunction> sanitizingFunctions) {
		return new JMessageErrorsEndpoint(catalog, problems, new ProblemSources(errors, messageSource),
				errors.defaultLocale(), environment, sanitizingFunctions.orderedStream().toList(),
				properties.showValues());
	}

	@Bean
	@ConditionalOnBean(JMessageErrorsEndpoint.class)
	@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
	JMessageErrorsEndpointWebExtension jmessageErrorsEndpointWebExtension(JMessageErrorsEndpoint endpoint,
			JMessageErrorsEndpointProperties properties) {
		return new JMessageErrorsEndpointWebExtension(endpoint, properties.showValues(), properties.roles());
	}

}
