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

package io.github.jmessageerrors.spring.web;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExceptionLog}.
 */
class ExceptionLogTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.jmessageerrors.spring.web");

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	private final ExceptionLog log = new ExceptionLog();

	@BeforeEach
	void listen() {
		this.logger.setLevel(Level.DEBUG);
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.appender);
		this.logger.setLevel(null);
	}

	@ParameterizedTest
	@CsvSource({ "880103, DEBUG, LOGIN, NOT_FOUND, CALLER, 404, false",
			"880101, ERROR, LOGIN, MISCONFIGURED, APPLICATION, 500, true",
			"882001, WARN, SERVER, UPSTREAM_FAILED, VENDOR, 502, false",
			"777777, WARN, UNKNOWN, UPSTREAM_FAILED, VENDOR, 502, false" })
	void levelAndStackTraceTellWhoCanFixIt(int code, String level, String operation, String reason, String fault,
			int status, boolean stackTrace) {
		write(new JMessageException(code), status, "GET", "/users/tom");
		ILoggingEvent event = written();
		assertThat(event.getLevel()).hasToString(level);
		String advice = JMessageErrorCode.of(code).advice(Audience.OPERATOR, Locale.ENGLISH);
		assertThat(event.getFormattedMessage())
			.isEqualTo("JMessage error " + code + " (operation=" + operation + ", reason=" + reason + ", fault=" + fault
					+ ", status=" + status + ") on GET /users/tom" + (stackTrace ? ". " + advice : ""));
		assertThat(event.getThrowableProxy() != null).isEqualTo(stackTrace);
	}

	@Test
	void callersMistakesAreSilentByDefault() {
		this.logger.setLevel(Level.INFO);
		write(new JMessageException(880103), 404, "GET", "/users/tom");
		assertThat(this.appender.list).isEmpty();
	}

	@Test
	void lineTellsWhatTheVendorAnswered() {
		write(new JMessageResponseException(JMessageErrorCode.of(899002), "No such user: tom", List.of(),
				HttpStatus.BAD_REQUEST, "api.im.jpush.cn", null, null, null), 404, "GET", "/users/tom");
		assertThat(written().getFormattedMessage())
			.endsWith(" on GET /users/tom, upstream api.im.jpush.cn answered 400: No such user: tom");
	}

	@Test
	void lineTellsThatTheHostIsNotKnown() {
		write(new JMessageResponseException(JMessageErrorCode.of(899002), null, List.of(), HttpStatus.BAD_REQUEST, null,
				null, null, null), 404, "GET", "/users/tom");
		assertThat(written().getFormattedMessage()).endsWith(", upstream (unknown host) answered 400");
	}

	@Test
	void whatStrangersWroteStaysOnTheLine() {
		String forged = "a\r\nERROR forged\t\u0000\u001b[31m\u0085\u2028\u2029\u202e";
		write(new JMessageException(new JMessageError(880103, forged)), 404, "GET", "/" + forged);
		String message = written().getFormattedMessage();
		assertThat(message.codePoints()).noneMatch((character) -> Character.isISOControl(character)
				|| character == 0x2028 || character == 0x2029 || character == 0x202e);
		assertThat(message).contains("on GET /a\\u000d\\u000aERROR forged\\u0009\\u0000\\u001b[31m\\u0085")
			.endsWith(": a\\u000d\\u000aERROR forged\\u0009\\u0000\\u001b[31m\\u0085\\u2028\\u2029\\u202e");
	}

	@Test
	void ordinaryTextIsWrittenAsItIs() {
		write(new JMessageException(new JMessageError(880103, "用户 {} %s ${x} 😀")), 404, "GET", "/ü");
		assertThat(written().getFormattedMessage()).endsWith(" on GET /ü: 用户 {} %s ${x} 😀");
	}

	@Test
	void whatStrangersWroteIsLimited() {
		String message = "\u0000".repeat(60_000);
		write(new JMessageResponseException(JMessageErrorCode.of(899002), message, List.of(), HttpStatus.BAD_REQUEST,
				"h".repeat(5000), null, null, null), 404, "M".repeat(5000), "/" + "p".repeat(5000));
		assertThat(written().getFormattedMessage()).hasSizeLessThan(1200).contains("pppp...", "hhh...").endsWith("...");
	}

	@ParameterizedTest
	@CsvSource({ "996, false, ''", "997, false, ...", "990, true, \\u0001", "991, true, ..." })
	void entryHasAThousandCharactersOfStrangers(int length, boolean control, String end) {
		String text = "x".repeat(length);
		write(new JMessageException(new JMessageError(880103, control ? text + '\u0001' : text)), 404, "GET", "/");
		assertThat(written().getFormattedMessage()).endsWith(" on GET /: " + "x".repeat(Math.min(length, 996)) + end);
	}

	@Test
	void lineTellsWhyThereWasNoResponse() {
		write(new JMessageException(899030,
				new IllegalStateException(new UnknownHostException("api.im.jpush.cn\nforged" + "x".repeat(5000)))), 503,
				"GET", "/users/tom");
		assertThat(written().getFormattedMessage())
			.contains(" on GET /users/tom, caused by java.net.UnknownHostException: api.im.jpush.cn\\u000aforgedxxx")
			.endsWith("xxx...")
			.hasSizeLessThan(1200);
	}

	@Test
	@Timeout(10)
	void causesOfAnUpstreamThatDidNotRespondMayLeadInACircle() {
		IllegalStateException one = new IllegalStateException("one");
		one.initCause(new IllegalStateException("two", one));
		write(new JMessageException(899030, one), 503, "GET", "/");
		assertThat(written().getFormattedMessage()).contains("caused by java.lang.IllegalStateException: ");
	}

	@Test
	void exceptionThatTellsNothingOfStrangersIsLoggedItself() {
		JMessageException exception = new JMessageException(880101, new IllegalStateException("400 Bad Request"));
		exception.addSuppressed(new IllegalStateException());
		write(exception, 500, "GET", "/");
		assertThat(((ThrowableProxy) written().getThrowableProxy()).getThrowable()).isSameAs(exception);
	}

	@Test
	void suppressedExceptionAloneIsEscaped() {
		JMessageException exception = new JMessageException(880101);
		exception.addSuppressed(new IllegalArgumentException("also\nforged"));
		write(exception, 500, "GET", "/");
		assertThat(ThrowableProxyUtil.asString(written().getThrowableProxy())).contains("also\\u000aforged");
	}

	@Test
	void causesFarDownAreNotLogged() {
		Exception cause = new IllegalStateException();
		for (int i = 0; i < 100; i++) {
			cause = new IllegalStateException(cause);
		}
		write(new JMessageException(880101, cause), 500, "GET", "/");
		int exceptions = 0;
		for (IThrowableProxy logged = written().getThrowableProxy(); logged != null; logged = logged.getCause()) {
			exceptions++;
		}
		assertThat(exceptions).isEqualTo(32);
	}

	@Test
	void stackTraceDoesNotShowWhatStrangersWrote() {
		IllegalStateException cause = new IllegalStateException("400: " + "\r\nERROR forged".repeat(5000),
				new IllegalStateException("innermost"));
		cause.addSuppressed(new IllegalArgumentException("\u2028 also\nforged"));
		JMessageException exception = new JMessageException(880101, cause);
		write(exception, 500, "GET", "/users/tom");
		IThrowableProxy logged = written().getThrowableProxy();
		String text = ThrowableProxyUtil.asString(logged);
		assertThat(text).contains("io.github.jmessageerrors.JMessageException: JMessage error 880101")
			.contains("java.lang.IllegalStateException: 400: \\u000d\\u000aERROR forged")
			.doesNotContain("\nERROR forged")
			.doesNotContain("also\nforged");
		assertThat(logged.getStackTraceElementProxyArray()[0].getStackTraceElement())
			.isEqualTo(exception.getStackTrace()[0]);
		assertThat(text.replaceAll("(?m)^\\s+at .*$", "")).hasSizeLessThan(3000);
	}

	@Test
	void causesThatLeadInACircleAreLogged() {
		IllegalStateException one = new IllegalStateException("one");
		IllegalStateException two = new IllegalStateException("two", one);
		one.initCause(two);
		write(new JMessageException(880101, one), 500, "GET", "/");
		assertThat(ThrowableProxyUtil.asString(written().getThrowableProxy())).contains("one", "two");
	}

	@Test
	void causeThatCannotBeDescribedDoesNotCostTheResponse() {
		write(new JMessageException(880101, new IllegalStateException() {

			private static final long serialVersionUID = 1L;

			@Override
			public String getMessage() {
				throw new UnsupportedOperationException();
			}

		}), 500, "GET", "/users/tom");
		assertThat(written().getThrowableProxy().getCause().getMessage()).contains(getClass().getSimpleName());
	}

	@ParameterizedTest
	@ValueSource(ints = { 880101, 899030 })
	void exceptionThatCannotBeDescribedAtAllDoesNotCostTheResponse(int code) {
		write(new JMessageException(code, new IllegalStateException() {

			private static final long serialVersionUID = 1L;

			@Override
			public String toString() {
				throw new StackOverflowError();
			}

		}), 500, "GET", "/users/tom");
		assertThat(written().getFormattedMessage())
			.isEqualTo("JMessage error " + code + " cannot be described: java.lang.StackOverflowError");
	}

	private void write(JMessageException exception, int status, String method, String path) {
		this.log.write(exception, exception.getErrorCode(), status, method, path);
	}

	private ILoggingEvent written() {
		List<ILoggingEvent> events = this.appender.list;
		assertThat(events).hasSize(1);
		return events.get(0);
	}

}
