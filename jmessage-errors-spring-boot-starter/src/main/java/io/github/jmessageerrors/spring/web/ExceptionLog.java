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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Logs at DEBUG, WARN, or ERROR with stack trace and advice for the operator, depending
 * on the fault. What others wrote takes 1,000 characters of the line at most, and as much
 * of the stack trace.
 */
final class ExceptionLog {

	/**
	 * The logging category, which does not depend on where the class lives.
	 */
	static final String CATEGORY = "io.github.jmessageerrors.spring.web";

	private static final int MAX_METHOD = 32;

	private static final int MAX_PATH = 400;

	private static final int MAX_HOST = 200;

	private final Log logger = LogFactory.getLog(CATEGORY);

	/**
	 * Log an exception.
	 * @param exception the exception
	 * @param code its error code, as the application's catalog has it
	 * @param status the status of the response
	 * @param method the HTTP method of the request
	 * @param path the path of the request
	 */
	void write(JMessageException exception, JMessageErrorCode code, int status, String method, String path) {
		Fault fault = code.fault();
		if (fault == Fault.APPLICATION) {
			if (this.logger.isErrorEnabled()) {
				this.logger.error(line(exception, code, status, method, path),
						LoggedException.of(exception, new ForeignText()));
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
		ForeignText text = new ForeignText();
		StringBuilder line = new StringBuilder("JMessage error ").append(code.code())
			.append(" (operation=")
			.append(code.operation())
			.append(", reason=")
			.append(code.reason())
			.append(", fault=")
			.append(code.fault())
			.append(", status=")
			.append(status)
			.append(") on ")
			.append(text.escape(method, MAX_METHOD))
			.append(' ')
			.append(text.escape(path, MAX_PATH));
		if (exception instanceof JMessageResponseException response) {
			String host = response.getUpstreamHost();
			line.append(", upstream ")
				.append(text.escape((host != null) ? host : "(unknown host)", MAX_HOST))
				.append(" answered ")
				.append(response.getUpstreamStatus().value());
		}
		if (exception.getUpstreamMessage() != null) {
			line.append(": ").append(text.escape(exception.getUpstreamMessage()));
		}
		if (code.fault() == Fault.APPLICATION) {
			line.append(". ").append(code.advice(Audience.OPERATOR, Locale.ENGLISH));
		}
		return line.toString();
	}

}
