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

package io.github.jmessageerrors.spring.feign;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import feign.FeignException;
import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Translates the exceptions that OpenFeign throws for error responses. Exceptions whose
 * class the application derived from Feign's are the application's and are not
 * translated.
 */
final class FeignExceptionTranslator implements JMessageExceptionTranslator {

	private final JMessageResponseTranslator translator;

	FeignExceptionTranslator(JMessageResponseTranslator translator) {
		this.translator = translator;
	}

	@Override
	public @Nullable JMessageException translate(Throwable exception) {
		return (exception instanceof FeignException response && exception.getClass().getName().startsWith("feign."))
				? translate(response) : null;
	}

	private @Nullable JMessageException translate(FeignException exception) {
		// The exception that makes Feign try again has the response in its cause.
		FeignException response = (exception.responseBody().isEmpty()
				&& exception.getCause() instanceof FeignException cause) ? cause : exception;
		Request request = response.request();
		int status = response.status();
		if (status < 400 || status > 599) {
			return null;
		}
		return this.translator
			.translate(HttpStatusCode.valueOf(status), headers(response.responseHeaders()),
					response.responseBody().map(ByteBuffer::array).orElse(null),
					(request != null) ? HttpMethod.valueOf(request.httpMethod().name()) : null, uri(request), exception)
			.orElse(null);
	}

	private static HttpHeaders headers(Map<String, Collection<String>> headers) {
		HttpHeaders result = new HttpHeaders();
		headers.forEach((name, values) -> result.addAll(name, List.copyOf(values)));
		return result;
	}

	private static @Nullable URI uri(@Nullable Request request) {
		try {
			return (request != null) ? URI.create(askedUrl(request)) : null;
		}
		catch (IllegalArgumentException | UnsupportedOperationException ex) {
			return null;
		}
	}

	/**
	 * Return the URL of the client, which interceptors may change for a request, unless
	 * each call names its own.
	 */
	private static String askedUrl(Request request) {
		RequestTemplate template = request.requestTemplate();
		if (template == null || template.feignTarget() == null || template.methodMetadata() == null
				|| template.methodMetadata().urlIndex() != null
				|| template.feignTarget() instanceof Target.EmptyTarget) {
			return request.url();
		}
		String url = template.feignTarget().url();
		return (url != null) ? url : request.url();
	}

}
