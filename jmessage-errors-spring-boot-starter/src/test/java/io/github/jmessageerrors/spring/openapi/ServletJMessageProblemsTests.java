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

import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Tests for {@link JMessageProblems @JMessageProblems} on Spring MVC.
 */
@SpringBootTest(classes = DocumentedApplication.class,
		properties = { AbstractJMessageProblemsTests.FRESH, AbstractJMessageProblemsTests.TEXTS,
				AbstractJMessageProblemsTests.STATUSES, AbstractJMessageProblemsTests.TITLE,
				AbstractJMessageProblemsTests.DESCRIPTION, AbstractJMessageProblemsTests.STATUS })
@AutoConfigureMockMvc
class ServletJMessageProblemsTests extends AbstractJMessageProblemsTests {

	@Autowired
	private MockMvcTester mvc;

	@Override
	String get(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
