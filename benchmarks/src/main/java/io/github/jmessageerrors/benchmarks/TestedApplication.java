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

import java.nio.file.Path;
import java.util.List;

/**
 * An application that is started in a JVM of its own.
 *
 * @param name the name in results
 * @param jar the name of its module and of its jar
 * @param arguments what is passed to it
 */
record TestedApplication(String name, String jar, List<String> arguments) {

	static final TestedApplication STARTER = new TestedApplication("starter", "starter", List.of());

	static final TestedApplication BY_HAND = new TestedApplication("by hand", "by-hand", List.of());

	static final TestedApplication BY_HAND_AGAIN = new TestedApplication("by hand, again", "by-hand", List.of());

	static final TestedApplication RIVAL = new TestedApplication("wimdeblauwe", "wimdeblauwe", List.of());

	static final TestedApplication SILENT_RIVAL = new TestedApplication("wimdeblauwe, logging off", "wimdeblauwe",
			List.of("--error.handling.exception-logging=no_logging"));

	Path file() {
		return Path.of("apps", this.jar, "target", this.jar + "-application.jar");
	}

}
