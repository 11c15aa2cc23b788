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
 * Recognises JMessage's answer in the exception of an HTTP client. Every bean of this
 * type is asked where an exception that nobody has handled reaches the edge of the
 * application.
 */
@FunctionalInterface
public interface JMessageExceptionTranslator {

	/**
	 * Translate an exception.
	 * @param exception the exception of an HTTP client, or any other
	 * @return the translated exception, whose cause is the given one, or {@code null} if
	 * the given one has nothing to do with JMessage
	 */
	@Nullable JMessageException translate(Throwable exception);

}
