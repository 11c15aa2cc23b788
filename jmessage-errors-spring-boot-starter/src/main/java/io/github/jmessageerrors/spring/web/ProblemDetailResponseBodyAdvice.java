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

import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;

/**
 * Completes problem details that controllers return on Spring MVC. Ordered before the
 * application's body advice, which may replace the body.
 */
@ControllerAdvice
class ProblemDetailResponseBodyAdvice implements ResponseBodyAdvice<Object>, Ordered {

	private static final String COMPLETED = ProblemDetailResponseBodyAdvice.class.getName() + ".COMPLETED";

	/**
	 * Complete the response for a problem that is going to be its body, before any body
	 * advice: some of the application's may be asked before this one.
	 */
	static void complete(LocalizedProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
		problem.addHeaders(response::getHeaders, response::addHeader);
		request.setAttribute(COMPLETED, problem);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest request, ServerHttpResponse response) {
		if (!(body instanceof LocalizedProblemDetail problem)
				|| !(request instanceof ServletServerHttpRequest servletRequest)) {
			return body;
		}
		HttpServletRequest servlet = servletRequest.getServletRequest();
		if (servlet.getAttribute(COMPLETED) == body) {
			// Once, as the response may be reset and the problem written again.
			servlet.removeAttribute(COMPLETED);
			return body;
		}
		return problem.completeFor(() -> ServletLocales.of(servlet), response.getHeaders());
	}

}
