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

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;

/**
 * Decides which responses are JMessage's: those with a status of 400 to 599 whose body
 * carries a JMessage error, provided that its code is catalogued or its host is known to
 * be JMessage's. Where somebody asks for it, a status of 200 to 299 is no obstacle. A
 * problem detail (RFC 9457) is never JMessage's, even where it has a {@code code}: it
 * comes from another application that uses this library.
 */
public final class JMessageResponseTranslator {

	private static final int LAST_ERROR_STATUS = 599;

	private static final long MAX_WAIT_SECONDS = Duration.ofHours(1).toSeconds();

	private final JMessageErrorDecoder decoder;

	private final JMessageErrorCatalog catalog;

	private final UpstreamHosts hosts;

	/**
	 * Create the decision.
	 * @param decoder reads the bodies
	 * @param catalog the codes that are known
	 * @param hosts the hosts that may answer
	 */
	public JMessageResponseTranslator(JMessageErrorDecoder decoder, JMessageErrorCatalog catalog, UpstreamHosts hosts) {
		this.decoder = decoder;
		this.catalog = catalog;
		this.hosts = hosts;
	}

	/**
	 * Turn a response into an exception if it is JMessage's.
	 * @param status the HTTP status of the response
	 * @param headers the headers of the response, or {@code null} if they are not known
	 * @param body the whole body
	 * @param uri the address that was asked, or {@code null} if it is not known
	 * @param cause the HTTP client's own exception, or {@code null} where it has none
	 * @return the exception, or empty if the response is not JMessage's
	 */
	public Optional<JMessageResponseException> translate(int status, @Nullable HttpHeaders headers, byte[] body,
			@Nullable URI uri, @Nullable Throwable cause) {
		if (status > LAST_ERROR_STATUS || !this.hosts.mayAnswer(uri) || isProblemDetail(headers)) {
			return Optional.empty();
		}
		return this.decoder.decode(status, body).flatMap((error) -> toException(error, status, headers, uri, cause));
	}

	/**
	 * Turn a response whose status tells of success into an exception if its body carries
	 * an error nevertheless. Only a host that is known to be JMessage's is believed.
	 * @param status the HTTP status of the response
	 * @param headers the headers of the response, or {@code null} if they are not known
	 * @param body the whole body
	 * @param uri the address that was asked, or {@code null} if it is not known
	 * @return the exception, or empty if the status is not from 200 to 299 or there is no
	 * error of JMessage's
	 */
	public Optional<JMessageResponseException> translateSuccess(int status, @Nullable HttpHeaders headers, byte[] body,
			@Nullable URI uri) {
		if (status / 100 != 2 || !isKnownHost(uri) || isProblemDetail(headers)) {
			return Optional.empty();
		}
		return this.decoder.decode(body).flatMap((error) -> toException(error, status, headers, uri, null));
	}

	/**
	 * Return whether an address is known to be JMessage's.
	 * @param uri the address, or {@code null} if it is not known
	 * @return {@code true} if its host is listed or the vendor's own
	 */
	public boolean isKnownHost(@Nullable URI uri) {
		return this.hosts.isKnown(uri);
	}

	private Optional<JMessageResponseException> toException(JMessageError error, int status,
			@Nullable HttpHeaders headers, @Nullable URI uri, @Nullable Throwable cause) {
		JMessageErrorCode code = this.catalog.find(error.code()).orElse(null);
		if (code == null) {
			if (!isKnownHost(uri)) {
				return Optional.empty();
			}
			code = JMessageErrorCode.of(error.code());
		}
		String host = (uri != null) ? uri.getHost() : null;
		return Optional
			.of(new JMessageResponseException(code, error.message(), status, host, retryAfter(headers), cause));
	}

	private static boolean isProblemDetail(@Nullable HttpHeaders headers) {
		String contentType = (headers != null) ? headers.getFirst(HttpHeaders.CONTENT_TYPE) : null;
		return StringUtils.startsWithIgnoreCase(contentType, "application/problem+");
	}

	private static @Nullable Duration retryAfter(@Nullable HttpHeaders headers) {
		if (headers == null) {
			return null;
		}
		Duration retryAfter = seconds(headers.getFirst(HttpHeaders.RETRY_AFTER));
		return (retryAfter != null) ? retryAfter : seconds(headers.getFirst("X-Rate-Limit-Reset"));
	}

	private static @Nullable Duration seconds(@Nullable String value) {
		try {
			long seconds = (value != null) ? Long.parseLong(value.trim()) : 0;
			return (seconds > 0 && seconds <= MAX_WAIT_SECONDS) ? Duration.ofSeconds(seconds) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
