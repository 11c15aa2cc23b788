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

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.WebClientResponseExceptionTranslator;

/**
 * Makes a {@link WebClient} signal JMessage's errors as {@link JMessageException}. A
 * client that Spring Boot's builder made does so already; for any other, one line does
 * it:
 *
 * <pre class="code">
 * WebClient client = translator.decorate(WebClient.create("https://api.im.jpush.cn"));</pre>
 *
 * The client works as before, with its status handlers, filters and observations: Spring
 * makes its own exception of an error response, and only what {@code retrieve()} then
 * signals is translated. {@code exchangeToMono} and {@code exchangeToFlux} are left
 * alone, and so is every response that is not JMessage's. A response whose status tells
 * of success is looked at only where Spring Boot's builder made the client and
 * {@code jmessage.errors.client.inspect-success} is on.
 */
public final class JMessageWebClientDecorator {

	private final WebClientResponseExceptionTranslator translator;

	/**
	 * Create a translator.
	 * @param translator recognises JMessage's errors
	 */
	public JMessageWebClientDecorator(WebClientResponseExceptionTranslator translator) {
		this.translator = translator;
	}

	/**
	 * Decorate a client.
	 * @param client the client, which itself stays as it is
	 * @return a client that works through the given one and translates
	 */
	public WebClient decorate(WebClient client) {
		return decorate(client, false);
	}

	private WebClient decorate(WebClient client, boolean inspects) {
		return new ClientProxy(client, inspects).as(WebClient.class);
	}

	/**
	 * Decorate a builder.
	 * @param builder the builder, which itself stays as it is
	 * @return a builder that works through the given one, and whose clients translate
	 */
	public WebClient.Builder decorate(WebClient.Builder builder) {
		return decorate(builder, false);
	}

	/**
	 * Decorate a builder, and look at the responses of its clients.
	 * @param builder the builder, which is changed if there is something to look at
	 * @param inspection what to look at where the status tells of success, or
	 * {@code null} for nothing
	 * @return a builder that works through the given one, and whose clients translate
	 */
	WebClient.Builder decorate(WebClient.Builder builder, @Nullable SuccessInspection inspection) {
		if (inspection != null) {
			WebClientInspection.ofMarkedRequests(builder, inspection);
		}
		return decorate(builder, inspection != null);
	}

	private WebClient.Builder decorate(WebClient.Builder builder, boolean inspects) {
		return new BuilderProxy(builder, inspects).as(WebClient.Builder.class);
	}

	<T> Mono<T> translate(Mono<T> mono) {
		return mono.onErrorMap(this::translate);
	}

	<T> Flux<T> translate(Flux<T> flux) {
		return flux.onErrorMap(this::translate);
	}

	private Throwable translate(Throwable exception) {
		JMessageException translated = SpringExceptions.isSpringsOwn(exception) ? this.translator.translate(exception)
				: null;
		return (translated != null) ? translated : exception;
	}

	private final class BuilderProxy extends FluentProxy {

		private final boolean inspects;

		BuilderProxy(WebClient.Builder target, boolean inspects) {
			super(target);
			this.inspects = inspects;
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			if (result instanceof WebClient client) {
				return decorate(client, this.inspects);
			}
			return (result instanceof WebClient.Builder builder) ? decorate(builder, this.inspects) : result;
		}

	}

	private final class ClientProxy extends FluentProxy {

		private final boolean inspects;

		ClientProxy(WebClient target, boolean inspects) {
			super(target);
			this.inspects = inspects;
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			if (result instanceof WebClient.Builder builder) {
				return decorate(builder, this.inspects);
			}
			if (result instanceof WebClient.RequestBodyUriSpec request) {
				return new RequestProxy(request, this.inspects).as(WebClient.RequestBodyUriSpec.class);
			}
			if (result instanceof WebClient.RequestHeadersUriSpec<?> request) {
				return new RequestProxy(request, this.inspects).as(WebClient.RequestHeadersUriSpec.class);
			}
			return result;
		}

	}

	private final class RequestProxy extends FluentProxy {

		private final WebClient.RequestHeadersSpec<?> request;

		private final boolean inspects;

		RequestProxy(WebClient.RequestHeadersSpec<?> target, boolean inspects) {
			super(target);
			this.request = target;
			this.inspects = inspects;
		}

		@Override
		void before(Method method) {
			if (this.inspects && method.getName().equals("retrieve")) {
				WebClientInspection.mark(this.request);
			}
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			return (result instanceof WebClient.ResponseSpec response)
					? new ResponseProxy(response).as(WebClient.ResponseSpec.class) : result;
		}

	}

	private final class ResponseProxy extends FluentProxy {

		ResponseProxy(WebClient.ResponseSpec target) {
			super(target);
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			if (result instanceof Mono<?> mono) {
				return translate(mono);
			}
			return (result instanceof Flux<?> flux) ? translate(flux) : result;
		}

	}

}
