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

import org.jspecify.annotations.Nullable;

import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * {@link RuntimeHintsRegistrar} for the proxies of clients, builders, requests and
 * responses.
 */
final class ClientRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		registerAdvised(hints, RestClient.class, RestClient.Builder.class);
		register(hints, RestClient.RequestBodyUriSpec.class, RestClient.RequestHeadersUriSpec.class,
				RestClient.ResponseSpec.class);
		if (ClassUtils.isPresent("org.springframework.web.reactive.function.client.WebClient", classLoader)) {
			registerAdvised(hints, WebClient.class, WebClient.Builder.class);
			register(hints, WebClient.RequestBodyUriSpec.class, WebClient.RequestHeadersUriSpec.class,
					WebClient.ResponseSpec.class);
		}
	}

	private static void registerAdvised(RuntimeHints hints, Class<?>... types) {
		for (Class<?> type : types) {
			hints.proxies().registerJdkProxy(type, SpringProxy.class, Advised.class);
		}
	}

	private static void register(RuntimeHints hints, Class<?>... types) {
		for (Class<?> type : types) {
			hints.proxies().registerJdkProxy(type);
		}
	}

}
