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

import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Fuzzing of {@link JMessageResponseTranslator}. It runs on demand; {@link CorpusTests}
 * replays what it found.
 */
class ResponsesFuzzing {

	private final ResponsesCheck check = new ResponsesCheck();

	@MethodSource("corpus")
	@DictionaryEntries({ "{\"code\":880103}", "{\"error\":{\"code\":899008,\"message\":\"m\"}}", "\"code\":9", "Hosts:",
			"Retry-After:", "X-Rate-Limit-Reset:", "Content-Type:", "application/problem+json", "http://",
			"https://api.im.jpush.cn", "report.im.jpush.cn", "localhost:8081", "[::1]:80", "user@", "3600", "3601",
			"200 ", "503 ", "599 ", "600 " })
	@FuzzTest(maxDuration = "30m", maxExecutions = 10_000_000)
	void claim(byte[] response) {
		this.check.check(response);
	}

	static Stream<byte[]> corpus() {
		return Corpus.read("responses.txt");
	}

}
