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

package io.github.jmessageerrors.spring.retry;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Determines whether a failed request to JMessage can be repeated without doing anything
 * twice. The exception may be a {@link JMessageException} or have one as its cause.
 * <ul>
 * <li>{@link Reason#RATE_LIMITED}: yes, as the request was refused.
 * <li>{@link Reason#UPSTREAM_BUSY}: JMessage may have carried out the request before it
 * failed, so that a message would be sent twice. Yes if the method of the request is
 * known and idempotent (RFC 9110, section 9.2.2), or if no connection was established;
 * see {@link #repeatingBusy()} for requests that the application knows to be safe.
 * <li>Any other reason or exception: no.
 * </ul>
 * A batch can be repeated if each of its items that failed can be.
 * <p>
 * Use it wherever a predicate or its class is expected:
 *
 * <pre class="code">
 * RetryPolicy.builder().predicate(new JMessageRetryPredicate())
 *
 * RetryConfig.custom().retryOnException(new JMessageRetryPredicate())</pre>
 *
 * It does not decide when to repeat. How long JMessage asked to wait after
 * {@link Reason#RATE_LIMITED} is in {@link JMessageResponseException#getRetryAfter()}.
 * Resilience4j can follow it with an {@code intervalBiFunction}; a {@code BackOff} of
 * Spring cannot, because it does not see the exception.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageRetryPredicate implements Predicate<Throwable> {

	private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.TRACE, HttpMethod.PUT, HttpMethod.DELETE);

	/**
	 * How many causes are examined, as they may form a cycle.
	 */
	private static final int MAX_CAUSES = 8;

	private final JMessageExceptions exceptions;

	private final JMessageErrorCatalog catalog;

	private final boolean repeatingBusy;

	/**
	 * Create a predicate that knows no exceptions but {@link JMessageException}.
	 */
	public JMessageRetryPredicate() {
		this(new JMessageExceptions(List.of()));
	}

	/**
	 * Create a predicate that knows the vendor's codes.
	 * @param exceptions translates the exceptions of clients
	 */
	public JMessageRetryPredicate(JMessageExceptions exceptions) {
		this(exceptions, JMessageErrorCatalog.standard());
	}

	/**
	 * Create a predicate.
	 * @param exceptions translates the exceptions of clients
	 * @param catalog the codes that are known
	 */
	@Autowired(required = false)
	public JMessageRetryPredicate(JMessageExceptions exceptions, JMessageErrorCatalog catalog) {
		this(exceptions, catalog, false);
	}

	private JMessageRetryPredicate(JMessageExceptions exceptions, JMessageErrorCatalog catalog, boolean repeatingBusy) {
		this.exceptions = exceptions;
		this.catalog = catalog;
		this.repeatingBusy = repeatingBusy;
	}

	/**
	 * Return a predicate that also repeats after {@link Reason#UPSTREAM_BUSY} whatever
	 * the method of the request. Use it for requests that have the same effect when
	 * JMessage carries them out twice, such as look-ups through Jiguang's client, which
	 * does not tell the method.
	 * @return another predicate
	 */
	public JMessageRetryPredicate repeatingBusy() {
		return new JMessageRetryPredicate(this.exceptions, this.catalog, true);
	}

	@Override
	public boolean test(Throwable exception) {
		return this.exceptions.from(exception).filter(this::canRepeat).isPresent();
	}

	private boolean canRepeat(JMessageException exception) {
		List<JMessageItemError> items = exception.getItemErrors();
		return items.isEmpty() ? canRepeat(exception, this.catalog.resolve(exception.getErrorCode()))
				: items.stream().allMatch((item) -> canRepeat(exception, this.catalog.get(item.error().code())));
	}

	private boolean canRepeat(JMessageException exception, JMessageErrorCode code) {
		return switch (code.reason()) {
			case RATE_LIMITED -> true;
			case UPSTREAM_BUSY -> this.repeatingBusy || isIdempotent(exception) || hasNotConnected(exception);
			default -> false;
		};
	}

	private static boolean isIdempotent(JMessageException exception) {
		return exception instanceof JMessageResponseException response && response.getRequestMethod() != null
				&& IDEMPOTENT.contains(response.getRequestMethod());
	}

	private static boolean hasNotConnected(JMessageException exception) {
		Throwable cause = exception.getCause();
		for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
			if (cause instanceof ConnectException || cause instanceof NoRouteToHostException
					|| cause instanceof UnknownHostException || isConnectTimeout(cause)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	// Java has one exception for both time-outs of a socket.
	private static boolean isConnectTimeout(Throwable cause) {
		return cause instanceof SocketTimeoutException
				&& StringUtils.startsWithIgnoreCase(cause.getMessage(), "connect timed out");
	}

}
