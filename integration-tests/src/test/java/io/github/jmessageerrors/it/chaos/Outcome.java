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

package io.github.jmessageerrors.it.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * All that an application sees of a call.
 *
 * @param type {@code returned}, or the class of the exception
 * @param details what was returned, or what the exception knows
 */
record Outcome(String type, String details) {

	private static final String RETURNED = "returned";

	private static final String RESPONSE_EXCEPTION = JMessageResponseException.class.getName();

	/**
	 * Describe what a call returned.
	 * @param value what it returned
	 * @param name the name in the request, which does not count
	 * @return the outcome
	 */
	static Outcome ofValue(Object value, String name) {
		return new Outcome(RETURNED, neutral(Objects.toString(value), name));
	}

	/**
	 * Describe what a call threw.
	 * @param exception what it threw
	 * @param name the name in the request, which does not count
	 * @return the outcome
	 */
	static Outcome ofException(Throwable exception, String name) {
		return new Outcome(exception.getClass().getName(), neutral(details(exception), name));
	}

	/**
	 * Describe what a call returns or throws where the response arrives whole.
	 * @param response the outcome that was seen
	 * @param payload the response
	 * @return whether the outcome tells of its status and body
	 */
	static boolean isWhole(Outcome response, Payload payload) {
		String body = new String(payload.body("#"), StandardCharsets.UTF_8);
		return (payload.status() < 400) ? response.equals(new Outcome(RETURNED, body))
				: response.details().startsWith(payload.status() + " ") && response.details().endsWith("|" + body);
	}

	boolean isException() {
		return !this.type.equals(RETURNED);
	}

	boolean isJMessageException() {
		return this.type.equals(RESPONSE_EXCEPTION);
	}

	private static String details(Throwable exception) {
		if (exception instanceof JMessageException ex) {
			String cause = (ex.getCause() != null) ? ex.getCause().getClass().getName() + "|" + details(ex.getCause())
					: "";
			return ex.getErrorCode().code() + "|" + ex.getUpstreamMessage() + "|" + cause;
		}
		if (exception instanceof RestClientResponseException ex) {
			return ex.getStatusCode() + " " + ex.getStatusText() + "|" + ex.getMessage() + "|"
					+ ex.getResponseBodyAsString();
		}
		if (exception instanceof WebClientResponseException ex) {
			return ex.getStatusCode() + " " + ex.getStatusText() + "|" + ex.getMessage() + "|"
					+ ex.getResponseBodyAsString();
		}
		return Objects.toString(exception.getMessage());
	}

	private static String neutral(String text, String name) {
		return text.replace(name, "#");
	}

}
