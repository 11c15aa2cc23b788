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

import java.net.URI;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * An application whose clients are called.
 *
 * @param name its name
 * @param context its context
 * @param uri what the clients ask for
 * @param restTemplate from Spring Boot's builder
 * @param restClient from Spring Boot's builder
 * @param webClient from Spring Boot's builder
 */
record ClientApplication(String name, ConfigurableApplicationContext context, URI uri, RestTemplate restTemplate,
		RestClient restClient, WebClient webClient) implements AutoCloseable {

	static final String WITHOUT = "without";

	static final String WITH = "with";

	/**
	 * The same as the one without the starter, to see by how much equal ones differ.
	 */
	static final String WITHOUT_AGAIN = "without-again";

	static ClientApplication start(String name, URI uri) {
		ConfigurableApplicationContext context = Applications.start(WebApplicationType.NONE, name.equals(WITH),
				Map.of());
		if (context.containsBean("jmessageProblemDetails") != name.equals(WITH)) {
			throw new IllegalStateException("Not the application that was asked for");
		}
		return new ClientApplication(name, context, uri, context.getBean(RestTemplateBuilder.class).build(),
				context.getBean(RestClient.Builder.class).build(), context.getBean(WebClient.Builder.class).build());
	}

	boolean hasStarter() {
		return this.name.equals(WITH);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * What the calls return.
	 *
	 * @param username the name
	 * @param nickname the nickname
	 * @param gender the gender
	 */
	record User(String username, String nickname, int gender) {

	}

}
