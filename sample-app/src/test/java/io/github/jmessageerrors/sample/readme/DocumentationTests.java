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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Holds the READMEs and the documents against the code. Run with
 * {@code -Ddocs.update=true} to write the table of properties anew.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class DocumentationTests {

	private static final int LINES_OF_A_README = 200;

	private static final Pattern ORIGIN = Pattern.compile("class path resource \\[application.yml]");

	private static final Pattern EXCHANGE = Pattern
		.compile("(GET|POST) (\\S+) +HTTP/1.1 (\\d+)\\n(.*?)\\n\\n(\\{.*})\\n", Pattern.DOTALL);

	private static final List<Path> SNIPPETS = List.of(
			Path.of("src/test/java/io/github/jmessageerrors/sample/readme/DocumentationSnippets.java"),
			Path.of("src/test/java/io/github/jmessageerrors/recipes/Envelope.java"),
			Path.of("src/test/java/io/github/jmessageerrors/recipes/EnvelopeAdvice.java"),
			Path.of("src/test/java/io/github/jmessageerrors/recipes/EnvelopeSerializer.java"),
			Path.of("src/test/java/io/github/jmessageerrors/recipes/ErrorsInSuccessConfiguration.java"),
			Path.of("../jmessage-errors-spring-boot-starter/src/test/java/io/github/jmessageerrors/spring/ReadmeSnippets.java"));

	private final JsonMapper jsonMapper = new JsonMapper();

	@LocalServerPort
	private int port;

	static Stream<Document> documents() {
		return Stream.concat(english(), english().map(DocumentationTests::inChinese));
	}

	static Stream<Document> english() {
		return Stream.concat(Stream.of(Document.read("README.md")), Document.readAll("docs/en").stream());
	}

	private static Document inChinese(Document english) {
		String path = english.toString();
		return Document.read(path.equals("README.md") ? "README.zh-CN.md" : path.replace("docs/en/", "docs/zh/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void readmeIsShort(String name) {
		assertThat(Document.read(name).text().lines().count()).isLessThanOrEqualTo(LINES_OF_A_README);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void javaIsCompiled(Document document) throws IOException {
		StringBuilder compiled = new StringBuilder();
		for (Path snippets : SNIPPETS) {
			compiled.append(withoutIndent(Files.readString(snippets))).append('\n');
		}
		assertThat(document.blocks("java"))
			.allSatisfy((snippet) -> assertThat(compiled).contains(withoutIndent(snippet)));
	}

	@ParameterizedTest
	@MethodSource("english")
	void bothLanguagesShowTheSameCode(Document english) {
		Document chinese = inChinese(english);
		for (String language : List.of("java", "yaml", "xml", "groovy", "shell", "http", "json", "text",
				"properties")) {
			assertThat(chinese.blocks(language)).as(language).isEqualTo(english.blocks(language));
		}
	}

	@Test
	void linksLeadSomewhere() {
		List<Document> documents = new ArrayList<>(documents().toList());
		for (String name : List.of("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "benchmarks/README.md",
				"integration-tests/README.md", "integration-tests/MUTATIONS.md")) {
			documents.add(Document.read(name));
		}
		assertThat(documents)
			.allSatisfy((document) -> assertThat(document.brokenLinks()).as(document.toString()).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("english")
	void yamlTakesEffect(Document document) {
		for (String yaml : document.blocks("yaml")) {
			new ApplicationContextRunner().withInitializer((context) -> {
				try {
					new YamlPropertySourceLoader()
						.load("document", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
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
					JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
					assertThat(problems.create(880103).getDetail())
						.isEqualTo(yaml.contains("没有这个用户，请检查用户名") ? "没有这个用户，请检查用户名" : "用户不存在");
					if (yaml.contains("880215")) {
						assertThat(problems.create(880215).getDetail()).isEqualTo("消息已过期");
					}
				});
		}
	}

	@ParameterizedTest
	@MethodSource("english")
	void exchangesWithTheSampleAreAsShown(Document document) throws Exception {
		for (String block : document.blocks("http")) {
			Matcher shown = EXCHANGE.matcher(block);
			assertThat(shown.find()).as(block).isTrue();
			// The recipes have tests of their own
			if (shown.group(2).startsWith("/api/")) {
				HttpResponse<String> response = send(shown.group(1), shown.group(2));
				assertThat(response.statusCode()).isEqualTo(Integer.parseInt(shown.group(3)));
				for (String header : shown.group(4).strip().split("\\s*\\n\\s*")) {
					String[] parts = header.split(": ");
					assertThat(response.headers().allValues(parts[0])).as(header).contains(parts[1]);
				}
				assertThat(this.jsonMapper.readTree(response.body()))
					.isEqualTo(this.jsonMapper.readTree(shown.group(5)));
			}
		}
	}

	@Test
	void dependencyHasTheProjectsCoordinates() throws IOException {
		Document readme = Document.read("README.md");
		String dependency = readme.blocks("xml").get(0);
		String version = dependency.substring(dependency.indexOf("<version>"), dependency.indexOf("</version>"));
		String artifact = dependency.substring(dependency.indexOf("<artifactId>"), dependency.indexOf("</artifactId>"));
		assertThat(Files.readString(Path.of("../pom.xml"))).contains(version);
		assertThat(Files.readString(Path.of("../jmessage-errors-spring-boot-starter/pom.xml"))).contains(artifact);
		assertThat(readme.blocks("groovy").get(0)).contains("io.github.jmessageerrors:"
				+ artifact.substring("<artifactId>".length()) + ':' + version.substring("<version>".length()));
	}

	@Test
	void propertiesAreThoseOfTheMetadata() throws IOException {
		Map<String, String> rows = new TreeMap<>();
		for (String module : List.of("jmessage-errors-spring-boot-starter", "jmessage-errors-reference")) {
			metadata(module).path("properties").forEach((property) -> {
				String name = property.path("name").asString();
				if (!property.has("deprecation")) {
					rows.put(name, "| `%s` | %s | %s |".formatted(keyOf(property, name), defaultOf(property),
							property.path("description").asString()));
				}
			});
		}
		String table = "| Property | Default | Description |%n|---|---|---|%n%s%n"
			.formatted(String.join(System.lineSeparator(), rows.values()));
		Document english = Document.read("docs/en/properties.md");
		if (Boolean.getBoolean("docs.update")) {
			english.replaceSection("properties", table);
		}
		else {
			assertThat(english.section("properties")).isEqualTo(table);
		}
		assertThat(cells(Document.read("docs/zh/properties.md").section("properties"))).isEqualTo(cells(table));
	}

	@Test
	void failureAnalysisReadsAsShown(CapturedOutput output) {
		SpringApplication application = new SpringApplication(EmptyApplication.class);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> application
			.run("--spring.config.location=classpath:readme/", "--spring.main.web-application-type=none"));
		String shown = Document.read("docs/en/texts.md").blocks("text").get(0).strip();
		assertThat(ORIGIN.matcher(shown).find()).isTrue();
		assertThat(output.getOut()
			.replace("[readme/application.yml]", "[application.yml]")
			.replace(System.lineSeparator(), "\n")).contains(shown);
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

	private JsonNode metadata(String module) throws IOException {
		Path classes = Path.of("..", module, "target/classes");
		try (InputStream input = Files.newInputStream(classes.resolve("META-INF/spring-configuration-metadata.json"))) {
			return this.jsonMapper.readTree(input);
		}
	}

	private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (method.equals("POST")) {
			request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
					[{"username": "taken-ann", "password": "1"}, {"username": "taken-bob", "password": "2"}]"""));
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String withoutIndent(String source) {
		return source.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	@EnableAutoConfiguration
	static class EmptyApplication {

	}

}
