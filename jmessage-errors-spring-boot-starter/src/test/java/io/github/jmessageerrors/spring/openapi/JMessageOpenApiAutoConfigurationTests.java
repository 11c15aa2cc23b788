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

import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link JMessageOpenApiAutoConfiguration}.
 */
class JMessageOpenApiAutoConfigurationTests {

	private static final HandlerMethod HANDLER = new HandlerMethod(new DocumentedApplication.GroupController(),
			Objects.requireNonNull(ReflectionUtils.findMethod(DocumentedApplication.GroupController.class, "own")));

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class, JMessageOpenApiAutoConfiguration.class));

	@Test
	void backsOffWithoutSpringdoc() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("org.springdoc"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JMessageErrorCatalog.class)
				.doesNotHaveBean(JMessageOpenApiAutoConfiguration.class));
	}

	@Test
	void backsOffWithoutSwagger() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("org.springdoc", "io.swagger"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(JMessageOpenApiAutoConfiguration.class));
	}

	@Test
	void backsOffWithoutTheStarter() {
		this.contextRunner.withPropertyValues("jmessage.errors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(GlobalOperationComponentsCustomizer.class));
	}

	@Test
	void schemaOfTheApplicationIsKept() {
		StringSchema own = new StringSchema();
		Components components = new Components().addSchemas("JMessageProblem", own);
		this.contextRunner.run((context) -> {
			context.getBean(GlobalOperationComponentsCustomizer.class).customize(new Operation(), components, HANDLER);
			assertThat(components.getSchemas()).containsOnly(Map.entry("JMessageProblem", own));
		});
	}

	@Test
	void operationWithoutAPlaceForTheSchemaIsLeftAlone() {
		Operation operation = new Operation();
		this.contextRunner.run((context) -> assertThat(
				context.getBean(GlobalOperationComponentsCustomizer.class).customize(operation, HANDLER))
			.isSameAs(operation));
		assertThat(operation).isEqualTo(new Operation());
	}

	@Test
	void exampleIsMadeByTheBeanOfTheApplication() {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(418));
		problem.setProperty("own", true);
		JMessageProblemDetails problems = mock();
		given(problems.create(anyInt(), isNull())).willReturn(problem);
		this.contextRunner.withBean(JMessageProblemDetails.class, () -> problems).run((context) -> {
			Operation operation = context.getBean(GlobalOperationComponentsCustomizer.class)
				.customize(new Operation(), new Components(), HANDLER);
			assertThat(operation.getResponses()
				.get("418")
				.getContent()
				.get("application/problem+json")
				.getExamples()
				.get("880205")
				.getValue()).isEqualTo(Map.of("title", "I'm a teapot", "status", 418, "own", true));
		});
	}

}
