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
import java.util.List;

/**
 * Whole requests at the error endpoint of several applications, which are asked in turn.
 * Each round starts them anew, as two JVMs that run the same code differ by more than
 * what is measured.
 */
final class Load {

	private static final List<TestedApplication> APPLICATIONS = List.of(TestedApplication.STARTER,
			TestedApplication.BY_HAND, TestedApplication.BY_HAND_AGAIN, TestedApplication.RIVAL,
			TestedApplication.SILENT_RIVAL);

	private final Samples samples = new Samples();

	private final LoadGenerator generator = new LoadGenerator(Settings.get("LOAD_CONNECTIONS", 8));

	public static void main(String[] args) throws IOException, InterruptedException {
		Load load = new Load();
		load.run(Settings.get("LOAD_ROUNDS", 9), Duration.ofSeconds(Settings.get("LOAD_WARM_UP", 15)),
				Duration.ofSeconds(Settings.get("LOAD_SECONDS", 10)));
		load.samples.write(Path.of(args[0]));
	}

	private void run(int rounds, Duration warmUp, Duration time) throws IOException, InterruptedException {
		List<TestedApplication> order = new ArrayList<>(APPLICATIONS);
		for (int round = 1; round <= rounds; round++) {
			System.err.println("Round " + round + " of " + rounds);
			for (TestedApplication application : order) {
				try (RunningApplication server = RunningApplication.start(application)) {
					this.generator.run(server.port(), warmUp);
					measure(application, server, time);
				}
			}
			// Each of them comes early in some rounds and late in others
			Collections.rotate(order, 2);
		}
	}

	private void measure(TestedApplication application, RunningApplication server, Duration time)
			throws IOException, InterruptedException {
		Duration cpu = server.cpu();
		long begin = System.nanoTime();
		long requests = this.generator.run(server.port(), time);
		double seconds = (System.nanoTime() - begin) / 1e9;
		double used = server.cpu().minus(cpu).toNanos() / 1e3;
		this.samples.add(application.name(), "requests/s", requests / seconds);
		this.samples.add(application.name(), "CPU", used / requests);
	}

}
