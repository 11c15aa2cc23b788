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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link InvalidPropertiesFailureAnalyzer} and the checks that lead to it,
 * through what an application prints when it fails to start.
 */
@ExtendWith(OutputCaptureExtension.class)
class InvalidPropertiesFailureAnalyzerTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					statuses.880103=399              | statuses.880103         | an error status is from 400 to 599
					statuses.880103=600              | statuses.880103         | an error status is from 400 to 599
					statuses.880103=abc              | statuses.880103         | it is not a whole number
					titles.880199=Text               | titles.880199           | neither a catalogued error code nor an additional one
					descriptions.880199=Text         | descriptions.880199     | neither a catalogued error code nor an additional one
					statuses.880199=404              | statuses.880199         | neither a catalogued error code nor an additional one
					titles.0=Text                    | titles.0                | code 0 means success and is never an error
					titles[-5]=Text                  | titles.-5               | '-5' is not the number of an error code
					titles.abc=Text                  | titles.abc              | 'abc' is not the number of an error code
					titles.0880103=Text              | titles.0880103          | '0880103' is not the number of an error code
					titles.99999999999=Text          | titles.99999999999      | '99999999999' is not the number of an error code
					titles.880103.en=Text            | titles.880103.en        | '880103.en' is not the number of an error code
					descriptions.abc.880103=Text     | descriptions.abc.880103 | 'abc.880103' is not the number of an error code
					statuses.880103.high=404         | statuses.880103.high    | '880103.high' is not the number of an error code
					titles.880103=                   | titles.880103           | the text is blank
					descriptions.880103=\\u0020      | descriptions.880103     | the text is blank
					client.hosts=http://a.example    | client.hosts            | 'http://a.example' is not a host
					client.hosts=a.example,b/c       | client.hosts            | 'b/c' is not a host
					client.hosts[0]=a.example:70000  | client.hosts[0]         | 'a.example:70000' is not a host
					type-prefix=a b                  | type-prefix             | it does not begin a URI
					type-prefix=no-scheme            | type-prefix             | it does not begin a URI
					retry-after=0                    | retry-after             | it is less than a second
					retry-after=-3s                  | retry-after             | it is less than a second
					retry-after=soon                 | retry-after             | it is not a duration
					default-locale=                  | default-locale          | it is blank
					default-locale=not a locale!     | default-locale          | it is not a language tag
					default-locale=_CN               | default-locale          | it is not a language tag
					include-upstream-message=maybe   | include-upstream-message| it is neither true nor false
					reference.path=errors            | reference.path          | it is not a plain path
					client.inspect-success-limit=0B  | client.inspect-success-limit | it is not a size from 1B to 64KB
					client.inspect-success-limit=65KB | client.inspect-success-limit | it is not a size from 1B to 64KB
					client.inspect-success-limit=big | client.inspect-success-limit | it is not a size
					client=true                      | client                  | it does not fit
					title.880103=Text                | title.880103            | there is no such property
					$-x[0].y=Text                    | -x[0]                   | there is no such property
					additional-codes.0.title=Text    | additional-codes.0      | code 0 means success and is never an error
					additional-codes.880103.title=T  | additional-codes.880103 | 880103 is catalogued already
					additional-codes.990001.title=T  | additional-codes.990001.description | the description is missing
					additional-codes.990001.title=T  | additional-codes.990001.status      | an error status is from 400 to 599
					additional-codes.990001.status=404 | additional-codes.990001.title     | the title is missing
					additional-codes.990001.status=no  | additional-codes.990001.status    | it is not a whole number
					""")
	void badValueStopsStartUpWithAMessageThatNamesTheKey(String line, String key, String reason, CapturedOutput output)
			throws IOException {
		fail("application.properties", "jmessage.errors." + line);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: jmessage.errors." + key + System.lineSeparator())
			.contains("Reason: ")
			.contains(reason)
			.contains(System.lineSeparator() + "jmessage.errors." + key + ": ");
	}

	@Test
	void unknownCodeComesWithTheNearestOnes(CapturedOutput output) throws IOException {
		fail("application.properties", "jmessage.errors.titles.808103=Text");
		assertThat(output).contains("808103 is neither a catalogued error code nor an additional one")
			.contains("880103 user not existr")
			.contains("or describe it as jmessage.errors.additional-codes.808103.");
	}

	@ParameterizedTest
	@CsvSource({ "title.880103, titles", "desciptions.880103, descriptions",
			"includeUpstreamMesage, include-upstream-message", "client.rest-clent.enabled, client.rest-client",
			"client.host, client.hosts", "web.enable, web.enabled", "titl.880103, titles",
			"client.reb-client.enabled, client.web-client" })
	void unknownPropertyComesWithTheNearestOne(String written, String meant, CapturedOutput output) throws IOException {
		fail("application.properties", "jmessage.errors." + written + "=true");
		assertThat(output).contains("there is no such property").contains("Write jmessage.errors." + meant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "quux", "tit" })
	void unknownPropertyThatIsLikeNoOtherIsToBeLeftOut(String written, CapturedOutput output) throws IOException {
		fail("application.properties", "jmessage.errors." + written + "=true");
		assertThat(output).contains("jmessage.errors." + written + ": Leave the property out.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "statuses.880103=400", "statuses.880103=599", "retry-after=1s",
			"client.inspect-success-limit=1B", "client.inspect-success-limit=64KB" })
	void smallestAndLargestValuesAreAllowed(String line) throws IOException {
		run("application.properties", "jmessage.errors." + line).run().close();
	}

	@Test
	void allBadValuesAreReportedTogetherWithTheirFilesAndLines(CapturedOutput output) throws IOException {
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
				    tpye: x
				    default-locale: "?"
				    include-upstream-message: maybe
				""");
		assertThat(output).contains("8 properties under 'jmessage.errors' are not valid:");
		assertThat(output.toString().split("APPLICATION FAILED TO START", -1)).hasSize(2);
		assertThat(output.toString().lines().filter((line) -> line.contains("Property: "))).hasSize(8);
		assertOrigin(output, "jmessage.errors.titles.880103", "4:15");
		assertOrigin(output, "jmessage.errors.titles.0", "5:10");
		assertOrigin(output, "jmessage.errors.statuses.880103", "7:15");
		assertOrigin(output, "jmessage.errors.type-prefix", "8:18");
		assertOrigin(output, "jmessage.errors.retry-after", "9:18");
		assertOrigin(output, "jmessage.errors.tpye", "10:11");
		assertOrigin(output, "jmessage.errors.default-locale", "11:21");
		assertOrigin(output, "jmessage.errors.include-upstream-message", "12:31");
		assertThat(output).contains("Value: \"200\"").contains("Value: \"no prefix\"");
	}

	@Test
	void singleBadValueIsAnnouncedAsOne(CapturedOutput output) throws IOException {
		fail("application.properties", "# first line", "jmessage.errors.statuses.880103=200");
		assertThat(output).contains("A property under 'jmessage.errors' is not valid:")
			.contains("application.properties]");
		assertOrigin(output, "jmessage.errors.statuses.880103", "2:33");
	}

	@Test
	void badEnvironmentVariableIsNamedAsItsProperty(CapturedOutput output) {
		assertThatException().isThrownBy(() -> application(Map.of("JMESSAGE_ERRORS_STATUSES_880103", "200")).run());
		assertThat(output).contains("Property: jmessage.errors.statuses.880103")
			.contains("JMESSAGE_ERRORS_STATUSES_880103");
	}

	@Test
	void badValuesOfADisabledStarterAreNotLookedAt() throws IOException {
		run("application.properties", "jmessage.errors.enabled=false", "jmessage.errors.statuses.880103=200").run()
			.close();
	}

	private void assertOrigin(CapturedOutput output, String key, String position) {
		assertThat(output.toString()).containsPattern("Property: " + key.replace(".", "\\.")
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

}
