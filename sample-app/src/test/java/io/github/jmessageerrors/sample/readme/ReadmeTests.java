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

package io.github.jmessageerrors.sample.readme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

import io.github.jmessageerrors.ImErrorCode;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Holds the READMEs against the code. Run with {@code -Dreadme.update=true} to write the
 * tables anew.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ReadmeTests {

	private static final Pattern ORIGIN = Pattern.compile("class path resource \\[application.yml]");

	private static final Path SNIPPETS = Path
		.of("src/test/java/io/github/jmessageerrors/sample/readme/ReadmeSnippets.java");

	private static final Path SNIPPETS_OF_THE_STARTER = Path
		.of("../jmessage-errors-spring-boot-starter/src/test/java/io/github/jmessageerrors/spring/ReadmeSnippets.java");

	private final JsonMapper jsonMapper = new JsonMapper();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void javaIsCompiled(String name) throws IOException {
		String compiled = withoutIndent(Files.readString(SNIPPETS))
				+ withoutIndent(Files.readString(SNIPPETS_OF_THE_STARTER));
		assertThat(Readme.read(name).blocks("java")).isNotEmpty()
			.allSatisfy((snippet) -> assertThat(compiled).contains(withoutIndent(snippet)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void bothLanguagesShowTheSameCode(String name) {
		Readme english = Readme.read("README.md");
		Readme readme = Readme.read(name);
		for (String language : List.of("java", "yaml", "xml", "shell", "http", "json")) {
			assertThat(readme.blocks(language)).isEqualTo(english.blocks(language));
		}
	}

	@Test
	void yamlTakesEffect() {
		for (String yaml : Readme.read("README.md").blocks("yaml")) {
			new ApplicationContextRunner().withInitializer((context) -> {
				try {
					new YamlPropertySourceLoader()
						.load("readme", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
						.forEach(context.getEnvironment().getPropertySources()::addFirst);
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			})
				.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
						JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class))
				.run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(context.getBean(JMessageProblemDetails.class).create(880103).getDetail())
						.isEqualTo(yaml.contains("没有这个用户，请检查用户名") ? "没有这个用户，请检查用户名" : "用户不存在");
				});
		}
	}

	@Test
	void answersAreWhatTheSampleGives() throws Exception {
		String text = Readme.read("README.md").text();
		Matcher matcher = Pattern
			.compile("(?:^curl localhost:8080(\\S+)\\n```\\n\\n```json\\n|^GET (\\S+) .*?\\n\\n)(\\{.*?})\\n```",
					Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(text);
		int answers = 0;
		while (matcher.find()) {
			String path = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
			assertThat(get(path)).isEqualTo(this.jsonMapper.readTree(matcher.group(3)));
			answers++;
		}
		assertThat(answers).isGreaterThanOrEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void dependencyHasTheProjectsCoordinates(String name) throws IOException {
		String dependency = Readme.read(name).blocks("xml").get(0);
		String pom = Files.readString(Path.of("../pom.xml"));
		String version = dependency.substring(dependency.indexOf("<version>"), dependency.indexOf("</version>"));
		assertThat(pom).contains(version);
		assertThat(Files.readString(Path.of("../jmessage-errors-spring-boot-starter/pom.xml")))
			.contains(dependency.substring(dependency.indexOf("<artifactId>"), dependency.indexOf("</artifactId>")));
	}

	@Test
	void propertiesAreThoseOfTheMetadata() throws IOException {
		TreeMap<String, String> rows = new TreeMap<>();
		metadata().path("properties").forEach((property) -> {
			String name = property.path("name").asString();
			if (name.startsWith("jmessage.errors") && !property.has("deprecation")) {
				rows.put(name, "| `%s` | %s | %s |".formatted(keyOf(property, name), defaultOf(property),
						property.path("description").asString()));
			}
		});
		String table = "| Property | Default | What it is |%n|---|---|---|%n%s%n"
			.formatted(rows.values().stream().collect(Collectors.joining(System.lineSeparator())));
		assertSection(Readme.read("README.md"), "properties", table);
		String chinese = Readme.read("README.zh-CN.md").section("properties");
		assertThat(cells(chinese)).isEqualTo(cells(table));
	}

	@ParameterizedTest
	@CsvSource({ "README.md, en", "README.zh-CN.md, zh-CN" })
	void catalogueIsComplete(String name, String language) {
		Locale locale = Locale.forLanguageTag(language);
		boolean english = locale.getLanguage().equals("en");
		String header = english ? "| Code | Constant | Message | Description | Status |%n"
				: "| 错误码 | 常量 | Err Message | 说明 | 状态码 |%n";
		String tables = family(english ? "Web SDK: `WebErrorCode`" : "Web SDK：`WebErrorCode`", header,
				WebErrorCode.values(), locale)
				+ family(english ? "REST API: `RestErrorCode`" : "REST API：`RestErrorCode`", header,
						RestErrorCode.values(), locale)
				+ family(english ? "Long-connection service: `ImErrorCode`" : "IM 长连接服务：`ImErrorCode`", header,
						ImErrorCode.values(), locale);
		assertSection(Readme.read(name), "catalogue", tables);
	}

	@Test
	void failureAnalysisReadsAsShown(CapturedOutput output) {
		SpringApplication application = new SpringApplication(EmptyApplication.class);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> application
			.run("--spring.config.location=classpath:readme/", "--spring.main.web-application-type=none"));
		String shown = Readme.read("README.md").blocks("text").get(0).strip();
		assertThat(ORIGIN.matcher(shown).find()).isTrue();
		assertThat(output.getOut()
			.replace("[readme/application.yml]", "[application.yml]")
			.replace(System.lineSeparator(), "\n")).contains(shown);
	}

	private static String family(String title, String header, JMessageErrorCode[] codes, Locale locale) {
		String rows = Arrays.stream(codes)
			.map((code) -> "| %d | `%s` | %s | %s | %d |".formatted(code.code(), ((Enum<?>) code).name(),
					code.message(), code.description(locale), code.status()))
			.collect(Collectors.joining("%n".formatted()));
		return ("%n<details>%n<summary>%s (%d)</summary>%n%n".formatted(title.replace("`", ""), codes.length)
				+ header.formatted() + "|---|---|---|---|---|%n".formatted() + rows + "%n%n</details>%n".formatted());
	}

	private static void assertSection(Readme readme, String name, String expected) {
		if (Boolean.getBoolean("readme.update")) {
			readme.replaceSection(name, expected);
			return;
		}
		assertThat(readme.section(name)).isEqualTo(expected);
	}

	private static List<String> cells(String table) {
		return table.lines()
			.skip(2)
			.filter((line) -> line.startsWith("|"))
			.map((line) -> line.split(" \\| ")[0] + '|' + line.split(" \\| ")[1])
			.toList();
	}

	private static String keyOf(JsonNode property, String name) {
		return property.path("type").asString().startsWith("java.util.Map") ? name + ".<code>" : name;
	}

	private static String defaultOf(JsonNode property) {
		JsonNode value = property.path("defaultValue");
		if (value.isMissingNode() || value.isArray()) {
			return "";
		}
		return '`' + value.asString() + '`';
	}

	private JsonNode metadata() throws IOException {
		Path classes = Path.of("../jmessage-errors-spring-boot-starter/target/classes");
		try (InputStream input = Files.newInputStream(classes.resolve("META-INF/spring-configuration-metadata.json"))) {
			return this.jsonMapper.readTree(input);
		}
	}

	private JsonNode get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.port + path);
		return this.jsonMapper.readTree(HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
			.body());
	}

	private static String withoutIndent(String source) {
		return source.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	@EnableAutoConfiguration
	static class EmptyApplication {

	}

}
