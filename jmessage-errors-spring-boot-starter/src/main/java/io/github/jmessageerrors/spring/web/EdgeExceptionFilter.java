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

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

import io.github.jmessageerrors.JMessageException;

/**
 * Resolves JMessage exceptions thrown by servlet filters with the MVC exception
 * resolvers, unless the response is committed or asynchronous processing has started.
 */
final class EdgeExceptionFilter extends OncePerRequestFilter implements Ordered {

	private final ProblemResponder responder;

	private final ServletExceptionResolvers resolvers;

	private final ObjectProvider<LocaleResolver> localeResolver;

	EdgeExceptionFilter(ProblemResponder responder, ServletExceptionResolvers resolvers,
			ObjectProvider<LocaleResolver> localeResolver) {
		this.responder = responder;
		this.resolvers = resolvers;
		this.localeResolver = localeResolver;
	}

	/**
	 * Return an order before the application's filters, but after those that observe the
	 * exchange and set its encoding.
	 */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE + 20;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			JMessageException exception = this.responder.find(ex);
			if (exception == null || request.isAsyncStarted()
					|| !this.responder.canRespond(exception, new ServletErrorExchange(request, response))
					|| !handle(exception, request, response)) {
				throw ex;
			}
		}
	}

	private boolean handle(JMessageException exception, HttpServletRequest request, HttpServletResponse response) {
		HandlerExceptionResolver resolver = this.resolvers.find(request);
		if (resolver == null) {
			return false;
		}
		if (request.getAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE) == null) {
			request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, this.localeResolver.getIfAvailable());
		}
		request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
		FailedResponse.undo(response);
		return resolveInRequestScope(resolver, exception, request, response);
	}

	private static boolean resolveInRequestScope(HandlerExceptionResolver resolver, JMessageException exception,
			HttpServletRequest request, HttpServletResponse response) {
		RequestAttributes previous = RequestContextHolder.getRequestAttributes();
		LocaleContext previousLocale = LocaleContextHolder.getLocaleContext();
		ServletRequestAttributes attributes = new ServletRequestAttributes(request, response);
		RequestContextHolder.setRequestAttributes(attributes);
		LocaleContextHolder.setLocaleContext(() -> RequestContextUtils.getLocale(request));
		try {
			ModelAndView handled = resolver.resolveException(request, response, null, exception);
			return handled != null && !handled.hasView();
		}
		finally {
			RequestContextHolder.setRequestAttributes(previous);
			LocaleContextHolder.setLocaleContext(previousLocale);
			attributes.requestCompleted();
		}
	}

}
