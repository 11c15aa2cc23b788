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

package io.github.jmessageerrors.spring.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.i18n.LocaleContextResolver;

import io.github.jmessageerrors.spring.problem.RequestLocales;

/**
 * Finds the locales that a WebFlux request prefers, as the application's
 * {@link LocaleContextResolver} resolves them.
 */
final class ReactiveLocales {

	private final ObjectProvider<LocaleContextResolver> resolvers;

	ReactiveLocales(ObjectProvider<LocaleContextResolver> resolvers) {
		this.resolvers = resolvers;
	}

	List<Locale> of(ServerWebExchange exchange) {
		String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
		String shortened = RequestLocales.shorten(header);
		List<Locale> accepted = RequestLocales.accepted(shortened);
		return RequestLocales.of((header == null || header.equals(shortened))
				? () -> exchange.getLocaleContext().getLocale() : () -> resolveShortened(exchange, shortened, accepted),
				accepted);
	}

	/**
	 * Resolve the locale of a request whose header would take the framework too long.
	 */
	private @Nullable Locale resolveShortened(ServerWebExchange exchange, @Nullable String header,
			List<Locale> accepted) {
		LocaleContextResolver resolver = this.resolvers.getIfUnique();
		if (resolver == null) {
			return accepted.isEmpty() ? null : accepted.get(0);
		}
		ServerHttpRequest request = exchange.getRequest()
			.mutate()
			.headers((headers) -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, (header != null) ? header : ""))
			.build();
		return resolver.resolveLocaleContext(new ServerWebExchangeDecorator(exchange) {

			@Override
			public ServerHttpRequest getRequest() {
				return request;
			}

		}).getLocale();
	}

}
