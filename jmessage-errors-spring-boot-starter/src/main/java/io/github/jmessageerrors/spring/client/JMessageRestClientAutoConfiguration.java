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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.client.RestClient;

import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.RestClientResponseExceptionTranslator;

/**
 * Auto-configuration for JMessage errors in {@link RestClient} and in the HTTP service
 * clients on it.
 */
@AutoConfiguration(after = JMessageUpstreamAutoConfiguration.class,
		beforeName = "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")
@ConditionalOnClass(RestClient.class)
@ConditionalOnBean(RestClientResponseExceptionTranslator.class)
@ConditionalOnBooleanProperty(name = "jmessage.errors.client.rest-client.enabled", matchIfMissing = true)
@Import(SuccessInspections.class)
@ImportRuntimeHints(RestClientRuntimeHints.class)
public final class JMessageRestClientAutoConfiguration {

	JMessageRestClientAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageRestClientDecorator jmessageRestClientDecorator(RestClientResponseExceptionTranslator translator) {
		return new JMessageRestClientDecorator(translator);
	}

	@Bean
	JMessageRestClientHttpServiceGroupConfigurer jmessageRestClientHttpServiceGroupConfigurer(
			JMessageRestClientDecorator translator, SuccessInspections inspections) {
		return new JMessageRestClientHttpServiceGroupConfigurer(translator, inspections.forRestClient());
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RestClientCustomizer.class)
	static class BuilderConfiguration {

		@Bean
		static RestClientBuilderBeanPostProcessor jmessageRestClientBuilderBeanPostProcessor(
				ObjectProvider<JMessageRestClientDecorator> translator,
				ObjectProvider<SuccessInspections> inspections) {
			return new RestClientBuilderBeanPostProcessor(
					(builder) -> translator.getObject().decorate(builder, inspections.getObject().forRestClient()));
		}

	}

}
