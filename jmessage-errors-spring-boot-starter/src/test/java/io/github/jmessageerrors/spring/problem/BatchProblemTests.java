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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the problem of a batch, from JMessage's answer to the problem detail.
 */
class BatchProblemTests {

	private static final String VENDOR_ANSWER = """
			[{"username":"tom"},
			 {"username":"ann","error":{"code":899001,"message":"user exist"}},
			 {"username":"bob","error":{"code":"899003","message":"parameter invalid","extra":[1]}}]
			""";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class));

	@Test
	void errorOfAnItemMapsFromTheVendorsJson() {
		List<Registration> registrations = new JsonMapper().readValue(VENDOR_ANSWER, new TypeReference<>() {
		});
		assertThat(registrations).containsExactly(new Registration("tom", null),
				new Registration("ann", new JMessageError(899001, "user exist")),
				new Registration("bob", new JMessageError(899003, "parameter invalid")));
	}

	@Test
	void listsTheItemsThatFailed() {
		this.contextRunner.run((context) -> {
			ProblemDetail problem = context.getBean(JMessageProblemDetails.class).create(batch(899001, 899002));
			assertThat(problem.getType()).hasToString("urn:jmessage:error:batch");
			assertThat(problem.getDetail()).isEqualTo("部分项目处理失败");
			assertThat(problem.getTitle()).isEqualTo("some items failed");
			assertThat(problem.getProperties()).containsOnlyKeys("errors");
			assertThat(errors(problem)).hasSize(2);
			assertThat(errors(problem).get(0)).containsEntry("item", "item-0")
				.containsEntry("code", 899001)
				.containsEntry("title", "User exist")
				.containsOnlyKeys("item", "code", "title", "detail");
		});
	}

	@Test
	void isTranslatedAsAWhole() {
		this.contextRunner.run((context) -> {
			ProblemDetail problem = context.getBean(JMessageProblemDetails.class).create(batch(899001), Locale.ENGLISH);
			assertThat(problem.getDetail()).isEqualTo("Some items could not be processed.");
			assertThat(errors(problem).get(0).get("detail")).asString().matches("[A-Z][a-zA-Z' ]+\\.");
		});
	}

	@Test
	void isTranslatedWhenTheResponseIsWritten() {
		this.contextRunner.run((context) -> {
			ProblemDetail problem = context.getBean(JMessageProblemDetails.class).create(batch(899001));
			HttpHeaders headers = new HttpHeaders();
			ProblemDetail completed = ((LocalizedProblemDetail) problem).completeFor(() -> List.of(Locale.ENGLISH),
					headers);
			assertThat(completed.getDetail()).isEqualTo("Some items could not be processed.");
			assertThat(errors(completed).get(0).get("detail")).asString().matches("[A-Z][a-zA-Z' ]+\\.");
			assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("en");
		});
	}

	@Test
	void usesTheApplicationsTexts() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("problemDetail.title.jmessage.batch", Locale.ENGLISH, "Not all were registered");
		messages.addMessage("problemDetail.jmessage.batch", Locale.ENGLISH, "See the members below.");
		this.contextRunner.withBean("messageSource", StaticMessageSource.class, () -> messages)
			.withPropertyValues("jmessage.errors.titles.899001=Name taken")
			.run((context) -> {
				ProblemDetail problem = context.getBean(JMessageProblemDetails.class)
					.create(batch(899001), Locale.ENGLISH);
				assertThat(problem.getTitle()).isEqualTo("Not all were registered");
				assertThat(problem.getDetail()).isEqualTo("See the members below.");
				assertThat(errors(problem).get(0)).containsEntry("title", "Name taken");
			});
	}

	@Test
	void languageIsThatOfTheFirstItemWhereTheOthersHaveTextsInIt() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("problemDetail.jmessage.899001", Locale.FRENCH, "Utilisateur existant");
		this.contextRunner.withBean("messageSource", StaticMessageSource.class, () -> messages)
			.withPropertyValues("jmessage.errors.default-locale=en")
			.run((context) -> {
				HttpHeaders headers = new HttpHeaders();
				ProblemDetail problem = ((LocalizedProblemDetail) context.getBean(JMessageProblemDetails.class)
					.create(batch(899001, 899002), Locale.FRENCH)).completeFor(List::of, headers);
				assertThat(errors(problem).get(0)).containsEntry("detail", "Utilisateur existant");
				assertThat(errors(problem).get(1)).containsEntry("detail",
						JMessageErrorCode.of(899002).description(Locale.ENGLISH));
				assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("fr");
			});
	}

	@Test
	void itemsHaveAdviceIfAskedFor() {
		this.contextRunner.withPropertyValues("jmessage.errors.include-advice=true")
			.run((context) -> assertThat(
					errors(context.getBean(JMessageProblemDetails.class).create(batch(899001), Locale.ENGLISH)).get(0))
				.containsEntry("advice", JMessageErrorCode.of(899001).advice(Audience.CALLER, Locale.ENGLISH)));
	}

	@ParameterizedTest(name = "{0} and {1} make {2}")
	@CsvSource({ "899001, 899001, 409", "899001, 899017, 409", "899001, 899002, 422", "899001, 899008, 500",
			"899008, 899000, 502", "899000, 899030, 503", "899001, 777777, 502" })
	void statusIsSharedOrTheHighestFailureOr422(int one, int other, int status) {
		this.contextRunner
			.run((context) -> assertThat(context.getBean(JMessageProblemDetails.class).create(batch(one, other)))
				.extracting(ProblemDetail::getStatus)
				.isEqualTo(status));
	}

	@Test
	void statusFollowsOverrides() {
		this.contextRunner.withPropertyValues("jmessage.errors.statuses.899002=409")
			.run((context) -> assertThat(
					context.getBean(JMessageProblemDetails.class).create(batch(899001, 899002)).getStatus())
				.isEqualTo(409));
	}

	@ParameterizedTest(name = "{0} and {1} may be retried: {2}")
	@CsvSource({ "880209, 880209, true", "899030, 882005, true", "899030, 899001, false", "899001, 899001, false" })
	void isWorthAnotherTryWhereAllItemsAre(int one, int other, boolean expected) {
		this.contextRunner.run((context) -> {
			HttpHeaders headers = new HttpHeaders();
			((LocalizedProblemDetail) context.getBean(JMessageProblemDetails.class).create(batch(one, other)))
				.completeFor(List::of, headers);
			assertThat(headers.getFirst(HttpHeaders.RETRY_AFTER) != null).isEqualTo(expected);
		});
	}

	@Test
	void showsWhatTheVendorWroteOnlyIfAsked() {
		this.contextRunner.run((context) -> assertThat(
				errors(context.getBean(JMessageProblemDetails.class).create(batch(899001))).get(0).values())
			.doesNotContain("secret"));
		this.contextRunner.withPropertyValues("jmessage.errors.include-upstream-message=true")
			.run((context) -> assertThat(
					errors(context.getBean(JMessageProblemDetails.class).create(batch(899001))).get(0))
				.containsEntry("upstreamMessage", "secret"));
	}

	@Test
	void batchWithoutErrorsIsNoProblem() {
		this.contextRunner.run((context) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> context.getBean(JMessageProblemDetails.class).create(List.<JMessageItemError>of()))
			.withMessageContaining("errors"));
	}

	private static List<JMessageItemError> batch(int... codes) {
		List<JMessageItemError> errors = new ArrayList<>();
		for (int code : codes) {
			errors.add(new JMessageItemError("item-" + errors.size(), new JMessageError(code, "secret")));
		}
		return errors;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> errors(ProblemDetail problem) {
		assertThat(problem.getProperties()).isNotNull();
		return (List<Map<String, Object>>) problem.getProperties().get("errors");
	}

	record Registration(String username, @Nullable JMessageError error) {

	}

}
