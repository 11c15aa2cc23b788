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

import org.springframework.aop.scope.ScopedObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.client.RestClient;

/**
 * Decorates the beans of type {@link RestClient} and {@link RestClient.Builder}. A scoped
 * proxy is left to its target, which is a bean of its own.
 */
final class RestClientBeanPostProcessor implements BeanPostProcessor {

	private final ObjectProvider<JMessageRestClientDecorator> decorator;

	RestClientBeanPostProcessor(ObjectProvider<JMessageRestClientDecorator> decorator) {
		this.decorator = decorator;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof ScopedObject || FluentProxy.isProxy(bean)) {
			return bean;
		}
		if (bean instanceof RestClient client) {
			return this.decorator.getObject().decorateBean(client);
		}
		return (bean instanceof RestClient.Builder builder) ? this.decorator.getObject().decorateBean(builder) : bean;
	}

}
