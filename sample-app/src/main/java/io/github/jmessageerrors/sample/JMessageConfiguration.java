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

import java.io.IOException;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The connection to JMessage.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "jmessage", types = JMessageUsers.class)
class JMessageConfiguration {

	@Bean
	JMessageConnection jmessageConnection(JMessageProperties properties, ObjectProvider<JMessageStandIn> standIn) {
		String baseUrl = properties.baseUrl();
		return new JMessageConnection((baseUrl != null) ? baseUrl : standIn.getObject().baseUrl(), properties.appKey(),
				properties.masterSecret());
	}

	// Lazy, so that it only runs where there is no base URL
	@Bean
	@Lazy
	JMessageStandIn jmessageStandIn(JMessageProperties properties, JsonMapper jsonMapper) throws IOException {
		return new JMessageStandIn(properties.appKey(), properties.masterSecret(), jsonMapper);
	}

	// With a fixed address, spring.http.serviceclient.jmessage.base-url would do
	@Bean
	RestClientHttpServiceGroupConfigurer jmessageServiceGroup(JMessageConnection connection) {
		return (groups) -> groups.filterByName("jmessage")
			.forEachClient(
					(group, builder) -> builder.baseUrl(connection.baseUrl()).defaultHeaders(connection::authenticate));
	}

}
