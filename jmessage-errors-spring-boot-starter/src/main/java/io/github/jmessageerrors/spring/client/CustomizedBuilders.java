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

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Decorates the client builders that Spring Boot has configured, and only those: Boot
 * shows each of them to the customizers, just before it becomes a bean.
 *
 * @param <B> the type of the builders
 */
abstract class CustomizedBuilders<B> implements BeanPostProcessor {

	private final Class<B> type;

	private final Set<Object> customized = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	private final UnaryOperator<B> decorator;

	CustomizedBuilders(Class<B> type, UnaryOperator<B> decorator) {
		this.type = type;
		this.decorator = decorator;
	}

	final void add(B builder) {
		this.customized.add(builder);
	}

	@Override
	public final Object postProcessAfterInitialization(Object bean, String beanName) {
		if (this.type.isInstance(bean) && this.customized.remove(bean)) {
			return this.decorator.apply(this.type.cast(bean));
		}
		return bean;
	}

}
