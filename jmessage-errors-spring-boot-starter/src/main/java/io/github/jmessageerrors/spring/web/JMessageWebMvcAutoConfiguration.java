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

package io.github.jmessageerrors.spring.web;

import jakarta.servlet.Servlet;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.problem.CurrentLocales;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * Auto-configuration for JMessage errors on Spring MVC.
 */
@AutoConfiguration(after = { JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class },
		beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ Servlet.class, DispatcherServlet.class })
@ConditionalOnBean({ JMessageErrorsProperties.class, JMessageProblemDetails.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.web.enabled" },
		matchIfMissing = true)
public final class JMessageWebMvcAutoConfiguration {

	JMessageWebMvcAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(CurrentLocales.class)
	ServletLocales jmessageCurrentLocales() {
		return new ServletLocales();
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE - 1)
	ServletExceptionAdvice jmessageExceptionAdvice(JMessageProblemDetails problems, JMessageErrorCatalog catalog,
			ObjectProvider<JMessageErrorListener> listeners) {
		return new ServletExceptionAdvice(problems, catalog, new ExceptionLog(),
				SingletonSupplier.of(() -> listeners.orderedStream().toList()));
	}

	@Bean
	ProblemDetailResponseBodyAdvice jmessageProblemDetailResponseBodyAdvice() {
		return new ProblemDetailResponseBodyAdvice();
	}

	@Bean
	EdgeExceptions jmessageEdgeExceptions(JMessageExceptions exceptions) {
		return new EdgeExceptions(exceptions);
	}

	@Bean
	UpstreamExceptionResolver jmessageUpstreamExceptionResolver(EdgeExceptions exceptions,
			@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolvers) {
		return new UpstreamExceptionResolver(exceptions, resolvers);
	}

	@Bean
	EdgeExceptionFilter jmessageEdgeExceptionFilter(EdgeExceptions exceptions,
			@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolvers,
			@Qualifier(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME) ObjectProvider<LocaleResolver> localeResolver) {
		return new EdgeExceptionFilter(exceptions, resolvers, localeResolver);
	}

}
