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

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LocalizedProblemDetail}.
 */
class LocalizedProblemDetailTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class));

	@ParameterizedTest
	@CsvSource({ "503, true", "429, true", "400, false" })
	void retryAfterNeedsAStatusThatDefinesIt(String status, boolean expected) {
		this.contextRunner.withPropertyValues("jmessage.errors.statuses.882005=" + status).run((context) -> {
			HttpHeaders headers = new HttpHeaders();
			create(context.getBean(JMessageProblemDetails.class), 882005).completeFor(List::of, headers);
			assertThat(headers.getFirst(HttpHeaders.RETRY_AFTER) != null).isEqualTo(expected);
		});
	}

	@Test
	void titleIsTranslatedWhenTheResponseIsWrittenUnlessTheApplicationSetIt() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("problemDetail.title.jmessage.880103", Locale.ENGLISH, "Who?");
		this.contextRunner.withBean("messageSource", MessageSource.class, () -> messages).run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			LocalizedProblemDetail named = create(problems, 880103);
			named.setTitle("No such guest");
			HttpHeaders headers = new HttpHeaders();
			assertThat(create(problems, 880103).completeFor(() -> List.of(Locale.ENGLISH), headers).getTitle())
				.isEqualTo("Who?");
			assertThat(named.completeFor(() -> List.of(Locale.ENGLISH), headers).getTitle()).isEqualTo("No such guest");
		});
	}

	@Test
	void problemThatIsKeptFollowsTheLanguageOfEachRequest() {
		this.contextRunner.run((context) -> {
			LocalizedProblemDetail kept = create(context.getBean(JMessageProblemDetails.class), 880103);
			for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA, Locale.ENGLISH)) {
				HttpHeaders headers = new HttpHeaders();
				assertThat(kept.completeFor(() -> List.of(locale), headers).getDetail())
					.isEqualTo(JMessageErrorCode.of(880103).description(locale));
				assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly(locale.toLanguageTag());
			}
			assertThat(kept.getDetail()).isEqualTo(JMessageErrorCode.of(880103).description());
		});
	}

	// RFC 9110, section 12.5.5
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "'';Accept-Language", "Origin;Origin|Accept-Language",
			"Origin, accept-language;Origin, accept-language", "*;*" })
	void varyIsAppended(String present, String expected) {
		this.contextRunner.run((context) -> {
			HttpHeaders headers = new HttpHeaders();
			if (!present.isEmpty()) {
				headers.add(HttpHeaders.VARY, present);
			}
			create(context.getBean(JMessageProblemDetails.class), 880103).completeFor(List::of, headers);
			assertThat(headers.get(HttpHeaders.VARY)).containsExactly(expected.split("\\|"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.RETRY_AFTER })
	void headerThatIsPresentIsKeptEvenIfItIsEmpty(String name) {
		this.contextRunner.run((context) -> {
			HttpHeaders headers = new HttpHeaders();
			headers.add(name, "");
			create(context.getBean(JMessageProblemDetails.class), 882005).completeFor(List::of, headers);
			assertThat(headers.get(name)).containsExactly("");
		});
	}

	// RFC 8288, section 3
	@Test
	void linkLeadsToThePageOfTheCode() {
		this.contextRunner.withBean(ProblemHelpLinks.class, () -> (id) -> URI.create("/app/错误/" + id))
			.run((context) -> {
				HttpHeaders headers = new HttpHeaders();
				LocalizedProblemDetail problem = create(context.getBean(JMessageProblemDetails.class), 880103);
				problem.completeFor(List::of, headers).completeFor(List::of, headers);
				assertThat(headers.get(HttpHeaders.LINK))
					.containsExactly("</app/%E9%94%99%E8%AF%AF/880103>; rel=\"help\"");
				assertThat(problem.getType()).hasToString("urn:jmessage:error:880103");
			});
	}

	@Test
	void adviceAndReasonAreShownIfAskedFor() {
		this.contextRunner
			.withPropertyValues("jmessage.errors.include-advice=true", "jmessage.errors.include-reason=true")
			.run((context) -> {
				JMessageErrorCode code = JMessageErrorCode.of(880103);
				ProblemDetail problem = create(context.getBean(JMessageProblemDetails.class), 880103)
					.completeFor(() -> List.of(Locale.ENGLISH), new HttpHeaders());
				assertThat(problem.getProperties()).containsEntry("reason", Reason.NOT_FOUND)
					.containsEntry("advice", code.advice(Audience.CALLER, Locale.ENGLISH));
			});
		this.contextRunner
			.run((context) -> assertThat(create(context.getBean(JMessageProblemDetails.class), 880103).getProperties())
				.containsOnlyKeys("code"));
	}

	@Test
	void exceptionWithItemErrorsIsABatch() {
		this.contextRunner.run((context) -> {
			ProblemDetail problem = context.getBean(JMessageProblemDetails.class).create(new BatchException());
			assertThat(problem.getType()).hasToString("urn:jmessage:error:batch");
			assertThat(problem.getStatus()).isEqualTo(409);
			assertThat(problem.getProperties()).containsOnlyKeys("errors");
		});
	}

	private static LocalizedProblemDetail create(JMessageProblemDetails problems, int code) {
		return (LocalizedProblemDetail) problems.create(code);
	}

	@SuppressWarnings("serial")
	static final class BatchException extends JMessageException {

		BatchException() {
			super(JMessageErrorCode.of(899001), null,
					List.of(new JMessageItemError("tom", new JMessageError(899001, "user exist"))), null);
		}

	}

}
