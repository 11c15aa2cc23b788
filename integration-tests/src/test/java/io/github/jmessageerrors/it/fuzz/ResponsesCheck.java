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

package io.github.jmessageerrors.it.fuzz;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

import static io.github.jmessageerrors.it.fuzz.Promise.require;

/**
 * What {@link JMessageResponseTranslator} promises for whatever response. The input looks
 * like one, with the status and the address asked in the first line; a header named
 * {@code Hosts} lists the hosts that may answer.
 */
final class ResponsesCheck {

	private static final long COST = 512 * 1024;

	private static final byte[] UNKNOWN_CODE = "{\"code\":1}".getBytes(StandardCharsets.UTF_8);

	private final JMessageErrorDecoder decoder = new JMessageErrorDecoder();

	private final JMessageErrorCatalog catalog = JMessageErrorCatalog.standard();

	void check(byte[] input) {
		Response response = Response.parse(input);
		JMessageResponseTranslator responses = translator(response.hosts());
		if (responses == null) {
			return;
		}
		Throwable cause = new IllegalStateException();
		Optional<JMessageResponseException> claimed = Limits.within(COST + 16L * input.length,
				() -> responses.translate(HttpStatusCode.valueOf(response.status()), response.headers(),
						response.body(), HttpMethod.GET, response.uri(), cause));
		claimed.ifPresent((exception) -> {
			require(response.status() >= 400 && response.status() <= 599, "a status that tells of no error");
			require(exception.getCause() == cause, "the client's exception is lost");
			checkException(exception, response, responses);
		});
		if (response.status() >= 400 && response.status() <= 599 && response.hosts().isEmpty()
				&& !response.isProblem()) {
			boolean expected = this.decoder.decode(response.body())
				.filter((error) -> isTrusted(error, response, responses))
				.isPresent();
			require(claimed.isPresent() == expected, "claimed without reason, or not at all");
		}
	}

	private void checkException(JMessageResponseException exception, Response response,
			JMessageResponseTranslator responses) {
		JMessageError error = this.decoder.decode(response.body()).orElseThrow();
		require(exception.getErrorCode().code() == error.code(), "another code");
		require(Objects.equals(exception.getUpstreamMessage(), error.message()), "another message");
		require(exception.getUpstreamStatus().value() == response.status(), "another status");
		require(exception.getItemErrors().equals(this.decoder.decodeItems(response.body())), "other items");
		require(isTrusted(error, response, responses), "a code that nobody knows");
		require(!response.isProblem(), "somebody's problem detail");
		Duration retryAfter = exception.getRetryAfter();
		require(retryAfter == null || (retryAfter.toSeconds() > 0 && retryAfter.toHours() <= 1), "a wait without end");
		require(exception.getErrorCode().status() >= 400, "not an error");
	}

	private boolean isTrusted(JMessageError first, Response response, JMessageResponseTranslator responses) {
		boolean fromKnownHost = responses
			.translate(HttpStatusCode.valueOf(500), null, UNKNOWN_CODE, HttpMethod.GET, response.uri(), null)
			.isPresent();
		return fromKnownHost
				|| (this.catalog.find(first.code()).isPresent() && this.decoder.decodeItems(response.body())
					.stream()
					.allMatch((item) -> this.catalog.find(item.error().code()).isPresent()));
	}

	private @Nullable JMessageResponseTranslator translator(List<String> hosts) {
		try {
			return new JMessageResponseTranslator(this.decoder, this.catalog, hosts);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private record Response(int status, @Nullable URI uri, List<String> hosts, HttpHeaders headers, byte[] body) {

		static Response parse(byte[] input) {
			int end = endOfHead(input);
			List<String> lines = new String(input, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
			String[] first = (lines.isEmpty() ? "" : lines.get(0)).split(" ", 2);
			HttpHeaders headers = new HttpHeaders();
			for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
				int colon = line.indexOf(':');
				headers.add((colon > 0) ? line.substring(0, colon) : "X", line.substring(colon + 1));
			}
			List<String> hosts = headers.getOrEmpty("Hosts");
			return new Response(status(first[0]), (first.length > 1) ? uri(first[1]) : null, hosts, headers,
					Arrays.copyOfRange(input, Math.min(end + 2, input.length), input.length));
		}

		boolean isProblem() {
			String type = this.headers.getFirst("content-type");
			return type != null && type.regionMatches(true, 0, "application/problem+", 0, 20);
		}

		private static int endOfHead(byte[] input) {
			for (int i = 0; i + 1 < input.length; i++) {
				if (input[i] == '\n' && input[i + 1] == '\n') {
					return i;
				}
			}
			return input.length;
		}

		private static int status(String text) {
			return text.matches("[1-9][0-9]{2}") ? Integer.parseInt(text) : 400;
		}

		private static @Nullable URI uri(String text) {
			try {
				return new URI(text);
			}
			catch (URISyntaxException ex) {
				return null;
			}
		}

	}

}
