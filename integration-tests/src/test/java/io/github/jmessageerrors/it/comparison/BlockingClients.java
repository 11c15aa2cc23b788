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

package io.github.jmessageerrors.it.comparison;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.DefaultUriBuilderFactory;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.Upstream;
import io.github.jmessageerrors.it.comparison.Failures.BizException;

/**
 * Calls the upstream with clients of many kinds, and either lets what they throw go, or
 * tells all about it.
 */
class BlockingClients {

	@Bean
	Upstream upstream() {
		return new Upstream();
	}

	@RestController
	static class Calls {

		private final Map<String, Function<String, @Nullable String>> clients = new LinkedHashMap<>();

		Calls(RestClient.Builder builder, RestTemplateBuilder templates, Upstream upstream) {
			String url = upstream.url();
			RestClient restClient = builder.baseUrl(url).build();
			this.clients.put("default", (path) -> get(restClient, path));
			this.clients.put("mutated", (path) -> get(restClient.mutate().defaultHeader("X-Own", "1").build(), path));
			this.clients.put("plain", (path) -> get(RestClient.create(url), path));
			this.clients.put("exchange", (path) -> restClient.get().uri(path).exchange((request, response) -> {
				return response.getStatusCode() + new String(response.getBody().readAllBytes());
			}));
			this.clients.put("on-status",
					(path) -> restClient.get()
						.uri(path)
						.retrieve()
						.onStatus(HttpStatusCode::isError, (request, response) -> {
							throw new DerivedClientException(response);
						})
						.body(String.class));
			RestClient withDefault = builder.clone()
				.baseUrl(url)
				.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
					throw new DerivedClientException(response);
				})
				.build();
			this.clients.put("default-handler", (path) -> get(withDefault, path));
			RestClient intercepted = builder.clone().baseUrl(url).requestInterceptor((request, body, execution) -> {
				request.getHeaders().set("X-Intercepted", "1");
				return execution.execute(request, body);
			}).build();
			this.clients.put("intercepted", (path) -> get(intercepted, path));
			RestTemplate template = templates.uriTemplateHandler(new DefaultUriBuilderFactory(url)).build();
			this.clients.put("rest-template", (path) -> template.getForObject(path, String.class));
			RestTemplate handled = templates.uriTemplateHandler(new DefaultUriBuilderFactory(url))
				.errorHandler(new DefaultResponseErrorHandler() {

					@Override
					protected void handleError(ClientHttpResponse response, HttpStatusCode statusCode,
							@Nullable URI uri, @Nullable HttpMethod method) throws IOException {
						throw new DerivedClientException(response);
					}

				})
				.build();
			this.clients.put("template-handler", (path) -> handled.getForObject(path, String.class));
		}

		private static @Nullable String get(RestClient client, String path) {
			return client.get().uri(path).retrieve().body(String.class);
		}

		@GetMapping("/client/{client}/{status}/{answer}")
		@Nullable String call(@PathVariable String client, @PathVariable String status, @PathVariable String answer) {
			return this.clients.get(client).apply("/" + status + "/" + answer);
		}

		@GetMapping("/wrapped-client/{client}/{status}/{answer}")
		@Nullable String wrapped(@PathVariable String client, @PathVariable String status, @PathVariable String answer) {
			try {
				return call(client, status, answer);
			}
			catch (RestClientResponseException | JMessageException ex) {
				throw new BizException();
			}
		}

		@GetMapping("/caught-client/{client}/{status}/{answer}")
		Map<String, Object> caught(@PathVariable String client, @PathVariable String status,
				@PathVariable String answer) {
			Map<String, Object> result = new TreeMap<>();
			try {
				result.put("returned", String.valueOf(call(client, status, answer)));
			}
			catch (RuntimeException ex) {
				result.put("class", ex.getClass().getName());
				result.put("message", String.valueOf(ex.getMessage()));
				if (ex instanceof RestClientResponseException response) {
					result.put("status", response.getStatusCode().value());
					result.put("text", response.getStatusText());
					result.put("header", String.valueOf(response.getResponseHeaders().getFirst("X-Upstream")));
					result.put("body", response.getResponseBodyAsString());
				}
			}
			return result;
		}

	}

	/**
	 * An exception that the application made of a client's.
	 */
	@SuppressWarnings("serial")
	static class DerivedClientException extends HttpClientErrorException {

		DerivedClientException(ClientHttpResponse response) throws IOException {
			super("derived", response.getStatusCode(), response.getStatusText(), response.getHeaders(),
					response.getBody().readAllBytes(), null);
		}

	}

}
