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

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Resolves exceptions as Spring MVC's {@link ExceptionHandlerExceptionResolver} would
 * without {@link ServletExceptionAdvice}.
 */
final class ServletOtherExceptionHandlers extends ExceptionHandlerExceptionResolver {

	private final ExceptionHandlerExceptionResolver all;

	private final Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advice;

	ServletOtherExceptionHandlers(ExceptionHandlerExceptionResolver all) {
		this.all = all;
		this.advice = new LinkedHashMap<>(all.getExceptionHandlerAdviceCache());
		this.advice.keySet().removeIf(OtherExceptionHandlers::isOwn);
		if (all.getArgumentResolvers() != null && all.getReturnValueHandlers() != null) {
			setArgumentResolvers(all.getArgumentResolvers().getResolvers());
			setReturnValueHandlers(all.getReturnValueHandlers().getHandlers());
		}
		setContentNegotiationManager(all.getContentNegotiationManager());
		setApplicationContext(all.getApplicationContext());
	}

	@Override
	protected @Nullable ServletInvocableHandlerMethod getExceptionHandlerMethod(@Nullable HandlerMethod handlerMethod,
			Exception exception, ServletWebRequest webRequest) {
		OtherExceptionHandlers.Match match = find(handlerMethod, exception, webRequest.getRequest());
		if (match == null) {
			return null;
		}
		if (!match.method().getProducibleTypes().isEmpty()) {
			webRequest.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE,
					match.method().getProducibleTypes(), RequestAttributes.SCOPE_REQUEST);
		}
		return new ServletInvocableHandlerMethod(match.bean(), match.method().getHandlerMethod(),
				getApplicationContext());
	}

	ExceptionHandlerExceptionResolver all() {
		return this.all;
	}

	OtherExceptionHandlers.@Nullable Match find(@Nullable HandlerMethod handlerMethod, Throwable exception,
			HttpServletRequest request) {
		return this.advice.isEmpty() ? null : OtherExceptionHandlers.find(this.advice, exception,
				handlerType(handlerMethod), accepted(new ServletWebRequest(request)));
	}

	private static @Nullable Class<?> handlerType(@Nullable HandlerMethod handlerMethod) {
		if (handlerMethod == null) {
			return null;
		}
		Class<?> type = handlerMethod.getBeanType();
		return Proxy.isProxyClass(type) ? AopUtils.getTargetClass(handlerMethod.createWithResolvedBean().getBean())
				: type;
	}

	private List<MediaType> accepted(ServletWebRequest request) {
		try {
			return getContentNegotiationManager().resolveMediaTypes(request);
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			return List.of(MediaType.ALL);
		}
	}

}
