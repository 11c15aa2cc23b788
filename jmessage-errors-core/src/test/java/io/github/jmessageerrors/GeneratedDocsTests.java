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

package io.github.jmessageerrors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the documents that are generated from the catalog against it. Run with
 * {@code -Ddocs.update=true} to write them anew.
 */
class GeneratedDocsTests {

	private static final Path DOCS = Path.of("..", "docs");

	static final List<GeneratedDoc> documents = List.of(new SourcesFile(), new ErrorCodesJson(), new OpenApiProblems(),
			new ErrorCodeTables(TableWords.ENGLISH), new ErrorCodeTables(TableWords.CHINESE));

	@ParameterizedTest
	@FieldSource("documents")
	void isWhatTheCatalogSays(GeneratedDoc document) throws IOException {
		Path file = DOCS.resolve(document.path());
		String expected = document.render();
		if (Boolean.getBoolean("docs.update")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, expected);
		}
		assertThat(file).exists();
		assertThat(Files.readString(file))
			.as("run ./mvnw test -pl jmessage-errors-core -Ddocs.update=true, which writes it anew")
			.isEqualTo(expected);
	}

}
