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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.Upstream;
import io.github.jmessageerrors.it.comparison.Failures.BizException;

/**
 * Calls the upstream with clients of many kinds, and either lets their errors go, or
 * tells all about them.
 */
class ReactiveClients {

	@Bean
	Upstream upstream() {
		return new Upstream();
	}

	@RestController
	static class Calls {

		private final Map<String, Function<String, Mono<String>>> clients = new LinkedHashMap<>();

		Calls(WebClient.Builder builder, Upstream upstream) {
			String url = upstream.url();
			WebClient client = builder.baseUrl(url).build();
			this.clients.put("default", (path) -> get(client, path));
			this.clients.put("mutated", (path) -> get(client.mutate().defaultHeader("X-Own", "1").build(), path));
			this.clients.put("plain", (path) -> get(WebClient.create(url), path));
			this.clients.put("exchange", (path) -> client.get()
				.uri(path)
				.exchangeToMono(
						(response) -> response.bodyToMono(String.class).map((body) -> response.statusCode() + body)));
			this.clients.put("on-status",
					(path) -> client.get()
						.uri(path)
						.retrieve()
						.onStatus(HttpStatusCode::isError, Calls::derived)
						.bodyToMono(String.class));
			WebClient withDefault = builder.clone()
				.defaultStatusHandler(HttpStatusCode::isError, Calls::derived)
				.build();
			this.clients.put("default-handler", (path) -> get(withDefault, path));
			WebClient filtered = builder.clone()
				.filter((request, next) -> next.exchange(request).map((response) -> response.mutate().build()))
				.build();
			this.clients.put("intercepted", (path) -> get(filtered, path));
		}

		private static Mono<String> get(WebClient client, String path) {
			return client.get().uri(path).retrieve().bodyToMono(String.class);
		}

		private static Mono<Throwable> derived(ClientResponse response) {
			return response.bodyToMono(String.class)
				.defaultIfEmpty("")
				.map((body) -> new DerivedClientException(response, body));
		}

		@GetMapping("/client/{client}/{status}/{answer}")
		Mono<String> call(@PathVariable String client, @PathVariable String status, @PathVariable String answer) {
			return this.clients.get(client).apply("/" + status + "/" + answer);
		}

		@GetMapping("/wrapped-client/{client}/{status}/{answer}")
		Mono<String> wrapped(@PathVariable String client, @PathVariable String status, @PathVariable String answer) {
			return call(client, status, answer).onErrorMap(
					(ex) -> ex instanceof WebClientResponseException || ex instanceof JMessageException,
					(ex) -> new BizException());
		}

		@GetMapping("/caught-client/{client}/{status}/{answer}")
		Mono<Map<String, Object>> caught(@PathVariable String client, @PathVariable String status,
				@PathVariable String answer) {
			return call(client, status, answer).map((body) -> Map.<String, Object>of("returned", body))
				.onErrorResume((ex) -> Mono.just(describe(ex)));
		}

		private static Map<String, Object> describe(Throwable exception) {
			Map<String, Object> result = new TreeMap<>();
			result.put("class", exception.getClass().getName());
			result.put("message", String.valueOf(exception.getMessage()));
			if (exception instanceof WebClientResponseException response) {
				result.put("status", response.getStatusCode().value());
				result.put("text", response.getStatusText());
				result.put("header", String.valueOf(response.getHeaders().getFirst("X-Upstream")));
				result.put("body", response.getResponseBodyAsString());
			}
			return result;
		}

	}

	/**
	 * An exception that the application made of a response.
	 */
	@SuppressWarnings("serial")
	static class DerivedClientException extends WebClientResponseException {

		DerivedClientException(ClientResponse response, String body) {
			super("derived", response.statusCode(), "", response.headers().asHttpHeaders(), body.getBytes(), null,
					null);
		}

	}

}
