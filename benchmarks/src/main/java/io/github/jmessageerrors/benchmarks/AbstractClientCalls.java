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
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Calls over loopback by the clients whose builders come out of an application, with the
 * starter or without it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public abstract class AbstractClientCalls {

	/**
	 * Whether the application has the starter. The two that have none show by how much
	 * equal applications differ.
	 */
	@Param({ "without", "with", "without-again" })
	public String starter;

	private final CannedServer server;

	private final URI uri;

	private ConfigurableApplicationContext context;

	private RestTemplate restTemplate;

	private RestClient restClient;

	private WebClient webClient;

	AbstractClientCalls(CannedServer server) {
		this.server = server;
		this.uri = server.uri();
	}

	@Setup
	public void setUp() {
		this.context = Applications.start(WebApplicationType.NONE, "with".equals(this.starter), Map.of());
		this.restTemplate = this.context.getBean(RestTemplateBuilder.class).build();
		this.restClient = this.context.getBean(RestClient.Builder.class).build();
		this.webClient = this.context.getBean(WebClient.Builder.class).build();
		if (this.context.containsBean("jmessageProblemDetails") != "with".equals(this.starter)) {
			throw new IllegalStateException("Not the application that was asked for");
		}
	}

	@TearDown
	public void tearDown() {
		this.context.close();
		this.server.close();
	}

	final User restTemplate() {
		return this.restTemplate.getForObject(this.uri, User.class);
	}

	final User restClient() {
		return this.restClient.get().uri(this.uri).retrieve().body(User.class);
	}

	final User webClient() {
		return this.webClient.get().uri(this.uri).retrieve().bodyToMono(User.class).block();
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
