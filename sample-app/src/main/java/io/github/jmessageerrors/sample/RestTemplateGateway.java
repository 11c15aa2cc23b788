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

import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Calls JMessage with a {@link RestTemplate}.
 */
@Component("rest-template")
class RestTemplateGateway implements UserGateway {

	private final RestTemplate restTemplate;

	RestTemplateGateway(RestTemplateBuilder builder, JMessageConnection connection) {
		this.restTemplate = builder.uriTemplateHandler(new DefaultUriBuilderFactory(connection.baseUrl()))
			.basicAuthentication(connection.appKey(), connection.masterSecret())
			.build();
	}

	@Override
	public @Nullable User getUser(String username) {
		return this.restTemplate.getForObject("/v1/users/{username}", User.class, username);
	}

}
