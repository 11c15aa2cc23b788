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
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

/**
 * {@link AutoConfiguration @AutoConfiguration} for JMessage errors in the HTTP service
 * clients on {@link WebClient}, which exist since Spring Framework 7, if the application
 * has any.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageWebClientAutoConfiguration.class)
@ConditionalOnClass(WebClientHttpServiceGroupConfigurer.class)
@ConditionalOnBean({ JMessageWebClientDecorator.class, HttpServiceProxyRegistry.class })
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
		"jmessage.errors.client.web-client.enabled" }, matchIfMissing = true)
public final class JMessageWebClientHttpServiceAutoConfiguration {

	JMessageWebClientHttpServiceAutoConfiguration() {
	}

	@Bean
	JMessageWebClientHttpServiceGroupConfigurer jmessageWebClientHttpServiceGroupConfigurer(
			JMessageWebClientDecorator decorator) {
		return new JMessageWebClientHttpServiceGroupConfigurer(decorator);
	}

	@Bean
	WebClientHttpServiceGroupConfigurer jmessageLastWebClientHttpServiceGroupConfigurer(
			JMessageWebClientHttpServiceGroupConfigurer configurer) {
		return configurer.last();
	}

}
