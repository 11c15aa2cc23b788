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

package io.github.jmessageerrors.it.chaos;

import java.nio.charset.StandardCharsets;

/**
 * What a service has to say, whether it manages to or not.
 */
enum Payload {

	REST_ERROR(404, "application/json", 899002, "{\"error\":{\"code\":899002,\"message\":\"No such user: %s\"}}"),

	WEB_ERROR(400, "application/json", 880103, "{\"code\":880103,\"message\":\"No such user: %s\"}"),

	FOREIGN_ERROR(502, "text/html", 0, "<html><body>880103 Bad Gateway %s</body></html>"),

	SUCCESS(200, "application/json", 0, "{\"username\":\"%s\",\"nickname\":\"Tom\"}"),

	REFUSAL(200, "application/json", 899002, "{\"error\":{\"code\":899002,\"message\":\"No such user: %s\"}}");

	private final int status;

	private final String contentType;

	private final int code;

	private final String body;

	Payload(int status, String contentType, int code, String body) {
		this.status = status;
		this.contentType = contentType;
		this.code = code;
		this.body = body;
	}

	int status() {
		return this.status;
	}

	String contentType() {
		return this.contentType;
	}

	/**
	 * Return the code of JMessage's error.
	 * @return the code, or 0 if the body is not a JMessage error
	 */
	int code() {
		return this.code;
	}

	byte[] body(String name) {
		return String.format(this.body, name).getBytes(StandardCharsets.UTF_8);
	}

	String message(String name) {
		return "No such user: " + name;
	}

}
