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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.aop.scope.ScopedObject;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.web.client.RestTemplate;

/**
 * {@link BeanPostProcessor} that decorates beans of type {@link RestTemplate} before they
 * become proxies or spies, which are not to see the calls that this takes. One that
 * refuses is left as it is.
 */
final class RestTemplateBeanPostProcessor implements BeanPostProcessor {

	private static final Log logger = LogFactory.getLog(RestTemplateBeanPostProcessor.class);

	private final JMessageRestTemplateDecorator decorator;

	private final ConfigurableBeanFactory beanFactory;

	RestTemplateBeanPostProcessor(JMessageRestTemplateDecorator decorator, ConfigurableBeanFactory beanFactory) {
		this.decorator = decorator;
		this.beanFactory = beanFactory;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof RestTemplate restTemplate) {
			decorate(restTemplate, beanName);
		}
		return bean;
	}

	// What a factory bean returns is not processed before.
	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RestTemplate restTemplate && !(bean instanceof ScopedObject)
				&& this.beanFactory.containsBean(beanName) && this.beanFactory.isFactoryBean(beanName)) {
			decorate(restTemplate, beanName);
		}
		return bean;
	}

	private void decorate(RestTemplate restTemplate, String beanName) {
		try {
			this.decorator.decorate(restTemplate);
		}
		catch (RuntimeException ex) {
			logger.warn("RestTemplate '" + beanName + "' cannot be decorated, so it does not translate JMessage errors",
					ex);
		}
	}

}
