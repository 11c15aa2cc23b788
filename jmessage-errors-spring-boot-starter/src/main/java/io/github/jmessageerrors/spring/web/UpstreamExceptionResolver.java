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

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import io.github.jmessageerrors.JMessageException;

/**
 * {@link HandlerExceptionResolver} ordered after all others, which translates exceptions
 * of HTTP clients that carry a JMessage error and lets the application's exception
 * handlers handle the {@link JMessageException}.
 */
class UpstreamExceptionResolver implements HandlerExceptionResolver, Ordered {

	private final ProblemResponder responder;

	private final ServletExceptionResolvers resolvers;

	UpstreamExceptionResolver(ProblemResponder responder, ServletExceptionResolvers resolvers) {
		this.responder = responder;
		this.resolvers = resolvers;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception thrown) {
		JMessageException exception = this.responder.find(thrown);
		ServletErrorExchange exchange = new ServletErrorExchange(request, response);
		if (exception == null || !this.responder.canRespond(exception, exchange)) {
			return null;
		}
		HandlerExceptionResolver resolver = (exception != thrown) ? this.resolvers.find(request) : null;
		ModelAndView handled = (resolver != null) ? resolver.resolveException(request, response, handler, exception)
				: null;
		if (handled == null && hasExceptionHandlers(handler)) {
			// The one that took it failed.
			this.responder.leave(exception, exchange);
		}
		return handled;
	}

	/**
	 * Return whether Spring asks exception handlers about the exceptions of a handler.
	 */
	private static boolean hasExceptionHandlers(@Nullable Object handler) {
		return handler == null || handler instanceof HandlerMethod || handler instanceof HandlerFunction
				|| handler instanceof ResourceHttpRequestHandler;
	}

}
