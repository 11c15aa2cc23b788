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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriBuilder;

/**
 * Proxy of a WebClient request. Notes the URI before filters change it. Spring's own
 * client expands a template and runs a function on the same builder, so that a template
 * can be passed on as a function; what is not Spring's own is called as the application
 * calls it.
 */
final class WebClientRequestProxy extends FluentProxy {

	private static final String SPRINGS = WebClient.class.getPackageName() + ".Default";

	private final WebClient.@Nullable UriSpec<?> springs;

	private final JMessageWebClientDecorator decorator;

	private @Nullable URI uri;

	WebClientRequestProxy(WebClient.UriSpec<?> target, JMessageWebClientDecorator decorator) {
		super(target);
		this.decorator = decorator;
		this.springs = target.getClass().getName().startsWith(SPRINGS) ? target : null;
	}

	@Override
	@Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
			throws InvocationTargetException, IllegalAccessException {
		if (this.springs != null && this.uri == null && method.getName().equals("retrieve")) {
			// Spring would take the base URL.
			this.springs.uri((builder) -> note(builder.build()));
		}
		if (this.springs == null || arguments == null || !method.getName().equals("uri")) {
			return super.call(method, arguments);
		}
		Object last = arguments[arguments.length - 1];
		if (last instanceof URI asked) {
			this.uri = asked;
			return super.call(method, arguments);
		}
		Function<UriBuilder, URI> function = noting(last);
		if (function == null) {
			return super.call(method, arguments);
		}
		try {
			return (arguments[0] instanceof String template) ? this.springs.uri(template, function)
					: this.springs.uri(function);
		}
		catch (RuntimeException ex) {
			throw new InvocationTargetException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private @Nullable Function<UriBuilder, URI> noting(@Nullable Object argument) {
		if (argument instanceof Function<?, ?> function) {
			return (builder) -> note(((Function<UriBuilder, URI>) function).apply(builder));
		}
		if (argument instanceof Map<?, ?> variables) {
			return (builder) -> note(builder.build((Map<String, ?>) variables));
		}
		return (argument instanceof Object[] variables) ? (builder) -> note(builder.build(variables)) : null;
	}

	private URI note(URI uri) {
		this.uri = uri;
		return uri;
	}

	@Override
	@Nullable Object onReturn(@Nullable Object result) {
		return (result instanceof WebClient.ResponseSpec response) ? this.decorator.decorate(response, this.uri)
				: result;
	}

}
