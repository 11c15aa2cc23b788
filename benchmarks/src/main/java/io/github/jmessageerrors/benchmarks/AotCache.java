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
import java.util.List;

/**
 * Starts an application with an AOT cache of its classes, which needs JDK 25.
 *
 * @param java the launcher of the JVM
 * @param cache the cache
 * @param jar the application, unpacked, since a cache cannot hold classes of nested jars
 */
record AotCache(String java, Path cache, Path jar) {

	/**
	 * Create the cache in a training run that ends when the application is ready.
	 * @param application the application
	 * @param javaHome the JDK
	 * @return the cache
	 * @throws IOException if there is none
	 */
	static AotCache create(TestedApplication application, Path javaHome) throws IOException {
		String java = javaHome.resolve("bin/java").toString();
		Path directory = application.file().resolveSibling("unpacked");
		execute(List.of(java, "-Djarmode=tools", "-jar", application.file().toString(), "extract", "--force",
				"--destination", directory.toString()));
		AotCache cache = new AotCache(java, directory.resolve("application.aot"),
				directory.resolve(application.file().getFileName()));
		execute(List.of(java, "-XX:AOTCacheOutput=" + cache.cache, "-Dspring.context.exit=onRefresh", "-jar",
				cache.jar.toString(), "--server.port=0"));
		return cache;
	}

	RunningApplication start(TestedApplication application) throws IOException {
		return RunningApplication.start(application, List.of(this.java, "-Xms256m", "-Xmx256m", "-XX:AOTMode=on",
				"-XX:AOTCache=" + this.cache, "-jar", this.jar.toString()));
	}

	private static void execute(List<String> command) throws IOException {
		try {
			Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (process.waitFor() != 0) {
				throw new IOException("Failed: " + String.join(" ", command));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
