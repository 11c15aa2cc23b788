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

import java.util.List;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.ProblemHelpLinks;
import io.github.jmessageerrors.spring.problem.RequestLocales;

/**
 * {@link AutoConfiguration @AutoConfiguration} for the pages about the error codes on
 * Spring MVC.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageProblemDetailsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ Servlet.class, DispatcherServlet.class })
@ConditionalOnBean({ JMessageErrorCatalog.class, JMessageProblemDetails.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.reference.enabled" },
		matchIfMissing = true)
@EnableConfigurationProperties(JMessageReferenceProperties.class)
@ImportRuntimeHints(ReferenceRuntimeHints.class)
public final class JMessageReferenceWebMvcAutoConfiguration {

	JMessageReferenceWebMvcAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(ProblemHelpLinks.class)
	ReferenceLinks jmessageReferenceLinks(JMessageReferenceProperties properties, JMessageErrorCatalog catalog,
			ServletContext servletContext, Environment environment) {
		String servletPath = ReferenceLinks.prefix(environment.getProperty("spring.mvc.servlet.path", ""));
		return new ReferenceLinks(servletContext.getContextPath() + servletPath + properties.path(), catalog);
	}

	@Bean
	RouterFunction<ServerResponse> jmessageReferenceRoutes(JMessageErrorCatalog catalog,
			JMessageProblemDetails problems, JMessageErrorsProperties errors, JMessageReferenceProperties properties,
			ObjectProvider<RequestLocales> currentLocales) {
		Reference reference = new Reference(catalog, problems, errors.defaultLocale(), properties.path());
		return new ServletRoutes(reference, currentLocales.getIfAvailable(() -> List::of)).at(properties.path());
	}

}
