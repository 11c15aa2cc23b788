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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
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

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.web.ReactiveExceptionAdvice.Declined;

/**
 * Leaves an exception that {@link ReactiveExceptionAdvice} declined to the exception
 * handlers that Spring would have asked without it, or its translation to those that
 * Spring would have asked about that. If there are none, the exception propagates as if
 * it had not been handled.
 */
class DeclinedExceptionResultHandler implements HandlerResultHandler, Ordered {

	private static final Log logger = LogFactory.getLog(DeclinedExceptionResultHandler.class);

	private final SingletonSupplier<Map<ControllerAdviceBean, ExceptionHandlerMethodResolver>> all;

	private final SingletonSupplier<Map<ControllerAdviceBean, ExceptionHandlerMethodResolver>> others;

	private final Map<Class<?>, ExceptionHandlerMethodResolver> local = new ConcurrentHashMap<>();

	private final ProblemResponder responder;

	private final ReactiveLocales locales;

	private final ReactiveProblemResultHandler results;

	private final ObjectProvider<RequestedContentTypeResolver> contentTypeResolver;

	DeclinedExceptionResultHandler(ApplicationContext context, ProblemResponder responder, ReactiveLocales locales,
			ReactiveProblemResultHandler results, ObjectProvider<RequestedContentTypeResolver> contentTypeResolver) {
		this.all = SingletonSupplier.of(() -> findAdvice(context));
		this.others = SingletonSupplier.of(() -> {
			Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> others = new LinkedHashMap<>(this.all.obtain());
			others.keySet().removeIf(OtherExceptionHandlers::isOwn);
			return others;
		});
		this.responder = responder;
		this.locales = locales;
		this.results = results;
		this.contentTypeResolver = contentTypeResolver;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean supports(HandlerResult result) {
		return result.getReturnValue() instanceof Declined;
	}

	@Override
	public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
		Declined declined = (Declined) Objects.requireNonNull(result.getReturnValue());
		Throwable exception = (declined instanceof Declined.ToAll toAll) ? toAll.translated() : declined.thrown();
		HandlerMethod controller = controller(exchange);
		OtherExceptionHandlers.Match match = find(exchange, declined, exception, controller);
		if (match == null) {
			return Mono.error(declined.thrown());
		}
		if (!match.method().getProducibleTypes().isEmpty()) {
			exchange.getAttributes()
				.put(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, match.method().getProducibleTypes());
		}
		InvocableHandlerMethod handler = new InvocableHandlerMethod(match.bean(), match.method().getHandlerMethod());
		handler.setArgumentResolvers(((InvocableHandlerMethod) result.getHandler()).getResolvers());
		Object[] arguments = arguments(exception, controller);
		return handler.invoke(exchange, result.getBindingContext(), arguments).onErrorMap((failure) -> {
			if (!Arrays.asList(arguments).contains(failure)) {
				logger.warn("Failure in @ExceptionHandler " + handler, failure);
			}
			leave(declined.thrown(), exchange);
			return declined.thrown();
		}).flatMap((handled) -> this.results.dispatch(exchange, handled));
	}

	// So that the handler is not called again at the edge.
	private void leave(Throwable thrown, ServerWebExchange exchange) {
		JMessageException exception = this.responder.find(thrown);
		if (exception != null) {
			this.responder.leave(exception, new ReactiveErrorExchange(exchange, this.locales));
		}
	}

	private OtherExceptionHandlers.@Nullable Match find(ServerWebExchange exchange, Declined declined,
			Throwable exception, @Nullable HandlerMethod controller) {
		if (declined instanceof Declined.ToNobody) {
			return null;
		}
		if (declined instanceof Declined.ToOthers) {
			return find(this.others.obtain(), exchange, exception, controller);
		}
		OtherExceptionHandlers.Match local = (controller != null) ? findLocal(exchange, exception, controller) : null;
		return (local != null) ? local : find(this.all.obtain(), exchange, exception, controller);
	}

	private OtherExceptionHandlers.@Nullable Match findLocal(ServerWebExchange exchange, Throwable exception,
			HandlerMethod controller) {
		ExceptionHandlerMethodResolver methods = this.local.computeIfAbsent(controller.getBeanType(),
				ExceptionHandlerMethodResolver::new);
		return accepted(exchange).stream()
			.map((mediaType) -> methods.resolveExceptionMapping(exception, mediaType))
			.filter(Objects::nonNull)
			.findFirst()
			.map((method) -> new OtherExceptionHandlers.Match(controller.createWithResolvedBean().getBean(), method))
			.orElse(null);
	}

	/**
	 * Return whether another exception handler, which is not a catch-all, names an
	 * exception.
	 */
	boolean isNamed(ServerWebExchange exchange, Throwable thrown) {
		OtherExceptionHandlers.Match match = find(this.others.obtain(), exchange, thrown, controller(exchange));
		return match != null && match.names(thrown);
	}

	private static @Nullable HandlerMethod controller(ServerWebExchange exchange) {
		return (exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method)
				? method : null;
	}

	private OtherExceptionHandlers.@Nullable Match find(
			Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advice, ServerWebExchange exchange,
			Throwable thrown, @Nullable HandlerMethod controller) {
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
			if (bean.getBeanType() != null) {
				ExceptionHandlerMethodResolver methods = new ExceptionHandlerMethodResolver(bean.getBeanType());
				if (methods.hasExceptionMappings()) {
					advice.put(bean, methods);
				}
			}
		}
		return advice;
	}

}
