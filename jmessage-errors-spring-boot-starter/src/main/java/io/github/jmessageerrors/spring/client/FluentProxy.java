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

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/**
 * Stands in front of one object of a fluent HTTP client: a builder, a client, a request
 * or a response. Each call reaches the object as it was made, also to methods that a
 * later version of the client adds, which is why this is a proxy. A call that returns the
 * object itself returns the proxy.
 */
abstract class FluentProxy implements InvocationHandler {

	private final Object target;

	FluentProxy(Object target) {
		this.target = target;
	}

	final <T> T as(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, this));
	}

	@Override
	public final @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getDeclaringClass() == Object.class && method.getName().equals("equals")) {
			return arguments != null && proxy == arguments[0];
		}
		before(method);
		Object result;
		try {
			result = method.invoke(this.target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw onThrow(ex.getTargetException());
		}
		return (result == this.target) ? proxy : onReturn(result);
	}

	/**
	 * Called before each call.
	 * @param method the method that is about to be called
	 */
	void before(Method method) {
	}

	/**
	 * Decide what a call returns.
	 * @param result what the object returned, other than itself
	 * @return that, or what stands in front of it
	 */
	@Nullable Object onReturn(@Nullable Object result) {
		return result;
	}

	/**
	 * Decide what a call throws.
	 * @param exception what the object threw
	 * @return that, or what stands for it
	 */
	Throwable onThrow(Throwable exception) {
		return exception;
	}

}
