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

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.UnaryOperator;

import org.springframework.aop.scope.ScopedObject;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * {@link BeanPostProcessor} that decorates the beans of a client, once. A scoped proxy is
 * left to its target, which is a bean of its own. A bean whose class, or an interface of
 * whose proxy, is not one of Spring's is not replaced, as that would hide it.
 */
final class DecoratingBeanPostProcessor implements BeanPostProcessor {

	private final UnaryOperator<Object> decorator;

	DecoratingBeanPostProcessor(UnaryOperator<Object> decorator) {
		this.decorator = decorator;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof ScopedObject || FluentProxy.isProxy(bean)) {
			return bean;
		}
		Object decorated = this.decorator.apply(bean);
		return (decorated == bean || isReplaceable(bean.getClass(), decorated)) ? decorated : bean;
	}

	private static boolean isReplaceable(Class<?> type, Object decorated) {
		return Proxy.isProxyClass(type)
				? Arrays.stream(type.getInterfaces())
					.allMatch((implemented) -> isSprings(implemented) || implemented.isInstance(decorated))
				: isSprings(type);
	}

	private static boolean isSprings(Class<?> type) {
		return type.getName().startsWith("org.springframework.");
	}

}
