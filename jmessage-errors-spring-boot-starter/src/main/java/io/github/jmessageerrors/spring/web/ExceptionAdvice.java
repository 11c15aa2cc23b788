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

package io.github.jmessageerrors.spring.web;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.core.Ordered;

/**
 * Controller advice of this library that handles exceptions, on either web stack.
 */
interface ExceptionAdvice extends Ordered {

	/**
	 * Bean name of the advice.
	 */
	String NAME = "jmessageExceptionAdvice";

	/**
	 * Bean name of the advice for the exceptions of Jiguang's Java client.
	 */
	String JIGUANG_NAME = "jmessageJiguangExceptionAdvice";

	/**
	 * Create a post-processor that lets aspects proxy beans by their class, even where
	 * the application prefers interfaces: Spring finds exception handler methods in
	 * classes, and some beans are injected by their class.
	 */
	static BeanFactoryPostProcessor proxyTargetClass(String... beanNames) {
		return (beanFactory) -> {
			for (String beanName : beanNames) {
				if (beanFactory.containsBeanDefinition(beanName)) {
					beanFactory.getBeanDefinition(beanName)
						.setAttribute(AutoProxyUtils.PRESERVE_TARGET_CLASS_ATTRIBUTE, true);
				}
			}
		};
	}

}
