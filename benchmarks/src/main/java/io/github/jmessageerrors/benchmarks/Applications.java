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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Applications that run inside a benchmark.
 */
final class Applications {

	private Applications() {
	}

	/**
	 * Start an application of what Spring Boot configures and the given classes.
	 * @param type the type of the application
	 * @param starter whether it has the starter
	 * @param properties the properties of the application
	 * @param sources further classes that configure it
	 * @return the application
	 */
	static ConfigurableApplicationContext start(WebApplicationType type, boolean starter,
			Map<String, Object> properties, Class<?>... sources) {
		Map<String, Object> all = new HashMap<>(properties);
		all.put("logging.level.root", "warn");
		all.put("server.port", 0);
		all.put("spring.http.clients.imperative.factory", "jdk");
		List<String> excluded = new ArrayList<>(starter ? List.of() : starterAutoConfigurations());
		// Otherwise Tomcat is chosen for WebFlux as well
		excluded.add("org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration");
		all.put("spring.autoconfigure.exclude", excluded);
		return new SpringApplicationBuilder(Application.class).sources(sources)
			.web(type)
			.bannerMode(Banner.Mode.OFF)
			.properties(all)
			.run();
	}

	private static List<String> starterAutoConfigurations() {
		return StreamSupport
			.stream(ImportCandidates.load(AutoConfiguration.class, Applications.class.getClassLoader()).spliterator(),
					false)
			.filter((name) -> name.startsWith("io.github.jmessageerrors."))
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
