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

package io.github.jmessageerrors.spring.upstream;

import java.io.Serial;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;

/**
 * A {@link JMessageException} for an HTTP response from JMessage. Its cause is the HTTP
 * client's own exception, which has the status, the headers and the body.
 *
 * @since 0.1.0
 */
public final class JMessageResponseException extends JMessageException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final HttpStatusCode upstreamStatus;

	private final @Nullable String upstreamHost;

	private final @Nullable HttpMethod requestMethod;

	private final @Nullable Duration retryAfter;

	/**
	 * Create an exception.
	 * @param errorCode the code of the response
	 * @param upstreamMessage the message of the response, or {@code null} if it has none
	 * @param itemErrors the errors of the items of a batch, or an empty list
	 * @param upstreamStatus the HTTP status of the response
	 * @param upstreamHost the host that the application requested, or {@code null} if it
	 * is not known
	 * @param requestMethod the method of the request, or {@code null} if it is not known
	 * @param retryAfter how long JMessage asked to wait, or {@code null} if it did not
	 * @param cause the HTTP client's own exception, or {@code null} if it has none
	 */
	public JMessageResponseException(JMessageErrorCode errorCode, @Nullable String upstreamMessage,
			List<JMessageItemError> itemErrors, HttpStatusCode upstreamStatus, @Nullable String upstreamHost,
			@Nullable HttpMethod requestMethod, @Nullable Duration retryAfter, @Nullable Throwable cause) {
		super(errorCode, upstreamMessage, itemErrors, cause);
		this.upstreamStatus = upstreamStatus;
		this.upstreamHost = upstreamHost;
		this.requestMethod = requestMethod;
		this.retryAfter = retryAfter;
	}

	/**
	 * Return the HTTP status of JMessage's response. It is never the status of this
	 * application's own response.
	 * @return the status of the upstream response
	 */
	public HttpStatusCode getUpstreamStatus() {
		return this.upstreamStatus;
	}

	/**
	 * Return the host that the application requested, before interceptors, filters or
	 * load balancers changed it.
	 * @return the host, or {@code null} if it is not known
	 */
	public @Nullable String getUpstreamHost() {
		return this.upstreamHost;
	}

	/**
	 * Return the method of the request. Whether it is idempotent (RFC 9110, section
	 * 9.2.2) decides whether the request can be repeated without doing anything twice.
	 * @return the method, or {@code null} if it is not known
	 */
	public @Nullable HttpMethod getRequestMethod() {
		return this.requestMethod;
	}

	/**
	 * Return how long JMessage asked to wait before the next attempt, from its
	 * {@code Retry-After} (RFC 9110, section 10.2.3) or {@code X-Rate-Limit-Reset}
	 * header, both in seconds. Times of more than an hour are ignored.
	 * @return the time to wait, or {@code null} if JMessage did not ask for any
	 */
	public @Nullable Duration getRetryAfter() {
		return this.retryAfter;
	}

}
