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

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;

/**
 * Creates problem details (RFC 9457) for JMessage errors. An instance can be injected,
 * and a controller can return what it creates:
 *
 * <pre class="code">
 * &#064;GetMapping("/mute")
 * ProblemDetail mute() {
 *     return this.problems.create(880205);
 * }</pre>
 *
 * A problem detail has the {@code type}, {@code title}, {@code status} and {@code detail}
 * of the error code, and the number of the error code as the member {@code code}. Spring
 * sets the {@code instance} when the response is written.
 * <p>
 * Without a locale the texts are in the languages of the current request. If no request
 * is bound to the thread, they are translated when the response of an annotated
 * controller is written, on Spring MVC and on WebFlux. Elsewhere, such as in a functional
 * endpoint of WebFlux, they are in the default locale unless a locale is passed.
 * <p>
 * Each call returns a new object that the caller may change. A bean of this type replaces
 * the auto-configured one. Implementations must be safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface JMessageProblemDetails {

	/**
	 * Create a problem detail for an error code.
	 * @param errorCode the error code
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageErrorCode errorCode);

	/**
	 * Create a problem detail for an error code.
	 * @param errorCode the error code
	 * @param locale the locale of the texts, or {@code null} for the default locale
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageErrorCode errorCode, @Nullable Locale locale);

	/**
	 * Create a problem detail for the number of an error code.
	 * @param code the number, which the catalog need not contain
	 * @return a new problem detail
	 * @throws IllegalArgumentException if the number is not positive; 0 means success
	 */
	default ProblemDetail create(int code) {
		return create(JMessageErrorCode.of(code));
	}

	/**
	 * Create a problem detail for the number of an error code.
	 * @param code the number, which the catalog need not contain
	 * @param locale the locale of the texts, or {@code null} for the default locale
	 * @return a new problem detail
	 * @throws IllegalArgumentException if the number is not positive; 0 means success
	 */
	default ProblemDetail create(int code, @Nullable Locale locale) {
		return create(JMessageErrorCode.of(code), locale);
	}

	/**
	 * Create a problem detail for an exception.
	 * @param exception the exception
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageException exception);

	/**
	 * Create a problem detail for an exception.
	 * @param exception the exception
	 * @param locale the locale of the texts, or {@code null} for the default locale
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageException exception, @Nullable Locale locale);

	/**
	 * Create a problem detail for an error as JMessage sent it.
	 * @param error the error
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageError error);

	/**
	 * Create a problem detail for an error as JMessage sent it.
	 * @param error the error
	 * @param locale the locale of the texts, or {@code null} for the default locale
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageError error, @Nullable Locale locale);

	/**
	 * Create one problem detail for a batch in which some items failed. The member
	 * {@code errors} has an object with {@code item}, {@code code}, {@code title} and
	 * {@code detail} for each error. The {@code type} ends in {@code batch}. The texts
	 * can be set with the message codes {@code problemDetail.title.jmessage.batch} and
	 * {@code problemDetail.jmessage.batch}.
	 * <p>
	 * The status is the one that all errors share. If they differ, it is the highest
	 * status if that is 500 or more, and 422 otherwise. It is never 207, since a problem
	 * detail does not describe a success.
	 * @param errors the errors of the items that failed
	 * @return a new problem detail
	 * @throws IllegalArgumentException if the list is empty
	 */
	ProblemDetail create(List<JMessageItemError> errors);

	/**
	 * Create one problem detail for a batch in which some items failed.
	 * @param errors the errors of the items that failed
	 * @param locale the locale of the texts, or {@code null} for the default locale
	 * @return a new problem detail
	 * @throws IllegalArgumentException if the list is empty
	 * @see #create(List)
	 */
	ProblemDetail create(List<JMessageItemError> errors, @Nullable Locale locale);

}
