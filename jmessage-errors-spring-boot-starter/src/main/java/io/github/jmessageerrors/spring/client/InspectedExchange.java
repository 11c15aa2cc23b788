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

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * One exchange of a {@link RestClient} whose response is looked at. Only an interceptor
 * can replace the response, and only a status handler comes at the right time, whether
 * the body is going to be read or not. They meet here.
 */
final class InspectedExchange {

	private static final String ATTRIBUTE = InspectedExchange.class.getName();

	private @Nullable InspectedResponse response;

	/**
	 * Make the clients of a builder ready for exchanges that are marked. The interceptor
	 * is the outermost, so that the others see the response as it came.
	 * @param builder the builder
	 * @param inspection what to look at
	 */
	static void prepare(RestClient.Builder builder, SuccessInspection inspection) {
		ClientHttpRequestInterceptor interceptor = (request, body, execution) -> {
			Object exchange = request.getAttributes().remove(ATTRIBUTE);
			ClientHttpResponse response = execution.execute(request, body);
			return (exchange instanceof InspectedExchange marked && inspection.concerns(request))
					? marked.replace(new InspectedResponse(response, request, inspection)) : response;
		};
		builder.requestInterceptors((interceptors) -> interceptors.add(0, interceptor));
	}

	private ClientHttpResponse replace(InspectedResponse response) {
		this.response = response;
		return response;
	}

	void mark(HttpRequest request) {
		this.response = null;
		request.getAttributes().put(ATTRIBUTE, this);
	}

	/**
	 * Look at the response, if it is one to look at. Called by a status handler, which is
	 * the latest moment that comes even where nobody reads the body.
	 */
	void inspect() {
		if (this.response == null) {
			return;
		}
		try {
			this.response.inspect();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
