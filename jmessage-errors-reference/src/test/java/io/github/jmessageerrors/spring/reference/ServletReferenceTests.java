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

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the pages on Tomcat.
 */
class ServletReferenceTests extends AbstractReferenceTests {

	ServletReferenceTests() {
		super(WebApplicationType.SERVLET, "server.servlet.context-path");
	}

	@Test
	void helpOfAProblemOpensBelowServletPath() {
		try (ReferenceServer moved = start("server.servlet.context-path=/app", "spring.mvc.servlet.path=/api")) {
			String help = help(moved, "880103");
			assertThat(help).isEqualTo("/app/api/jmessage/errors/880103");
			client(moved).get().uri(help).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
		}
	}

}
