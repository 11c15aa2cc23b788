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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.Order;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResultHandler;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * Auto-configuration for JMessage errors on WebFlux.
 */
@AutoConfiguration(after = { JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class },
		beforeName = "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnBean({ JMessageErrorsProperties.class, JMessageProblemDetails.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.web.enabled" },
		matchIfMissing = true)
public final class JMessageWebFluxAutoConfiguration {

	JMessageWebFluxAutoConfiguration() {
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE - 1)
	ReactiveExceptionAdvice jmessageExceptionAdvice(JMessageProblemDetails problems, JMessageErrorCatalog catalog,
			ObjectProvider<JMessageErrorListener> listeners) {
		return new ReactiveExceptionAdvice(problems, catalog, new ExceptionLog(),
				SingletonSupplier.of(() -> listeners.orderedStream().toList()));
	}

	@Bean
	ReactiveProblemResultHandler jmessageProblemResultHandler(ObjectProvider<HandlerResultHandler> handlers) {
		return new ReactiveProblemResultHandler(handlers, ReactiveAdapterRegistry.getSharedInstance());
	}

	@Bean
	EdgeExceptionHandler jmessageEdgeExceptionHandler(JMessageExceptions exceptions,
			ObjectProvider<HandlerAdapter> adapters, ObjectProvider<HandlerResultHandler> resultHandlers) {
		return new EdgeExceptionHandler(new EdgeExceptions(exceptions), adapters, resultHandlers);
	}

}
