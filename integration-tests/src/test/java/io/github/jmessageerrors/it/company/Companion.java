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

package io.github.jmessageerrors.it.company;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

import io.github.jmessageerrors.it.OwnAutoConfigurations;

/**
 * What else an application may have on its class path, and how it is set up there.
 */
enum Companion {

	PROBLEM_DETAILS("none",
			Map.of("spring.mvc.problemdetails.enabled", true, "spring.webflux.problemdetails.enabled", true)),

	WIMDEBLAUWE("io\\.github\\.wimdeblauwe\\..+", Map.of()),

	SPRINGDOC("org\\.springdoc\\..+", Map.of()),

	SECURITY("org\\.springframework\\.boot\\.security\\..+",
			Map.of("spring.security.user.name", "user", "spring.security.user.password", "password",
					"spring.security.user.roles", "USER")),

	ACTUATOR("org\\.springframework\\.boot\\..*(actuate|health|micrometer|observation|Observation).+",
			Map.of("management.endpoints.web.exposure.include", "health,info,loggers"));

	private final Pattern autoConfigurations;

	private final Map<String, Object> properties;

	Companion(String autoConfigurations, Map<String, Object> properties) {
		this.autoConfigurations = Pattern.compile(autoConfigurations);
		this.properties = properties;
	}

	Map<String, Object> properties() {
		return this.properties;
	}

	/**
	 * Return the names of the auto-configurations of everybody else.
	 * @param withUs whether ours are not among them
	 */
	String others(boolean withUs) {
		Stream<String> others = StreamSupport
			.stream(ImportCandidates.load(AutoConfiguration.class, null).spliterator(), false)
			.filter(this::isOther);
		Stream<String> ours = withUs ? Stream.empty() : OwnAutoConfigurations.names().stream();
		return Stream.concat(others, ours).collect(Collectors.joining(","));
	}

	private boolean isOther(String autoConfiguration) {
		return Arrays.stream(values())
			.anyMatch((companion) -> companion != this
					&& companion.autoConfigurations.matcher(autoConfiguration).matches());
	}

}
