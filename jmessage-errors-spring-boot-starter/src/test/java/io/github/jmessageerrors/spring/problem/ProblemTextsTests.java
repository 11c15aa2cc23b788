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

package io.github.jmessageerrors.spring.problem;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemTexts}, through {@link JMessageProblemDetails}.
 */
class ProblemTextsTests {

	private static final String ZH = "用户不存在";

	private static final String EN = "The account to log in to does not exist.";

	private final Locale machine = Locale.getDefault();

	private final StaticMessageSource messages = new StaticMessageSource();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class));

	@AfterEach
	void restoreMachine() {
		Locale.setDefault(this.machine);
	}

	@ParameterizedTest
	@CsvSource({ "zh," + ZH, "zh-CN," + ZH, "zh-TW," + ZH, "en," + EN, "en-US," + EN, "fr," + ZH })
	void shippedTextsAreChineseAndEnglish(Locale locale, String detail) {
		this.contextRunner.run((context) -> {
			ProblemDetail problem = context.getBean(JMessageProblemDetails.class).create(880103, locale);
			assertThat(problem.getTitle()).isEqualTo("user not existr");
			assertThat(problem.getDetail()).isEqualTo(detail);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "de", "zh-TW", "ar" })
	void machinesLocaleNeverMatters(Locale locale) {
		Locale.setDefault(locale);
		this.contextRunner.run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThat(problems.create(880103).getDetail()).isEqualTo(ZH);
			assertThat(problems.create(880103, null).getDetail()).isEqualTo(ZH);
			assertThat(problems.create(880103, Locale.FRENCH).getDetail()).isEqualTo(ZH);
			assertThat(problems.create(880103, Locale.ENGLISH).getDetail()).isEqualTo(EN);
			assertThat(problems.create(880103).getType()).hasToString("urn:jmessage:error:880103");
		});
	}

	@Test
	void defaultLocaleIsForWhoeverNamesNone() {
		this.contextRunner.withPropertyValues("jmessage.errors.default-locale=en").run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThat(problems.create(880103).getDetail()).isEqualTo(EN);
			assertThat(problems.create(880103, Locale.FRENCH).getDetail()).isEqualTo(EN);
			assertThat(problems.create(880103, Locale.TAIWAN).getDetail()).isEqualTo(ZH);
		});
	}

	@Test
	void defaultLocaleThatIsNotShippedIsForTheApplicationsMessages() {
		this.messages.addMessage("problemDetail.jmessage.880103", Locale.GERMAN, "Nutzer unbekannt");
		withMessages().withPropertyValues("jmessage.errors.default-locale=de").run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThat(problems.create(880103).getDetail()).isEqualTo("Nutzer unbekannt");
			assertThat(problems.create(880104, null).getDetail()).isEqualTo("密码错误");
		});
	}

	@Test
	void applicationsMessagesComeBeforeTheShippedTexts() {
		this.messages.addMessage("problemDetail.title.jmessage.880103", Locale.ENGLISH, "Who?");
		this.messages.addMessage("problemDetail.jmessage.880103", Locale.ENGLISH, "Nobody is called that");
		withMessages().run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			ProblemDetail english = problems.create(880103, Locale.ENGLISH);
			assertThat(english.getTitle()).isEqualTo("Who?");
			assertThat(english.getDetail()).isEqualTo("Nobody is called that");
			ProblemDetail chinese = problems.create(880103, Locale.CHINA);
			assertThat(chinese.getTitle()).isEqualTo("user not existr");
			assertThat(chinese.getDetail()).isEqualTo(ZH);
		});
	}

	@Test
	void applicationsMessagesMayAddALanguage() {
		this.messages.addMessage("problemDetail.jmessage.880103", Locale.FRENCH, "Utilisateur inconnu");
		withMessages().run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThat(problems.create(880103, Locale.FRENCH).getDetail()).isEqualTo("Utilisateur inconnu");
			assertThat(problems.create(880104, Locale.FRENCH).getDetail()).isEqualTo("密码错误");
			HttpHeaders headers = new HttpHeaders();
			((LocalizedProblemDetail) problems.create(880103, Locale.FRENCH)).completeFor(List::of, headers);
			assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("fr");
		});
	}

	// On a Chinese machine, message sources return them for any locale by default.
	@ParameterizedTest
	@ValueSource(strings = { "en-US", "ar" })
	void messagesInOneLanguageAreForThatLanguage(Locale machine, @TempDir Path directory) throws IOException {
		Locale.setDefault(machine);
		withBundle(directory, "messages_zh_CN.properties", "查无此人").run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThat(problems.create(880103, Locale.CHINA).getDetail()).isEqualTo("查无此人");
			assertThat(problems.create(880103, null).getDetail()).isEqualTo("查无此人");
			assertThat(problems.create(880103, Locale.ENGLISH).getDetail()).isEqualTo(EN);
			assertThat(problems.create(880103, Locale.FRENCH).getDetail()).isEqualTo("查无此人");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "zh-CN", "ar" })
	void rootMessagesStandForTheDefaultLocaleAndComeBeforeTheShippedTexts(Locale machine, @TempDir Path directory)
			throws IOException {
		Locale.setDefault(machine);
		withBundle(directory, "messages.properties", "查无此人").run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH, Locale.FRENCH)) {
				HttpHeaders headers = new HttpHeaders();
				ProblemDetail problem = ((LocalizedProblemDetail) problems.create(880103))
					.completeFor(() -> List.of(locale), headers);
				assertThat(problem.getDetail()).as(locale.toString()).isEqualTo("查无此人");
				assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("zh-CN");
			}
			assertThat(problems.create(880104, Locale.ENGLISH).getDetail())
				.isEqualTo(JMessageErrorCode.of(880104).description(Locale.ENGLISH));
		});
	}

	// Spring Boot's message source returns the machine's messages for a locale without
	// any.
	@Test
	void rootMessagesComeBeforeThoseOfTheMachine(@TempDir Path directory) throws IOException {
		Locale.setDefault(Locale.US);
		Files.writeString(directory.resolve("messages.properties"), "problemDetail.jmessage.880103=Qui?");
		Files.writeString(directory.resolve("messages_en.properties"), "problemDetail.jmessage.880103=Who?");
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() }, null)) {
			ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
			bundles.setBasename("messages");
			bundles.setBundleClassLoader(classLoader);
			this.contextRunner.withBean("messageSource", MessageSource.class, () -> bundles).run((context) -> {
				JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
				assertThat(problems.create(880103, null).getDetail()).isEqualTo("Qui?");
				assertThat(problems.create(880103, Locale.CHINA).getDetail()).isEqualTo("Qui?");
				assertThat(problems.create(880103, Locale.ENGLISH).getDetail()).isEqualTo("Who?");
			});
		}
	}

	@Test
	void messageThatIsTheSameInTheMachinesLanguageIsUsed() {
		Locale.setDefault(Locale.US);
		this.messages.addMessage("problemDetail.jmessage.880103", Locale.CHINA, "404");
		this.messages.addMessage("problemDetail.jmessage.880103", Locale.US, "404");
		withMessages()
			.run((context) -> assertThat(context.getBean(JMessageProblemDetails.class).create(880103, null).getDetail())
				.isEqualTo("404"));
	}

	@Test
	void messageSourceThatAnswersWithTheKeyHasNoText() {
		this.messages.setUseCodeAsDefaultMessage(true);
		withMessages().run((context) -> {
			ProblemDetail problem = context.getBean(JMessageProblemDetails.class).create(880103, Locale.ENGLISH);
			assertThat(problem.getTitle()).isEqualTo("user not existr");
			assertThat(problem.getDetail()).isEqualTo(EN);
		});
	}

	@Test
	void messageSourceThatFailsDoesNotCostTheShippedText() {
		MessageSource failing = (MessageSource) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { MessageSource.class }, (proxy, method, arguments) -> {
					throw new IllegalArgumentException("can't parse argument number: name");
				});
		this.contextRunner.withBean("messageSource", MessageSource.class, () -> failing)
			.run((context) -> assertThat(
					context.getBean(JMessageProblemDetails.class).create(880103, Locale.ENGLISH).getDetail())
				.isEqualTo(EN));
	}

	@Test
	void propertiesComeFirstAndAreUsedAsWritten() {
		this.messages.addMessage("problemDetail.title.jmessage.880103", Locale.ENGLISH, "Who?");
		this.messages.addMessage("problemDetail.jmessage.880103", Locale.ENGLISH, "Nobody is called that");
		withMessages()
			.withPropertyValues("jmessage.errors.titles.880103=It's {0} and ''two'' {name}",
					"jmessage.errors.descriptions.880103=100% 'sure' {1}")
			.run((context) -> {
				JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
				for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.CHINA, Locale.FRENCH }) {
					ProblemDetail problem = problems.create(880103, locale);
					assertThat(problem.getTitle()).isEqualTo("It's {0} and ''two'' {name}");
					assertThat(problem.getDetail()).isEqualTo("100% 'sure' {1}");
				}
			});
	}

	@Test
	void eachTextIsOverriddenAlone() {
		this.contextRunner.withPropertyValues("jmessage.errors.titles.880103=No such user").run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThat(problems.create(880103, Locale.ENGLISH).getTitle()).isEqualTo("No such user");
			assertThat(problems.create(880103, Locale.ENGLISH).getDetail()).isEqualTo(EN);
			assertThat(problems.create(880104).getTitle()).isEqualTo("invalid password.");
		});
	}

	private ApplicationContextRunner withBundle(Path directory, String file, String text) throws IOException {
		Files.writeString(directory.resolve(file), "problemDetail.jmessage.880103=" + text);
		ReloadableResourceBundleMessageSource bundles = new ReloadableResourceBundleMessageSource();
		bundles.setBasename(directory.resolve("messages").toUri().toString());
		bundles.setDefaultEncoding("UTF-8");
		return this.contextRunner.withBean("messageSource", MessageSource.class, () -> bundles);
	}

	private ApplicationContextRunner withMessages() {
		return this.contextRunner.withBean("messageSource", StaticMessageSource.class, () -> this.messages);
	}

}
