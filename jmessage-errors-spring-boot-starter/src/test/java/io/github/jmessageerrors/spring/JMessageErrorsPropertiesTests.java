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

package io.github.jmessageerrors.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JMessageErrorsProperties}.
 */
class JMessageErrorsPropertiesTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class));

	@Test
	void defaultsAreThoseOfTheDocumentation() {
		this.contextRunner.run((context) -> {
			JMessageErrorsProperties properties = context.getBean(JMessageErrorsProperties.class);
			assertThat(properties.titles()).isEmpty();
			assertThat(properties.descriptions()).isEmpty();
			assertThat(properties.statuses()).isEmpty();
			assertThat(properties.additionalCodes()).isEmpty();
			assertThat(properties.defaultLocale()).isEqualTo(Locale.forLanguageTag("zh-CN"));
			assertThat(properties.typePrefix()).isEqualTo("urn:jmessage:error:");
			assertThat(properties.includeUpstreamMessage()).isFalse();
			assertThat(properties.retryAfter()).isEqualTo(Duration.ofSeconds(5));
			assertThat(properties.client().hosts()).isEmpty();
		});
	}

	@Test
	void yamlBinds() {
		String yaml = """
				jmessage:
				  errors:
				    titles:
				      880103: "It's {0} 100%"
				    descriptions:
				      "880103": 查无此人
				      990001: Overridden
				    statuses:
				      880103: 410
				    additional-codes:
				      990001:
				        title: Brand new
				        description: New since the release
				        status: 429
				    default-locale: en
				    type-prefix: https://errors.example/
				    include-upstream-message: true
				    retry-after: 1m
				    client:
				      hosts:
				        - api.im.jpush.cn
				        - localhost:8081
				        - "[::1]:8080"
				""";
		this.contextRunner.withInitializer((context) -> load(context, yaml)).run((context) -> {
			JMessageErrorsProperties properties = context.getBean(JMessageErrorsProperties.class);
			assertThat(properties.titles()).containsExactly(Map.entry(880103, "It's {0} 100%"));
			assertThat(properties.descriptions())
				.containsExactlyInAnyOrderEntriesOf(Map.of(880103, "查无此人", 990001, "Overridden"));
			assertThat(properties.statuses()).containsExactly(Map.entry(880103, 410));
			assertThat(properties.additionalCodes().get(990001)).isEqualTo(
					new JMessageErrorsProperties.AdditionalCode("Brand new", "New since the release", 429, null));
			assertThat(properties.defaultLocale()).isEqualTo(Locale.ENGLISH);
			assertThat(properties.typePrefix()).isEqualTo("https://errors.example/");
			assertThat(properties.includeUpstreamMessage()).isTrue();
			assertThat(properties.retryAfter()).isEqualTo(Duration.ofMinutes(1));
			assertThat(properties.client().hosts()).containsExactly("api.im.jpush.cn", "localhost:8081", "[::1]:8080");
		});
	}

	@Test
	void environmentVariablesBind() {
		Map<String, Object> variables = new HashMap<>();
		variables.put("JMESSAGE_ERRORS_TITLES_880103", "From outside");
		variables.put("JMESSAGE_ERRORS_DESCRIPTIONS_990001", "Overridden");
		variables.put("JMESSAGE_ERRORS_ADDITIONALCODES_990001_TITLE", "Brand new");
		variables.put("JMESSAGE_ERRORS_ADDITIONALCODES_990001_DESCRIPTION", "New");
		variables.put("JMESSAGE_ERRORS_ADDITIONALCODES_990001_STATUS", "404");
		variables.put("JMESSAGE_ERRORS_DEFAULTLOCALE", "en_GB");
		variables.put("JMESSAGE_ERRORS_RETRYAFTER", "7s");
		variables.put("JMESSAGE_ERRORS_CLIENT_HOSTS", "a.example,b.example:80");
		this.contextRunner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables)))
			.run((context) -> {
				JMessageErrorsProperties properties = context.getBean(JMessageErrorsProperties.class);
				assertThat(properties.titles()).containsExactly(Map.entry(880103, "From outside"));
				assertThat(properties.descriptions()).containsExactly(Map.entry(990001, "Overridden"));
				assertThat(properties.additionalCodes()).containsOnlyKeys(990001);
				assertThat(properties.defaultLocale()).isEqualTo(Locale.UK);
				assertThat(properties.retryAfter()).isEqualTo(Duration.ofSeconds(7));
				assertThat(properties.client().hosts()).containsExactly("a.example", "b.example:80");
			});
	}

	@Test
	void everyPropertyIsDescribedForTheIde() throws IOException {
		List<JsonNode> properties = metadata().get("properties")
			.valueStream()
			.filter((property) -> property.get("name").asString().startsWith("jmessage.errors"))
			.toList();
		assertThat(properties).allSatisfy((property) -> {
			assertThat(property.path("description").asString("")).as(property.get("name").asString())
				.isNotBlank()
				.endsWith(".")
				.doesNotStartWith("The ")
				.doesNotStartWith("A ")
				.doesNotStartWith("An ");
			if (property.get("type").asString().equals("java.lang.Boolean")) {
				assertThat(property.get("description").asString()).startsWith("Whether ");
			}
		});
		assertThat(properties).extracting((property) -> property.get("name").asString())
			.contains("jmessage.errors.enabled", "jmessage.errors.titles", "jmessage.errors.descriptions",
					"jmessage.errors.statuses", "jmessage.errors.additional-codes", "jmessage.errors.default-locale",
					"jmessage.errors.type-prefix", "jmessage.errors.include-upstream-message",
					"jmessage.errors.retry-after", "jmessage.errors.web.enabled", "jmessage.errors.web.order",
					"jmessage.errors.client.enabled", "jmessage.errors.client.hosts",
					"jmessage.errors.client.rest-template.enabled", "jmessage.errors.client.rest-client.enabled",
					"jmessage.errors.client.web-client.enabled", "jmessage.errors.client.feign.enabled",
					"jmessage.errors.client.jiguang.enabled")
			.doesNotHaveDuplicates()
			.allMatch(Pattern.compile("[a-z.-]+").asMatchPredicate());
	}

	private static JsonNode metadata() throws IOException {
		try (InputStream metadata = JMessageErrorsProperties.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			return JsonMapper.shared().readTree(metadata);
		}
	}

	private static void load(ConfigurableApplicationContext context, String yaml) {
		try {
			for (PropertySource<?> source : new YamlPropertySourceLoader().load("test",
					new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))) {
				context.getEnvironment().getPropertySources().addFirst(source);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
