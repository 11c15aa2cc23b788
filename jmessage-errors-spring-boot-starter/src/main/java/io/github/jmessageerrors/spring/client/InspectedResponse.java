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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * A response of a blocking client that is looked at before its body is read, and not
 * before: an exception any earlier would hide the status from the observation.
 */
final class InspectedResponse implements ClientHttpResponse {

	private final ClientHttpResponse delegate;

	private final HttpRequest request;

	private final SuccessInspection inspection;

	private @Nullable InputStream body;

	private boolean inspected;

	InspectedResponse(ClientHttpResponse delegate, HttpRequest request, SuccessInspection inspection) {
		this.delegate = delegate;
		this.request = request;
		this.inspection = inspection;
	}

	/**
	 * Look at the response unless that has been done. Should the body fail to come, it is
	 * left to its reader to meet the failure, if there is a reader.
	 * @throws IOException if there is no status
	 * @throws JMessageResponseException if the body is an error
	 */
	void inspect() throws IOException {
		if (this.inspected) {
			return;
		}
		this.inspected = true;
		HttpStatusCode status = getStatusCode();
		if (this.inspection.concerns(status, getHeaders())) {
			inspectBody(this.inspection.peek(this.request.getURI(), status, getHeaders()));
		}
	}

	private void inspectBody(BodyPeek peek) {
		InputStream rest;
		try {
			rest = this.delegate.getBody();
		}
		catch (IOException ex) {
			return;
		}
		boolean ended = false;
		try {
			ended = readInto(peek, rest);
		}
		catch (IOException ex) {
			rest = new FailedInputStream(rest, ex);
		}
		this.body = new SequenceInputStream(new ByteArrayInputStream(peek.bytes()), rest);
		JMessageResponseException error = ended ? peek.error() : null;
		if (error != null) {
			throw error;
		}
	}

	private static boolean readInto(BodyPeek peek, InputStream body) throws IOException {
		while (peek.wantsMore()) {
			byte[] chunk = new byte[peek.room()];
			int length = body.read(chunk);
			if (length == -1) {
				return true;
			}
			peek.add(chunk, length);
		}
		return false;
	}

	@Override
	public HttpStatusCode getStatusCode() throws IOException {
		return this.delegate.getStatusCode();
	}

	@Override
	public String getStatusText() throws IOException {
		return this.delegate.getStatusText();
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.delegate.getHeaders();
	}

	@Override
	public InputStream getBody() throws IOException {
		inspect();
		return (this.body != null) ? this.body : this.delegate.getBody();
	}

	@Override
	public void close() {
		this.delegate.close();
	}

	private static final class FailedInputStream extends InputStream {

		private final InputStream stream;

		private final IOException failure;

		FailedInputStream(InputStream stream, IOException failure) {
			this.stream = stream;
			this.failure = failure;
		}

		@Override
		public int read() throws IOException {
			throw this.failure;
		}

		@Override
		public void close() throws IOException {
			this.stream.close();
		}

	}

}
