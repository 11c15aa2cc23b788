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

import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageException;

/**
 * Callback notified just before a {@link JMessageException} is answered with a problem
 * detail. All beans of this type are notified, once for each exception. An exception that
 * the application handles itself is not reported.
 * <p>
 * The callback runs on the thread of the request, which is an event loop on WebFlux, so
 * it must not block. An exception that it throws is logged, and changes neither the
 * response nor who else is notified.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface JMessageErrorListener {

	/**
	 * Called just before the exception is answered.
	 * @param exception the exception
	 * @param problem the problem detail in the language of the response, which must not
	 * be changed; Spring sets its {@code instance} later
	 */
	void onError(JMessageException exception, ProblemDetail problem);

}
