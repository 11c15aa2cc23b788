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

package io.github.jmessageerrors.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link PropertiesValidation}, through what an application prints when it
 * fails to start.
 */
@ExtendWith(OutputCaptureExtension.class)
class PropertiesValidationTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					statuses.880103=399              | statuses.880103         | must be from 400 to 599
					statuses.880103=600              | statuses.880103         | must be from 400 to 599
					statuses.880103=401              | statuses.880103         | which require a response header
					statuses.880103=405              | statuses.880103         | which require a response header
					statuses.880103=407              | statuses.880103         | which require a response header
					statuses.880103=426              | statuses.880103         | which require a response header
					titles.880199=Text               | titles.880199           | the code must be in the catalog
					descriptions.880199=Text         | descriptions.880199     | the code must be in the catalog
					statuses.880199=404              | statuses.880199         | the code must be in the catalog
					titles.0=Text                    | titles.0                | the code must be in the catalog
					titles[-5]=Text                  | titles.-5               | the code must be in the catalog
					titles.880103=                   | titles.880103           | must not be blank
					descriptions.880103=\\u0020      | descriptions.880103     | must not be blank
					client.hosts=http://a.example    | client.hosts[0]         | must be a host without scheme and path
					client.hosts=a.example,b/c       | client.hosts[1]         | must be a host without scheme and path
					client.hosts[0]=a.example:65536  | client.hosts[0]         | must be a host without scheme and path
					client.hosts[0]=a.example:0      | client.hosts[0]         | must be a host without scheme and path
					type-prefix=a b                  | type-prefix             | must be the beginning of an absolute URI or path
					type-prefix=no-scheme            | type-prefix             | must be the beginning of an absolute URI or path
					retry-after=0                    | retry-after             | must be at least one second
					retry-after=-3s                  | retry-after             | must be at least one second
					retry-after=999ms                | retry-after             | must be at least one second
					default-locale=_CN               | default-locale          | must be a language tag
					default-locale=not a locale     | default-locale          | must be a language tag
					additional-codes.0.title=Text    | additional-codes.0      | the code must be positive
					additional-codes.880103.title=T  | additional-codes.880103 | the code is in the catalog
					additional-codes.990001.title=T  | additional-codes.990001.description | must not be blank
					additional-codes.990001.title=T  | additional-codes.990001 | a status or a reason is required
					additional-codes.990001.status=404 | additional-codes.990001.title     | must not be blank
					additional-codes.990001.status=401 | additional-codes.990001.status    | which require a response header
					""")
	void invalidValueStopsStartUp(String line, String property, String reason, CapturedOutput output)
			throws IOException {
		fail("application.properties", "jmessage.errors." + line);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.containsPattern("Property: jmessage\\.errors\\." + Pattern.quote(property)
					+ "\\R +Value: .*\\R( +Origin: .*\\R)? +Reason: .*" + Pattern.quote(reason));
	}

	@ParameterizedTest
	@CsvSource({ "statuses.880103=abc, statuses.880103", "retry-after=soon, retry-after",
			"include-upstream-message=maybe, include-upstream-message", "web.order=last, web.order",
			"additional-codes.990001.status=no, additional-codes.990001.status" })
	void valueThatCannotBeConvertedIsReportedBySpringBoot(String line, String property, CapturedOutput output)
			throws IOException {
		fail("application.properties", "jmessage.errors." + line);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: jmessage.errors." + property + System.lineSeparator())
			.contains("Origin: ")
			.contains("Reason: failed to convert");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "99999999999", "880103.en" })
	void codeThatIsNotANumberIsReportedBySpringBoot(String code, CapturedOutput output) throws IOException {
		fail("application.properties", "jmessage.errors.titles." + code + "=Text");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Failed to bind properties under 'jmessage.errors.titles'")
			.contains("NumberFormatException: For input string: \"" + code);
	}

	@Test
	void reasonMustNotContradictTheStatus(CapturedOutput output) throws IOException {
		String code = "jmessage.errors.additional-codes.990001.";
		fail("application.properties", code + "title=T", code + "description=D", code + "status=404",
				code + "reason=upstream-busy");
		assertThat(output).contains("Property: jmessage.errors.additional-codes.990001.reason")
			.contains("must not contradict the status 404");
	}

	@Test
	void reasonThatDoesNotExistIsReportedWithTheOthers(CapturedOutput output) throws IOException {
		fail("application.properties", "jmessage.errors.additional-codes.990001.reason=other");
		assertThat(output).contains("Property: jmessage.errors.additional-codes.990001.reason")
			.contains("NOT_FOUND")
			.contains("UPSTREAM_BUSY");
	}

	@Test
	void unknownCodeIsReportedWithTheNearestOnes(CapturedOutput output) throws IOException {
		fail("application.properties", "jmessage.errors.titles.808103=Text");
		assertThat(output).contains("880103 user not existr").contains("jmessage.errors.additional-codes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "statuses.880103=400", "statuses.880103=599", "retry-after=1s", "default-locale=",
			"client.hosts=a-b:8080,[::1]:1,a.example:65535", "titles.880103=Text", "unknown=ignored",
			"title.880103=ignored", "additional-codes.990001.unknown=ignored",
			"additional-codes.990001.reason=not-permitted" })
	void otherValuesAreAccepted(String line) throws IOException {
		String complete = "jmessage.errors.additional-codes.990001.";
		run("application.properties", "jmessage.errors." + line, complete + "title=T", complete + "description=D",
				complete + "status=404")
			.run()
			.close();
	}

	@Test
	void additionalCodesCanBeOverridden() throws IOException {
		String complete = "jmessage.errors.additional-codes.990001.";
		run("application.properties", complete + "title=T", complete + "description=D", complete + "status=404",
				"jmessage.errors.titles.990001=Text", "jmessage.errors.statuses.990001=410")
			.run()
			.close();
	}

	@Test
	void allInvalidValuesAreReportedOnceAndTogetherWithTheirOrigin(CapturedOutput output) throws IOException {
		fail("application.yml", """
				jmessage:
				  errors:
				    titles:
				      880103: ""
				      0: "success"
				    statuses:
				      880103: 200
				    type-prefix: "no prefix"
				    retry-after: 0s
				    default-locale: "_CN"
				    additional-codes:
				      "990001":
				        title: "T"
				        description: " "
				        status: 200
				    client:
				      hosts:
				        - "a.example"
				        - "b/c"
				""");
		assertThat(output.toString().split("APPLICATION FAILED TO START", -1)).hasSize(2);
		assertThat(output.toString().lines().filter((line) -> line.contains("Property: "))).hasSize(9);
		assertOrigin(output, "jmessage.errors.titles.880103", "4:15");
		assertOrigin(output, "jmessage.errors.titles.0", "5:10");
		assertOrigin(output, "jmessage.errors.statuses.880103", "7:15");
		assertOrigin(output, "jmessage.errors.type-prefix", "8:18");
		assertOrigin(output, "jmessage.errors.retry-after", "9:18");
		assertOrigin(output, "jmessage.errors.default-locale", "10:21");
		assertOrigin(output, "jmessage.errors.additional-codes.990001.description", "14:22");
		assertOrigin(output, "jmessage.errors.additional-codes.990001.status", "15:17");
		assertOrigin(output, "jmessage.errors.client.hosts[1]", "19:11");
		assertThat(output).contains("Value: \"200\"").contains("Value: \"no prefix\"");
	}

	@Test
	void originOfAListIsThatOfItsProperty(CapturedOutput output) throws IOException {
		fail("application.properties", "# first line", "jmessage.errors.client.hosts=a.example,b/c");
		assertOrigin(output, "jmessage.errors.client.hosts[1]", "2:30");
	}

	@Test
	void invalidEnvironmentVariableIsReportedWithItsName(CapturedOutput output) {
		assertThatException().isThrownBy(() -> application(Map.of("JMESSAGE_ERRORS_STATUSES_880103", "200")).run());
		assertThat(output).contains("Property: jmessage.errors.statuses.880103")
			.contains("JMESSAGE_ERRORS_STATUSES_880103");
	}

	@Test
	void invalidValueStopsStartUpEvenIfSwitchedOff(CapturedOutput output) throws IOException {
		fail("application.properties", "jmessage.errors.enabled=false", "jmessage.errors.statuses.880103=200");
		assertThat(output).contains("must be from 400 to 599");
	}

	@Test
	void propertiesOfOthersAreNotValidated() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class))
			.withUserConfiguration(OtherConfiguration.class)
			.withPropertyValues("jmessage.other.titles.0=", "jmessage.errorsome.titles.0=kept")
			.run((context) -> assertThat(context.getBean(OtherProperties.class).titles())
				.containsExactly(Map.entry("0", "")));
	}

	@Test
	void propertiesOfOthersAreValidatedByTheirs() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class))
			.withUserConfiguration(ValidatedConfiguration.class)
			.withPropertyValues("jmessage.validated.name=wrong")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BindValidationException.class)
				.hasMessageContaining("wrong name"));
	}

	@Test
	void isIndependentOfJakartaValidation() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("jakarta.validation"))
			.withPropertyValues("jmessage.errors.statuses.880103=200")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(BindValidationException.class,
						(ex) -> assertThat(ex.getValidationErrors().getAllErrors()).hasSize(1)));
	}

	private void assertOrigin(CapturedOutput output, String key, String position) {
		assertThat(output.toString()).containsPattern("Property: " + Pattern.quote(key)
				+ "\\R( +Value: .*\\R)? +Origin: .*" + this.directory.getFileName() + ".*[ :]" + position + "\\b");
	}

	private void fail(String file, String... lines) throws IOException {
		SpringApplicationBuilder application = run(file, lines);
		assertThatException().isThrownBy(application::run);
	}

	private SpringApplicationBuilder run(String file, String... lines) throws IOException {
		Path path = Files.writeString(this.directory.resolve(file), String.join("\n", lines));
		return application(Map.of()).properties("spring.config.location=file:" + path);
	}

	private static SpringApplicationBuilder application(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		return new SpringApplicationBuilder(Application.class).environment(environment)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@ConfigurationProperties("jmessage.other")
	record OtherProperties(Map<String, String> titles) {

	}

	@ConfigurationProperties("jmessage.validated")
	record ValidatedProperties(String name) implements Validator {

		@Override
		public boolean supports(Class<?> type) {
			return type == ValidatedProperties.class;
		}

		@Override
		public void validate(Object target, Errors errors) {
			errors.reject("wrong", "wrong name");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ValidatedProperties.class)
	static class ValidatedConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(OtherProperties.class)
	static class OtherConfiguration {

	}

}
