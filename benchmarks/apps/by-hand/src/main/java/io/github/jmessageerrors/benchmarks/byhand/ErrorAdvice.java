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

package io.github.jmessageerrors.benchmarks.byhand;

import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The exception handler that an application would write to send the same body and headers
 * as the starter, with no work done twice.
 */
@RestControllerAdvice
public final class ErrorAdvice {

	private final Map<Integer, ErrorText> texts;

	/**
	 * Create an advice.
	 * @param texts what to answer, by code
	 */
	public ErrorAdvice(Map<Integer, ErrorText> texts) {
		this.texts = Map.copyOf(texts);
	}

	@ExceptionHandler
	ProblemDetail handle(UpstreamException exception, HttpServletRequest request, HttpServletResponse response) {
		int code = exception.getCode();
		ErrorText text = this.texts.get(code);
		boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
				&& "en".equals(request.getLocale().getLanguage());
		ProblemDetail problem = ProblemDetail.forStatus(text.status());
		problem.setType(URI.create("urn:jmessage:error:" + code));
		problem.setTitle(text.title());
		problem.setDetail(english ? text.english() : text.chinese());
		problem.setProperty("code", code);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		return problem;
	}

}
