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

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.jmessageerrors.JMessageErrorCatalog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the hints in the configuration metadata, from which an IDE completes error
 * codes.
 */
class ConfigurationHintsTests {

	private static final String HINTS = "additional-spring-configuration-metadata.json";

	private static final Path SOURCE = Path.of("src", "main", "resources", "META-INF", HINTS);

	private final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void hintsAreThoseOfTheCatalog() throws Exception {
		List<Map<String, Object>> values = JMessageErrorCatalog.standard()
			.all()
			.stream()
			.<Map<String, Object>>map((code) -> ordered("value", Integer.toString(code.code()), "description",
					code.status() + " " + code.message() + ": " + code.description()))
			.toList();
		List<Map<String, Object>> hints = new ArrayList<>();
		for (String name : List.of("descriptions", "statuses", "titles")) {
			Map<String, Object> hint = ordered("name", "jmessage.errors." + name + ".keys", "values", values);
			hint.put("providers", List.of(Map.of("name", "any")));
			hints.add(hint);
		}
		hints.add(0,
				ordered("name", "jmessage.errors.additional-codes.keys", "providers", List.of(Map.of("name", "any"))));
		ObjectNode expected = (ObjectNode) this.mapper.readTree(SOURCE);
		expected.set("hints", this.mapper.valueToTree(hints));
		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(SOURCE, this.mapper.writer().with(printer()).writeValueAsString(expected) + '\n');
		}
		assertThat(this.mapper.readTree(SOURCE).toPrettyString())
			.as("the catalog has changed: run with -Ddocs.update=true, which updates the file")
			.isEqualTo(expected.toPrettyString());
	}

	@Test
	void propertiesAreSorted() {
		JsonNode properties = this.mapper.readTree(SOURCE).get("properties");
		assertThat(properties.valueStream().map((property) -> property.get("name").asString())).isSorted()
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "titles", "descriptions", "statuses" })
	@DisabledIfSystemProperty(named = "docs.update", matches = "true", disabledReason = "The hints change")
	void mergedMetadataCompletesEveryCodeAndAllowsOthers(String property) throws Exception {
		JsonNode metadata = this.mapper
			.readTree(classes().resolve("META-INF").resolve("spring-configuration-metadata.json"));
		JsonNode hint = find(metadata.get("hints"), "jmessage.errors." + property + ".keys");
		assertThat(hint.get("values").valueStream().map((value) -> value.get("value").asString()))
			.hasSameSizeAs(JMessageErrorCatalog.standard().all())
			.contains("880103", "899002", "800003");
		assertThat(find(hint.get("values"), "value", "880103").get("description").asString()).contains("404",
				"user not existr", "用户不存在");
		assertThat(hint.get("providers").get(0).get("name").asString()).isEqualTo("any");
		assertThat(find(metadata.get("properties"), "jmessage.errors." + property)).isNotNull();
	}

	// As the file is formatted, so that an update changes what has changed.
	private static PrettyPrinter printer() {
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		return new DefaultPrettyPrinter(
				Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
			.withObjectIndenter(indenter)
			.withArrayIndenter(indenter);
	}

	private static JsonNode find(JsonNode nodes, String name) {
		return find(nodes, "name", name);
	}

	private static JsonNode find(JsonNode nodes, String key, String value) {
		return StreamSupport.stream(nodes.spliterator(), false)
			.filter((node) -> value.equals(node.get(key).asString()))
			.findFirst()
			.orElseThrow();
	}

	private static Path classes() throws URISyntaxException {
		return Path.of(JMessageErrorsProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static Map<String, Object> ordered(String firstKey, Object firstValue, String secondKey,
			Object secondValue) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(firstKey, firstValue);
		map.put(secondKey, secondValue);
		return map;
	}

}
