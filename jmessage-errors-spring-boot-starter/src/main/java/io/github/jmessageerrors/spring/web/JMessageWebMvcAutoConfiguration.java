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

import cn.jiguang.common.resp.APIRequestException;
import cn.jmessage.api.JMessageClient;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.Servlet;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * {@link AutoConfiguration @AutoConfiguration} for problem details on Spring MVC.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class },
		afterName = { "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
				"org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ Servlet.class, DispatcherServlet.class })
@ConditionalOnBean({ JMessageErrorsProperties.class, JMessageExceptions.class, JMessageProblemDetails.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.web.enabled" },
		matchIfMissing = true)
public final class JMessageWebMvcAutoConfiguration {

	private final ProblemResponder responder;

	private final ServletExceptionResolvers resolvers;

	JMessageWebMvcAutoConfiguration(JMessageExceptions exceptions, JMessageProblemDetails problems,
			JMessageErrorCatalog catalog, ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<JMessageErrorListener> listeners, ApplicationContext context) {
		this.responder = new ProblemResponder(exceptions, problems, catalog, observations.getIfUnique(),
				SingletonSupplier.of(() -> listeners.orderedStream().toList()));
		this.resolvers = new ServletExceptionResolvers(context);
	}

	@Bean
	static ServletLocales jmessageRequestLocales() {
		return new ServletLocales();
	}

	@Bean(ExceptionAdvice.NAME)
	ServletExceptionAdvice jmessageExceptionAdvice(JMessageErrorsProperties properties) {
		return new ServletExceptionAdvice(this.responder, this.resolvers, properties.web().order());
	}

	// Not a candidate for injection, so that it does not compete with the application's.
	@Bean(autowireCandidate = false)
	ProblemDetailResponseBodyAdvice jmessageProblemDetailResponseBodyAdvice() {
		return new ProblemDetailResponseBodyAdvice();
	}

	@Bean
	static BeanFactoryPostProcessor jmessageExceptionAdviceProxies() {
		return ExceptionAdvice.proxyTargetClass(ExceptionAdvice.NAME, ExceptionAdvice.JIGUANG_NAME,
				"jmessageProblemDetailResponseBodyAdvice");
	}

	// Not a candidate for injection, so that it does not compete with Spring's own.
	@Bean(autowireCandidate = false)
	@ConditionalOnBean(name = DispatcherServlet.HANDLER_EXCEPTION_RESOLVER_BEAN_NAME)
	UpstreamExceptionResolver jmessageUpstreamExceptionResolver() {
		return new UpstreamExceptionResolver(this.responder, this.resolvers);
	}

	@Bean
	EdgeExceptionFilter jmessageEdgeExceptionFilter(
			@Qualifier(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME) ObjectProvider<LocaleResolver> localeResolver) {
		return new EdgeExceptionFilter(this.responder, this.resolvers, localeResolver);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ APIRequestException.class, JMessageClient.class })
	static class JiguangConfiguration {

		@Bean(ExceptionAdvice.JIGUANG_NAME)
		JiguangServletExceptionAdvice jmessageJiguangExceptionAdvice(ServletExceptionAdvice advice) {
			return new JiguangServletExceptionAdvice(advice);
		}

	}

}
