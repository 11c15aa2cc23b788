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

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;

/**
 * {@link ErrorExchange} on WebFlux.
 */
record ReactiveErrorExchange(ServerWebExchange exchange, ReactiveLocales languages) implements ErrorExchange {

	@Override
	public String method() {
		return this.exchange.getRequest().getMethod().name();
	}

	@Override
	public String path() {
		return this.exchange.getRequest().getPath().value();
	}

	@Override
	public List<Locale> locales() {
		return this.languages.of(this.exchange);
	}

	@Override
	public boolean isWritable() {
		return !this.exchange.getResponse().isCommitted();
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		return this.exchange.getAttribute(name);
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.exchange.getAttributes().put(name, value);
	}

	@Override
	public void recordError(Throwable exception, @Nullable ObservationRegistry observations) {
		// The observation reports it once the response is complete.
		this.exchange.getAttributes().put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION, exception);
	}

}
