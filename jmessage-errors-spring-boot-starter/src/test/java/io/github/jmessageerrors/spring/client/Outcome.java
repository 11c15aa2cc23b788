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

package io.github.jmessageerrors.spring.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * All that an application sees of a call: what it returned, or what it threw.
 *
 * @param value what it returned
 * @param thrown what it threw and the causes of that, outermost first
 */
record Outcome(Object value, List<Thrown> thrown) {

	static Outcome of(Callable<?> call) {
		try {
			return new Outcome(call.call(), List.of());
		}
		catch (Exception ex) {
			return of(ex);
		}
	}

	static Outcome of(Throwable exception) {
		List<Thrown> thrown = new ArrayList<>();
		for (Throwable current = exception; current != null; current = current.getCause()) {
			thrown.add(Thrown.of(current));
		}
		return new Outcome(null, thrown);
	}

	/**
	 * One exception.
	 *
	 * @param type its class
	 * @param message its message
	 * @param response the status, status text, headers and bytes of the response
	 * @param content what {@code getResponseBodyAs} returns or throws
	 */
	record Thrown(Class<?> type, String message, List<Object> response, String content) {

		static Thrown of(Throwable exception) {
			if (exception instanceof RestClientResponseException ex) {
				return new Thrown(ex.getClass(), ex.getMessage(),
						response(ex.getStatusCode(), ex.getStatusText(), ex.getResponseHeaders(),
								ex.getResponseBodyAsByteArray(), ex.getResponseBodyAsString().hashCode()),
						content(() -> ex.getResponseBodyAs(Map.class)));
			}
			if (exception instanceof WebClientResponseException ex) {
				return new Thrown(ex.getClass(), ex.getMessage(),
						response(ex.getStatusCode(), ex.getStatusText(), ex.getHeaders(),
								ex.getResponseBodyAsByteArray(), ex.getResponseBodyAsString().hashCode()),
						content(() -> ex.getResponseBodyAs(Map.class)));
			}
			return new Thrown(exception.getClass(), exception.getMessage(), List.of(), "");
		}

		private static List<Object> response(Object status, String text, HttpHeaders headers, byte[] bytes, int hash) {
			Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			headers.forEach((name, values) -> fields.put(name, List.copyOf(values)));
			fields.remove(HttpHeaders.DATE);
			return List.of(status, text, fields, bytes.length, Arrays.hashCode(bytes), hash);
		}

		private static String content(Callable<Object> content) {
			try {
				return Objects.toString(content.call());
			}
			catch (Exception ex) {
				return ex.toString();
			}
		}

	}

}
