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

package io.github.jmessageerrors.spring.openapi;

import java.util.Objects;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Tests for {@link JMessageProblems @JMessageProblems} on WebFlux, and with OpenAPI 3.0.
 */
@SpringBootTest(classes = DocumentedApplication.class,
		properties = { "spring.main.web-application-type=reactive", "springdoc.api-docs.version=openapi_3_0",
				AbstractJMessageProblemsTests.FRESH, AbstractJMessageProblemsTests.TEXTS,
				AbstractJMessageProblemsTests.STATUSES, AbstractJMessageProblemsTests.TITLE,
				AbstractJMessageProblemsTests.DESCRIPTION, AbstractJMessageProblemsTests.STATUS })
@AutoConfigureWebTestClient
class ReactiveJMessageProblemsTests extends AbstractJMessageProblemsTests {

	@Autowired
	private WebTestClient client;

	@Override
	String get(String path) {
		return Objects.requireNonNull(
				this.client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

}
