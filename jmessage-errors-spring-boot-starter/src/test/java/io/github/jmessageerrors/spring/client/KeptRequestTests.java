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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests requests that an application keeps and sends again.
 */
class KeptRequestTests {

	private static final int MANY = 100_000;

	private final JMessageResponseTranslator translator = new JMessageResponseTranslator(new JMessageErrorDecoder(),
			JMessageErrorCatalog.standard(), List.of());

	private final RestClient restClient = new JMessageRestClientDecorator(this.translator)
		.decorate(RestClient.builder().requestFactory(new CannedRequests()))
		.build();

	private final WebClient webClient = new JMessageWebClientDecorator(this.translator).decorate(WebClient.builder()
		.exchangeFunction((request) -> Mono.just(ClientResponse.create(HttpStatus.NOT_FOUND)
			.header("Content-Type", "application/json")
			.body(StubUpstream.JMESSAGE)
			.build())))
		.build();

	@Test
	void aRequestCanBeSentAnyNumberOfTimes() {
		RestClient.RequestHeadersSpec<?> request = this.restClient.get().uri("http://localhost/");
		for (int i = 0; i < MANY; i++) {
			assertTranslates(() -> request.retrieve().body(String.class));
		}
	}

	@Test
	void aReactiveRequestCanBeSentAnyNumberOfTimes() {
		WebClient.RequestHeadersSpec<?> request = this.webClient.get().uri("http://localhost/");
		for (int i = 0; i < MANY / 10; i++) {
			assertTranslates(() -> request.retrieve().bodyToMono(String.class).block());
		}
	}

	@Test
	void aRequestWhoseUriChangesIsJudgedByTheLast() {
		RestClient.RequestHeadersUriSpec<?> request = this.restClient.get();
		assertThat(host(() -> request.uri("http://a/").retrieve().body(String.class))).isEqualTo("a");
		assertThat(host(() -> request.uri("http://b/").retrieve().body(String.class))).isEqualTo("b");
		WebClient.RequestHeadersUriSpec<?> reactive = this.webClient.get();
		Mono<String> first = reactive.uri("http://a/").retrieve().bodyToMono(String.class);
		Mono<String> second = reactive.uri("http://b/").retrieve().bodyToMono(String.class);
		assertThat(host(second::block)).isEqualTo("b");
		assertThat(host(first::block)).isEqualTo("a");
	}

	@Test
	void threadsMayShareARequest() throws Exception {
		RestClient.RequestHeadersSpec<?> request = this.restClient.get().uri("http://localhost/");
		Mono<String> response = this.webClient.get().uri("http://localhost/").retrieve().bodyToMono(String.class);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Callable<Void> task = () -> {
				for (int i = 0; i < 2000; i++) {
					assertTranslates(() -> request.retrieve().body(String.class));
					assertTranslates(response::block);
				}
				return null;
			};
			for (Future<Void> result : threads.invokeAll(IntStream.range(0, 4).mapToObj((i) -> task).toList())) {
				result.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static String host(Callable<?> call) {
		return ((JMessageResponseException) catchThrowable(call::call)).getUpstreamHost();
	}

	private static void assertTranslates(Callable<?> call) {
		try {
			call.call();
		}
		catch (Exception ex) {
			if (ex instanceof JMessageResponseException) {
				return;
			}
			throw new AssertionError(ex);
		}
		throw new AssertionError("nothing thrown");
	}

	private static final class CannedRequests implements ClientHttpRequestFactory {

		@Override
		public MockClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
			MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
			MockClientHttpResponse response = new MockClientHttpResponse(
					StubUpstream.JMESSAGE.getBytes(StandardCharsets.UTF_8), HttpStatus.NOT_FOUND);
			request.setResponse(response);
			return request;
		}

	}

}
