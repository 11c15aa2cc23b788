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

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

/**
 * {@link AutoConfiguration @AutoConfiguration} for JMessage errors in the HTTP service
 * clients on {@link RestClient}, which exist since Spring Framework 7, if the application
 * has any.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageRestClientAutoConfiguration.class)
@ConditionalOnClass(RestClientHttpServiceGroupConfigurer.class)
@ConditionalOnBean({ JMessageRestClientDecorator.class, HttpServiceProxyRegistry.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
		"jmessage.errors.client.rest-client.enabled" }, matchIfMissing = true)
public final class JMessageRestClientHttpServiceAutoConfiguration {

	JMessageRestClientHttpServiceAutoConfiguration() {
	}

	@Bean
	JMessageRestClientHttpServiceGroupConfigurer jmessageRestClientHttpServiceGroupConfigurer(
			JMessageRestClientDecorator decorator) {
		return new JMessageRestClientHttpServiceGroupConfigurer(decorator);
	}

	@Bean
	RestClientHttpServiceGroupConfigurer jmessageLastRestClientHttpServiceGroupConfigurer(
			JMessageRestClientHttpServiceGroupConfigurer configurer) {
		return configurer.last();
	}

}
