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

package io.github.jmessageerrors.it.company;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A response without what differs from one to the next: times, identifiers and the port.
 *
 * @param status the status
 * @param headers the headers, by their names in lower case
 * @param body the body
 */
record Answer(int status, Map<String, List<String>> headers, String body) {

	private static final Set<String> VOLATILE = Set.of("date", "set-cookie", "connection", "transfer-encoding");

	static Answer of(HttpResponse<String> response) {
		Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
		headers.keySet().removeAll(VOLATILE);
		String body = response.body()
			.replace(":" + response.uri().getPort(), ":0")
			.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"\"")
			.replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":\"\"")
			.replaceAll("<div id='created'>[^<]*</div>", "")
			.replaceAll("<div>\\[[^]]*]", "<div>");
		if (!body.equals(response.body())) {
			headers.remove("content-length");
		}
		return new Answer(response.statusCode(), headers, body);
	}

	String header(String name) {
		return String.join(",", this.headers.getOrDefault(name, List.of()));
	}

}
