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

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.PriorityOrdered;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpExchangeAdapter;

/**
 * Makes the HTTP service clients on {@link WebClient} translate: replaces the client at
 * the bottom of each group by a decorated one, beneath all decorators of the application.
 */
final class JMessageWebClientHttpServiceGroupConfigurer
		implements WebClientHttpServiceGroupConfigurer, PriorityOrdered {

	private final JMessageWebClientDecorator decorator;

	// Filled by the last configurer, emptied when the group is built.
	private final Map<String, WebClient.Builder> builders = new ConcurrentHashMap<>();

	JMessageWebClientHttpServiceGroupConfigurer(JMessageWebClientDecorator decorator) {
		this.decorator = decorator;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void configureGroups(Groups<WebClient.Builder> groups) {
		groups.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator(
				(adapter) -> decorate(adapter, Objects.requireNonNull(this.builders.remove(group.name())))));
	}

	/**
	 * Return the configurer that comes last. It takes the builders: had the first one
	 * asked for them, an application could no longer provide its own.
	 */
	WebClientHttpServiceGroupConfigurer last() {
		return (groups) -> groups.forEachClient((group, builder) -> this.builders.put(group.name(), builder));
	}

	private HttpExchangeAdapter decorate(HttpExchangeAdapter adapter, WebClient.Builder builder) {
		return (adapter instanceof WebClientAdapter) ? WebClientAdapter.create(this.decorator.decorate(builder).build())
				: adapter;
	}

}
