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

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Calls JMessage with a {@link WebClient}.
 */
@Component("web-client")
class WebClientGateway implements UserGateway {

	private final WebClient webClient;

	WebClientGateway(WebClient.Builder builder, JMessageConnection connection) {
		this.webClient = builder.baseUrl(connection.baseUrl()).defaultHeaders(connection::authenticate).build();
	}

	@Override
	public @Nullable User getUser(String username) {
		return this.webClient.get().uri("/v1/users/{username}", username).retrieve().bodyToMono(User.class).block();
	}

}
