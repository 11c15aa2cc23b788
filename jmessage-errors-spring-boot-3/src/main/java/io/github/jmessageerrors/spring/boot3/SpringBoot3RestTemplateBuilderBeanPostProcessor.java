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

package io.github.jmessageerrors.spring.boot3;

import java.util.function.Consumer;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.boot.web.client.RestTemplateCustomizer;
import org.springframework.web.client.RestTemplate;

/**
 * {@link BeanPostProcessor} that adds a customizer to each {@link RestTemplateBuilder} of
 * Spring Boot 3.5, but not to scoped proxies, whose targets are beans of their own, or to
 * other classes, which would be hidden. Internal; public for the starter's
 * auto-configuration.
 *
 * @since 0.1.0
 */
public final class SpringBoot3RestTemplateBuilderBeanPostProcessor implements BeanPostProcessor {

	// The same object for all builders, as a builder keeps its customizers in a set
	private final RestTemplateCustomizer customizer;

	/**
	 * Create a post-processor.
	 * @param decorator decorates the {@link RestTemplate}s of the builders
	 */
	public SpringBoot3RestTemplateBuilderBeanPostProcessor(Consumer<RestTemplate> decorator) {
		this.customizer = decorator::accept;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean.getClass() == RestTemplateBuilder.class)
				? ((RestTemplateBuilder) bean).additionalCustomizers(this.customizer) : bean;
	}

}
