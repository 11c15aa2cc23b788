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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Writes one line for an exception: at DEBUG where the caller is at fault, at WARN where
 * the vendor is, and at ERROR with the stack trace where this application can mend it.
 */
final class ExceptionLog {

	/**
	 * The logging category, which does not depend on where the class lives.
	 */
	static final String CATEGORY = "io.github.jmessageerrors.spring.web";

	private final Log logger = LogFactory.getLog(CATEGORY);

	/**
	 * Write the line.
	 * @param exception the exception
	 * @param code what the application's catalogue knows about the code of the exception
	 * @param status the status of the answer
	 * @param method the HTTP method of the request
	 * @param path the path of the request
	 */
	void write(JMessageException exception, JMessageErrorCode code, int status, String method, String path) {
		Fault fault = code.fault();
		if (fault == Fault.APPLICATION) {
			if (this.logger.isErrorEnabled()) {
				this.logger.error(line(exception, code, status, method, path), exception);
			}
		}
		else if (fault == Fault.VENDOR) {
			if (this.logger.isWarnEnabled()) {
				this.logger.warn(line(exception, code, status, method, path));
			}
		}
		else if (this.logger.isDebugEnabled()) {
			this.logger.debug(line(exception, code, status, method, path));
		}
	}

	private static String line(JMessageException exception, JMessageErrorCode code, int status, String method,
			String path) {
		StringBuilder line = new StringBuilder("JMessage error ").append(code.code())
			.append(" (operation=")
			.append(code.operation())
			.append(", fault=")
			.append(code.fault())
			.append(", status=")
			.append(status)
			.append(") on ");
		escape(line, method);
		line.append(' ');
		escape(line, path);
		if (exception instanceof JMessageResponseException response) {
			line.append(", upstream ");
			String host = response.getUpstreamHost();
			escape(line, (host != null) ? host : "(unknown host)");
			line.append(" answered ").append(response.getUpstreamStatus());
		}
		if (exception.getUpstreamMessage() != null) {
			line.append(": ");
			escape(line, exception.getUpstreamMessage());
		}
		return line.toString();
	}

	/**
	 * Append a text that a stranger wrote, so that it stays on its line.
	 */
	private static void escape(StringBuilder line, String text) {
		text.codePoints().forEach((character) -> {
			if (isUnsafe(character)) {
				line.append("\\u%04x".formatted(character));
			}
			else {
				line.appendCodePoint(character);
			}
		});
	}

	private static boolean isUnsafe(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE ->
				true;
			default -> false;
		};
	}

}
