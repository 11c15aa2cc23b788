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

package io.github.jmessageerrors.it.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.jmessageerrors.it.Server;

/**
 * Whatever languages a stranger asks for, what a request costs and what stays of it is
 * bounded: compared with an application that makes the same problems without the starter
 * and without looking for texts.
 */
class LanguagesTests {

	private static final int REQUESTS = Integer.getInteger("hostile.requests", 20);

	private static final long RETAINED = 2 * 1024 * 1024;

	private static final double ALLOCATED = 1.5;

	/**
	 * Those that the starter knows. However many requests there are, there are no others.
	 */
	private static final long LOCALES = 1000;

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "NETTY" })
	void doesNotLetAStrangerDecideWhatIsLookedUpAndKept(Server server) throws Exception {
		Map<String, Long> without = run(server, false);
		Map<String, Long> with = run(server, true);
		System.out.printf("%s without the starter %s%n%s with the starter %s%n", server, without, server, with);
		SoftAssertions softly = new SoftAssertions();
		with.forEach((what, value) -> {
			if (what.endsWith(" retained")) {
				softly.assertThat(value).as(what).isLessThan(without.get(what) + RETAINED);
			}
			if (what.endsWith(" allocated")) {
				softly.assertThat((double) value / without.get(what)).as(what).isLessThanOrEqualTo(ALLOCATED);
			}
			if (what.endsWith(" locales")) {
				softly.assertThat(value).as(what).isLessThanOrEqualTo(LOCALES);
			}
		});
		softly.assertAll();
	}

	private static Map<String, Long> run(Server server, boolean withStarter) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-Xmx192m",
				"-XX:+UseSerialGC", "-XX:SoftRefLRUPolicyMSPerMB=0", "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), LanguagesRun.class.getName(), server.name(),
				String.valueOf(withStarter), String.valueOf(REQUESTS))
			.redirectErrorStream(true)
			.start();
		List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.toList();
		if (process.waitFor() != 0) {
			throw new AssertionError(server + ((withStarter) ? " with" : " without") + " the starter ended:\n"
					+ String.join("\n", output.subList(0, Math.min(40, output.size()))));
		}
		Map<String, Long> report = new LinkedHashMap<>();
		output.stream().filter((line) -> line.startsWith("REPORT ")).forEach((line) -> {
			int space = line.lastIndexOf(' ');
			report.put(line.substring(7, space), Long.valueOf(line.substring(space + 1)));
		});
		return report;
	}

}
