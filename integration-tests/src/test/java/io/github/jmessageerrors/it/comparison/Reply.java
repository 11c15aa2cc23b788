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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A response as it came over the wire, without what differs from one to the next: times,
 * identifiers and the port.
 *
 * @param status the status
 * @param headers the headers, by their names in lower case
 * @param body the body, decoded
 * @param whole whether the body ended where the response said it would, and nothing came
 * after it
 */
record Reply(int status, Map<String, List<String>> headers, String body, boolean whole) {

	private static final Set<String> VOLATILE = Set.of("date", "keep-alive");

	Reply normalized() {
		Map<String, List<String>> remaining = new TreeMap<>(this.headers);
		remaining.keySet().removeAll(VOLATILE);
		remaining.replaceAll((name, values) -> values.stream().map(Reply::normalize).toList());
		String text = normalize(this.body);
		if (!text.equals(this.body) || this.headers.containsKey("content-encoding")
				|| (this.body.isEmpty() && this.status >= 400)) {
			remaining.remove("content-length");
		}
		return new Reply(this.status, remaining, text, this.whole);
	}

	private static String normalize(String text) {
		return text.replaceAll("(127\\.0\\.0\\.1|localhost):[0-9]+", "$1:0")
			.replaceAll("(JSESSIONID|SESSION)=[^;]*", "$1=")
			.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"\"")
			.replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":\"\"")
			.replaceAll("<div id='created'>[^<]*</div>", "")
			.replaceAll("<div>\\[[^]]*]", "<div>")
			.replaceAll("@[0-9a-f]{4,8}\\b", "@");
	}

	String header(String name) {
		return String.join(",", this.headers.getOrDefault(name, List.of()));
	}

	List<String> elements(String name) {
		return Arrays.stream(header(name).split(",")).map(String::trim).toList();
	}

}
