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

package io.github.jmessageerrors.spring.reference;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the pages in a headless Chromium. They run where the system property
 * {@code browser} names its command, as in {@code -Dbrowser=chromium}.
 */
@Tag("browser")
@EnabledIfSystemProperty(named = "browser", matches = ".+")
class ReferenceBrowserTests {

	private static final String INDEX = "/jmessage/errors";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void styleIsAppliedInBothColourSchemes(WebApplicationType type) throws Exception {
		Pattern page = Pattern.compile("--page: #([0-9a-f]{6});");
		List<Integer> colours = page.matcher(new String(new Stylesheet().content(), StandardCharsets.UTF_8))
			.results()
			.map((result) -> Integer.valueOf(result.group(1), 16))
			.toList();
		try (ReferenceServer server = ReferenceServer.start(type)) {
			for (String path : List.of(INDEX, INDEX + "/880104?lang=en")) {
				int light = colourOfCorner(server, path, 1);
				int dark = colourOfCorner(server, path, 0);
				assertThat(List.of(light, dark)).as(path).isEqualTo(colours);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void textsOfOthersBringNoElement(WebApplicationType type) throws Exception {
		String script = "</title></td><script>document.body.remove()</script>";
		try (ReferenceServer server = ReferenceServer.start(type, "jmessage.errors.titles.880104=" + script)) {
			for (String path : List.of(INDEX, INDEX + "/880104",
					INDEX + "?q=" + UriUtils.encode(script, StandardCharsets.UTF_8))) {
				assertThat(browse(server, path, "--dump-dom")).as(path)
					.contains("<main id=\"content\"")
					.doesNotContain("<script");
			}
		}
	}

	private int colourOfCorner(ReferenceServer server, String path, int preferredColorScheme) throws Exception {
		Path screenshot = this.directory.resolve("page.png");
		browse(server, path, "--screenshot=" + screenshot, "--window-size=1280,900",
				"--blink-settings=preferredColorScheme=" + preferredColorScheme);
		return ImageIO.read(screenshot.toFile()).getRGB(5, 5) & 0xffffff;
	}

	private String browse(ReferenceServer server, String path, String... options) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("browser"), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
						"--no-first-run", "--disable-background-networking", "--disable-component-update",
						"--disable-sync", "--user-data-dir=" + this.directory.resolve("profile")));
		command.addAll(List.of(options));
		command.add(server.url() + path);
		Path output = this.directory.resolve("output");
		Process process = new ProcessBuilder(command).redirectOutput(output.toFile())
			.redirectError(this.directory.resolve("errors").toFile())
			.start();
		try {
			assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("browser has ended").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		return Files.readString(output);
	}

}
