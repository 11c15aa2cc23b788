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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that streams stay streams where the clients look for errors of JMessage's in
 * responses with a status of 200 to 299, and that no buffer is lost. A buffer that is
 * lost on purpose shows that another one would have been noticed.
 */
class InspectSuccessStreamTests {

	private static final String ERROR = "{\"code\":880103,\"message\":\"No such user: tom\"}";

	private static final String ON_PURPOSE = "lost on purpose";

	private static final String SECOND = " the second chunk";

	private final StubUpstream upstream = new StubUpstream();

	private final List<String> leaks = new CopyOnWriteArrayList<>();

	private final CountDownLatch firstRead = new CountDownLatch(1);

	private final ApplicationContextRunner on = ClientContexts.withStarter()
		.withPropertyValues("jmessage.errors.client.hosts=" + this.upstream.host(),
				"jmessage.errors.client.inspect-success=true", "jmessage.errors.client.inspect-success-limit=64B");

	@BeforeEach
	void listen() {
		assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
		ByteBufUtil.setLeakListener((type, records) -> this.leaks.add(records));
	}

	@AfterEach
	void stop() {
		ByteBufUtil.setLeakListener(null);
		this.upstream.close();
	}

	// The server sends the second chunk only after the client has read the first one.
	@ParameterizedTest
	@ValueSource(strings = { "[1,", "{\"id\":1}\n", " x",
			"{\"a\":\"sixty-four bytes: .............................................." })
	void restTemplateReadsTheFirstChunkBeforeTheSecondIsSent(String first) {
		URI uri = inTwoChunks(first);
		this.on.run((context) -> {
			String read = context.getBean(RestTemplateBuilder.class)
				.build()
				.execute(uri, HttpMethod.GET, null, (response) -> readInTwo(response.getBody(), first));
			assertThat(read).isEqualTo(first + SECOND);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1,", "{\"id\":1}\n", " x",
			"{\"a\":\"sixty-four bytes: .............................................." })
	void restClientReadsTheFirstChunkBeforeTheSecondIsSent(String first) {
		URI uri = inTwoChunks(first);
		this.on.run((context) -> {
			List<String> read = new ArrayList<>();
			context.getBean(RestClient.Builder.class)
				.build()
				.get()
				.uri(uri)
				.retrieve()
				.onStatus(HttpStatusCode::is2xxSuccessful,
						(request, response) -> read.add(readInTwo(response.getBody(), first)))
				.toBodilessEntity();
			assertThat(read).containsExactly(first + SECOND);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1,", "{\"id\":1}\n", " x",
			"{\"a\":\"sixty-four bytes: .............................................." })
	void webClientReadsTheFirstChunkBeforeTheSecondIsSent(String first) {
		URI uri = inTwoChunks(first);
		this.on.run((context) -> {
			StringBuilder read = new StringBuilder();
			get(context.getBean(WebClient.Builder.class).build(), uri).bodyToFlux(DataBuffer.class)
				.doOnNext((buffer) -> {
					read.append(buffer.toString(StandardCharsets.UTF_8));
					DataBufferUtils.release(buffer);
					if (read.length() >= first.length()) {
						this.firstRead.countDown();
					}
				})
				.blockLast(ClientKind.TIMEOUT);
			assertThat(read).hasToString(first + SECOND);
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7 })
	void theReaderSetsThePace(int pace) {
		String large = "{\"a\":\"" + "0123456789".repeat(10_000);
		URI uri = inChunks(large, 10);
		this.on.run((context) -> {
			String read = get(context.getBean(WebClient.Builder.class).build(), uri).bodyToFlux(DataBuffer.class)
				.limitRate(pace)
				.map((buffer) -> {
					String text = buffer.toString(StandardCharsets.UTF_8);
					DataBufferUtils.release(buffer);
					return text;
				})
				.reduce(new StringBuilder(), StringBuilder::append)
				.map(StringBuilder::toString)
				.block(ClientKind.TIMEOUT);
			assertThat(read).isEqualTo(large);
		});
	}

	@Test
	void releasesEveryBuffer() {
		URI stalled = this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write("{\"a\":".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			await(this.firstRead);
		});
		URI truncated = this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 60);
			exchange.getResponseBody().write("{\"a\":".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
		});
		List<URI> uris = List.of(this.upstream.answer(200, "application/json", ERROR), inChunks(ERROR, 1),
				inChunks("{\"a\":\"" + "x".repeat(50_000) + "\"}", 20), inChunks("[" + "1,".repeat(50_000) + "1]", 500),
				this.upstream.answer(200, "application/json", "{\"code\":0}"),
				this.upstream.answer(200, "application/json", ""), truncated);
		this.on.run((context) -> {
			WebClient client = context.getBean(WebClient.Builder.class).build();
			ClientKind.ReactiveService service = context.getBean(ClientKind.ReactiveService.class);
			List<Mono<?>> calls = new ArrayList<>();
			for (URI uri : uris) {
				calls.add(get(client, uri).bodyToMono(String.class));
				calls.add(get(client, uri).bodyToMono(Void.class));
				calls.add(get(client, uri).bodyToFlux(String.class).collectList());
				calls.add(get(client, uri).bodyToFlux(String.class).next());
				calls.add(get(client, uri).toEntity(byte[].class));
				calls.add(get(client, uri).toBodilessEntity());
				calls.add(get(client, uri).onStatus((status) -> true, (response) -> Mono.error(new IOException()))
					.toBodilessEntity());
				calls.add(service.get(uri));
			}
			for (int i = 0; i < 5; i++) {
				calls.add(get(client, stalled).bodyToMono(String.class).timeout(Duration.ofMillis(200 + i)));
			}
			Flux.range(0, 10)
				.flatMap((round) -> Flux.fromIterable(calls))
				.flatMap((call) -> call.map((value) -> 1).onErrorReturn(1).defaultIfEmpty(1), 8)
				.count()
				.block(ClientKind.TIMEOUT.multipliedBy(4));
			assertThat(Outcome.of(() -> calls.get(calls.size() - 1).block()).thrown())
				.anySatisfy((thrown) -> assertThat(thrown.type()).isEqualTo(TimeoutException.class));
		});
		assertThat(leaksUntilTheOneOnPurposeIsSeen()).allSatisfy((records) -> assertThat(records).contains(ON_PURPOSE));
	}

	private URI inTwoChunks(String first) {
		return this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write(first.getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			if (await(this.firstRead)) {
				exchange.getResponseBody().write(SECOND.getBytes(StandardCharsets.UTF_8));
			}
		});
	}

	private URI inChunks(String body, int size) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return this.upstream.handle((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			for (int i = 0; i < bytes.length; i += size) {
				exchange.getResponseBody().write(bytes, i, Math.min(size, bytes.length - i));
				exchange.getResponseBody().flush();
			}
		});
	}

	private String readInTwo(InputStream body, String first) throws IOException {
		StringBuilder read = new StringBuilder();
		while (read.length() < first.length()) {
			byte[] chunk = new byte[100];
			read.append(new String(chunk, 0, body.read(chunk), StandardCharsets.UTF_8));
		}
		this.firstRead.countDown();
		return read.append(new String(body.readAllBytes(), StandardCharsets.UTF_8)).toString();
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private List<String> leaksUntilTheOneOnPurposeIsSeen() {
		PooledByteBufAllocator.DEFAULT.buffer(16).touch(ON_PURPOSE);
		long deadline = System.nanoTime() + ClientKind.TIMEOUT.toNanos();
		while (this.leaks.stream().noneMatch((records) -> records.contains(ON_PURPOSE))) {
			assertThat(System.nanoTime()).as("time to see the leak").isLessThan(deadline);
			collectGarbage();
		}
		collectGarbage();
		return this.leaks;
	}

	// Netty reports leaks when it hands out the next buffers.
	private static void collectGarbage() {
		System.gc();
		for (int i = 0; i < 100; i++) {
			PooledByteBufAllocator.DEFAULT.buffer(16).release();
		}
	}

	private static WebClient.ResponseSpec get(WebClient client, URI uri) {
		return client.get().uri(uri).retrieve();
	}

}
