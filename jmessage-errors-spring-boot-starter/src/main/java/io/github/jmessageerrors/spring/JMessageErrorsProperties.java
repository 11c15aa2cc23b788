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

package io.github.jmessageerrors.spring;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.Reason;

/**
 * {@link ConfigurationProperties @ConfigurationProperties} for JMessage errors. Switches
 * that only conditions read are not bound. Internal: public for the other packages of
 * this library.
 *
 * @param titles Titles of problems by error code, used as written.
 * @param descriptions Details of problems by error code, used as written.
 * @param statuses HTTP statuses by error code, from 400 to 599 except 401, 405, 407 and
 * 426.
 * @param additionalCodes Error codes that the catalog does not contain, by number.
 * @param defaultLocale Locale of the texts if the request does not ask for a language.
 * @param typePrefix Prefix of problem types, followed by the error code.
 * @param includeUpstreamMessage Whether to include the message that JMessage sent, which
 * may contain personal data, in responses.
 * @param includeAdvice Whether to include advice for the caller in responses.
 * @param includeReason Whether to include the reason of the error code in responses.
 * @param retryAfter Time after which a client may repeat a request that failed with a
 * retryable code, in whole seconds. A time that JMessage sent takes precedence.
 * @param client Properties of HTTP clients.
 * @param web Properties of the web application.
 * @since 0.1.0
 */
@ConfigurationProperties(JMessageErrorsProperties.PREFIX)
public record JMessageErrorsProperties(@DefaultValue Map<Integer, String> titles,
		@DefaultValue Map<Integer, String> descriptions, @DefaultValue Map<Integer, Integer> statuses,
		@DefaultValue Map<Integer, AdditionalCode> additionalCodes, @DefaultValue("zh-CN") Locale defaultLocale,
		@DefaultValue("urn:jmessage:error:") String typePrefix, boolean includeUpstreamMessage, boolean includeAdvice,
		boolean includeReason, @DefaultValue("5s") Duration retryAfter, @DefaultValue Client client,
		@DefaultValue Web web) {

	/**
	 * Prefix of all properties.
	 */
	public static final String PREFIX = "jmessage.errors";

	/**
	 * Error code that the catalog does not contain.
	 *
	 * @param title Title of the problem.
	 * @param description Detail of the problem.
	 * @param status HTTP status of the problem, or {@code null} for that of the reason.
	 * @param reason Reason of the error, or {@code null} for the one that is nearest to
	 * the status.
	 */
	public record AdditionalCode(@Nullable String title, @Nullable String description, @Nullable Integer status,
			@Nullable Reason reason) {

		AdditionalErrorCode toErrorCode(int code) {
			return new AdditionalErrorCode(code, Objects.requireNonNull(this.title),
					Objects.requireNonNull(this.description),
					(this.reason != null) ? this.reason : Reason.nearest(Objects.requireNonNull(this.status)));
		}

	}

	/**
	 * Properties of HTTP clients.
	 *
	 * @param hosts Hosts of JMessage, optionally with a port. If empty, a response of any
	 * host with a known error code is a JMessage error.
	 */
	public record Client(@DefaultValue List<String> hosts) {

	}

	/**
	 * Properties of the web application.
	 *
	 * @param order Order of the exception handler among those of the application.
	 */
	public record Web(@DefaultValue("" + (Ordered.LOWEST_PRECEDENCE - 1)) int order) {

	}

}
