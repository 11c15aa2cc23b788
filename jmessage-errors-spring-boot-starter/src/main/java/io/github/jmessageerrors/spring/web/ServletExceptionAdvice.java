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

import java.io.Serial;
import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;

/**
 * Handles {@link JMessageException} on Spring MVC.
 * <p>
 * Ordered before unordered advice by default, so that a catch-all does not handle
 * JMessage errors, and after ordered advice. Left to the other exception handlers are
 * exceptions that one of them names, and those that merely have a
 * {@code JMessageException} among their causes, which Spring asks about, too. If the
 * response is committed, rethrows the exception so that Spring treats it as unresolved.
 */
@ControllerAdvice
class ServletExceptionAdvice implements ExceptionAdvice {

	private final ProblemResponder responder;

	private final ServletExceptionResolvers resolvers;

	private final int order;

	ServletExceptionAdvice(ProblemResponder responder, ServletExceptionResolvers resolvers, int order) {
		this.responder = responder;
		this.resolvers = resolvers;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	/**
	 * Handle an exception, which may have a JMessage exception among its causes only.
	 * Returns the problem, or what another exception handler returned, which is
	 * {@code null} if that has written the response. Throws the exception if nobody
	 * handles it.
	 */
	// Public, as are all methods that a proxy must pass on to its target.
	@ExceptionHandler(JMessageException.class)
	public @Nullable Object handle(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
			throws Throwable {
		JMessageException exception = this.responder.find(thrown);
		if (exception == null || isNamedByOthers(thrown, request)) {
			return handleByOthers(thrown, request, response);
		}
		ServletErrorExchange exchange = new ServletErrorExchange(request, response);
		if (!this.responder.canRespond(exception, exchange)) {
			throw unresolved(thrown);
		}
		FailedResponse.undo(response);
		ProblemDetail problem = this.responder.respond(exception, exchange);
		if (problem.getInstance() == null) {
			problem.setInstance(exchange.instance());
		}
		if (request.isAsyncStarted()) {
			// Spring starts it before it streams, but whoever streams would end it.
			request.getAsyncContext().complete();
		}
		if (problem instanceof LocalizedProblemDetail localized) {
			ProblemDetailResponseBodyAdvice.complete(localized, request, response);
		}
		if (!isAcceptReadable(request)) {
			// Spring would write no body.
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		}
		return problem;
	}

	private static boolean isAcceptReadable(HttpServletRequest request) {
		try {
			MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
			return true;
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * Return whether another exception handler, which is not a catch-all, names an
	 * exception.
	 */
	private boolean isNamedByOthers(Throwable thrown, HttpServletRequest request) {
		ServletOtherExceptionHandlers resolver = this.resolvers.findOthers(request);
		OtherExceptionHandlers.Match match = (resolver != null) ? resolver.find(controller(request), thrown, request)
				: null;
		return match != null && match.names(thrown);
	}

	/**
	 * Handle an exception that is translated, by what handles its translation.
	 */
	@Nullable Object handleTranslated(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
			throws Throwable {
		JMessageException exception = this.responder.find(thrown);
		// Its cause is why Spring asks about it here.
		if (exception == thrown) {
			return handle(thrown, request, response);
		}
		ServletOtherExceptionHandlers resolver = this.resolvers.findOthers(request);
		if (exception == null || resolver == null || isNamedByOthers(thrown, request)) {
			return handleByOthers(thrown, request, response);
		}
		ModelAndView handled = resolver.all()
			.resolveException(request, response, resolvedController(request), exception);
		if (handled == null) {
			this.responder.leave(exception, new ServletErrorExchange(request, response));
		}
		return result(handled, thrown);
	}

	private @Nullable ModelAndView handleByOthers(Throwable thrown, HttpServletRequest request,
			HttpServletResponse response) throws Throwable {
		HandlerExceptionResolver resolver = this.resolvers.findOthers(request);
		return result(
				(resolver != null && thrown instanceof Exception exception)
						? resolver.resolveException(request, response, resolvedController(request), exception) : null,
				thrown);
	}

	private static @Nullable ModelAndView result(@Nullable ModelAndView handled, Throwable thrown) throws Throwable {
		if (handled == null) {
			throw unresolved(thrown);
		}
		return handled.isEmpty() ? null : handled;
	}

	/**
	 * Return what to throw so that Spring asks the next exception resolver. It takes an
	 * exception handler that throws what looks as if the caller's connection was lost for
	 * having answered, but that may be the connection to JMessage, or a text that
	 * JMessage sent.
	 */
	private static Throwable unresolved(Throwable thrown) {
		return DisconnectedClientHelper.isClientDisconnectedException(thrown) ? new UnresolvedException() : thrown;
	}

	private static @Nullable HandlerMethod controller(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method)
				? method : null;
	}

	// The attribute has the name of the controller's bean rather than the bean.
	private static @Nullable HandlerMethod resolvedController(HttpServletRequest request) {
		HandlerMethod controller = controller(request);
		return (controller != null) ? controller.createWithResolvedBean() : null;
	}

	/**
	 * Equals any exception, so that Spring, which looks for it among the exception and
	 * its causes, does not log it as a failure of the exception handler.
	 */
	private static final class UnresolvedException extends Exception {

		@Serial
		private static final long serialVersionUID = 1L;

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Throwable;
		}

		@Override
		public int hashCode() {
			return 0;
		}

	}

}
