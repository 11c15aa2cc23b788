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

package io.github.jmessageerrors.it.comparison;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import jakarta.servlet.ServletException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;

/**
 * The exceptions that the applications throw, by name.
 */
final class Failures {

	/**
	 * Those which stand for an error of JMessage: itself, and what is wrapped around it
	 * for technical reasons only.
	 */
	static final Map<String, Supplier<Throwable>> JMESSAGE = new LinkedHashMap<>();

	/**
	 * Those which the application or a framework means to say something else with.
	 */
	static final Map<String, Supplier<Throwable>> OTHERS = new LinkedHashMap<>();

	static {
		JMESSAGE.put("jmessage", Failures::jmessage);
		JMESSAGE.put("derived", DerivedException::new);
		JMESSAGE.put("execution", () -> new ExecutionException(jmessage()));
		JMESSAGE.put("completion", () -> new CompletionException(jmessage()));
		JMESSAGE.put("completion-of-execution", () -> new CompletionException(new ExecutionException(jmessage())));
		JMESSAGE.put("invocation", () -> new InvocationTargetException(jmessage()));
		JMESSAGE.put("undeclared", () -> new UndeclaredThrowableException(jmessage()));
		JMESSAGE.put("servlet", () -> new ServletException(jmessage()));
		OTHERS.put("biz", BizException::new);
		OTHERS.put("illegal-state", () -> new IllegalStateException("wrapped", jmessage()));
		OTHERS.put("unexpected", () -> new IllegalStateException("unexpected"));
		OTHERS.put("illegal-state-in-execution", () -> new ExecutionException(new IllegalStateException(jmessage())));
		OTHERS.put("checked", () -> new Exception("checked", jmessage()));
		OTHERS.put("response-status", () -> new ResponseStatusException(HttpStatus.CONFLICT, "taken", jmessage()));
		OTHERS.put("response-status-500",
				() -> new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "broken", jmessage()));
		OTHERS.put("response-status-in-completion",
				() -> new CompletionException(new ResponseStatusException(HttpStatus.CONFLICT, "taken", jmessage())));
		OTHERS.put("response-status-in-illegal-state",
				() -> new IllegalStateException(new ResponseStatusException(HttpStatus.CONFLICT, "taken", jmessage())));
		OTHERS.put("error-response", () -> new ErrorResponseException(HttpStatus.GONE,
				ProblemDetail.forStatusAndDetail(HttpStatus.GONE, "left"), jmessage()));
		OTHERS.put("own-error-response", OwnErrorResponseException::new);
		OTHERS.put("annotated-wrapper", TakenException::new);
		OTHERS.put("annotated-subclass", GoneException::new);
		OTHERS.put("annotated-subclass-in-completion", () -> new CompletionException(new GoneException()));
		OTHERS.put("error-response-subclass", LockedException::new);
		OTHERS.put("suppressed", () -> {
			IllegalStateException exception = new IllegalStateException("suppressed");
			exception.addSuppressed(jmessage());
			return exception;
		});
	}

	private Failures() {
	}

	static JMessageException jmessage() {
		return new JMessageException(JMessageErrorCode.of(880103));
	}

	static Throwable of(String name) {
		return JMESSAGE.getOrDefault(name, OTHERS.getOrDefault(name, Failures::unknown)).get();
	}

	private static Throwable unknown() {
		return new IllegalArgumentException("unknown");
	}

	static <T extends Throwable> RuntimeException fail(String name) throws T {
		throw Failures.<T>cast(of(name));
	}

	@SuppressWarnings("unchecked")
	private static <T extends Throwable> T cast(Throwable exception) {
		return (T) exception;
	}

	/**
	 * An exception of the application's own, which tells what it could not do.
	 */
	@SuppressWarnings("serial")
	static class BizException extends RuntimeException {

		BizException() {
			super("biz", jmessage());
		}

	}

	@SuppressWarnings("serial")
	static class DerivedException extends JMessageException {

		DerivedException() {
			super(JMessageErrorCode.of(880103));
		}

	}

	@SuppressWarnings("serial")
	@ResponseStatus(HttpStatus.CONFLICT)
	static class TakenException extends RuntimeException {

		TakenException() {
			super("taken", jmessage());
		}

	}

	@SuppressWarnings("serial")
	@ResponseStatus(HttpStatus.GONE)
	static class GoneException extends JMessageException {

		GoneException() {
			super(JMessageErrorCode.of(880103));
		}

	}

	@SuppressWarnings("serial")
	static class LockedException extends JMessageException implements ErrorResponse {

		LockedException() {
			super(JMessageErrorCode.of(880103));
		}

		@Override
		public HttpStatusCode getStatusCode() {
			return HttpStatus.LOCKED;
		}

		@Override
		public ProblemDetail getBody() {
			return ProblemDetail.forStatusAndDetail(HttpStatus.LOCKED, "locked");
		}

	}

	@SuppressWarnings("serial")
	static class OwnErrorResponseException extends RuntimeException implements ErrorResponse {

		OwnErrorResponseException() {
			super("own", jmessage());
		}

		@Override
		public HttpStatusCode getStatusCode() {
			return HttpStatus.PAYMENT_REQUIRED;
		}

		@Override
		public HttpHeaders getHeaders() {
			HttpHeaders headers = new HttpHeaders();
			headers.set("X-Own", "1");
			return headers;
		}

		@Override
		public ProblemDetail getBody() {
			return ProblemDetail.forStatusAndDetail(HttpStatus.PAYMENT_REQUIRED, "pay");
		}

	}

}
