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

package io.github.jmessageerrors.it.fuzz;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Replays the inputs that the fuzzers found worth keeping.
 */
class CorpusTests {

	@Test
	void decoderKeepsItsPromises() {
		replay("decoder.txt", new DecoderCheck()::check);
	}

	@Test
	void responsesKeepTheirPromises() {
		replay("responses.txt", new ResponsesCheck()::check);
	}

	@Test
	void propertiesKeepTheirPromises() {
		replay("properties.txt", new PropertiesCheck()::check);
	}

	@Test
	void requestsKeepTheirPromises() {
		try (RequestsCheck check = new RequestsCheck()) {
			replay("requests.txt", check::check);
		}
	}

	private static void replay(String file, Consumer<byte[]> check) {
		assertThat(Corpus.read(file).map(Corpus::encode)).isNotEmpty()
			.allSatisfy((line) -> assertThatCode(() -> check.accept(Corpus.decode(line))).doesNotThrowAnyException());
	}

}
