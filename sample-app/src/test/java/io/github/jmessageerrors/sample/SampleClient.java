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

package io.github.jmessageerrors.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * Calls the sample as a stranger would.
 */
final class SampleClient {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String baseUrl;

	SampleClient(int port) {
		this.baseUrl = "http://localhost:" + port;
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.baseUrl + path)));
	}

	HttpResponse<String> get(String path, String acceptLanguage) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.baseUrl + path)).header("Accept-Language", acceptLanguage));
	}

	HttpResponse<String> get(String path, String accept, String acceptLanguage)
			throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.baseUrl + path))
			.header("Accept", accept)
			.header("Accept-Language", acceptLanguage));
	}

	HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.baseUrl + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpRequest limited = request.timeout(Duration.ofSeconds(10)).build();
		try {
			return this.client.send(limited, BodyHandlers.ofString());
		}
		// WebFlux leaves a redirect on a kept connection unanswered at times, with the
		// starter switched off, too. The next attempt has a connection of its own.
		catch (HttpTimeoutException ex) {
			return this.client.send(limited, BodyHandlers.ofString());
		}
	}

}
