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

package io.github.jmessageerrors.spring.feign;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

import feign.Capability;
import feign.FeignException;
import feign.InvocationHandlerFactory;
import feign.InvocationHandlerFactory.MethodHandler;

import org.springframework.aot.hint.annotation.Reflective;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Makes an OpenFeign client throw JMessage errors as {@link JMessageException}. Clients
 * of Spring Cloud OpenFeign are decorated already; any other is decorated as follows:
 *
 * <pre class="code">
 * Feign.builder().addCapability(decorator)</pre>
 *
 * The error decoder of the client still handles the response, and its retryer the
 * attempts; only a {@link FeignException} that leaves the client is translated. An
 * exception of another kind, or of a class that the application derived, is not changed.
 * An asynchronous client needs the {@link JMessageFeignErrorDecoder} instead.
 * <p>
 * Where {@code jmessage.errors.client.feign.enabled} is {@code false}, the bean of this
 * type does nothing. Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageFeignDecorator implements Capability {

	private final FeignExceptionTranslator translator;

	private final boolean enabled;

	/**
	 * Create a decorator.
	 * @param translator translates the responses
	 */
	public JMessageFeignDecorator(JMessageResponseTranslator translator) {
		this(translator, true);
	}

	JMessageFeignDecorator(JMessageResponseTranslator translator, boolean enabled) {
		this.translator = new FeignExceptionTranslator(translator);
		this.enabled = enabled;
	}

	// Called by reflection.
	@Override
	@Reflective
	public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
		return this.enabled ? (target, dispatch) -> factory.create(target, translating(dispatch)) : factory;
	}

	private Map<Method, MethodHandler> translating(Map<Method, MethodHandler> dispatch) {
		Map<Method, MethodHandler> translating = new LinkedHashMap<>();
		dispatch.forEach((method, handler) -> translating.put(method, translating(handler)));
		return translating;
	}

	private MethodHandler translating(MethodHandler handler) {
		return (arguments) -> {
			try {
				return handler.invoke(arguments);
			}
			catch (FeignException ex) {
				JMessageException translated = this.translator.translate(ex);
				throw (translated != null) ? translated : ex;
			}
		};
	}

}
