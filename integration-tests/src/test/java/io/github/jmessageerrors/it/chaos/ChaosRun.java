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

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Calls through all clients of applications with the starter and without it.
 */
final class ChaosRun implements AutoCloseable {

	private static final int IN_FLIGHT = 200;

	private static final int FIRST_LESSONS = 2;

	private static final int LESSONS_WHERE_IT_DEPENDS = 20;

	private static final int SHOWN_MISTAKES = 20;

	private final Map<ChaosApplication.Starter, Map<Delivery.Setup, ChaosApplication>> applications = new EnumMap<>(
			ChaosApplication.Starter.class);

	private final Http1Upstream http1;

	private final Http2Upstream http2;

	private final AsyncTaskExecutor threads;

	private final boolean virtualThreads;

	private final AtomicInteger names = new AtomicInteger(1_000_000);

	private final ConcurrentMap<Lesson, Set<Outcome>> lessons = new ConcurrentHashMap<>();

	private final ConcurrentMap<Result, LongAdder> results = new ConcurrentHashMap<>();

	private final Map<ChaosClient, Long> milliseconds = new EnumMap<>(ChaosClient.class);

	private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();

	private final LongAdder mistakeCount = new LongAdder();

	ChaosRun(Http1Upstream http1, Http2Upstream http2, boolean virtualThreads) {
		this.http1 = http1;
		this.http2 = http2;
		this.threads = threads(virtualThreads);
		this.virtualThreads = virtualThreads;
		for (ChaosApplication.Starter starter : ChaosApplication.Starter.values()) {
			Map<Delivery.Setup, ChaosApplication> bySetup = new EnumMap<>(Delivery.Setup.class);
			for (Delivery.Setup setup : Delivery.Setup.values()) {
				bySetup.put(setup, ChaosApplication.start(starter, setup, virtualThreads));
			}
			this.applications.put(starter, bySetup);
		}
	}

	private static AsyncTaskExecutor threads(boolean virtual) {
		if (virtual) {
			SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("call-");
			threads.setVirtualThreads(true);
			return threads;
		}
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setThreadNamePrefix("call-");
		threads.setCorePoolSize(IN_FLIGHT);
		threads.initialize();
		return threads;
	}

	/**
	 * Let each client open its connection for HTTP/2 alone. Where several were opened at
	 * once on Java 17, some of the JDK client's stayed open, which would hide one that
	 * the starter left open.
	 */
	void connect() {
		for (ChaosClient client : ChaosClient.values()) {
			for (ChaosApplication.Starter starter : ChaosApplication.Starter.values()) {
				Call call = call(client, starter, new Scenario(Delivery.HTTP_2, Payload.SUCCESS));
				client.get(call.application(), call.uri());
			}
		}
	}

	/**
	 * Learn what becomes of each scenario without the starter.
	 */
	void learn() {
		for (ChaosClient client : ChaosClient.values()) {
			List<Call> calls = new ArrayList<>();
			for (Scenario scenario : Scenario.all()) {
				int count = (scenario.delivery().arrival() == Delivery.Arrival.TORN) ? LESSONS_WHERE_IT_DEPENDS
						: FIRST_LESSONS;
				for (int i = 0; i < count; i++) {
					calls.add(call(client, ChaosApplication.Starter.ABSENT, scenario));
				}
			}
			make(client, calls,
					(call, outcome) -> this.lessons
						.computeIfAbsent(new Lesson(client, call.scenario()), (lesson) -> ConcurrentHashMap.newKeySet())
						.add(outcome));
		}
		this.lessons.forEach(this::checkLesson);
	}

	private void checkLesson(Lesson lesson, Set<Outcome> outcomes) {
		for (Outcome outcome : outcomes) {
			if (Outcome.isWhole(outcome, lesson.scenario().payload()) != lesson.arrivesWhole()) {
				mistake(lesson + " without the starter: " + outcome);
			}
		}
	}

	/**
	 * Make calls through each client, half of them with a listed host, and compare what
	 * becomes of them.
	 * @param callsPerClient how many
	 */
	void compare(int callsPerClient) {
		for (ChaosClient client : ChaosClient.values()) {
			List<Call> calls = new ArrayList<>(callsPerClient);
			for (Scenario scenario : Scenario.mixture(callsPerClient / 2)) {
				calls.add(call(client, ChaosApplication.Starter.ERRORS, scenario));
				calls.add(call(client, ChaosApplication.Starter.ERRORS_OF_LISTED_HOSTS, scenario));
			}
			long start = System.nanoTime();
			make(client, calls, (call, outcome) -> check(client, call, outcome));
			this.milliseconds.put(client, (System.nanoTime() - start) / 1_000_000);
		}
	}

	private void check(ChaosClient client, Call call, Outcome outcome) {
		Scenario scenario = call.scenario();
		Payload payload = scenario.payload();
		Lesson lesson = new Lesson(client, scenario);
		boolean translated = lesson.arrivesWhole() && call.starter().translates(payload);
		boolean right = translated ? isTranslation(outcome, lesson) : isLearnt(outcome, lesson);
		if (!right) {
			mistake(lesson + " with " + call.starter() + ": " + outcome);
		}
		String type = outcome.type().substring(outcome.type().lastIndexOf('.') + 1);
		this.results.computeIfAbsent(new Result(client, scenario.delivery(), type), (result) -> new LongAdder())
			.increment();
	}

	private boolean isTranslation(Outcome outcome, Lesson lesson) {
		Payload payload = lesson.scenario().payload();
		String error = payload.code() + "|" + payload.message("#") + "|";
		return outcome.isJMessageException() && learnt(lesson).stream()
			.allMatch((own) -> outcome.details().equals(error + own.type() + "|" + own.details()));
	}

	private boolean isLearnt(Outcome outcome, Lesson lesson) {
		if (lesson.scenario().delivery().arrival() != Delivery.Arrival.TORN) {
			return learnt(lesson).contains(outcome);
		}
		// The failure may overtake what comes before it, as others do always.
		return Arrays.stream(Delivery.values())
			.map((delivery) -> new Lesson(lesson.client(), new Scenario(delivery, lesson.scenario().payload())))
			.filter((other) -> !other.arrivesWhole())
			.flatMap((other) -> learnt(other).stream())
			.anyMatch((own) -> own.isException() && own.type().equals(outcome.type()));
	}

	private Set<Outcome> learnt(Lesson lesson) {
		return this.lessons.getOrDefault(lesson, Set.of());
	}

	private void mistake(String description) {
		this.mistakeCount.increment();
		if (this.mistakes.size() < SHOWN_MISTAKES) {
			this.mistakes.add(description);
		}
	}

	private Call call(ChaosClient client, ChaosApplication.Starter starter, Scenario scenario) {
		Delivery.Setup setup = scenario.delivery().setup();
		String name = "n" + this.names.incrementAndGet();
		int port = (setup == Delivery.Setup.HTTP_2) ? this.http2.port() : this.http1.port();
		URI uri = URI.create("http://127.0.0.1:" + port + scenario.path(name));
		return new Call(starter, scenario, this.applications.get(starter).get(setup), uri, name);
	}

	private void make(ChaosClient client, List<Call> calls, Listener listener) {
		if (client.isReactive() && !this.virtualThreads) {
			Flux.fromIterable(calls).flatMap((call) -> signal(client, call, listener), IN_FLIGHT).blockLast();
			return;
		}
		Semaphore permits = new Semaphore(IN_FLIGHT);
		Phaser phaser = new Phaser(1);
		for (Call call : calls) {
			permits.acquireUninterruptibly();
			phaser.register();
			this.threads.execute(() -> {
				try {
					wait(client, call, listener);
				}
				finally {
					permits.release();
					phaser.arriveAndDeregister();
				}
			});
		}
		phaser.arriveAndAwaitAdvance();
	}

	private Mono<Void> signal(ChaosClient client, Call call, Listener listener) {
		return Mono.defer(() -> client.mono(call.application(), call.uri()))
			.map((value) -> Outcome.ofValue(value, call.name()))
			.onErrorResume((ex) -> Mono.just(Outcome.ofException(ex, call.name())))
			.defaultIfEmpty(Outcome.ofValue(null, call.name()))
			.doOnNext((outcome) -> listener.onOutcome(call, outcome))
			.then();
	}

	private void wait(ChaosClient client, Call call, Listener listener) {
		Outcome outcome;
		try {
			outcome = Outcome.ofValue(client.get(call.application(), call.uri()), call.name());
		}
		catch (Throwable ex) {
			outcome = Outcome.ofException(ex, call.name());
		}
		listener.onOutcome(call, outcome);
	}

	List<String> mistakes() {
		return List.copyOf(this.mistakes);
	}

	long mistakeCount() {
		return this.mistakeCount.sum();
	}

	long callCount() {
		return this.results.values().stream().mapToLong(LongAdder::sum).sum();
	}

	/**
	 * Describe the calls that were compared.
	 * @return one line for each client and delivery
	 */
	List<String> summary() {
		List<String> lines = new ArrayList<>();
		for (ChaosClient client : ChaosClient.values()) {
			long total = 0;
			for (Delivery delivery : Delivery.values()) {
				Map<String, Long> counts = new TreeMap<>();
				this.results.forEach((result, count) -> {
					if (result.client() == client && result.delivery() == delivery) {
						counts.put(result.type(), count.sum());
					}
				});
				long calls = counts.values().stream().mapToLong(Long::longValue).sum();
				total += calls;
				lines.add(String.format("| %s | %s | %d | %s |", client, delivery, calls,
						counts.toString().replaceAll("[{}]", "")));
			}
			lines.add(String.format("| %s | all | %d | %d ms |", client, total,
					this.milliseconds.getOrDefault(client, 0L)));
		}
		return lines;
	}

	@Override
	public void close() {
		this.applications.values().forEach((bySetup) -> bySetup.values().forEach(ChaosApplication::close));
		if (this.threads instanceof ThreadPoolTaskExecutor pool) {
			pool.shutdown();
		}
	}

	private record Call(ChaosApplication.Starter starter, Scenario scenario, ChaosApplication application, URI uri,
			String name) {

	}

	private record Lesson(ChaosClient client, Scenario scenario) {

		boolean arrivesWhole() {
			return switch (this.scenario.delivery().arrival()) {
				case WHOLE -> true;
				case WHOLE_UNLESS_HEADERS_ARE_LIMITED -> !this.client.limitsHeaders();
				case BROKEN, TORN -> false;
			};
		}

	}

	private record Result(ChaosClient client, Delivery delivery, String type) {

	}

	@FunctionalInterface
	private interface Listener {

		void onOutcome(Call call, Outcome outcome);

	}

}
