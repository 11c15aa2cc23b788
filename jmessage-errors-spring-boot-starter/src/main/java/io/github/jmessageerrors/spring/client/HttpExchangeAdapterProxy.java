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
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.util.UriBuilderFactory;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Proxy of an adapter that the application decorated before this library could replace
 * its client. Translates what leaves the adapter.
 */
class HttpExchangeAdapterProxy extends FluentProxy {

	private final Translator translator;

	private final Supplier<URI> baseUri;

	HttpExchangeAdapterProxy(HttpExchangeAdapter target, Translator translator, Supplier<URI> baseUri) {
		super(target);
		this.translator = translator;
		this.baseUri = baseUri;
	}

	@Override
	final Throwable onThrow(Throwable exception, @Nullable Object @Nullable [] arguments) {
		return (arguments != null && arguments[0] instanceof HttpRequestValues values) ? translate(exception, values)
				: exception;
	}

	final Throwable translate(Throwable exception, HttpRequestValues values) {
		return this.translator.translate(exception, values.getHttpMethod(), uriOf(values));
	}

	private URI uriOf(HttpRequestValues values) {
		URI uri = values.getUri();
		String template = values.getUriTemplate();
		if (uri == null && template != null) {
			UriBuilderFactory factory = values.getUriBuilderFactory();
			uri = (factory != null) ? factory.expand(template, values.getUriVariables())
					: UriComponentsBuilder.fromUriString(template)
						.encode()
						.buildAndExpand(values.getUriVariables())
						.toUri();
		}
		return (uri != null && uri.isAbsolute()) ? uri : this.baseUri.get();
	}

	@FunctionalInterface
	interface Translator {

		Throwable translate(Throwable exception, @Nullable HttpMethod method, URI uri);

	}

}
