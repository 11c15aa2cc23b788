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

import org.junit.jupiter.api.Test;
import org.springdoc.core.models.GroupedOpenApi;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JMessageProblems @JMessageProblems} in groups of springdoc's.
 */
@SpringBootTest(classes = { DocumentedApplication.class, GroupedJMessageProblemsTests.Groups.class,
		GroupedJMessageProblemsTests.WrongController.class })
@AutoConfigureMockMvc
class GroupedJMessageProblemsTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void groupHasTheProblemsToo() {
		assertThat(this.mvc.get().uri("/v3/api-docs/groups")).hasStatusOk()
			.bodyJson()
			.hasPath("$.paths['/groups/own'].get.responses.403.content['application/problem+json'].examples.880205")
			.hasPath("$.components.schemas.JMessageProblem")
			.doesNotHavePath("$.paths['/members/tom']");
	}

	@Test
	void unknownCodesStopTheDescription() {
		assertThat(this.mvc.get().uri("/v3/api-docs/wrong")).hasFailed()
			.failure()
			.rootCause()
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("WrongController#wrong()")
			.hasMessageContaining("880130=[880103 user not existr, ")
			.hasMessageContaining("{0=[")
			.hasMessageNotContaining("880103=");
	}

	@Configuration(proxyBeanMethods = false)
	static class Groups {

		@Bean
		GroupedOpenApi groups() {
			return GroupedOpenApi.builder().group("groups").pathsToMatch("/groups/**").build();
		}

		@Bean
		GroupedOpenApi wrong() {
			return GroupedOpenApi.builder().group("wrong").pathsToMatch("/wrong").build();
		}

	}

	@RestController
	static class WrongController {

		@JMessageProblems({ 880103, 880130, 0 })
		@GetMapping("/wrong")
		String wrong() {
			return "wrong";
		}

	}

}
