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
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.client.DecoratorBean.LateResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Makes a {@link RestClient} throw JMessage errors as {@link JMessageException}. Beans of
 * type {@link RestClient} and {@link RestClient.Builder} are decorated already; any other
 * client is decorated as follows:
 *
 * <pre class="code">
 * RestClient client = decorator.decorate(RestClient.create("https://api.im.jpush.cn"));</pre>
 *
 * The client keeps its status handlers, interceptors and observations: Spring creates its
 * own exception for an error response, and only an exception that leaves
 * {@code retrieve()} is translated. {@code exchange} is not changed, and neither is any
 * response that is not a JMessage error.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageRestClientDecorator {

	private static final RestClient.ResponseSpec.ErrorHandler NO_HANDLER = (request, response) -> {
	};

	private final RestClientResponseExceptionTranslator translator;

	/**
	 * Create a decorator.
	 * @param translator translates the responses
	 */
	public JMessageRestClientDecorator(JMessageResponseTranslator translator) {
		this(() -> translator);
	}

	private JMessageRestClientDecorator(LateResponseTranslator translator) {
		this.translator = new RestClientResponseExceptionTranslator(translator);
	}

	/**
	 * Return the decorator bean of an application.
	 */
	static DecoratorBean<JMessageRestClientDecorator> bean(ConfigurableListableBeanFactory beanFactory) {
		return new DecoratorBean<>(beanFactory, JMessageRestClientDecorator.class,
				(decorator) -> decorator.translator.responses(), JMessageRestClientDecorator::new);
	}

	/**
	 * Decorate a client.
	 * @param client the client, which is not changed
	 * @return a client that delegates to the given one and translates its exceptions
	 */
	public RestClient decorate(RestClient client) {
		return new ClientProxy(client).asAdvised(RestClient.class);
	}

	/**
	 * Decorate a builder.
	 * @param builder the builder, which is not changed
	 * @return a builder that delegates to the given one and whose clients translate their
	 * exceptions
	 */
	public RestClient.Builder decorate(RestClient.Builder builder) {
		return new ClientProxy(builder).asAdvised(RestClient.Builder.class);
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
			if (result instanceof RestClient client) {
				return decorate(client);
			}
			if (result instanceof RestClient.Builder builder) {
				return decorate(builder);
			}
			if (result instanceof RestClient.RequestBodyUriSpec request) {
				return new RequestProxy(request).as(RestClient.RequestBodyUriSpec.class);
			}
			if (result instanceof RestClient.RequestHeadersUriSpec<?> request) {
				return new RequestProxy(request).as(RestClient.RequestHeadersUriSpec.class);
			}
			return result;
		}

	}

	/**
	 * A request. Notes what is sent, before interceptors change it.
	 */
	private final class RequestProxy extends FluentProxy implements Consumer<ClientHttpRequest> {

		private final RestClient.RequestHeadersSpec<?> request;

		private boolean noting;

		private @Nullable HttpMethod method;

		private @Nullable URI uri;

		RequestProxy(RestClient.RequestHeadersSpec<?> target) {
			super(target);
			this.request = target;
		}

		@Override
		@Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
				throws InvocationTargetException, IllegalAccessException {
			// Once, however often the request is sent.
			if (!this.noting && method.getName().equals("retrieve")) {
				this.noting = true;
				this.request.httpRequest(this);
			}
			return super.call(method, arguments);
		}

		@Override
		public void accept(ClientHttpRequest request) {
			this.method = request.getMethod();
			this.uri = request.getURI();
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			return (result instanceof RestClient.ResponseSpec response)
					? new ResponseProxy(response, this).as(RestClient.ResponseSpec.class) : result;
		}

	}

	/**
	 * A response. An exception before the response arrives is not about it: an
	 * interceptor may have sent another request, and failed. The same goes for one that
	 * has another status.
	 */
	private final class ResponseProxy extends FluentProxy implements Predicate<HttpStatusCode> {

		private final RequestProxy request;

		private @Nullable HttpStatusCode status;

		ResponseProxy(RestClient.ResponseSpec target, RequestProxy request) {
			super(target);
			this.request = request;
			target.onStatus(this, NO_HANDLER);
		}

		@Override
		@Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
				throws InvocationTargetException, IllegalAccessException {
			this.status = null;
			return super.call(method, arguments);
		}

		@Override
		public boolean test(HttpStatusCode status) {
			this.status = status;
			return false;
		}

		@Override
		Throwable onThrow(Throwable exception) {
			return (this.status != null && exception instanceof RestClientResponseException response)
					? JMessageRestClientDecorator.this.translator.translate(response, this.status, this.request.method,
							this.request.uri)
					: exception;
		}

	}

}
