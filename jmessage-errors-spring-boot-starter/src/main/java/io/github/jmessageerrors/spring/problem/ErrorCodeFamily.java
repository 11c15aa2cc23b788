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

package io.github.jmessageerrors.spring.problem;

import io.github.jmessageerrors.ImErrorCode;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.WebErrorCode;

/**
 * Tables of error codes. Internal: public for the reference pages.
 *
 * @since 0.1.0
 */
public enum ErrorCodeFamily {

	/**
	 * Error codes of the Web SDK.
	 */
	WEB,

	/**
	 * Error codes of the REST API.
	 */
	REST,

	/**
	 * Error codes of the instant-messaging servers.
	 */
	IM,

	/**
	 * Error codes that the application added.
	 */
	ADDITIONAL;

	/**
	 * Return the table that contains an error code.
	 * @param errorCode the error code, as the application's catalog has it
	 * @return the table
	 */
	public static ErrorCodeFamily of(JMessageErrorCode errorCode) {
		if (errorCode instanceof WebErrorCode) {
			return WEB;
		}
		if (errorCode instanceof RestErrorCode) {
			return REST;
		}
		return (errorCode instanceof ImErrorCode) ? IM : ADDITIONAL;
	}

}
