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

package io.github.jmessageerrors.it.comparison;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that an application is asked with the starter and without it.
 *
 * @param method the method
 * @param target path and query, as they are sent
 * @param headers the headers
 * @param body the body, or {@code null}
 * @param expectation what the two responses have to be like
 */
record Question(String method, String target, Map<String, String> headers, @Nullable String body,
		Expectation expectation) {

	/**
	 * Ask for what has nothing to do with JMessage, or belongs to the application.
	 */
	static Question same(String target) {
		return new Question("GET", target, Map.of(), null, Expectation.same());
	}

	/**
	 * Ask for an error of JMessage that the starter answers.
	 */
	static Question jmessage(String target) {
		return same(target).expecting(Expectation.problem("zh-CN"));
	}

	Question method(String method) {
		return new Question(method, this.target, this.headers, this.body, this.expectation);
	}

	Question header(String name, String value) {
		Map<String, String> extended = new LinkedHashMap<>(this.headers);
		extended.put(name, value);
		return new Question(this.method, this.target, extended, this.body, this.expectation);
	}

	Question body(String type, String content) {
		return new Question("POST", this.target, this.headers, content, this.expectation).header("Content-Type", type);
	}

	Question expecting(Expectation expectation) {
		return new Question(this.method, this.target, this.headers, this.body, expectation);
	}

	byte[] toBytes() {
		StringBuilder head = new StringBuilder(this.method + " " + this.target + " HTTP/1.1\r\nConnection: close\r\n");
		if (!this.headers.containsKey("Host")) {
			head.append("Host: localhost\r\n");
		}
		this.headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		String content = (this.body != null) ? this.body : "";
		if (this.body != null) {
			head.append("Content-Length: ").append(content.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
		}
		return (head + "\r\n" + content).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		String text = this.method + " " + this.target + this.headers + ((this.body != null) ? this.body : "");
		return (text.length() <= 300) ? text : text.substring(0, 300) + "...";
	}

}
