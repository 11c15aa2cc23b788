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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no buffer of a response is lost, whatever becomes of the response. A buffer
 * that is lost on purpose shows that another one would have been noticed.
 */
class WebClientBufferTests {

	private static final String ON_PURPOSE = "lost on purpose";

	private final StubUpstream upstream = new StubUpstream();

	private final List<String> leaks = new CopyOnWriteArrayList<>();

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

	@Test
	void releasesEveryBuffer() {
		List<URI> uris = List.of(this.upstream.jmessage(),
				this.upstream.answer(500, "application/json",
						"{\"code\":880103,\"message\":\"" + "x".repeat(5000) + "\"}"),
				this.upstream.answer(502, "text/html", "<html>".repeat(1000)),
				this.upstream.answer(500, "application/json", "{\"code\":1}".repeat(50_000)),
				this.upstream.answer(400, "application/json", "{\"code\":880103"), this.upstream.answer(404, null, ""),
				this.upstream.answer(200, "application/json", "{\"code\":0}"));
		ClientContexts.withStarter().run((context) -> {
			WebClient client = context.getBean(WebClient.Builder.class).build();
			ClientKind.ReactiveService service = context.getBean(ClientKind.ReactiveService.class);
			List<Mono<?>> calls = new ArrayList<>();
			for (URI uri : uris) {
				calls.add(retrieve(client, uri).bodyToMono(String.class));
				calls.add(retrieve(client, uri).bodyToMono(Map.class));
				calls.add(retrieve(client, uri).bodyToFlux(String.class).collectList());
				calls.add(retrieve(client, uri).toEntity(byte[].class));
				calls.add(retrieve(client, uri).toEntityList(String.class));
				calls.add(retrieve(client, uri).toBodilessEntity());
				calls.add(retrieve(client, uri).onStatus(HttpStatusCode::isError, ClientResponse::createException)
					.bodyToMono(String.class));
				calls.add(retrieve(client, uri).onStatus(HttpStatusCode::isError, (response) -> Mono.empty())
					.toBodilessEntity());
				calls.add(service.get(uri));
			}
			Long completed = Flux.range(0, 30)
				.flatMap((round) -> Flux.fromIterable(calls))
				.flatMap((call) -> call.map((value) -> 1).onErrorReturn(1).defaultIfEmpty(1), 8)
				.count()
				.block(ClientKind.TIMEOUT.multipliedBy(4));
			assertThat(completed).isEqualTo(30L * calls.size());
		});
		assertThat(leaksUntilTheOneOnPurposeIsSeen()).allSatisfy((records) -> assertThat(records).contains(ON_PURPOSE));
	}

	private List<String> leaksUntilTheOneOnPurposeIsSeen() {
		loseABuffer();
		long deadline = System.nanoTime() + ClientKind.TIMEOUT.toNanos();
		while (this.leaks.stream().noneMatch((records) -> records.contains(ON_PURPOSE))) {
			assertThat(System.nanoTime()).as("time to see the leak").isLessThan(deadline);
			collectGarbage();
		}
		collectGarbage();
		return this.leaks;
	}

	private static void loseABuffer() {
		ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer(16);
		buffer.touch(ON_PURPOSE);
	}

	// Netty reports leaks when it hands out the next buffers.
	private static void collectGarbage() {
		System.gc();
		for (int i = 0; i < 100; i++) {
			PooledByteBufAllocator.DEFAULT.buffer(16).release();
		}
	}

	private static WebClient.ResponseSpec retrieve(WebClient client, URI uri) {
		return client.get().uri(uri).retrieve();
	}

}
