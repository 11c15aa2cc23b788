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

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.ClientResponse;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * The body of a reactive response that is looked at. The buffers that this takes are kept
 * for the reader of the body; the later ones come at the reader's own pace.
 */
final class InspectedBody extends BaseSubscriber<DataBuffer> {

	private final ClientResponse response;

	private final BodyPeek peek;

	private final MonoSink<ClientResponse> sink;

	private final Sinks.Many<DataBuffer> buffers = Sinks.many().unicast().onBackpressureBuffer();

	private final AtomicLong requestedAhead = new AtomicLong();

	private boolean decided;

	InspectedBody(ClientResponse response, BodyPeek peek, MonoSink<ClientResponse> sink) {
		this.response = response;
		this.peek = peek;
		this.sink = sink;
	}

	void inspect() {
		this.sink.onCancel(() -> {
			cancel();
			releaseBuffers();
		});
		this.response.bodyToFlux(DataBuffer.class).subscribe(this);
	}

	@Override
	public Context currentContext() {
		return Context.of(this.sink.contextView());
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		requestAhead();
	}

	@Override
	protected void hookOnNext(DataBuffer buffer) {
		if (this.decided) {
			keep(buffer);
			return;
		}
		// One byte beyond the limit shows that the body is too long.
		byte[] chunk = new byte[Math.min(buffer.readableByteCount(), this.peek.room() + 1)];
		buffer.toByteBuffer(buffer.readPosition(), ByteBuffer.wrap(chunk), 0, chunk.length);
		keep(buffer);
		this.peek.add(chunk, chunk.length);
		if (this.peek.wantsMore()) {
			requestAhead();
		}
		else {
			handOver();
		}
	}

	@Override
	protected void hookOnComplete() {
		this.buffers.tryEmitComplete();
		if (this.decided) {
			return;
		}
		JMessageResponseException error = this.peek.error();
		if (error != null) {
			releaseBuffers();
			this.sink.error(error);
		}
		else {
			handOver();
		}
	}

	@Override
	protected void hookOnError(Throwable throwable) {
		this.buffers.tryEmitError(throwable);
		if (!this.decided) {
			handOver();
		}
	}

	private void requestAhead() {
		this.requestedAhead.incrementAndGet();
		request(1);
	}

	private void keep(DataBuffer buffer) {
		if (this.buffers.tryEmitNext(buffer).isFailure()) {
			DataBufferUtils.release(buffer);
		}
	}

	private void handOver() {
		this.decided = true;
		Flux<DataBuffer> body = this.buffers.asFlux()
			.doOnRequest(this::requestForReader)
			.doOnCancel(this::cancel)
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
		this.sink.success(this.response.mutate().request(this.response.request()).body((original) -> body).build());
	}

	private void requestForReader(long count) {
		long covered = Math.min(count, this.requestedAhead.get());
		this.requestedAhead.addAndGet(-covered);
		if (count == Long.MAX_VALUE) {
			requestUnbounded();
		}
		else if (count > covered) {
			request(count - covered);
		}
	}

	private void releaseBuffers() {
		this.buffers.asFlux()
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.subscribe(DataBufferUtils.releaseConsumer(), (ex) -> {
			})
			.dispose();
	}

}
