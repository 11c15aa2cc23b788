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

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.resilience.retry.MethodRetryPredicate;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

/**
 * Says which failed calls of JMessage's are worth another attempt: those that ended in an
 * error whose code is {@linkplain JMessageErrorCode#retryable() retryable}. The exception
 * may be a {@link JMessageException} or have one as its cause. Everything else is not
 * tried again: no other code, no exception that has nothing to do with JMessage, and no
 * read time-out, after which JMessage may have sent the message already.
 * <p>
 * It fits wherever a predicate or its class is asked for:
 *
 * <pre class="code">
 * &#064;Retryable(predicate = JMessageRetryPredicate.class)
 *
 * RetryPolicy.builder().predicate(new JMessageRetryPredicate())
 *
 * RetryConfig.custom().retryOnException(new JMessageRetryPredicate())</pre>
 *
 * Spring creates it with {@link JMessageExceptions}, so that it knows the exceptions of
 * HTTP clients and of Jiguang's own client, too. Instances are safe for use by several
 * threads.
 */
public final class JMessageRetryPredicate implements Predicate<Throwable>, MethodRetryPredicate {

	private final JMessageExceptions exceptions;

	private final JMessageErrorCatalog catalog;

	/**
	 * Create a predicate that knows nothing but {@link JMessageException}.
	 */
	public JMessageRetryPredicate() {
		this(new JMessageExceptions(List.of()));
	}

	/**
	 * Create a predicate that knows the vendor's codes.
	 * @param exceptions finds errors of JMessage's in other exceptions
	 */
	public JMessageRetryPredicate(JMessageExceptions exceptions) {
		this(exceptions, JMessageErrorCatalog.standard());
	}

	/**
	 * Create a predicate.
	 * @param exceptions finds errors of JMessage's in other exceptions
	 * @param catalog the codes that are known
	 */
	@Autowired(required = false)
	public JMessageRetryPredicate(JMessageExceptions exceptions, JMessageErrorCatalog catalog) {
		this.exceptions = exceptions;
		this.catalog = catalog;
	}

	@Override
	public boolean test(Throwable exception) {
		return this.exceptions.from(exception)
			.map(JMessageException::getErrorCode)
			.map(this.catalog::resolve)
			.filter(JMessageErrorCode::retryable)
			.isPresent();
	}

	@Override
	public boolean shouldRetry(Method method, Throwable exception) {
		return test(exception);
	}

}
