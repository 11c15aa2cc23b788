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
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import io.github.jmessageerrors.JMessageException;

/**
 * Lets the application's advice handle an error of JMessage's that a servlet filter
 * threw, as if a controller had. Leaves every other exception alone, as well as a
 * response that is committed and an exception that the advice has had already.
 */
final class EdgeExceptionFilter extends OncePerRequestFilter implements Ordered {

	private final EdgeExceptions exceptions;

	private final ObjectProvider<HandlerExceptionResolver> resolvers;

	private final ObjectProvider<LocaleResolver> localeResolver;

	EdgeExceptionFilter(EdgeExceptions exceptions, ObjectProvider<HandlerExceptionResolver> resolvers,
			ObjectProvider<LocaleResolver> localeResolver) {
		this.exceptions = exceptions;
		this.resolvers = resolvers;
		this.localeResolver = localeResolver;
	}

	/**
	 * Stand around the application's filters, but within those that observe the exchange
	 * and set its encoding.
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
			JMessageException error = this.exceptions.find(ex);
			if (error == null || response.isCommitted() || ServletExceptionAdvice.hasHandled(error, request)
					|| !handle(error, request, response)) {
				throw ex;
			}
		}
	}

	private boolean handle(JMessageException error, HttpServletRequest request, HttpServletResponse response) {
		HandlerExceptionResolver resolver = this.resolvers.getIfAvailable();
		if (resolver == null) {
			return false;
		}
		if (request.getAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE) == null) {
			request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, this.localeResolver.getIfAvailable());
		}
		forgetSuccess(request, response);
		ModelAndView handled = resolver.resolveException(request, response, null, error);
		return handled != null && !handled.hasView();
	}

	/**
	 * Do what a {@code DispatcherServlet} does before it asks its resolvers.
	 */
	private static void forgetSuccess(HttpServletRequest request, HttpServletResponse response) {
		request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
		response.setHeader(HttpHeaders.CONTENT_TYPE, null);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
		response.resetBuffer();
	}

}
