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

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * {@link AutoConfiguration @AutoConfiguration} for JMessage errors in {@link RestClient}
 * and, since Spring Framework 7, in the HTTP service clients on it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageUpstreamAutoConfiguration.class)
@ConditionalOnBean(JMessageResponseTranslator.class)
public final class JMessageRestClientAutoConfiguration {

	JMessageRestClientAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageRestClientDecorator jmessageRestClientDecorator(JMessageResponseTranslator translator) {
		return new JMessageRestClientDecorator(translator);
	}

	@Bean
	@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
			"jmessage.errors.client.rest-client.enabled" }, matchIfMissing = true)
	static DecoratingBeanPostProcessor jmessageRestClientBeanPostProcessor(
			ConfigurableListableBeanFactory beanFactory) {
		DecoratorBean<JMessageRestClientDecorator> decorator = JMessageRestClientDecorator.bean(beanFactory);
		return new DecoratingBeanPostProcessor((bean) -> {
			if (bean instanceof RestClient client) {
				return decorator.get().decorate(client);
			}
			return (bean instanceof RestClient.Builder builder) ? decorator.get().decorate(builder) : bean;
		});
	}

	// RestTemplate throws the same exceptions, so they are translated only where both are
	// enabled.
	@Bean
	@ConditionalOnBooleanProperty(
			name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
					"jmessage.errors.client.rest-client.enabled", "jmessage.errors.client.rest-template.enabled" },
			matchIfMissing = true)
	RestClientResponseExceptionTranslator jmessageRestClientResponseExceptionTranslator(
			JMessageResponseTranslator translator) {
		return new RestClientResponseExceptionTranslator(translator);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RestClientHttpServiceGroupConfigurer.class)
	@ConditionalOnBean(HttpServiceProxyRegistry.class)
	@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
			"jmessage.errors.client.rest-client.enabled" }, matchIfMissing = true)
	static class HttpServiceConfiguration {

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

}
