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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole requests at the error endpoint of several applications that run side by side and
 * are asked in turn.
 */
final class Load {

	private static final List<TestedApplication> APPLICATIONS = List.of(TestedApplication.STARTER,
			TestedApplication.BY_HAND, TestedApplication.BY_HAND_AGAIN, TestedApplication.RIVAL,
			TestedApplication.SILENT_RIVAL);

	private final Map<TestedApplication, RunningApplication> running = new LinkedHashMap<>();

	private final Samples samples = new Samples();

	private final LoadGenerator generator = new LoadGenerator(Settings.get("LOAD_CONNECTIONS", 8));

	public static void main(String[] args) throws IOException, InterruptedException {
		Load load = new Load();
		try {
			load.run(Duration.ofSeconds(Settings.get("LOAD_WARM_UP", 30)), Settings.get("LOAD_ROUNDS", 7),
					Duration.ofSeconds(Settings.get("LOAD_SECONDS", 10)));
		}
		finally {
			load.running.values().forEach(RunningApplication::close);
		}
		load.samples.write(Path.of(args[0]));
	}

	private void run(Duration warmUp, int rounds, Duration time) throws IOException, InterruptedException {
		for (TestedApplication application : APPLICATIONS) {
			this.running.put(application, RunningApplication.start(application));
		}
		for (TestedApplication application : APPLICATIONS) {
			System.err.println("Warming up: " + application.name());
			this.generator.run(this.running.get(application).port(), warmUp);
		}
		List<TestedApplication> order = new ArrayList<>(APPLICATIONS);
		for (int round = 1; round <= rounds; round++) {
			System.err.println("Round " + round + " of " + rounds);
			for (TestedApplication application : order) {
				measure(application, time);
			}
			// Each of them comes early in some rounds and late in others
			Collections.rotate(order, 2);
		}
	}

	private void measure(TestedApplication application, Duration time) throws IOException, InterruptedException {
		RunningApplication server = this.running.get(application);
		Duration cpu = server.cpu();
		long begin = System.nanoTime();
		long requests = this.generator.run(server.port(), time);
		double seconds = (System.nanoTime() - begin) / 1e9;
		double used = server.cpu().minus(cpu).toNanos() / 1e3;
		this.samples.add(application.name(), "requests/s", requests / seconds);
		this.samples.add(application.name(), "CPU", used / requests);
	}

}
