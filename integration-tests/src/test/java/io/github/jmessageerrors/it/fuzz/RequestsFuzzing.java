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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzing of an application with the starter by whatever a stranger may send. It runs on
 * demand; {@link CorpusTests} replays what it found.
 */
class RequestsFuzzing {

	private static RequestsCheck check;

	@BeforeAll
	static void start() {
		check = new RequestsCheck();
	}

	@AfterAll
	static void stop() {
		check.close();
	}

	@MethodSource("corpus")
	@DictionaryEntries({ "GET /thrown", "HEAD /returned", "POST /batch/", "OPTIONS /", "/fine", "/biz", "/own",
			"Accept:", "Accept-Language:", "Cookie:", "Content-Type:", "application/json", "application/problem+json",
			"text/event-stream", "text/html", "*/*", ";q=0", ";q=0.5", "zh-CN", "zh-Hans", "en", "en-GB", "fr", "-x-",
			"-u-ca-", "*", "lang=", "multipart/form-data; boundary=", "%2e%2e", ";a=b", "%00", "?" })
	@FuzzTest(maxDuration = "30m", maxExecutions = 1_000_000)
	void request(byte[] request) {
		check.check(request);
	}

	static Stream<byte[]> corpus() {
		return Corpus.read("requests.txt");
	}

}
