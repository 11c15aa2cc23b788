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

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.handler.codec.http2.Http2StreamFrame;
import org.jspecify.annotations.Nullable;

/**
 * A client that speaks HTTP/2 without TLS from its first byte on, each request on a
 * connection of its own.
 */
final class Http2Wire implements Client {

	private static final int PATIENCE = 10_000;

	private static final int ATTEMPTS = 3;

	private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

	private final Bootstrap bootstrap;

	Http2Wire(int port) {
		this.bootstrap = new Bootstrap().group(this.loops)
			.channel(NioSocketChannel.class)
			.remoteAddress(InetAddress.getLoopbackAddress(), port)
			.handler(new ChannelInitializer<>() {

				@Override
				protected void initChannel(Channel channel) {
					channel.pipeline()
						.addLast(Http2FrameCodecBuilder.forClient().build(),
								new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()));
				}

			});
	}

	@Override
	public Reply ask(Question question) {
		for (int attempt = 1;; attempt++) {
			try {
				return exchange(question).normalized();
			}
			catch (TimeoutException ex) {
				if (attempt == ATTEMPTS) {
					throw new IllegalStateException("No answer: " + question, ex);
				}
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(question.toString(), ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	private Reply exchange(Question question) throws InterruptedException, ExecutionException, TimeoutException {
		Channel connection = this.bootstrap.connect().sync().channel();
		try {
			Stream stream = new Stream(question.method().equals("HEAD"));
			Http2StreamChannel channel = new Http2StreamChannelBootstrap(connection).handler(stream).open().get();
			byte @Nullable [] body = (question.body() != null) ? question.body().getBytes(StandardCharsets.UTF_8)
					: null;
			channel.write(new DefaultHttp2HeadersFrame(headers(question, body), body == null));
			if (body != null) {
				channel.write(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(body), true));
			}
			channel.flush();
			return stream.reply.get(PATIENCE, TimeUnit.MILLISECONDS);
		}
		finally {
			connection.close().sync();
		}
	}

	private static Http2Headers headers(Question question, byte @Nullable [] body) {
		Http2Headers headers = new DefaultHttp2Headers(false).method(question.method())
			.path(question.target())
			.scheme("http")
			.authority(question.headers().getOrDefault("Host", "localhost"));
		question.headers().forEach((name, value) -> {
			if (!name.equals("Host")) {
				headers.add(name.toLowerCase(Locale.ROOT), value);
			}
		});
		if (body != null) {
			headers.setInt("content-length", body.length);
		}
		return headers;
	}

	@Override
	public void close() {
		this.loops.shutdownGracefully(0, PATIENCE, TimeUnit.MILLISECONDS).syncUninterruptibly();
	}

	/**
	 * Collects the frames of one response.
	 */
	private static final class Stream extends SimpleChannelInboundHandler<Http2StreamFrame> {

		private final CompletableFuture<Reply> reply = new CompletableFuture<>();

		private final Map<String, List<String>> headers = new TreeMap<>();

		private final ByteArrayOutputStream body = new ByteArrayOutputStream();

		private final boolean head;

		private int status;

		Stream(boolean head) {
			this.head = head;
		}

		@Override
		protected void channelRead0(ChannelHandlerContext context, Http2StreamFrame frame) {
			if (frame instanceof Http2HeadersFrame received) {
				read(received.headers());
				completeIf(received.isEndStream());
			}
			else if (frame instanceof Http2DataFrame received) {
				this.body.writeBytes(ByteBufUtil.getBytes(received.content()));
				completeIf(received.isEndStream());
			}
		}

		private void read(Http2Headers received) {
			received.forEach(
					(header) -> this.headers.computeIfAbsent(header.getKey().toString(), (name) -> new ArrayList<>())
						.add(header.getValue().toString()));
			List<String> statuses = this.headers.remove(":status");
			if (statuses != null) {
				this.status = Integer.parseInt(statuses.get(0));
			}
		}

		private void completeIf(boolean end) {
			if (end) {
				List<String> length = this.headers.getOrDefault("content-length", List.of());
				complete(this.head || length.isEmpty() || length.equals(List.of(String.valueOf(this.body.size()))));
			}
		}

		private void complete(boolean whole) {
			this.reply.complete(
					new Reply(this.status, this.headers, Wire.decode(this.headers, this.body.toByteArray()), whole));
		}

		@Override
		public void userEventTriggered(ChannelHandlerContext context, Object event) {
			if (event instanceof Http2ResetFrame reset) {
				breakOff(Http2Error.valueOf(reset.errorCode()));
			}
		}

		@Override
		public void channelInactive(ChannelHandlerContext context) {
			complete(false);
		}

		/**
		 * Netty itself refuses frames that do not fit, such as more data than announced.
		 */
		@Override
		public void exceptionCaught(ChannelHandlerContext context, Throwable exception) {
			if (exception instanceof Http2Exception refused) {
				breakOff(refused.error());
			}
			else {
				this.reply.completeExceptionally(exception);
			}
		}

		// A server that has answered may reset the stream of a request it did not read.
		private void breakOff(Http2Error error) {
			if (!this.reply.isDone()) {
				this.headers.put("reset", List.of(error.name()));
				complete(false);
			}
		}

	}

}
