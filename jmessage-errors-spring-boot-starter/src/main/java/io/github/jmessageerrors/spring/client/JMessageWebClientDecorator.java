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

import java.net.URI;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.client.DecoratorBean.LateResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Makes a {@link WebClient} signal JMessage errors as {@link JMessageException}. Beans of
 * type {@link WebClient} and {@link WebClient.Builder} are decorated already; any other
 * client is decorated as follows:
 *
 * <pre class="code">
 * WebClient client = decorator.decorate(WebClient.create("https://api.im.jpush.cn"));</pre>
 *
 * The client keeps its status handlers, filters and observations: Spring creates its own
 * exception for an error response, and only an exception that {@code retrieve()} signals
 * is translated. {@code exchangeToMono} and {@code exchangeToFlux} are not changed, and
 * neither is any response that is not a JMessage error.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageWebClientDecorator {

	private static final Function<ClientResponse, Mono<? extends Throwable>> NO_HANDLER = (response) -> Mono.empty();

	private final WebClientResponseExceptionTranslator translator;

	/**
	 * Create a decorator.
	 * @param translator translates the responses
	 */
	public JMessageWebClientDecorator(JMessageResponseTranslator translator) {
		this(() -> translator);
	}

	private JMessageWebClientDecorator(LateResponseTranslator translator) {
		this.translator = new WebClientResponseExceptionTranslator(translator);
	}

	/**
	 * Return the decorator bean of an application.
	 */
	static DecoratorBean<JMessageWebClientDecorator> bean(ConfigurableListableBeanFactory beanFactory) {
		return new DecoratorBean<>(beanFactory, JMessageWebClientDecorator.class,
				(decorator) -> decorator.translator.responses(), JMessageWebClientDecorator::new);
	}

	/**
	 * Decorate a client.
	 * @param client the client, which is not changed
	 * @return a client that delegates to the given one and translates its exceptions
	 */
	public WebClient decorate(WebClient client) {
		return new ClientProxy(client).asAdvised(WebClient.class);
	}

	/**
	 * Decorate a builder.
	 * @param builder the builder, which is not changed
	 * @return a builder that delegates to the given one and whose clients translate their
	 * exceptions
	 */
	public WebClient.Builder decorate(WebClient.Builder builder) {
		return new ClientProxy(builder).asAdvised(WebClient.Builder.class);
	}

	WebClient.ResponseSpec decorate(WebClient.ResponseSpec response, @Nullable URI uri) {
		return new ResponseProxy(response, uri).as(WebClient.ResponseSpec.class);
	}

	/**
	 * A client or a builder.
	 */
	private final class ClientProxy extends FluentProxy {

		ClientProxy(Object target) {
			super(target);
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			if (result instanceof WebClient client) {
				return decorate(client);
			}
			if (result instanceof WebClient.Builder builder) {
				return decorate(builder);
			}
			if (result instanceof WebClient.RequestBodyUriSpec request) {
				return new WebClientRequestProxy(request, JMessageWebClientDecorator.this)
					.as(WebClient.RequestBodyUriSpec.class);
			}
			if (result instanceof WebClient.RequestHeadersUriSpec<?> request) {
				return new WebClientRequestProxy(request, JMessageWebClientDecorator.this)
					.as(WebClient.RequestHeadersUriSpec.class);
			}
			return result;
		}

	}

	/**
	 * A response, as often as it is subscribed to, also at the same time. An exception
	 * that does not follow an error response is not about it: a filter may have sent
	 * another request, and failed.
	 */
	private final class ResponseProxy extends FluentProxy
			implements Predicate<HttpStatusCode>, Function<Throwable, Throwable> {

		private static final AtomicIntegerFieldUpdater<ResponseProxy> ERRORS = AtomicIntegerFieldUpdater
			.newUpdater(ResponseProxy.class, "errors");

		private final @Nullable URI uri;

		// Error responses whose exception is still to come.
		private volatile int errors;

		ResponseProxy(WebClient.ResponseSpec target, @Nullable URI uri) {
			super(target);
			this.uri = uri;
			target.onStatus(this, NO_HANDLER);
		}

		@Override
		public boolean test(HttpStatusCode status) {
			if (status.isError()) {
				ERRORS.incrementAndGet(this);
			}
			return false;
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			if (result instanceof Mono<?> mono) {
				return mono.onErrorMap(this);
			}
			return (result instanceof Flux<?> flux) ? flux.onErrorMap(this) : result;
		}

		@Override
		public Throwable apply(Throwable exception) {
			boolean own = ERRORS.getAndUpdate(this, (errors) -> Math.max(errors - 1, 0)) > 0;
			JMessageException translated = JMessageWebClientDecorator.this.translator.translate(exception,
					own ? this.uri : null);
			return (translated != null) ? translated : exception;
		}

	}

}
