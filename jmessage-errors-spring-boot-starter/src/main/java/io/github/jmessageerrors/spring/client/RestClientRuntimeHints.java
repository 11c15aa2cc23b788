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

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.invoker.HttpExchangeAdapter;

/**
 * Hints for the proxies of {@link JMessageRestClientDecorator} and of HTTP service
 * clients.
 */
final class RestClientRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Stream
			.of(RestClient.Builder.class, RestClient.class, RestClient.RequestBodyUriSpec.class,
					RestClient.RequestHeadersUriSpec.class, RestClient.ResponseSpec.class, HttpExchangeAdapter.class)
			.forEach((type) -> hints.proxies().registerJdkProxy(type));
		Stream.of(RestClient.Builder.class, RestClient.class)
			.forEach((type) -> hints.proxies().registerJdkProxy(type, SpringProxy.class, Advised.class));
	}

}
