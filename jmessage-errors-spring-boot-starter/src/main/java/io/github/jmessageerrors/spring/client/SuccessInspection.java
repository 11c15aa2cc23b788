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

package io.github.jmessageerrors.spring.client;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Decides which responses with a status of 200 to 299 are worth a look: JSON from a host
 * that is known to be JMessage's, unless it is known to be too long.
 */
final class SuccessInspection {

	private final JMessageResponseTranslator responses;

	private final int limit;

	/**
	 * Create an inspection.
	 * @param responses decides which responses are JMessage's
	 * @param limit size of the largest body that is looked at, in bytes
	 */
	SuccessInspection(JMessageResponseTranslator responses, int limit) {
		this.responses = responses;
		this.limit = limit;
	}

	boolean concerns(HttpRequest request) {
		return request.getMethod() != HttpMethod.HEAD && this.responses.isKnownHost(request.getURI());
	}

	boolean concerns(HttpStatusCode status, HttpHeaders headers) {
		if (!status.is2xxSuccessful() || !isJson(headers)) {
			return false;
		}
		long length = headers.getContentLength();
		return length != 0 && length <= this.limit;
	}

	BodyPeek peek(URI uri, HttpStatusCode status, HttpHeaders headers) {
		return new BodyPeek(this.limit,
				(body) -> this.responses.translateSuccess(status.value(), headers, body, uri).orElse(null));
	}

	private static boolean isJson(HttpHeaders headers) {
		try {
			MediaType type = headers.getContentType();
			if (type == null || !type.getType().equals("application")) {
				return false;
			}
			String subtype = type.getSubtype();
			return subtype.equals("json") || (subtype.endsWith("+json") && !subtype.startsWith("problem+"));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
