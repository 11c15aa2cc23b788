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
	 * Return what stands for an exception, which is itself if no message needs to change:
	 * neither its own nor those of its causes and suppressed exceptions.
	 */
	static Throwable of(Throwable exception, ForeignText text) {
		Set<Throwable> copied = Collections.newSetFromMap(new IdentityHashMap<>());
		LoggedException copy = copyOf(exception, text, copied);
		return (text.isChanged() || copied.size() >= MAX_CAUSES) ? copy : exception;
	}

	private static LoggedException copyOf(Throwable exception, ForeignText text, Set<Throwable> copied) {
		copied.add(exception);
		LoggedException copy = new LoggedException(text.describe(exception), exception.getStackTrace());
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
				: copyOf(exception, text, copied);
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
