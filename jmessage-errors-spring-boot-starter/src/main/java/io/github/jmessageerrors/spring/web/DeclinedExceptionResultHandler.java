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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.accept.RequestedContentTypeResolver;
import org.springframework.web.reactive.result.method.InvocableHandlerMethod;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Leaves an exception that {@link ReactiveExceptionAdvice} declined to the exception
 * handlers that Spring would have asked without it. If there are none, the exception
 * propagates as if it had not been handled.
 */
final class DeclinedExceptionResultHandler implements HandlerResultHandler, Ordered {

	private final SingletonSupplier<Map<ControllerAdviceBean, ExceptionHandlerMethodResolver>> advice;

	private final ReactiveProblemResultHandler results;

	private final ObjectProvider<RequestedContentTypeResolver> contentTypeResolver;

	DeclinedExceptionResultHandler(ApplicationContext context, ReactiveProblemResultHandler results,
			ObjectProvider<RequestedContentTypeResolver> contentTypeResolver) {
		this.advice = SingletonSupplier.of(() -> findAdvice(context));
		this.results = results;
		this.contentTypeResolver = contentTypeResolver;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean supports(HandlerResult result) {
		return result.getReturnValue() instanceof ReactiveExceptionAdvice.Declined;
	}

	@Override
	public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
		if (!(result.getReturnValue() instanceof ReactiveExceptionAdvice.Declined declined)
				|| !(result.getHandler() instanceof InvocableHandlerMethod own)) {
			return Mono.error(new IllegalArgumentException("Not a declined exception"));
		}
		Throwable thrown = declined.exception();
		HandlerMethod controller = controller(exchange);
		OtherExceptionHandlers.Match match = find(exchange, thrown, controller);
		if (match == null) {
			return Mono.error(thrown);
		}
		if (!match.method().getProducibleTypes().isEmpty()) {
			exchange.getAttributes()
				.put(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, match.method().getProducibleTypes());
		}
		InvocableHandlerMethod other = new InvocableHandlerMethod(match.bean(), match.method().getHandlerMethod());
		other.setArgumentResolvers(own.getResolvers());
		return other.invoke(exchange, result.getBindingContext(), arguments(thrown, controller))
			.onErrorMap((failure) -> thrown)
			.flatMap((handled) -> this.results.dispatch(exchange, handled));
	}

	/**
	 * Return whether another exception handler, which is not a catch-all, names an
	 * exception.
	 */
	boolean isNamed(ServerWebExchange exchange, Throwable thrown) {
		OtherExceptionHandlers.Match match = find(exchange, thrown, controller(exchange));
		return match != null && match.names(thrown);
	}

	private static @Nullable HandlerMethod controller(ServerWebExchange exchange) {
		return (exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method)
				? method : null;
	}

	private OtherExceptionHandlers.@Nullable Match find(ServerWebExchange exchange, Throwable thrown,
			@Nullable HandlerMethod controller) {
		Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advice = this.advice.obtain();
		Class<?> type = (controller != null) ? controller.getBeanType() : null;
		for (MediaType mediaType : advice.isEmpty() ? List.<MediaType>of() : accepted(exchange)) {
			OtherExceptionHandlers.Match match = OtherExceptionHandlers.find(advice, thrown, type, List.of(mediaType));
			if (match != null) {
				return match;
			}
		}
		return null;
	}

	private List<MediaType> accepted(ServerWebExchange exchange) {
		RequestedContentTypeResolver resolver = this.contentTypeResolver.getIfUnique();
		try {
			return (resolver != null) ? resolver.resolveMediaTypes(exchange) : List.of(MediaType.ALL);
		}
		catch (NotAcceptableStatusException ex) {
			return List.of(MediaType.ALL);
		}
	}

	private static Object[] arguments(Throwable thrown, @Nullable HandlerMethod controller) {
		List<Object> arguments = new ArrayList<>();
		Throwable exception = thrown;
		while (exception != null) {
			arguments.add(exception);
			exception = (exception.getCause() != exception) ? exception.getCause() : null;
		}
		if (controller != null) {
			// The attribute has the name of its bean rather than the bean.
			arguments.add(controller.createWithResolvedBean());
		}
		return arguments.toArray();
	}

	private static Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> findAdvice(ApplicationContext context) {
		Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advice = new LinkedHashMap<>();
		for (ControllerAdviceBean bean : ControllerAdviceBean.findAnnotatedBeans(context)) {
			if (bean.getBeanType() != null && !OtherExceptionHandlers.isOwn(bean)) {
				ExceptionHandlerMethodResolver methods = new ExceptionHandlerMethodResolver(bean.getBeanType());
				if (methods.hasExceptionMappings()) {
					advice.put(bean, methods);
				}
			}
		}
		return advice;
	}

}
