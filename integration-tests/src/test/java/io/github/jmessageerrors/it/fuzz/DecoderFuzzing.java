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

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;

/**
 * Fuzzing of {@link JMessageErrorDecoder}. It runs on demand; {@link CorpusTests} replays
 * what it found.
 */
class DecoderFuzzing {

	private final DecoderCheck check = new DecoderCheck();

	@MethodSource("corpus")
	@DictionaryEntries({ "{\"error\":{\"code\":899008,\"message\":\"m\"}}", "{\"code\":880103,\"message\":\"m\"}",
			"\"error\":", "\"code\":", "\"message\":", "2147483647", "2147483648", "\"880103\"", "1e3", "-0", "null",
			"true", "\\u", "\\ud83d\\ude00", "\\\"", "\u7528\u6237", "\ud83d\ude00", "\ufeff" })
	@FuzzTest(maxDuration = "30m", maxExecutions = 10_000_000)
	void decode(byte[] body) {
		this.check.check(body);
	}

	static Stream<byte[]> corpus() {
		return Corpus.read("decoder.txt");
	}

}
