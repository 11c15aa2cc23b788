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

package io.github.jmessageerrors.spring.actuate;

import java.security.Principal;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.actuate.JMessageErrorsEndpoint.PartDescriptor;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JMessageErrorsEndpointAutoConfiguration}.
 */
class JMessageErrorsEndpointAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class, JMessageErrorsEndpointAutoConfiguration.class));

	private final ApplicationContextRunner exposed = this.contextRunner
		.withPropertyValues("management.endpoints.web.exposure.include=jmessageerrors");

	@Test
	void exposedEndpointIsThere() {
		this.exposed.run((context) -> assertThat(context).hasSingleBean(JMessageErrorsEndpoint.class)
			.hasSingleBean(JMessageErrorsEndpointWebExtension.class));
	}

	@Test
	void endpointIsNotThereUnlessExposed() {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(JMessageErrorsEndpoint.class)
			.doesNotHaveBean(JMessageErrorsEndpointWebExtension.class));
	}

	@Test
	void webExtensionIsNotThereWhereOnlyJmxIsExposed() {
		this.contextRunner
			.withPropertyValues("management.endpoints.jmx.exposure.include=jmessageerrors", "spring.jmx.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(JMessageErrorsEndpoint.class)
				.doesNotHaveBean(JMessageErrorsEndpointWebExtension.class));
	}

	@Test
	void endpointIsNotThereWithoutAccess() {
		this.exposed.withPropertyValues("management.endpoint.jmessageerrors.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(JMessageErrorsEndpoint.class));
	}

	@Test
	void endpointIsNotThereWithoutTheStarter() {
		this.exposed.withPropertyValues("jmessage.errors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JMessageErrorsEndpoint.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.boot.actuate", "org.springframework.boot.actuate.autoconfigure" })
	void contextStartsWithoutActuator(String missing) {
		// As Boot imports them: by name, so that an annotation that is missing is
		// ignored.
		new ApplicationContextRunner().withUserConfiguration(Imports.class)
			.withPropertyValues("management.endpoints.web.exposure.include=jmessageerrors")
			.withClassLoader(new FilteredClassLoader(missing))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JMessageProblemDetails.class)
				.doesNotHaveBean("jmessageErrorsEndpoint"));
	}

	@Test
	void endpointIsImportedWithActuator() {
		new ApplicationContextRunner().withUserConfiguration(Imports.class)
			.withPropertyValues("management.endpoints.web.exposure.include=jmessageerrors")
			.run((context) -> assertThat(context).hasBean("jmessageErrorsEndpoint"));
	}

	@Test
	void originIsThatOfAnEnvironmentVariable() {
		this.exposed
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
						Map.of("JMESSAGE_ERRORS_TITLES_880103", "nobody"))))
			.run((context) -> assertThat(title(context.getBean(JMessageErrorsEndpoint.class)))
				.isEqualTo(new PartDescriptor("nobody", "property", "jmessage.errors.titles.880103",
						"\"JMESSAGE_ERRORS_TITLES_880103\" from property source \"test-systemEnvironment\"")));
	}

	@Test
	void originIsFoundForAKeyInBrackets() {
		this.exposed.withPropertyValues("jmessage.errors.titles[880103]=nobody")
			.run((context) -> assertThat(title(context.getBean(JMessageErrorsEndpoint.class)))
				.returns("nobody", PartDescriptor::value)
				.returns("\"jmessage.errors.titles[880103]\" from property source \"test\"", PartDescriptor::origin));
	}

	@Test
	void valuesOfPropertiesAreHiddenOnDemand() {
		this.exposed
			.withPropertyValues("management.endpoint.jmessageerrors.show-values=never",
					"jmessage.errors.titles.880103=nobody", "jmessage.errors.statuses.880103=410")
			.run((context) -> {
				JMessageErrorsEndpoint endpoint = context.getBean(JMessageErrorsEndpoint.class);
				assertThat(title(endpoint)).returns("******", PartDescriptor::value)
					.returns("property", PartDescriptor::source)
					.returns("\"jmessage.errors.titles.880103\" from property source \"test\"", PartDescriptor::origin);
				assertThat(endpoint.errorCode(880103, null).status().value()).isEqualTo("******");
				assertThat(endpoint.errorCode(880103, null).description().value()).isEqualTo("用户不存在");
			});
	}

	@Test
	void valuesAreHiddenFromWhoIsNotAuthorized() {
		this.exposed
			.withPropertyValues("management.endpoint.jmessageerrors.show-values=when-authorized",
					"management.endpoint.jmessageerrors.roles=ops", "jmessage.errors.titles.880103=nobody")
			.run((context) -> {
				JMessageErrorsEndpointWebExtension extension = context
					.getBean(JMessageErrorsEndpointWebExtension.class);
				assertThat(extension.errorCode(user("dev"), 880103, null).title().value()).isEqualTo("******");
				assertThat(extension.errorCode(user("ops"), 880103, null).title().value()).isEqualTo("nobody");
				assertThat(extension.errorCodes(user("dev"), null).codes()).filteredOn((code) -> code.code() == 880103)
					.singleElement()
					.satisfies((code) -> assertThat(code.title().value()).isEqualTo("******"));
			});
	}

	@Test
	void sanitizingFunctionsSeeWhereAPropertyComesFrom() {
		this.exposed
			.withBean(SanitizingFunction.class,
					() -> (data) -> (data.getPropertySource() != null
							&& data.getPropertySource().getName().equals("vault")) ? data.withSanitizedValue() : data)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("vault", Map.of("jmessage.errors.titles.880103", "nobody"))))
			.withPropertyValues("jmessage.errors.descriptions.880103=No one.")
			.run((context) -> {
				JMessageErrorsEndpoint endpoint = context.getBean(JMessageErrorsEndpoint.class);
				assertThat(title(endpoint).value()).isEqualTo("******");
				assertThat(endpoint.errorCode(880103, null).description().value()).isEqualTo("No one.");
			});
	}

	@Test
	void sanitizingFunctionsApply() {
		this.exposed
			.withBean(SanitizingFunction.class,
					() -> SanitizingFunction.sanitizeValue().ifKeyEquals("jmessage.errors.titles.880103"))
			.withPropertyValues("jmessage.errors.titles.880103=nobody", "jmessage.errors.descriptions.880103=No one.")
			.run((context) -> {
				JMessageErrorsEndpoint endpoint = context.getBean(JMessageErrorsEndpoint.class);
				assertThat(title(endpoint).value()).isEqualTo("******");
				assertThat(endpoint.errorCode(880103, null).description().value()).isEqualTo("No one.");
			});
	}

	@Test
	void textsOfTheApplicationsOwnMakingAreShownAsSuch() {
		JMessageProblemDetails problems = Mockito.mock(JMessageProblemDetails.class);
		BDDMockito.given(problems.create(Mockito.any(JMessageErrorCode.class), Mockito.isNull()))
			.willReturn(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Own text"));
		this.exposed.withBean(JMessageProblemDetails.class, () -> problems)
			.withPropertyValues("jmessage.errors.descriptions.880103=Overridden")
			.run((context) -> {
				JMessageErrorsEndpoint endpoint = context.getBean(JMessageErrorsEndpoint.class);
				assertThat(endpoint.errorCode(880103, null).description())
					.isEqualTo(new PartDescriptor("Own text", "application", null, null));
				assertThat(endpoint.errorCode(880103, null).status())
					.isEqualTo(new PartDescriptor(404, "catalog", null, null));
			});
	}

	private static PartDescriptor title(JMessageErrorsEndpoint endpoint) {
		return endpoint.errorCode(880103, null).title();
	}

	private static SecurityContext user(String role) {
		return new SecurityContext() {

			@Override
			public Principal getPrincipal() {
				return () -> "tom";
			}

			@Override
			public boolean isUserInRole(String asked) {
				return role.equals(asked);
			}

		};
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
			JMessageErrorsEndpointAutoConfiguration.class })
	static class Imports {

	}

}
