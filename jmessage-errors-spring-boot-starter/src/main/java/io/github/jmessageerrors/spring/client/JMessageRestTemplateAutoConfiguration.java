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
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestTemplate;

import io.github.jmessageerrors.spring.boot3.SpringBoot3RestTemplateBuilderBeanPostProcessor;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * {@link AutoConfiguration @AutoConfiguration} for JMessage errors in
 * {@link RestTemplate}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageUpstreamAutoConfiguration.class)
@ConditionalOnClass(RestTemplate.class)
@ConditionalOnBean(JMessageResponseTranslator.class)
public final class JMessageRestTemplateAutoConfiguration {

	JMessageRestTemplateAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageRestTemplateDecorator jmessageRestTemplateDecorator(JMessageResponseTranslator translator) {
		return new JMessageRestTemplateDecorator(translator);
	}

	@Bean
	@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
			"jmessage.errors.client.rest-template.enabled" }, matchIfMissing = true)
	static RestTemplateBeanPostProcessor jmessageRestTemplateBeanPostProcessor(
			ConfigurableListableBeanFactory beanFactory) {
		return new RestTemplateBeanPostProcessor(JMessageRestTemplateDecorator.bean(beanFactory));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RestTemplateBuilder.class)
	@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
			"jmessage.errors.client.rest-template.enabled" }, matchIfMissing = true)
	static class BuilderConfiguration {

		// Not a bean of type RestTemplateCustomizer, as an application may inject its
		// only one. The same for all builders, as a builder keeps a set of them.
		@Bean
		static DecoratingBeanPostProcessor jmessageRestTemplateBuilderBeanPostProcessor(
				ConfigurableListableBeanFactory beanFactory) {
			DecoratorBean<JMessageRestTemplateDecorator> decorator = JMessageRestTemplateDecorator.bean(beanFactory);
			RestTemplateCustomizer customizer = (restTemplate) -> decorator.get().decorate(restTemplate);
			return new DecoratingBeanPostProcessor((bean) -> (bean instanceof RestTemplateBuilder builder)
					? builder.additionalCustomizers(customizer) : bean);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "org.springframework.boot.web.client.RestTemplateBuilder")
	@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
			"jmessage.errors.client.rest-template.enabled" }, matchIfMissing = true)
	static class SpringBoot3BuilderConfiguration {

		@Bean
		static SpringBoot3RestTemplateBuilderBeanPostProcessor jmessageRestTemplateBuilderBeanPostProcessor(
				ConfigurableListableBeanFactory beanFactory) {
			DecoratorBean<JMessageRestTemplateDecorator> decorator = JMessageRestTemplateDecorator.bean(beanFactory);
			return new SpringBoot3RestTemplateBuilderBeanPostProcessor(
					(restTemplate) -> decorator.get().decorate(restTemplate));
		}

	}

}
