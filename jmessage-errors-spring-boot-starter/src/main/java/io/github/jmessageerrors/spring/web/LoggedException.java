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

import java.io.Serial;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception in the log, with the same stack trace and causes, but with
 * escaped and limited messages: the message of a cause may quote a whole response.
 */
final class LoggedException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final int MAX_CAUSES = 32;

	private LoggedException(String message, StackTraceElement[] stackTrace) {
		super(message);
		setStackTrace(stackTrace);
	}

	/**
	 * Return what stands for an exception, which is itself if it has neither causes nor
	 * suppressed exceptions and its message needs no change.
	 */
	static Throwable of(Throwable exception, ForeignText text) {
		String original = describe(exception);
		String description = text.escape(original);
		boolean plain = exception.getCause() == null && exception.getSuppressed().length == 0
				&& description.equals(original);
		return plain ? exception
				: copy(exception, description, text, Collections.newSetFromMap(new IdentityHashMap<>()));
	}

	private static LoggedException copy(Throwable exception, String description, ForeignText text,
			Set<Throwable> copied) {
		copied.add(exception);
		LoggedException copy = new LoggedException(description, exception.getStackTrace());
		LoggedException cause = copy(exception.getCause(), text, copied);
		if (cause != null) {
			copy.initCause(cause);
		}
		for (Throwable suppressed : exception.getSuppressed()) {
			LoggedException logged = copy(suppressed, text, copied);
			if (logged != null) {
				copy.addSuppressed(logged);
			}
		}
		return copy;
	}

	private static @Nullable LoggedException copy(@Nullable Throwable exception, ForeignText text,
			Set<Throwable> copied) {
		return (exception == null || copied.size() >= MAX_CAUSES || copied.contains(exception)) ? null
				: copy(exception, text.escape(describe(exception)), text, copied);
	}

	private static String describe(Throwable exception) {
		try {
			return exception.toString();
		}
		catch (RuntimeException ex) {
			// A message that cannot be read must not cost the response.
			return exception.getClass().getName();
		}
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
