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

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Looks at the beginning of a body while it arrives. It asks for more only as long as the
 * body may still be one JSON object with an error of JMessage's, within the limit.
 */
final class BodyPeek {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final int limit;

	private final Function<byte[], @Nullable JMessageResponseException> claim;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private State state = State.START;

	private int position;

	private int depth;

	private boolean quoted;

	private boolean escaped;

	private @Nullable JMessageResponseException error;

	/**
	 * Create a peek.
	 * @param limit size of the largest body that may be an error, in bytes
	 * @param claim makes an exception of an object, or {@code null} if it is no error
	 */
	BodyPeek(int limit, Function<byte[], @Nullable JMessageResponseException> claim) {
		this.limit = limit;
		this.claim = claim;
	}

	/**
	 * Return whether the bytes so far leave the question open.
	 * @return {@code true} if more of the body should be added, or its end be told
	 */
	boolean wantsMore() {
		return switch (this.state) {
			case START, OBJECT -> this.bytes.size() < this.limit;
			case ERROR -> this.bytes.size() <= this.limit;
			case OTHER -> false;
		};
	}

	/**
	 * Return how many bytes to read next. Only after a whole error that is as large as
	 * the limit this is one byte beyond it, to see that the body ends there.
	 * @return the largest number of bytes, at least one
	 */
	int room() {
		return Math.max(1, this.limit - this.bytes.size());
	}

	void add(byte[] chunk, int length) {
		this.bytes.write(chunk, 0, length);
		for (int i = 0; i < length && this.state != State.OTHER; i++) {
			scan(chunk[i]);
			this.position++;
		}
	}

	/**
	 * Return all bytes that were added.
	 * @return the beginning of the body
	 */
	byte[] bytes() {
		return this.bytes.toByteArray();
	}

	/**
	 * Return the error, once the body has ended.
	 * @return the exception that stands for the body, or {@code null} if it is no error
	 */
	@Nullable JMessageResponseException error() {
		return (this.state == State.ERROR && this.bytes.size() <= this.limit) ? this.error : null;
	}

	private void scan(byte next) {
		switch (this.state) {
			case START -> scanStart(next);
			case OBJECT -> scanObject(next);
			case ERROR -> {
				if (!isSpace(next)) {
					this.state = State.OTHER;
				}
			}
			case OTHER -> {
			}
		}
	}

	private void scanStart(byte next) {
		if (next == '{') {
			this.state = State.OBJECT;
			this.depth = 1;
		}
		else if (!isSpace(next)
				&& (this.position >= BYTE_ORDER_MARK.length || next != BYTE_ORDER_MARK[this.position])) {
			this.state = State.OTHER;
		}
	}

	private void scanObject(byte next) {
		if (this.escaped) {
			this.escaped = false;
		}
		else if (this.quoted) {
			this.escaped = (next == '\\');
			this.quoted = (next != '"');
		}
		else if (next == '"') {
			this.quoted = true;
		}
		else if (next == '{' || next == '[') {
			this.depth++;
		}
		else if ((next == '}' || next == ']') && --this.depth == 0) {
			this.error = this.claim.apply(Arrays.copyOf(bytes(), this.position + 1));
			this.state = (this.error != null) ? State.ERROR : State.OTHER;
		}
	}

	private static boolean isSpace(byte next) {
		return next == ' ' || next == '\t' || next == '\n' || next == '\r';
	}

	private enum State {

		START, OBJECT, ERROR, OTHER

	}

}
