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

package io.github.jmessageerrors.boot3;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever names auto-configurations and slices of Spring Boot names those of both lines.
 */
class NamesOfBothLinesTests {

	private static final String OURS = "io.github.jmessageerrors.";

	private final MetadataReaderFactory metadata = new SimpleMetadataReaderFactory();

	@Test
	void autoConfigurationsAreOrderedOnBothLines() throws IOException {
		int seen = 0;
		for (String name : ImportCandidates.load(AutoConfiguration.class, null)) {
			if (!name.startsWith(OURS)) {
				continue;
			}
			Map<String, Object> attributes = this.metadata.getMetadataReader(name)
				.getAnnotationMetadata()
				.getAnnotationAttributes(AutoConfiguration.class.getName());
			assertThat(attributes).isNotNull();
			for (String attribute : List.of("beforeName", "afterName")) {
				String[] others = (String[]) attributes.get(attribute);
				if (others.length > 0) {
					seen++;
					assertThat(others).as("%s of %s", attribute, name)
						.anyMatch(NamesOfBothLinesTests::isThere)
						.anyMatch((other) -> !isThere(other));
				}
			}
		}
		assertThat(seen).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "webmvc.test.autoconfigure.AutoConfigureWebMvc, web.servlet.AutoConfigureWebMvc",
			"webflux.test.autoconfigure.AutoConfigureWebFlux, web.reactive.AutoConfigureWebFlux",
			"restclient.test.autoconfigure.AutoConfigureRestClient, web.client.AutoConfigureWebClient" })
	void slicesHaveTheSameOnBothLines(String boot4, String boot3) throws IOException {
		String slice = "org.springframework.boot.test.autoconfigure." + boot3;
		assertThat(isThere(slice)).isTrue();
		TreeSet<String> expected = importsOf("org.springframework.boot." + boot4);
		// Spring Framework 6.2 has no groups of HTTP service clients
		expected.removeIf((name) -> name.contains("HttpService"));
		assertThat(importsOf(slice)).isNotEmpty().isEqualTo(expected);
	}

	private static boolean isThere(String className) {
		return ClassUtils.isPresent(className, NamesOfBothLinesTests.class.getClassLoader());
	}

	private static TreeSet<String> importsOf(String slice) throws IOException {
		TreeSet<String> imports = new TreeSet<>();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:META-INF/spring/" + slice + ".imports")) {
			resource.getContentAsString(UTF_8).lines().filter((line) -> line.startsWith(OURS)).forEach(imports::add);
		}
		return imports;
	}

}
