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

package io.github.jmessageerrors.spring.jiguang;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.ImErrorCode;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Translates what Jiguang's own Java client throws.
 * <p>
 * An {@link APIRequestException} is an answer. Its code is the one that the client has
 * read; for the statuses where the client reads none (405, 409 and all from 500) it is
 * read from the body, which the client keeps. Any code counts, as the client talks to
 * nobody but Jiguang. An answer without a code gets the catalogued code that says the
 * same as its status does:
 * <ul>
 * <li>401: {@link RestErrorCode#BASIC_AUTHENTICATION_FAILED};
 * <li>429: {@link ImErrorCode#FREQUENCY_EXCEEDED};
 * <li>503: {@link RestErrorCode#RESPONSE_TIMEOUT}, which may be tried again;
 * <li>any other: {@link RestErrorCode#INTERNAL_SERVER_ERROR}. A 504 is among them: it
 * leaves open whether JMessage has done what it was asked for.
 * </ul>
 * Such an exception has no upstream message, and its upstream status is the real one.
 * <p>
 * An {@link APIConnectionException} is no answer. Where no connection came about, it
 * becomes {@link RestErrorCode#RESPONSE_TIMEOUT}, which may be tried again. After a read
 * time-out or a broken connection JMessage may have sent the message already: that
 * becomes {@link RestErrorCode#INTERNAL_SERVER_ERROR}, which is not tried again.
 * <p>
 * Jiguang's clients for other products throw the same exceptions; what comes from those
 * is left alone.
 */
final class JiguangExceptionTranslator implements JMessageExceptionTranslator {

	private static final long MAX_WAIT_SECONDS = Duration.ofHours(1).toSeconds();

	private final JMessageErrorDecoder decoder;

	private final JMessageErrorCatalog catalog;

	JiguangExceptionTranslator(JMessageErrorDecoder decoder, JMessageErrorCatalog catalog) {
		this.decoder = decoder;
		this.catalog = catalog;
	}

	@Override
	public @Nullable JMessageException translate(Throwable exception) {
		if (exception instanceof APIRequestException answer) {
			return isOfAnotherProduct(answer) ? null : translate(answer);
		}
		if (exception instanceof APIConnectionException failure) {
			return isOfAnotherProduct(failure) ? null : new JMessageException(codeOf(failure), failure);
		}
		return null;
	}

	private JMessageResponseException translate(APIRequestException answer) {
		JMessageError error = errorOf(answer);
		JMessageErrorCode code = (error != null) ? this.catalog.get(error.code()) : codeOf(answer.getStatus());
		return new JMessageResponseException(code, (error != null) ? error.message() : null, answer.getStatus(), null,
				retryAfter(answer), answer);
	}

	private @Nullable JMessageError errorOf(APIRequestException answer) {
		if (answer.getErrorCode() > 0) {
			return new JMessageError(answer.getErrorCode(), answer.getErrorMessage());
		}
		return this.decoder.decode(answer.getStatus(), answer.getMessage()).orElse(null);
	}

	private static JMessageErrorCode codeOf(int status) {
		return switch (status) {
			case 401 -> RestErrorCode.BASIC_AUTHENTICATION_FAILED;
			case 429 -> ImErrorCode.FREQUENCY_EXCEEDED;
			case 503 -> RestErrorCode.RESPONSE_TIMEOUT;
			default -> RestErrorCode.INTERNAL_SERVER_ERROR;
		};
	}

	private static JMessageErrorCode codeOf(APIConnectionException failure) {
		return hasNotConnected(failure) ? RestErrorCode.RESPONSE_TIMEOUT : RestErrorCode.INTERNAL_SERVER_ERROR;
	}

	private static boolean hasNotConnected(APIConnectionException failure) {
		Throwable cause = failure.getCause();
		if (cause instanceof SocketTimeoutException) {
			return !failure.isReadTimedout();
		}
		return cause instanceof ConnectException || cause instanceof NoRouteToHostException
				|| cause instanceof UnknownHostException;
	}

	private static @Nullable Duration retryAfter(APIRequestException answer) {
		int seconds = answer.getRateLimitReset();
		return (seconds > 0 && seconds <= MAX_WAIT_SECONDS) ? Duration.ofSeconds(seconds) : null;
	}

	private static boolean isOfAnotherProduct(Throwable exception) {
		for (StackTraceElement frame : exception.getStackTrace()) {
			String className = frame.getClassName();
			if (!className.startsWith("cn.jiguang.")) {
				return className.startsWith("cn.jpush.") || className.startsWith("cn.jsms.");
			}
		}
		return false;
	}

}
