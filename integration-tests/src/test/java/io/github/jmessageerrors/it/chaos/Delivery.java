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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * How a service answers over HTTP/1.1, or, where there is no script, over HTTP/2.
 */
enum Delivery {

	PROMPT(Setup.USUAL, Arrival.WHOLE, (wire) -> {
		wire.head("Content-Length: " + wire.body().length);
		wire.send(wire.body());
		wire.reuse();
	}),

	SLOW(Setup.USUAL, Arrival.WHOLE, (wire) -> {
		wire.pause();
		wire.head("Content-Length: " + wire.body().length);
		wire.pause();
		wire.send(wire.firstHalf());
		wire.pause();
		wire.send(wire.secondHalf());
		wire.reuse();
	}),

	BYTE_BY_BYTE(Setup.USUAL, Arrival.WHOLE, (wire) -> {
		wire.head("Content-Length: " + wire.body().length);
		for (byte next : wire.body()) {
			wire.send(new byte[] { next });
		}
		wire.reuse();
	}),

	CHUNK_BY_CHUNK(Setup.USUAL, Arrival.WHOLE, (wire) -> {
		wire.head("Transfer-Encoding: chunked");
		for (byte next : wire.body()) {
			wire.chunk(new byte[] { next });
		}
		wire.chunk(new byte[0]);
		wire.reuse();
	}),

	TRUNCATED(Setup.USUAL, Arrival.TORN, (wire) -> {
		wire.head("Content-Length: " + wire.body().length);
		wire.send(wire.firstHalf());
	}),

	NO_LAST_CHUNK(Setup.USUAL, Arrival.TORN, (wire) -> {
		wire.head("Transfer-Encoding: chunked");
		wire.chunk(wire.body());
	}),

	LENGTH_TOO_LONG(Setup.USUAL, Arrival.TORN, (wire) -> {
		wire.head("Content-Length: " + (wire.body().length + 1));
		wire.send(wire.body());
	}),

	LENGTH_TOO_SHORT(Setup.USUAL, Arrival.BROKEN, (wire) -> {
		wire.head("Content-Length: " + (wire.body().length - 1), "Connection: close");
		wire.send(wire.body());
	}),

	MORE_AFTER_LENGTH(Setup.USUAL, Arrival.WHOLE, (wire) -> {
		wire.head("Content-Length: " + wire.body().length, "Connection: close");
		wire.send(wire.body());
		wire.send(wire.body());
	}),

	ENDLESS(Setup.IMPATIENT, Arrival.BROKEN, (wire) -> {
		wire.head("Transfer-Encoding: chunked");
		wire.chunk(wire.body());
		byte[] spaces = new byte[1024];
		Arrays.fill(spaces, (byte) ' ');
		while (wire.isWanted()) {
			wire.chunk(spaces);
			wire.pause();
		}
	}),

	STALLED(Setup.IMPATIENT, Arrival.BROKEN, (wire) -> {
		wire.head("Content-Length: " + wire.body().length);
		wire.send(wire.firstHalf());
		wire.awaitClose();
	}),

	RESET_IN_BODY(Setup.USUAL, Arrival.TORN, (wire) -> {
		wire.head("Content-Length: " + wire.body().length);
		wire.send(wire.firstHalf());
		wire.pause();
		wire.reset();
	}),

	RESET_AT_ONCE(Setup.USUAL, Arrival.TORN, Wire::reset),

	GZIP(Setup.USUAL, Arrival.WHOLE, (wire) -> {
		byte[] body = gzip(wire.body());
		wire.head("Content-Encoding: gzip", "Content-Length: " + body.length);
		wire.send(body);
		wire.reuse();
	}),

	GZIP_TRUNCATED(Setup.USUAL, Arrival.TORN, (wire) -> {
		byte[] body = gzip(wire.body());
		wire.head("Content-Encoding: gzip", "Content-Length: " + body.length);
		wire.send(Arrays.copyOf(body, body.length - 10));
	}),

	// The same for each call, as nobody finds the name of the call in this.
	GZIP_UNASKED(Setup.UNCOMPRESSED, Arrival.BROKEN, (wire) -> {
		byte[] body = gzip(wire.payload().body("tom"));
		wire.head("Content-Encoding: gzip", "Content-Length: " + body.length);
		wire.send(body);
		wire.reuse();
	}),

	LONG_HEADER(Setup.USUAL, Arrival.WHOLE_UNLESS_HEADERS_ARE_LIMITED, (wire) -> {
		wire.head("X-Long: " + "x".repeat(64 * 1024), "Content-Length: " + wire.body().length);
		wire.send(wire.body());
		wire.reuse();
	}),

	HTTP_2(Setup.HTTP_2, Arrival.WHOLE),

	HTTP_2_SLOW(Setup.HTTP_2, Arrival.WHOLE),

	HTTP_2_BYTE_BY_BYTE(Setup.HTTP_2, Arrival.WHOLE),

	HTTP_2_BROKEN(Setup.HTTP_2, Arrival.TORN);

	private final Setup setup;

	private final Arrival arrival;

	private final Script script;

	Delivery(Setup setup, Arrival arrival) {
		this(setup, arrival, (wire) -> {
			throw new IllegalStateException("Not over HTTP/1.1");
		});
	}

	Delivery(Setup setup, Arrival arrival, Script script) {
		this.setup = setup;
		this.arrival = arrival;
		this.script = script;
	}

	/**
	 * Return how the clients are set up that are answered like this.
	 * @return the setup
	 */
	Setup setup() {
		return this.setup;
	}

	/**
	 * Return what reaches a client.
	 * @return the arrival
	 */
	Arrival arrival() {
		return this.arrival;
	}

	/**
	 * Return whether a call ends only when the patience of the client does.
	 * @return {@code true} if such calls should be few
	 */
	boolean isTimed() {
		return this.setup == Setup.IMPATIENT;
	}

	void answer(Wire wire) throws IOException {
		this.script.answer(wire);
	}

	private static byte[] gzip(byte[] body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * What reaches the client.
	 */
	enum Arrival {

		/**
		 * Status and body, as they should.
		 */
		WHOLE,

		/**
		 * Status and body, unless the client takes only a few headers.
		 */
		WHOLE_UNLESS_HEADERS_ARE_LIMITED,

		/**
		 * Not the body; always the same part of the response.
		 */
		BROKEN,

		/**
		 * Not the body; how much else does, depends on who is faster.
		 */
		TORN

	}

	/**
	 * How the clients are set up.
	 */
	enum Setup {

		/**
		 * As Spring Boot does without being told.
		 */
		USUAL,

		/**
		 * With a short read timeout and a low limit for bodies.
		 */
		IMPATIENT,

		/**
		 * Without asking for compressed responses.
		 */
		UNCOMPRESSED,

		/**
		 * For HTTP/2.
		 */
		HTTP_2

	}

	@FunctionalInterface
	private interface Script {

		void answer(Wire wire) throws IOException;

	}

	/**
	 * The server's end of one exchange over HTTP/1.1. The connection is closed
	 * afterwards, unless it may be used again.
	 */
	interface Wire {

		Payload payload();

		byte[] body();

		void head(String... fields) throws IOException;

		void send(byte[] bytes) throws IOException;

		void pause();

		boolean isWanted();

		void awaitClose() throws IOException;

		void reset() throws IOException;

		void reuse();

		default byte[] firstHalf() {
			return Arrays.copyOf(body(), body().length / 2);
		}

		default byte[] secondHalf() {
			return Arrays.copyOfRange(body(), body().length / 2, body().length);
		}

		default void chunk(byte[] bytes) throws IOException {
			ByteArrayOutputStream chunk = new ByteArrayOutputStream();
			chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			chunk.writeBytes(bytes);
			chunk.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
			send(chunk.toByteArray());
		}

	}

}
