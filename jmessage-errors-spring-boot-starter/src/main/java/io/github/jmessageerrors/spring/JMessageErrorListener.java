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
 * Told about each {@link JMessageException} that this library answers with a problem
 * detail, once, just before the response is written. One that the application's own
 * advice handles is not reported. Every bean of this type is told; it must not throw, and
 * as it runs on the request's thread (on WebFlux an event loop), it must not block.
 */
@FunctionalInterface
public interface JMessageErrorListener {

	/**
	 * Called for an exception.
	 * @param exception the exception
	 * @param problem the problem detail that answers it; to be left as it is
	 */
	void onError(JMessageException exception, ProblemDetail problem);

}
