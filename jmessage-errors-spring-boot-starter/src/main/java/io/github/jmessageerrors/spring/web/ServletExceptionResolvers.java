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

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Finds the exception resolvers of the {@link DispatcherServlet} that handles a request,
 * as an application may have several, each with a context and advice of its own.
 */
final class ServletExceptionResolvers {

	private final ApplicationContext context;

	private final SingletonSupplier<Optional<ServletOtherExceptionHandlers>> own;

	private final Map<ApplicationContext, Optional<ServletOtherExceptionHandlers>> others = new ConcurrentReferenceHashMap<>();

	ServletExceptionResolvers(ApplicationContext context) {
		this.context = context;
		this.own = SingletonSupplier.of(() -> others(find(context)));
	}

	@Nullable HandlerExceptionResolver find(HttpServletRequest request) {
		return find(dispatching(request));
	}

	/**
	 * Find what resolves exceptions without the advice of this library, or {@code null}
	 * if the application does without Spring's exception handlers.
	 */
	@Nullable ServletOtherExceptionHandlers findOthers(HttpServletRequest request) {
		ApplicationContext dispatching = dispatching(request);
		return ((dispatching == this.context) ? this.own.obtain()
				: this.others.computeIfAbsent(dispatching, (other) -> others(find(other))))
			.orElse(null);
	}

	private ApplicationContext dispatching(HttpServletRequest request) {
		ApplicationContext dispatching = RequestContextUtils.findWebApplicationContext(request);
		return (dispatching != null) ? dispatching : this.context;
	}

	private static @Nullable HandlerExceptionResolver find(ApplicationContext context) {
		String name = DispatcherServlet.HANDLER_EXCEPTION_RESOLVER_BEAN_NAME;
		return context.containsBean(name) ? context.getBean(name, HandlerExceptionResolver.class) : null;
	}

	private static Optional<ServletOtherExceptionHandlers> others(@Nullable HandlerExceptionResolver resolver) {
		if (resolver instanceof ExceptionHandlerExceptionResolver all) {
			return Optional.of(new ServletOtherExceptionHandlers(all));
		}
		if (resolver instanceof HandlerExceptionResolverComposite composite
				&& composite.getExceptionResolvers() != null) {
			return composite.getExceptionResolvers()
				.stream()
				.filter(ExceptionHandlerExceptionResolver.class::isInstance)
				.findFirst()
				.flatMap(ServletExceptionResolvers::others);
		}
		return Optional.empty();
	}

}
