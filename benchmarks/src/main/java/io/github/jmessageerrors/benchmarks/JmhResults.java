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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What JMH measured. Each of its files is one round.
 */
final class JmhResults {

	private JmhResults() {
	}

	static Samples read(Path directory) {
		Samples samples = new Samples();
		try (Stream<Path> files = Files.list(directory)) {
			files.filter((file) -> file.getFileName().toString().startsWith("jmh-"))
				.forEach((file) -> JsonMapper.shared().readTree(file).forEach((result) -> add(samples, result)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return samples;
	}

	private static void add(Samples samples, JsonNode result) {
		String benchmark = result.get("benchmark").asString();
		String method = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
		Map<String, String> parameters = new TreeMap<>();
		result.path("params")
			.properties()
			.forEach((entry) -> parameters.put(entry.getKey(), entry.getValue().asString()));
		String subject = method + parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining(",", "{", "}"));
		samples.add(subject, Samples.TIME, result.get("primaryMetric").get("score").asDouble());
		result.path("secondaryMetrics").properties().forEach((entry) -> {
			if (entry.getKey().endsWith("gc.alloc.rate.norm")) {
				samples.add(subject, Samples.BYTES, entry.getValue().get("score").asDouble());
			}
		});
	}

}
