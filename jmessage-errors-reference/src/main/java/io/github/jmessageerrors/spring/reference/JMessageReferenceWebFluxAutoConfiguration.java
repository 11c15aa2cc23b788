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

package io.github.jmessageerrors.spring.reference;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.ProblemHelpLinks;

/**
 * {@link AutoConfiguration @AutoConfiguration} for the pages about the error codes on
 * WebFlux.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageProblemDetailsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnBean({ JMessageErrorCatalog.class, JMessageProblemDetails.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.reference.enabled" },
		matchIfMissing = true)
@EnableConfigurationProperties(JMessageReferenceProperties.class)
@ImportRuntimeHints(ReferenceRuntimeHints.class)
public final class JMessageReferenceWebFluxAutoConfiguration {

	JMessageReferenceWebFluxAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(ProblemHelpLinks.class)
	ReferenceLinks jmessageReferenceLinks(JMessageReferenceProperties properties, JMessageErrorCatalog catalog,
			Environment environment) {
		String basePath = ReferenceLinks.prefix(environment.getProperty("spring.webflux.base-path", ""));
		return new ReferenceLinks(basePath + properties.path(), catalog);
	}

	@Bean
	RouterFunction<ServerResponse> jmessageReferenceRoutes(JMessageErrorCatalog catalog,
			JMessageProblemDetails problems, JMessageErrorsProperties errors, JMessageReferenceProperties properties) {
		Reference reference = new Reference(catalog, problems, errors.defaultLocale(), properties.path());
		return new ReactiveRoutes(reference).at(properties.path());
	}

}
