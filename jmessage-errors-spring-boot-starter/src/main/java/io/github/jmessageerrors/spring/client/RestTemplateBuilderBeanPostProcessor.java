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

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.aop.scope.ScopedObject;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.web.client.RestTemplate;

/**
 * Decorates what the beans of type {@link RestTemplateBuilder} build. There is no bean of
 * type {@link RestTemplateCustomizer}, so that an application may inject its only one.
 */
final class RestTemplateBuilderBeanPostProcessor implements BeanPostProcessor {

	private final RestTemplateCustomizer customizer;

	RestTemplateBuilderBeanPostProcessor(Supplier<Consumer<RestTemplate>> decorator) {
		this.customizer = (restTemplate) -> decorator.get().accept(restTemplate);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof RestTemplateBuilder builder && !(bean instanceof ScopedObject))
				? builder.additionalCustomizers(this.customizer) : bean;
	}

}
