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

package io.github.jmessageerrors.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the applications that are compared answer what they should, and that the
 * load generator notices it.
 */
class ApplicationsIT {

	@Test
	void theAdviceByHandAnswersAsTheStarterDoes() throws IOException, InterruptedException {
		String starter = answerOf(TestedApplication.STARTER);
		assertThat(starter).startsWith("HTTP/1.1 404")
			.contains("Content-Type: application/problem+json", "Content-Language: zh-CN", "Vary: Accept-Language");
		assertThat(bodyOf(starter).get("code").asInt()).isEqualTo(880103);
		String byHand = answerOf(TestedApplication.BY_HAND);
		assertThat(byHand).contains("Content-Type: application/problem+json", "Content-Language: zh-CN",
				"Vary: Accept-Language");
		assertThat(bodyOf(byHand)).isEqualTo(bodyOf(starter));
	}

	@Test
	void theRivalAnswersInItsOwnWay() throws IOException, InterruptedException {
		String rival = answerOf(TestedApplication.SILENT_RIVAL);
		assertThat(rival).startsWith("HTTP/1.1 404");
		assertThat(bodyOf(rival).get("code").asString()).isEqualTo("880103");
		assertThat(bodyOf(rival).get("message").asString()).isEqualTo("用户不存在");
	}

	@Test
	void samplesComeBackFromTheirFile(@TempDir Path directory) throws IOException {
		Samples samples = new Samples();
		samples.add("a", "time", 1);
		samples.add("a", "time", 8);
		samples.add("a", "time", 3);
		samples.add("b", "time", 2);
		samples.add("b", "time", 2);
		samples.add("b", "time", 3);
		samples.write(directory.resolve("samples.json"));
		Samples read = Samples.read(directory.resolve("samples.json"));
		assertThat(read.median("a", "time")).isEqualTo(3);
		assertThat(read.medianRatio("a", "b", "time")).isEqualTo(1);
		assertThat(read.medianDifference("a", "b", "time")).isZero();
	}

	private static String answerOf(TestedApplication application) throws IOException, InterruptedException {
		try (RunningApplication running = RunningApplication.start(application)) {
			assertThat(running.beans()).isPositive();
			String answer = LoadGenerator.ask(running.port());
			assertThat(new LoadGenerator(2).run(running.port(), Duration.ofMillis(200))).isGreaterThanOrEqualTo(2);
			return answer;
		}
	}

	private static JsonNode bodyOf(String answer) {
		return JsonMapper.shared().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
	}

}
