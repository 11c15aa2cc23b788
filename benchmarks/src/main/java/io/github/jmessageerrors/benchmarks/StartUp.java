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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Starts the applications in turn and measures the time until they are ready, the first
 * error that they answer, their beans and their jars.
 */
final class StartUp {

	private static final List<TestedApplication> APPLICATIONS = List.of(TestedApplication.STARTER,
			TestedApplication.BY_HAND, TestedApplication.RIVAL);

	private final Samples samples = new Samples();

	public static void main(String[] args) throws IOException {
		StartUp startUp = new StartUp();
		int starts = Settings.get("STARTS", 15);
		startUp.addJars();
		startUp.run(starts, "", RunningApplication::start);
		String javaHome = System.getenv("AOT_JAVA_HOME");
		if (javaHome != null && !javaHome.isEmpty()) {
			Map<TestedApplication, AotCache> caches = new HashMap<>();
			for (TestedApplication application : APPLICATIONS) {
				caches.put(application, AotCache.create(application, Path.of(javaHome)));
			}
			startUp.run(starts, "aot ", (application) -> caches.get(application).start(application));
		}
		startUp.samples.write(Path.of(args[0]));
	}

	private void run(int starts, String prefix, Launcher launcher) throws IOException {
		for (TestedApplication application : APPLICATIONS) {
			// The first start also reads the jars from the disk
			launcher.start(application).close();
		}
		List<TestedApplication> order = new ArrayList<>(APPLICATIONS);
		for (int start = 1; start <= starts; start++) {
			System.err.println("Start " + start + " of " + starts);
			for (TestedApplication application : order) {
				try (RunningApplication running = launcher.start(application)) {
					long begin = System.nanoTime();
					LoadGenerator.ask(running.port());
					long firstError = System.nanoTime() - begin;
					this.samples.add(application.name(), prefix + "start", running.startUp().toNanos() / 1e6);
					this.samples.add(application.name(), prefix + "first error", firstError / 1e6);
					this.samples.add(application.name(), prefix + "CPU", running.cpu().toNanos() / 1e6);
					this.samples.add(application.name(), prefix + "beans", running.beans());
				}
			}
			Collections.rotate(order, 1);
		}
	}

	private void addJars() throws IOException {
		for (TestedApplication application : APPLICATIONS) {
			try (JarFile file = new JarFile(application.file().toFile())) {
				List<Long> sizes = file.stream()
					.filter((entry) -> entry.getName().startsWith("BOOT-INF/lib/") && entry.getName().endsWith(".jar"))
					.map(ZipEntry::getSize)
					.toList();
				this.samples.add(application.name(), "jars", sizes.size());
				this.samples.add(application.name(), "size", sizes.stream().mapToLong(Long::longValue).sum() / 1024.0);
			}
		}
	}

	/**
	 * Starts an application.
	 */
	private interface Launcher {

		RunningApplication start(TestedApplication application) throws IOException;

	}

}
