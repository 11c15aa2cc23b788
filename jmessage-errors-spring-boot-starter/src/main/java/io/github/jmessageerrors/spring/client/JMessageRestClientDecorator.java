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
import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpRequest;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.RestClientResponseExceptionTranslator;

/**
 * Makes a {@link RestClient} throw JMessage's errors as {@link JMessageException}. A
 * client that Spring Boot's builder made does so already; for any other, one line does
 * it:
 *
 * <pre class="code">
 * RestClient client = translator.decorate(RestClient.create("https://api.im.jpush.cn"));</pre>
 *
 * The client works as before, with its status handlers, interceptors and observations:
 * Spring makes its own exception of an error response, and only what {@code retrieve()}
 * then throws is translated. {@code exchange} is left alone, and so is every response
 * that is not JMessage's. A response whose status tells of success is looked at only
 * where Spring Boot's builder made the client and
 * {@code jmessage.errors.client.inspect-success} is on.
 */
public final class JMessageRestClientDecorator {

	private final RestClientResponseExceptionTranslator translator;

	/**
	 * Create a translator.
	 * @param translator recognises JMessage's errors
	 */
	public JMessageRestClientDecorator(RestClientResponseExceptionTranslator translator) {
		this.translator = translator;
	}

	/**
	 * Decorate a client.
	 * @param client the client, which itself stays as it is
	 * @return a client that works through the given one and translates
	 */
	public RestClient decorate(RestClient client) {
		return decorate(client, false);
	}

	private RestClient decorate(RestClient client, boolean inspects) {
		return new ClientProxy(client, inspects).as(RestClient.class);
	}

	/**
	 * Decorate a builder.
	 * @param builder the builder, which itself stays as it is
	 * @return a builder that works through the given one, and whose clients translate
	 */
	public RestClient.Builder decorate(RestClient.Builder builder) {
		return decorate(builder, false);
	}

	/**
	 * Decorate a builder, and look at the responses of its clients.
	 * @param builder the builder, which is changed if there is something to look at
	 * @param inspection what to look at where the status tells of success, or
	 * {@code null} for nothing
	 * @return a builder that works through the given one, and whose clients translate
	 */
	RestClient.Builder decorate(RestClient.Builder builder, @Nullable SuccessInspection inspection) {
		if (inspection != null) {
			InspectedExchange.prepare(builder, inspection);
		}
		return decorate(builder, inspection != null);
	}

	private RestClient.Builder decorate(RestClient.Builder builder, boolean inspects) {
		return new BuilderProxy(builder, inspects).as(RestClient.Builder.class);
	}

	/**
	 * Translate the exception of a request.
	 * @param exception what the client threw
	 * @param uri the address that was asked, or {@code null} if no request was made
	 * @return the translated exception, or the given one
	 */
	RuntimeException translate(RestClientResponseException exception, @Nullable URI uri) {
		if (!SpringExceptions.isSpringsOwn(exception)) {
			return exception;
		}
		JMessageException translated = this.translator.translate(exception, uri);
		return (translated != null) ? translated : exception;
	}

	private final class BuilderProxy extends FluentProxy {

		private final boolean inspects;

		BuilderProxy(RestClient.Builder target, boolean inspects) {
			super(target);
			this.inspects = inspects;
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			if (result instanceof RestClient client) {
				return decorate(client, this.inspects);
			}
			return (result instanceof RestClient.Builder builder) ? decorate(builder, this.inspects) : result;
		}

	}

	private final class ClientProxy extends FluentProxy {

		private final boolean inspects;

		ClientProxy(RestClient target, boolean inspects) {
			super(target);
			this.inspects = inspects;
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			if (result instanceof RestClient.Builder builder) {
				return decorate(builder, this.inspects);
			}
			if (result instanceof RestClient.RequestBodyUriSpec request) {
				return new RequestProxy(request, this.inspects).as(RestClient.RequestBodyUriSpec.class);
			}
			if (result instanceof RestClient.RequestHeadersUriSpec<?> request) {
				return new RequestProxy(request, this.inspects).as(RestClient.RequestHeadersUriSpec.class);
			}
			return result;
		}

	}

	private final class RequestProxy extends FluentProxy {

		private final RestClient.RequestHeadersSpec<?> request;

		private final @Nullable InspectedExchange inspected;

		private @Nullable URI uri;

		RequestProxy(RestClient.RequestHeadersSpec<?> target, boolean inspects) {
			super(target);
			this.request = target;
			this.inspected = inspects ? new InspectedExchange() : null;
		}

		@Override
		void before(Method method) {
			if (method.getName().equals("retrieve")) {
				this.request.httpRequest(this::onRequest);
			}
		}

		private void onRequest(HttpRequest request) {
			this.uri = request.getURI();
			if (this.inspected != null) {
				this.inspected.mark(request);
			}
		}

		private void onResponse() {
			if (this.inspected != null) {
				this.inspected.inspect();
			}
		}

		@Override
		@Nullable Object onReturn(@Nullable Object result) {
			return (result instanceof RestClient.ResponseSpec response)
					? new ResponseProxy(response, this).as(RestClient.ResponseSpec.class) : result;
		}

	}

	private final class ResponseProxy extends FluentProxy {

		private final RequestProxy request;

		private boolean answered;

		ResponseProxy(RestClient.ResponseSpec target, RequestProxy request) {
			super(target);
			this.request = request;
			// Handles nothing. An exception before its turn is not about this response:
			// an interceptor may have called another service, and failed.
			target.onStatus((status) -> {
				this.answered = true;
				request.onResponse();
				return false;
			}, (sent, response) -> {
			});
		}

		@Override
		void before(Method method) {
			this.answered = false;
		}

		@Override
		Throwable onThrow(Throwable exception) {
			return (this.answered && exception instanceof RestClientResponseException response)
					? translate(response, this.request.uri) : exception;
		}

	}

}
