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
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.accept.RequestedContentTypeResolver;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * {@link AutoConfiguration @AutoConfiguration} for problem details on WebFlux.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class },
		beforeName = { "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
				"org.springframework.boot.autoconfigure.web.reactive.WebFluxAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnBean({ JMessageErrorsProperties.class, JMessageExceptions.class, JMessageProblemDetails.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.web.enabled" },
		matchIfMissing = true)
public final class JMessageWebFluxAutoConfiguration {

	private final ProblemResponder responder;

	JMessageWebFluxAutoConfiguration(JMessageExceptions exceptions, JMessageProblemDetails problems,
			JMessageErrorCatalog catalog, ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<JMessageErrorListener> listeners) {
		this.responder = new ProblemResponder(exceptions, problems, catalog, observations.getIfUnique(),
				SingletonSupplier.of(() -> listeners.orderedStream().toList()));
	}

	@Bean
	ReactiveLocales jmessageReactiveLocales(
			@Qualifier(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME) ObjectProvider<LocaleContextResolver> resolvers) {
		return new ReactiveLocales(resolvers);
	}

	@Bean(ExceptionAdvice.NAME)
	ReactiveExceptionAdvice jmessageExceptionAdvice(ReactiveLocales locales, DeclinedExceptionResultHandler others,
			JMessageErrorsProperties properties) {
		return new ReactiveExceptionAdvice(this.responder, locales, others, properties.web().order());
	}

	@Bean
	static BeanFactoryPostProcessor jmessageExceptionAdviceProxies() {
		return ExceptionAdvice.proxyTargetClass(ExceptionAdvice.NAME, ExceptionAdvice.JIGUANG_NAME,
				"jmessageDeclinedExceptionResultHandler", "jmessageProblemResultHandler");
	}

	@Bean
	DeclinedExceptionResultHandler jmessageDeclinedExceptionResultHandler(ApplicationContext context,
			ReactiveLocales locales, ReactiveProblemResultHandler results,
			@Qualifier("webFluxContentTypeResolver") ObjectProvider<RequestedContentTypeResolver> contentTypeResolver) {
		return new DeclinedExceptionResultHandler(context, this.responder, locales, results, contentTypeResolver);
	}

	@Bean
	ReactiveProblemResultHandler jmessageProblemResultHandler(ApplicationContext context,
			@Qualifier("webFluxAdapterRegistry") ObjectProvider<ReactiveAdapterRegistry> adapters,
			ReactiveLocales locales) {
		return new ReactiveProblemResultHandler(context,
				adapters.getIfAvailable(ReactiveAdapterRegistry::getSharedInstance), locales);
	}

	@Bean
	EdgeExceptionHandler jmessageEdgeExceptionHandler(ReactiveLocales locales, ObjectProvider<HandlerAdapter> adapters,
			ReactiveProblemResultHandler results) {
		return new EdgeExceptionHandler(this.responder, locales, adapters, results);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ APIRequestException.class, JMessageClient.class })
	static class JiguangConfiguration {

		@Bean(ExceptionAdvice.JIGUANG_NAME)
		JiguangReactiveExceptionAdvice jmessageJiguangExceptionAdvice(ReactiveExceptionAdvice advice) {
			return new JiguangReactiveExceptionAdvice(advice);
		}

	}

}
