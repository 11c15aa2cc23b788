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

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;

/**
 * A {@link JMessageException} that came out of an HTTP response of JMessage's. Its cause
 * is the HTTP client's own exception, which has the status, the headers and the bytes.
 */
public class JMessageResponseException extends JMessageException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int upstreamStatus;

	private final @Nullable String upstreamHost;

	private final @Nullable Duration retryAfter;

	/**
	 * Create an exception.
	 * @param errorCode the code that JMessage answered with
	 * @param upstreamMessage what JMessage wrote about this occurrence, or {@code null}
	 * @param upstreamStatus the HTTP status of JMessage's response
	 * @param upstreamHost the host that answered, or {@code null} where the client does
	 * not tell
	 * @param retryAfter how long JMessage asked to wait, or {@code null} where it did not
	 * say
	 * @param cause the HTTP client's own exception, or {@code null} where it has none
	 */
	public JMessageResponseException(JMessageErrorCode errorCode, @Nullable String upstreamMessage, int upstreamStatus,
			@Nullable String upstreamHost, @Nullable Duration retryAfter, @Nullable Throwable cause) {
		super(errorCode, upstreamMessage, cause);
		this.upstreamStatus = upstreamStatus;
		this.upstreamHost = upstreamHost;
		this.retryAfter = retryAfter;
	}

	/**
	 * Return the HTTP status that JMessage answered with. It is never the status of this
	 * application's own response.
	 * @return the status of the upstream response
	 */
	public int getUpstreamStatus() {
		return this.upstreamStatus;
	}

	/**
	 * Return the host that answered.
	 * @return the host, or {@code null} where the client does not tell
	 */
	public @Nullable String getUpstreamHost() {
		return this.upstreamHost;
	}

	/**
	 * Return how long JMessage asked to wait before the next attempt, from its
	 * {@code Retry-After} or {@code X-Rate-Limit-Reset} header (both in seconds).
	 * @return the time to wait, or {@code null} where JMessage did not say
	 */
	public @Nullable Duration getRetryAfter() {
		return this.retryAfter;
	}

}
