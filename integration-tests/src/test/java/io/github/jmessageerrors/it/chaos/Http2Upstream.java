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

package io.github.jmessageerrors.it.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.DefaultEventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * A service on loopback that speaks HTTP/2, to clients that know so before and to those
 * that ask for it.
 */
final class Http2Upstream implements AutoCloseable {

	// More than there are calls, as the JDK's client does not wait for a free one.
	private static final long MAX_CONCURRENT_STREAMS = 1000;

	private final LoopResources loops = LoopResources.create("upstream", 1, true);

	private final DefaultEventExecutor events = new DefaultEventExecutor();

	private final ChannelGroup open = new DefaultChannelGroup(this.events);

	private final DisposableServer server;

	Http2Upstream() {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.runOn(this.loops)
			.channelGroup(this.open)
			.protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
			.http2Settings((settings) -> settings.maxConcurrentStreams(MAX_CONCURRENT_STREAMS))
			.handle(Http2Upstream::answer)
			.bindNow();
	}

	int port() {
		return this.server.port();
	}

	long openConnections() {
		return this.open.stream().filter((channel) -> channel != this.server.channel()).count();
	}

	private static Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		Scenario scenario = Scenario.ofPath(request.uri());
		byte[] body = scenario.payload().body(Scenario.nameInPath(request.uri()));
		response.status(scenario.payload().status()).header("Content-Type", scenario.payload().contentType());
		return switch (scenario.delivery()) {
			case HTTP_2 ->
				response.header("Content-Length", String.valueOf(body.length)).sendByteArray(Mono.just(body));
			case HTTP_2_SLOW -> response.sendByteArray(Mono.just(body).delayElement(Duration.ofMillis(5)));
			case HTTP_2_BYTE_BY_BYTE ->
				response.sendByteArray(Flux.range(0, body.length).map((i) -> new byte[] { body[i] }));
			case HTTP_2_BROKEN ->
				response.sendByteArray(Flux.concat(Mono.just(body), Mono.error(() -> new IOException("Broken"))));
			default -> throw new IllegalStateException("Not over HTTP/2");
		};
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.loops.disposeLater(Duration.ZERO, Duration.ofSeconds(5)).block();
		this.events.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
	}

}
