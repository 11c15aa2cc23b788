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

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import io.github.jmessageerrors.ImErrorCode;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.spring.upstream.JMessageExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

/**
 * Translates the exceptions of Jiguang's own Java client.
 * <p>
 * An {@link APIRequestException} is a response. Its error is read from the body, which
 * the client keeps: the client itself reads only the first item of an array, and nothing
 * for a status of 405, 409 or 5xx. Any code is accepted, as the client sends requests to
 * Jiguang only. A response without a code gets the cataloged code that means the same as
 * its status:
 * <ul>
 * <li>401: {@link RestErrorCode#BASIC_AUTHENTICATION_FAILED};
 * <li>429: {@link ImErrorCode#FREQUENCY_EXCEEDED};
 * <li>502, 503 and 504: {@link RestErrorCode#RESPONSE_TIMEOUT}, as the vendor documents
 * "please try again later" for them;
 * <li>any other: {@link RestErrorCode#INTERNAL_SERVER_ERROR}.
 * </ul>
 * Such an exception has no upstream message, and its upstream status is the actual one.
 * <p>
 * An {@link APIConnectionException} is the lack of a response. If no connection was
 * established, it becomes {@link RestErrorCode#RESPONSE_TIMEOUT}. After a read time-out
 * or a broken connection, JMessage may have carried out the request: that becomes
 * {@link RestErrorCode#INTERNAL_SERVER_ERROR}.
 * <p>
 * Jiguang's clients for other products throw the same exceptions, which are not
 * translated.
 */
final class JiguangExceptionTranslator implements JMessageExceptionTranslator {

	private final JMessageResponseTranslator translator;

	JiguangExceptionTranslator(JMessageResponseTranslator translator) {
		this.translator = translator;
	}

	@Override
	public @Nullable JMessageException translate(Throwable exception) {
		if (exception instanceof APIRequestException response) {
			return isOfAnotherProduct(response) ? null : translate(response);
		}
		if (exception instanceof APIConnectionException failure) {
			return isOfAnotherProduct(failure) ? null : new JMessageException(codeOf(failure), failure);
		}
		return null;
	}

	private JMessageException translate(APIRequestException response) {
		int status = response.getStatus();
		return this.translator.translate(
				(status >= 100 && status <= 999) ? HttpStatusCode.valueOf(status) : HttpStatus.INTERNAL_SERVER_ERROR,
				response.getMessage(), errorWithoutBody(response), response.getRateLimitReset(), response);
	}

	private static JMessageError errorWithoutBody(APIRequestException response) {
		return (response.getErrorCode() > 0) ? new JMessageError(response.getErrorCode(), response.getErrorMessage())
				: new JMessageError(codeOf(response.getStatus()).code(), null);
	}

	private static JMessageErrorCode codeOf(int status) {
		return switch (status) {
			case 401 -> RestErrorCode.BASIC_AUTHENTICATION_FAILED;
			case 429 -> ImErrorCode.FREQUENCY_EXCEEDED;
			case 502, 503, 504 -> RestErrorCode.RESPONSE_TIMEOUT;
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
