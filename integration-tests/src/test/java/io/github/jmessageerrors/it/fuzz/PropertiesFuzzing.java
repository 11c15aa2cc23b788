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

import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzing of the binding of {@code jmessage.errors.*}. It runs on demand;
 * {@link CorpusTests} replays what it found.
 */
class PropertiesFuzzing {

	private final PropertiesCheck check = new PropertiesCheck();

	@MethodSource("corpus")
	@FuzzTest(maxDuration = "30m", maxExecutions = 1_000_000)
	void bind(byte[] properties) {
		this.check.check(properties);
	}

	static Stream<byte[]> corpus() {
		return Corpus.read("properties.txt");
	}

}
