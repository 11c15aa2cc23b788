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
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.JMessageException;
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

	private final WebClientResponseExceptionTranslator translator;

	/**
	 * Create a decorator.
	 * @param translator translates the responses
	 */
	public JMessageWebClientDecorator(JMessageResponseTranslator translator) {
		this.translator = new WebClientResponseExceptionTranslator(translator);
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

	WebClient.ResponseSpec decorate(WebClient.ResponseSpec response, WebClientRequestProxy request, @Nullable URI uri) {
		return new ResponseProxy(response, request, uri).as(WebClient.ResponseSpec.class);
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
	 * A response, as often as it is subscribed to. An exception of another request is not
	 * about it: a filter or a status handler may have sent one, and failed.
	 */
	private final class ResponseProxy extends FluentProxy implements Function<Throwable, Throwable> {

		private final WebClientRequestProxy request;

		private final @Nullable URI uri;

		ResponseProxy(WebClient.ResponseSpec target, WebClientRequestProxy request, @Nullable URI uri) {
			super(target);
			this.request = request;
			this.uri = uri;
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
			boolean own = exception instanceof WebClientResponseException response
					&& this.request.isSent(response.getRequest());
			JMessageException translated = JMessageWebClientDecorator.this.translator.translate(exception,
					own ? this.uri : null);
			return (translated != null) ? translated : exception;
		}

	}

}
