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
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AdvisedSupport;

/**
 * Base class for proxies of the objects of a fluent HTTP client: builders, clients,
 * requests and responses. Each call is passed on as it was made, including calls of
 * methods that a later version of the client adds. A call that returns the target returns
 * the proxy, and a function that the target is applied to gets the proxy. A proxy is
 * equal to its target and to other proxies of it.
 */
abstract class FluentProxy implements InvocationHandler {

	private final Object target;

	FluentProxy(Object target) {
		this.target = target;
	}

	final <T> T as(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, this));
	}

	/**
	 * Create a proxy that tells its target, as each proxy of a bean does, which Mockito
	 * needs for a bean that is spied on. It is frozen: it takes no advice.
	 */
	final <T> T asAdvised(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(),
				new Class<?>[] { type, SpringProxy.class, Advised.class }, this));
	}

	private Advised advised() {
		AdvisedSupport advised = new AdvisedSupport();
		advised.setTarget(this.target);
		advised.setFrozen(true);
		return advised;
	}

	static boolean isProxy(Object candidate) {
		return Proxy.isProxyClass(candidate.getClass()) && Proxy.getInvocationHandler(candidate) instanceof FluentProxy;
	}

	private static @Nullable Object unwrap(@Nullable Object candidate) {
		Object result = candidate;
		while (result != null && isProxy(result)) {
			result = ((FluentProxy) Proxy.getInvocationHandler(result)).target;
		}
		return result;
	}

	@Override
	public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		if (arguments != null && method.getDeclaringClass() == Object.class) {
			// Only equals has arguments.
			return this.target.equals(unwrap(arguments[0])) || proxy == arguments[0];
		}
		if (method.getDeclaringClass().isAssignableFrom(Advised.class) && method.getDeclaringClass() != Object.class) {
			return method.invoke(advised(), arguments);
		}
		Object result;
		try {
			result = call(method, withProxy(proxy, method, arguments));
		}
		catch (InvocationTargetException ex) {
			throw onThrow(ex.getTargetException());
		}
		return (result == this.target) ? proxy : onReturn(result);
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object @Nullable [] withProxy(Object proxy, Method method,
			@Nullable Object @Nullable [] arguments) {
		if (arguments == null || !method.getName().equals("apply") || !(arguments[0] instanceof Consumer<?> consumer)) {
			return arguments;
		}
		Consumer<Object> given = (applied) -> ((Consumer<Object>) consumer)
			.accept((applied == this.target) ? proxy : applied);
		return new Object[] { given };
	}

	@Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
			throws InvocationTargetException, IllegalAccessException {
		return method.invoke(this.target, arguments);
	}

	/**
	 * Return what a call returns: what the target returned, which is not the target
	 * itself, or a proxy of it.
	 */
	@Nullable Object onReturn(@Nullable Object result) {
		return result;
	}

	/**
	 * Return what a call throws: what the target threw, or its translation.
	 */
	Throwable onThrow(Throwable exception) {
		return exception;
	}

}
