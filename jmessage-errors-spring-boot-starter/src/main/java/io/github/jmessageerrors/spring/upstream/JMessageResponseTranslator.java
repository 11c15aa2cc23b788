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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.StringUtils;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder.DecodedBody;

/**
 * Determines whether an HTTP response is a JMessage error, and creates the exception for
 * it. Such a response has a status from 400 to 599 and a body that
 * {@link JMessageErrorDecoder} can read, and either its codes are cataloged or its host
 * is known to be JMessage's. A problem detail (RFC 9457) is never a JMessage error: it
 * comes from another application that uses this library.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageResponseTranslator {

	private static final long MAX_WAIT_SECONDS = Duration.ofHours(1).toSeconds();

	private final JMessageErrorDecoder decoder;

	private final JMessageErrorCatalog catalog;

	private final UpstreamHosts hosts;

	/**
	 * Create a translator.
	 * @param decoder reads the bodies
	 * @param catalog the codes that are known
	 * @param hosts the hosts of JMessage, optionally with a port; if empty, a response of
	 * any host with a cataloged code is a JMessage error
	 * @throws IllegalArgumentException if a host is malformed
	 */
	public JMessageResponseTranslator(JMessageErrorDecoder decoder, JMessageErrorCatalog catalog,
			Collection<String> hosts) {
		this.decoder = decoder;
		this.catalog = catalog;
		this.hosts = new UpstreamHosts(hosts);
	}

	/**
	 * Translate a response if it is a JMessage error.
	 * @param status the HTTP status of the response
	 * @param headers the headers of the response, or {@code null} if they are not known
	 * @param body the whole body, or {@code null} if there is none
	 * @param method the method of the request, or {@code null} if it is not known
	 * @param uri the URI that the application requested, or {@code null} if it is not
	 * known
	 * @param cause the HTTP client's own exception, or {@code null} if it has none
	 * @return the exception, or empty if the response is not a JMessage error
	 */
	public Optional<JMessageResponseException> translate(HttpStatusCode status, @Nullable HttpHeaders headers,
			byte @Nullable [] body, @Nullable HttpMethod method, @Nullable URI uri, @Nullable Throwable cause) {
		if (!status.isError() || !this.hosts.mayAnswer(uri) || isProblemDetail(headers)) {
			return Optional.empty();
		}
		DecodedBody decoded = this.decoder.read(body);
		if (decoded == null || !(this.hosts.isKnown(uri) || isCataloged(decoded))) {
			return Optional.empty();
		}
		String host = (uri != null) ? UpstreamHosts.hostOf(uri) : null;
		return Optional.of(create(decoded, status, host, method, retryAfter(headers), cause));
	}

	/**
	 * Translate a response of a client that talks to JMessage only, so that any code is
	 * accepted, and a response without one is an error too. Internal: public for the
	 * package of Jiguang's client.
	 * @param status the HTTP status of the response
	 * @param body the whole body, or {@code null} if there is none
	 * @param otherwise the error of a response whose body has none that can be read
	 * @param retryAfterSeconds how long JMessage asked to wait; values that are not
	 * positive or greater than an hour are ignored
	 * @param cause the client's own exception
	 * @return the exception
	 */
	public JMessageResponseException translate(HttpStatusCode status, @Nullable String body, JMessageError otherwise,
			long retryAfterSeconds, Throwable cause) {
		DecodedBody decoded = this.decoder.read(body);
		return create((decoded != null) ? decoded : new DecodedBody(otherwise, List.of()), status, null, null,
				retryAfter(retryAfterSeconds), cause);
	}

	private JMessageResponseException create(DecodedBody decoded, HttpStatusCode status, @Nullable String host,
			@Nullable HttpMethod method, @Nullable Duration retryAfter, @Nullable Throwable cause) {
		JMessageError error = decoded.first();
		return new JMessageResponseException(this.catalog.get(error.code()), error.message(), decoded.itemErrors(),
				status, host, method, retryAfter, cause);
	}

	private boolean isCataloged(DecodedBody decoded) {
		return this.catalog.find(decoded.first().code()).isPresent() && decoded.itemErrors()
			.stream()
			.map(JMessageItemError::error)
			.allMatch((error) -> this.catalog.find(error.code()).isPresent());
	}

	private static boolean isProblemDetail(@Nullable HttpHeaders headers) {
		String contentType = (headers != null) ? headers.getFirst(HttpHeaders.CONTENT_TYPE) : null;
		return StringUtils.startsWithIgnoreCase(contentType, "application/problem+");
	}

	private static @Nullable Duration retryAfter(@Nullable HttpHeaders headers) {
		if (headers == null) {
			return null;
		}
		Duration retryAfter = retryAfter(seconds(headers.getFirst(HttpHeaders.RETRY_AFTER)));
		return (retryAfter != null) ? retryAfter : retryAfter(seconds(headers.getFirst("X-Rate-Limit-Reset")));
	}

	private static long seconds(@Nullable String value) {
		try {
			return (value != null) ? Long.parseLong(value.trim()) : 0;
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private static @Nullable Duration retryAfter(long seconds) {
		return (seconds > 0 && seconds <= MAX_WAIT_SECONDS) ? Duration.ofSeconds(seconds) : null;
	}

}
