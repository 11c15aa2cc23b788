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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.RestTemplate;

import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.RestClientResponseExceptionTranslator;

/**
 * Auto-configuration for JMessage errors in {@link RestTemplate}.
 */
@AutoConfiguration(after = JMessageUpstreamAutoConfiguration.class,
		beforeName = "org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration")
@ConditionalOnClass(RestTemplate.class)
@ConditionalOnBean(RestClientResponseExceptionTranslator.class)
@ConditionalOnBooleanProperty(name = "jmessage.errors.client.rest-template.enabled", matchIfMissing = true)
public final class JMessageRestTemplateAutoConfiguration {

	JMessageRestTemplateAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageRestTemplateDecorator jmessageRestTemplateDecorator(RestClientResponseExceptionTranslator translator) {
		return new JMessageRestTemplateDecorator(translator);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RestTemplateCustomizer.class)
	@Import(SuccessInspections.class)
	static class CustomizerConfiguration {

		// Last, so that it finds the error handler that the application has set.
		@Bean
		@Order(Ordered.LOWEST_PRECEDENCE)
		RestTemplateCustomizer jmessageRestTemplateCustomizer(JMessageRestTemplateDecorator translator,
				SuccessInspections inspections) {
			return (restTemplate) -> translator.decorate(restTemplate, inspections.forRestTemplate());
		}

	}

}
