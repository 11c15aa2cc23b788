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
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that the classes of the published modules refer to is there on Spring Boot
 * 3.5, in the very signature that they were compiled against, but for a few classes that
 * are loaded on Spring Boot 4 only.
 */
class ApiOfBothLinesTests {

	/**
	 * Who may name a type of Spring Boot 4 or Spring Framework 7; each is guarded by a
	 * condition on that type.
	 */
	private static final Set<String> SPRING_BOOT_4_ONLY = Set.of(
			"client.JMessageRestClientAutoConfiguration$HttpServiceConfiguration",
			"client.JMessageRestClientHttpServiceGroupConfigurer",
			"client.JMessageRestTemplateAutoConfiguration$BuilderConfiguration",
			"client.JMessageWebClientAutoConfiguration$HttpServiceConfiguration",
			"client.JMessageWebClientHttpServiceGroupConfigurer", "retry.JMessageMethodRetryPredicate");

	@Test
	void everyReferenceIsThereOnSpringBoot35() throws IOException {
		Map<String, Set<String>> broken = brokenReferences();
		broken.keySet().removeAll(SPRING_BOOT_4_ONLY);
		assertThat(broken).isEmpty();
	}

	@Test
	void allowsNoClassThatDoesNotNeedIt() throws IOException {
		assertThat(brokenReferences().keySet()).containsAll(SPRING_BOOT_4_ONLY);
	}

	private static Map<String, Set<String>> brokenReferences() throws IOException {
		Map<String, Set<String>> broken = new TreeMap<>();
		int seen = 0;
		SimpleMetadataReaderFactory names = new SimpleMetadataReaderFactory();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:io/github/jmessageerrors/**/*.class")) {
			String name = names.getMetadataReader(resource).getClassMetadata().getClassName();
			if (name.startsWith(ApiOfBothLinesTests.class.getPackageName())) {
				continue;
			}
			seen++;
			try (InputStream classFile = resource.getInputStream()) {
				Set<String> references = BrokenReferences.of(classFile);
				if (!references.isEmpty()) {
					broken.put(name.replace("io.github.jmessageerrors.spring.", ""), references);
				}
			}
		}
		assertThat(seen).as("classes of the published modules").isGreaterThan(100);
		return broken;
	}

}
