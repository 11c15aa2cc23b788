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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.aop.scope.ScopedObject;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.client.RestTemplate;

/**
 * {@link BeanPostProcessor} that decorates beans of type {@link RestTemplate} before they
 * become proxies or spies, which are not to see the calls that this takes, and again if
 * they are as they were, since they may have set another error handler meanwhile. One
 * that refuses is left as it is.
 */
final class RestTemplateBeanPostProcessor implements BeanPostProcessor {

	private static final Log logger = LogFactory.getLog(RestTemplateBeanPostProcessor.class);

	private final DecoratorBean<JMessageRestTemplateDecorator> decorator;

	private final Map<String, Object> initializing = new ConcurrentHashMap<>();

	RestTemplateBeanPostProcessor(DecoratorBean<JMessageRestTemplateDecorator> decorator) {
		this.decorator = decorator;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof RestTemplate restTemplate) {
			this.initializing.put(beanName, bean);
			decorate(restTemplate, beanName);
		}
		return bean;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RestTemplate restTemplate && !(bean instanceof ScopedObject)) {
			Object before = this.initializing.remove(beanName);
			// What a factory bean returns is not processed before.
			if (before == null || before == bean) {
				decorate(restTemplate, beanName);
			}
		}
		return bean;
	}

	private void decorate(RestTemplate restTemplate, String beanName) {
		JMessageRestTemplateDecorator decorator = this.decorator.get();
		try {
			decorator.decorate(restTemplate);
		}
		catch (RuntimeException ex) {
			logger.warn("RestTemplate '" + beanName + "' cannot be decorated, so it does not translate JMessage errors",
					ex);
		}
	}

}
