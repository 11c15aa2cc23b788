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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that the observations of the clients tell what really came back.
 */
class ObservationTests {

	private final StubUpstream upstream = new StubUpstream();

	@AfterEach
	void stop() {
		this.upstream.close();
	}

	@ParameterizedTest
	@EnumSource
	void hasTheSameTagsAsWithoutTheStarter(ClientKind client) {
		URI uri = this.upstream.jmessage();
		List<Map<String, String>> with = observe(ClientContexts.withStarter(), client, uri);
		assertThat(with).singleElement()
			.satisfies((values) -> assertThat(values).containsEntry("name", "http.client.requests")
				.containsEntry("status", "404")
				.containsEntry("outcome", "CLIENT_ERROR")
				.containsEntry("method", "GET"));
		List<Map<String, String>> without = observe(ClientContexts.withoutStarter(), client, uri);
		assertThat(with).isEqualTo(without);
	}

	private static List<Map<String, String>> observe(ApplicationContextRunner contextRunner, ClientKind client,
			URI uri) {
		List<Map<String, String>> observed = new CopyOnWriteArrayList<>();
		contextRunner.run((context) -> {
			context.getBean(ObservationRegistry.class)
				.observationConfig()
				.observationHandler(new ObservationHandler<Observation.Context>() {

					@Override
					public boolean supportsContext(Observation.Context observation) {
						return true;
					}

					@Override
					public void onStop(Observation.Context observation) {
						Map<String, String> values = new TreeMap<>();
						observation.getAllKeyValues().forEach((pair) -> values.put(pair.getKey(), pair.getValue()));
						values.put("name", observation.getName());
						values.put("contextual name", observation.getContextualName());
						values.put("error", String.valueOf(observation.getError()));
						observed.add(values);
					}

				});
			assertThat(catchThrowable(() -> client.get(context, uri))).isNotNull();
		});
		return observed;
	}

}
