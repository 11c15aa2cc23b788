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

package io.github.jmessageerrors.benchmarks;

import java.util.function.Supplier;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

import io.github.jmessageerrors.JMessageException;

/**
 * Calls that JMessage answers with an error: an exception of the starter's with Spring's
 * own as its cause, or Spring's own alone.
 */
public class ClientError extends AbstractClientCalls {

	public ClientError() {
		super(new CannedServer("404 Not Found", "{\"error\":{\"code\":899002,\"message\":\"No such user: tom\"}}"));
	}

	@Setup
	public void check() {
		for (Object exception : new Object[] { callByRestTemplate(), callByRestClient(), callByWebClient() }) {
			if (exception instanceof JMessageException != "with".equals(this.starter)) {
				throw new IllegalStateException("Not the exception that was asked for: " + exception);
			}
		}
	}

	@Benchmark
	public Object callByRestTemplate() {
		return exceptionOf(this::restTemplate);
	}

	@Benchmark
	public Object callByRestClient() {
		return exceptionOf(this::restClient);
	}

	@Benchmark
	public Object callByWebClient() {
		return exceptionOf(this::webClient);
	}

	private static RuntimeException exceptionOf(Supplier<User> call) {
		User user;
		try {
			user = call.get();
		}
		catch (RuntimeException ex) {
			return ex;
		}
		throw new IllegalStateException("No error: " + user);
	}

}
