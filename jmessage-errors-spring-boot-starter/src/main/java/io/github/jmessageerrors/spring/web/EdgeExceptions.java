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

package io.github.jmessageerrors.spring.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

/**
 * Recognises JMessage's errors in what reaches the edge of the application.
 */
final class EdgeExceptions {

	private final JMessageExceptions exceptions;

	EdgeExceptions(JMessageExceptions exceptions) {
		this.exceptions = exceptions;
	}

	/**
	 * Find the error that an exception stands for, in itself or in its causes. One that
	 * brings its own response, such as a {@code ResponseStatusException} or one whose
	 * class has a {@link ResponseStatus}, stands for that.
	 * @param exception the exception
	 * @return the error, or {@code null} if the exception has nothing to do with JMessage
	 */
	@Nullable JMessageException find(Throwable exception) {
		return hasOwnResponse(exception) ? null : this.exceptions.from(exception).orElse(null);
	}

	/**
	 * Tell whether two exceptions are one error: the same exception, or what was made of
	 * the same exception twice.
	 * @param handled what has been handled, or {@code null}
	 * @param found what was found later
	 * @return whether they are the same error
	 */
	static boolean isSame(@Nullable JMessageException handled, JMessageException found) {
		return handled == found
				|| (handled != null && found.getCause() != null && handled.getCause() == found.getCause());
	}

	private static boolean hasOwnResponse(Throwable exception) {
		return exception instanceof ErrorResponse
				|| AnnotatedElementUtils.hasAnnotation(exception.getClass(), ResponseStatus.class);
	}

}
