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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Undoes what a response that failed says about its body, so that the problem that takes
 * its place arrives whole. Other headers, such as those of CORS and security, cookies and
 * {@code Vary}, remain.
 */
final class FailedResponse {

	private static final Set<String> DESCRIBING = Set.of("content-type", "content-length", "content-disposition",
			"content-range", "content-language", "content-location");

	private FailedResponse() {
	}

	static void undo(HttpServletResponse response) {
		if (response.getHeaderNames().isEmpty()) {
			reset(response);
			return;
		}
		boolean encodes = mayEncode(response);
		Set<String> stale = StaleHeaders.of(response.getHeaders(HttpHeaders.CACHE_CONTROL));
		Map<String, List<String>> kept = new LinkedHashMap<>();
		for (String header : response.getHeaderNames()) {
			String name = header.toLowerCase(Locale.ROOT);
			if (!DESCRIBING.contains(name) && !stale.contains(name) && (encodes || !name.equals("content-encoding"))) {
				List<String> values = new ArrayList<>(response.getHeaders(header));
				if (!values.isEmpty()) {
					kept.put(header, values);
				}
			}
		}
		reset(response);
		// Servers keep some: Jetty has the cookie of a new session twice.
		kept.forEach((header, values) -> {
			response.setHeader(header, values.get(0));
			values.stream().skip(1).forEach((value) -> response.addHeader(header, value));
		});
	}

	private static void reset(HttpServletResponse response) {
		if (response.containsHeader(HttpHeaders.CONTENT_LENGTH)) {
			// Undertow would cut off the problem.
			response.setContentLengthLong(-1);
		}
		response.reset();
		if (response.getContentType() != null) {
			// Undertow keeps it, and Spring would write a problem as nothing else.
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		}
	}

	/**
	 * Return whether a wrapper that a filter of the application put around the response
	 * may encode what is written to it.
	 */
	private static boolean mayEncode(HttpServletResponse response) {
		ServletResponse candidate = response;
		while (candidate instanceof HttpServletResponseWrapper wrapper) {
			if (!wrapper.getClass().getName().startsWith("org.springframework.")) {
				return true;
			}
			candidate = wrapper.getResponse();
		}
		return false;
	}

}
