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

import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogAccessor;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Logs at DEBUG, WARN, or ERROR with stack trace and advice for the operator, depending
 * on the fault, that of a batch on its most severe error. What others wrote takes 1,000
 * characters of the line at most, and as much of the stack trace.
 */
final class ExceptionLog {

	/**
	 * The logging category, which does not depend on where the class lives.
	 */
	static final String CATEGORY = "io.github.jmessageerrors.spring.web";

	private static final int MAX_METHOD = 32;

	private static final int MAX_PATH = 400;

	private static final int MAX_HOST = 200;

	/**
	 * How many causes are examined, as they may form a cycle.
	 */
	private static final int MAX_CAUSES = 8;

	private final LogAccessor logger = new LogAccessor(CATEGORY);

	void write(JMessageException exception, JMessageErrorCode code, int status, String method, String path) {
		write(code.code(), () -> log(exception, code, status, method, path));
	}

	void writeFailure(JMessageErrorListener listener, Throwable failure, JMessageErrorCode code) {
		write(code.code(), () -> this.logger.error(LoggedException.of(failure, new ForeignText()),
				() -> "Listener " + listener.getClass().getName() + " failed"));
	}

	/**
	 * Write an entry. An exception that cannot be described must not cost the response.
	 */
	private void write(int code, Runnable entry) {
		try {
			entry.run();
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			this.logger.error("JMessage error " + code + " cannot be described: " + ex.getClass().getName());
		}
	}

	private void log(JMessageException exception, JMessageErrorCode code, int status, String method, String path) {
		Supplier<String> line = () -> line(exception, code, status, method, path);
		switch (code.fault()) {
			case APPLICATION -> {
				if (this.logger.isErrorEnabled()) {
					this.logger.error(LoggedException.of(exception, new ForeignText()), line);
				}
			}
			case VENDOR -> this.logger.warn(line);
			case CALLER -> this.logger.debug(line);
		}
	}

	private static String line(JMessageException exception, JMessageErrorCode code, int status, String method,
			String path) {
		ForeignText text = new ForeignText();
		StringBuilder line = new StringBuilder(
				"JMessage error %s (operation=%s, reason=%s, fault=%s, status=%s) on %s %s".formatted(code.code(),
						code.operation(), code.reason(), code.fault(), status, text.escape(method, MAX_METHOD),
						text.escape(path, MAX_PATH)));
		if (exception instanceof JMessageResponseException response) {
			String host = response.getUpstreamHost();
			line.append(", upstream ")
				.append(text.escape((host != null) ? host : "(unknown host)", MAX_HOST))
				.append(" answered ")
				.append(response.getUpstreamStatus().value());
		}
		else if (exception.getCause() != null) {
			line.append(", caused by ").append(text.describe(innermost(exception)));
		}
		String message = message(exception, code);
		if (message != null) {
			line.append(": ").append(text.escape(message));
		}
		if (code.fault() == Fault.APPLICATION) {
			line.append(". ").append(code.advice(Audience.OPERATOR, Locale.ENGLISH));
		}
		return line.toString();
	}

	private static @Nullable String message(JMessageException exception, JMessageErrorCode code) {
		return exception.getItemErrors()
			.stream()
			.map(JMessageItemError::error)
			.filter((error) -> error.code() == code.code())
			.findFirst()
			.map(JMessageError::message)
			.orElse(exception.getItemErrors().isEmpty() ? exception.getUpstreamMessage() : null);
	}

	private static Throwable innermost(Throwable exception) {
		Throwable innermost = exception;
		for (int i = 0; i < MAX_CAUSES && innermost.getCause() != null; i++) {
			innermost = innermost.getCause();
		}
		return innermost;
	}

}
