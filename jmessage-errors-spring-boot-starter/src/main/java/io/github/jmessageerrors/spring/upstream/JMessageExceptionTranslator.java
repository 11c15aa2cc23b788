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

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.JMessageException;

/**
 * Translates the exceptions of an HTTP client. Beans of this type are used by
 * {@link JMessageExceptions}, and for exceptions that no handler of the application
 * handles.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface JMessageExceptionTranslator {

	/**
	 * Translate an exception. Its causes are not examined.
	 * @param exception any exception
	 * @return the translated exception, whose cause is the given one, or {@code null} if
	 * it is not a JMessage error
	 */
	@Nullable JMessageException translate(Throwable exception);

}
