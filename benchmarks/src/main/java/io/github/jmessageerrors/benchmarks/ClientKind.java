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

import java.util.function.Function;

/**
 * The clients that are measured.
 */
enum ClientKind {

	/**
	 * On the JDK's client.
	 */
	REST_TEMPLATE("RestTemplate",
			(application) -> application.restTemplate().getForObject(application.uri(), ClientApplication.User.class)),

	/**
	 * On the JDK's client.
	 */
	REST_CLIENT("RestClient",
			(application) -> application.restClient()
				.get()
				.uri(application.uri())
				.retrieve()
				.body(ClientApplication.User.class)),

	/**
	 * On Reactor Netty.
	 */
	WEB_CLIENT("WebClient",
			(application) -> application.webClient()
				.get()
				.uri(application.uri())
				.retrieve()
				.bodyToMono(ClientApplication.User.class)
				.block());

	private final String name;

	private final Function<ClientApplication, ClientApplication.User> call;

	ClientKind(String name, Function<ClientApplication, ClientApplication.User> call) {
		this.name = name;
		this.call = call;
	}

	ClientApplication.User call(ClientApplication application) {
		return this.call.apply(application);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
