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

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * The decorator bean of an application, for post-processors, which are asked to decorate
 * clients that this bean itself may need. If it cannot be created yet, they get a
 * decorator whose clients translate from the time on when it is there.
 *
 * @param <D> the type of the decorator
 */
final class DecoratorBean<D> {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Class<D> type;

	private final D late;

	DecoratorBean(ConfigurableListableBeanFactory beanFactory, Class<D> type,
			Function<D, LateResponseTranslator> translator, Function<LateResponseTranslator, D> late) {
		this.beanFactory = beanFactory;
		this.type = type;
		this.late = late.apply(() -> {
			D created = findCreated();
			return (created != null) ? translator.apply(created).find() : null;
		});
	}

	D get() {
		try {
			return this.beanFactory.getBean(this.type);
		}
		catch (BeansException ex) {
			if (ex.contains(BeanCurrentlyInCreationException.class)
					|| ex.contains(BeanCreationNotAllowedException.class)) {
				return this.late;
			}
			throw ex;
		}
	}

	/**
	 * Return the bean if it is there. To create it, the thread of a response would wait
	 * for the one that creates beans, which may wait for the response.
	 */
	private @Nullable D findCreated() {
		for (String name : this.beanFactory.getBeanNamesForType(this.type, true, false)) {
			if (this.beanFactory.containsSingleton(name)) {
				return this.type.cast(this.beanFactory.getSingleton(name));
			}
		}
		return null;
	}

	/**
	 * Supplies what translates responses, or {@code null} as long as there is none.
	 */
	@FunctionalInterface
	interface LateResponseTranslator {

		@Nullable JMessageResponseTranslator find();

	}

}
