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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.resilience.retry.MethodRetryPredicate;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

/**
 * {@link JMessageRetryPredicate} for the methods that Spring Framework 7 retries:
 *
 * <pre class="code">
 * &#064;Retryable(predicate = JMessageMethodRetryPredicate.class)</pre>
 *
 * Spring creates it with the application's {@link JMessageExceptions}, so that it knows
 * the exceptions of HTTP clients and of Jiguang's own client. Instances are safe for use
 * by multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageMethodRetryPredicate implements MethodRetryPredicate {

	private final JMessageRetryPredicate predicate;

	/**
	 * Create a predicate that knows no exceptions but those of this library.
	 */
	public JMessageMethodRetryPredicate() {
		this.predicate = new JMessageRetryPredicate();
	}

	/**
	 * Create a predicate.
	 * @param exceptions translates the exceptions of clients
	 * @param catalog the codes that are known
	 */
	@Autowired(required = false)
	public JMessageMethodRetryPredicate(JMessageExceptions exceptions, JMessageErrorCatalog catalog) {
		this.predicate = new JMessageRetryPredicate(exceptions, catalog);
	}

	@Override
	public boolean shouldRetry(Method method, Throwable exception) {
		return this.predicate.test(exception);
	}

}
