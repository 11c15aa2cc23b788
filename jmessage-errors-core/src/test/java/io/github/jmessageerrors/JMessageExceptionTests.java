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

package io.github.jmessageerrors;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JMessageException}.
 */
class JMessageExceptionTests {

	private static final JMessageError NO_SUCH_USER = new JMessageError(899002, "No such user: tom");

	private final Exception cause = new IOException("connection reset");

	@Test
	void isMadeFromACode() {
		assertException(new JMessageException(RestErrorCode.NO_SUCH_USER), null, null);
		assertException(new JMessageException(RestErrorCode.NO_SUCH_USER, this.cause), null, this.cause);
	}

	@Test
	void isMadeFromANumber() {
		assertException(new JMessageException(899002), null, null);
		assertException(new JMessageException(899002, this.cause), null, this.cause);
	}

	@Test
	void isMadeFromAnError() {
		assertException(new JMessageException(NO_SUCH_USER), "No such user: tom", null);
		assertException(new JMessageException(NO_SUCH_USER, this.cause), "No such user: tom", this.cause);
	}

	@Test
	void isMadeBySubclassesWithEverything() {
		assertException(new UpstreamException(RestErrorCode.NO_SUCH_USER, "No such user: tom", this.cause),
				"No such user: tom", this.cause);
		assertException(new UpstreamException(RestErrorCode.NO_SUCH_USER, null, null), null, null);
	}

	@Test
	void keepsTheNumberOfAnUncatalogedCode() {
		JMessageException exception = new JMessageException(new JMessageError(880105, "tom is late"));
		assertThat(exception.getErrorCode()).isEqualTo(JMessageErrorCode.of(880105));
		assertThat(exception.getUpstreamMessage()).isEqualTo("tom is late");
		assertThat(exception).hasMessage("JMessage error 880105 (UNKNOWN): unknown error code");
	}

	@Test
	void numberMustBePositive() {
		assertThatIllegalArgumentException().isThrownBy(() -> new JMessageException(0));
		assertThatIllegalArgumentException().isThrownBy(() -> new JMessageException(-1, this.cause));
	}

	@Test
	void hasItemErrorsOfABatchOnly() {
		JMessageItemError tom = new JMessageItemError("tom", new JMessageError(899001, "user exist: tom"));
		JMessageItemError ann = new JMessageItemError("ann", NO_SUCH_USER);
		List<JMessageItemError> items = new ArrayList<>(List.of(tom, ann));
		JMessageException exception = new UpstreamException(RestErrorCode.USER_EXISTS, items);
		items.clear();
		assertThat(exception.getItemErrors()).containsExactly(tom, ann);
		assertThat(exception).hasMessage("JMessage error 899001 (REST): User exist");
		assertThat(exception.getItemErrors()).isUnmodifiable();
		assertThat(new JMessageException(NO_SUCH_USER).getItemErrors()).isEmpty();
	}

	@Test
	void itemErrorsSurviveSerialization() throws Exception {
		JMessageItemError tom = new JMessageItemError("tom", new JMessageError(899001, "user exist: tom"));
		JMessageException exception = new UpstreamException(RestErrorCode.USER_EXISTS, List.of(tom));
		assertThat(((JMessageException) deserialize(serialize(exception))).getItemErrors()).containsExactly(tom);
	}

	@Test
	void stackTraceDoesNotTellTheUpstreamMessage() {
		StringWriter stackTrace = new StringWriter();
		new JMessageException(NO_SUCH_USER, this.cause).printStackTrace(new PrintWriter(stackTrace, true));
		assertThat(stackTrace.toString()).contains("899002").contains("connection reset").doesNotContain("tom");
	}

	@ParameterizedTest
	@MethodSource("codesOfEachKind")
	void survivesSerialization(JMessageErrorCode code) throws Exception {
		JMessageException exception = new UpstreamException(code, "No such user: tom", this.cause);
		JMessageException copy = (JMessageException) deserialize(serialize(exception));
		assertThat(copy).isNotSameAs(exception).hasMessage(exception.getMessage());
		assertThat(copy.getErrorCode()).isEqualTo(code);
		assertThat(copy.getErrorCode().description()).isEqualTo(code.description());
		assertThat(copy.getUpstreamMessage()).isEqualTo("No such user: tom");
		assertThat(copy.getCause()).isInstanceOf(IOException.class).hasMessage("connection reset");
	}

	static Stream<JMessageErrorCode> codesOfEachKind() {
		return Stream.of(WebErrorCode.LOGIN_USER_NOT_EXIST, RestErrorCode.NO_SUCH_USER, ImErrorCode.USER_NOT_EXIST,
				new AdditionalErrorCode(880105, "too late", "太晚了", Reason.WRONG_STATE), JMessageErrorCode.of(880105));
	}

	private static void assertException(JMessageException exception, String upstreamMessage, Throwable cause) {
		assertThat(exception.getErrorCode()).isSameAs(RestErrorCode.NO_SUCH_USER);
		assertThat(exception.getUpstreamMessage()).isEqualTo(upstreamMessage);
		assertThat(exception).hasMessage("JMessage error 899002 (REST): No such user");
		assertThat(exception.toString()).doesNotContain("tom");
		assertThat(exception.getCause()).isSameAs(cause);
	}

	private static byte[] serialize(Object object) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(object);
		}
		return bytes.toByteArray();
	}

	private static Object deserialize(byte[] bytes) throws IOException, ClassNotFoundException {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			return in.readObject();
		}
	}

	static final class UpstreamException extends JMessageException {

		private static final long serialVersionUID = 1L;

		UpstreamException(JMessageErrorCode errorCode, String upstreamMessage, Throwable cause) {
			super(errorCode, upstreamMessage, cause);
		}

		UpstreamException(JMessageErrorCode errorCode, List<JMessageItemError> itemErrors) {
			super(errorCode, null, itemErrors, null);
		}

	}

}
