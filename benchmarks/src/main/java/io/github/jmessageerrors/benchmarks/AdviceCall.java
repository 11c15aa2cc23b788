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

package io.github.jmessageerrors.benchmarks;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Calls an advice as Spring MVC does: the handler method by reflection, then whoever
 * wants to see the body before it is written.
 */
final class AdviceCall {

	private final Object advice;

	private final Method method;

	private final Object[] arguments;

	private final int exceptionIndex;

	private final MethodParameter returnType;

	private final List<ResponseBodyAdvice<Object>> bodyAdvices;

	private final ServletServerHttpRequest request;

	private final HttpServletResponse response = new LeanResponse();

	AdviceCall(Object advice, List<ResponseBodyAdvice<Object>> bodyAdvices, LeanRequest request) {
		this.advice = advice;
		this.method = Arrays.stream(advice.getClass().getDeclaredMethods())
			.filter((candidate) -> candidate.isAnnotationPresent(ExceptionHandler.class))
			.findFirst()
			.orElseThrow();
		this.method.setAccessible(true);
		this.arguments = Stream.of(this.method.getParameterTypes()).map((type) -> argument(type, request)).toArray();
		this.exceptionIndex = Arrays.asList(this.arguments).indexOf(null);
		this.returnType = new MethodParameter(this.method, -1);
		this.bodyAdvices = bodyAdvices;
		this.request = new ServletServerHttpRequest(request);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, this.response));
	}

	@SuppressWarnings("unchecked")
	static AdviceCall ofStarter(ApplicationContext context, LeanRequest request) {
		List<Object> advices = context.getBeansWithAnnotation(ControllerAdvice.class)
			.values()
			.stream()
			.filter((bean) -> bean.getClass().getName().startsWith("io.github.jmessageerrors."))
			.toList();
		Object advice = advices.stream()
			.filter((bean) -> !(bean instanceof ResponseBodyAdvice))
			.findFirst()
			.orElseThrow();
		return new AdviceCall(advice,
				advices.stream()
					.filter(ResponseBodyAdvice.class::isInstance)
					.map((bean) -> (ResponseBodyAdvice<Object>) bean)
					.toList(),
				request);
	}

	private Object argument(Class<?> type, LeanRequest request) {
		if (type.isInstance(request)) {
			return request;
		}
		return type.isInstance(this.response) ? this.response : null;
	}

	ProblemDetail handle(Exception exception) {
		Object[] actual = this.arguments.clone();
		actual[this.exceptionIndex] = exception;
		Object body;
		try {
			body = this.method.invoke(this.advice, actual);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
		ServletServerHttpResponse output = new ServletServerHttpResponse(this.response);
		for (ResponseBodyAdvice<Object> bodyAdvice : this.bodyAdvices) {
			if (bodyAdvice.supports(this.returnType, JacksonJsonHttpMessageConverter.class)) {
				body = bodyAdvice.beforeBodyWrite(body, this.returnType, MediaType.APPLICATION_PROBLEM_JSON,
						JacksonJsonHttpMessageConverter.class, this.request, output);
			}
		}
		return (ProblemDetail) body;
	}

	/**
	 * A response that forgets its headers.
	 */
	private static final class LeanResponse extends HttpServletResponseWrapper {

		LeanResponse() {
			super(new MockHttpServletResponse());
		}

		@Override
		public boolean isCommitted() {
			return false;
		}

		@Override
		public void reset() {
		}

		@Override
		public Collection<String> getHeaderNames() {
			return List.of();
		}

		@Override
		public Collection<String> getHeaders(String name) {
			return List.of();
		}

		@Override
		public boolean containsHeader(String name) {
			return false;
		}

		@Override
		public String getHeader(String name) {
			return null;
		}

		@Override
		public void setHeader(String name, String value) {
		}

		@Override
		public void addHeader(String name, String value) {
		}

	}

}
