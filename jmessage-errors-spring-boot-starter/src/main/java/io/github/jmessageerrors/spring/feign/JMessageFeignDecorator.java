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
 * Makes an OpenFeign client throw JMessage's errors as {@link JMessageException}. A
 * client of Spring Cloud OpenFeign has it already; for any other, one line does it:
 *
 * <pre class="code">
 * Feign.builder().addCapability(translator)</pre>
 *
 * The client's error decoder stays in charge of the response, and its retryer of the
 * attempts; only a {@link FeignException} that leaves the client is translated. Where an
 * error decoder makes an exception of another kind, that stays. An asynchronous client
 * needs the {@link JMessageFeignErrorDecoder} instead.
 */
public final class JMessageFeignDecorator implements Capability {

	private final FeignExceptionTranslator translator;

	/**
	 * Create a translator.
	 * @param responses decides which responses are JMessage's
	 */
	public JMessageFeignDecorator(JMessageResponseTranslator responses) {
		this.translator = new FeignExceptionTranslator(responses);
	}

	// Called by reflection.
	@Override
	@Reflective
	public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
		return (target, dispatch) -> factory.create(target, translating(dispatch));
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
				if (translated == null) {
					throw ex;
				}
				throw translated;
			}
		};
	}

}
