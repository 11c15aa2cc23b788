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
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;
import io.github.jmessageerrors.spring.problem.ProblemExchange;

/**
 * Completes problem details that controllers return on Spring MVC. Ordered before the
 * application's body advice, which may replace the body.
 */
@ControllerAdvice
class ProblemDetailResponseBodyAdvice implements ResponseBodyAdvice<Object>, Ordered {

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
		return (body instanceof LocalizedProblemDetail problem && request instanceof ServletServerHttpRequest servlet)
				? problem.completeFor(new Exchange(servlet, response.getHeaders())) : body;
	}

	/**
	 * {@link ProblemExchange} whose response headers include those that the controller
	 * returned.
	 *
	 * @param request the request
	 * @param responseHeaders the headers of the response
	 */
	private record Exchange(ServletServerHttpRequest request, HttpHeaders responseHeaders) implements ProblemExchange {

		@Override
		public List<Locale> locales() {
			return ServletLocales.of(this.request.getServletRequest());
		}

		@Override
		public Collection<String> headers(String name) {
			return this.responseHeaders.getValuesAsList(name);
		}

		@Override
		public void addHeader(String name, String value) {
			// What a controller set may be an unmodifiable list.
			List<String> values = new ArrayList<>();
			this.responseHeaders.forEach((header, present) -> {
				if (header.equalsIgnoreCase(name)) {
					values.addAll(present);
				}
			});
			values.add(value);
			this.responseHeaders.set(name, values.get(0));
			values.stream().skip(1).forEach((next) -> this.responseHeaders.add(name, next));
		}

	}

}
