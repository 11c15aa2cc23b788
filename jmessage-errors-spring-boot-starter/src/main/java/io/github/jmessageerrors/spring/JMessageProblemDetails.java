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
 * Makes problem details (RFC 9457) of JMessage's errors. Inject it, and return what it
 * makes from a controller:
 *
 * <pre class="code">
 * &#064;GetMapping("/mute")
 * ProblemDetail mute() {
 *     return this.problems.create(880205);
 * }</pre>
 *
 * The problem has the {@code type}, {@code title}, {@code status} and {@code detail} of
 * the error code, and its number as the member {@code code}. Spring fills in the
 * {@code instance}.
 * <p>
 * Without a locale the texts are those for the current request: at once where the request
 * is bound to the thread, else when the response is written, which an annotated
 * controller's is on Spring MVC and on WebFlux. Outside of both, such as in a functional
 * endpoint of WebFlux, they are in the default locale; pass one there.
 * <p>
 * Each call makes a new object, which the caller may change. A bean of this type replaces
 * the auto-configured one.
 */
public interface JMessageProblemDetails {

	/**
	 * Make a problem detail for an error code.
	 * @param errorCode the error code
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageErrorCode errorCode);

	/**
	 * Make a problem detail for an error code.
	 * @param errorCode the error code
	 * @param locale the language of the texts; {@code null} stands for the default one
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageErrorCode errorCode, @Nullable Locale locale);

	/**
	 * Make a problem detail for the number of an error code.
	 * @param code the number; it need not be catalogued
	 * @return a new problem detail
	 * @throws IllegalArgumentException if the number is 0, which means success, or
	 * negative
	 */
	ProblemDetail create(int code);

	/**
	 * Make a problem detail for the number of an error code.
	 * @param code the number; it need not be catalogued
	 * @param locale the language of the texts; {@code null} stands for the default one
	 * @return a new problem detail
	 * @throws IllegalArgumentException if the number is 0, which means success, or
	 * negative
	 */
	ProblemDetail create(int code, @Nullable Locale locale);

	/**
	 * Make a problem detail for an exception.
	 * @param exception the exception
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageException exception);

	/**
	 * Make a problem detail for an exception.
	 * @param exception the exception
	 * @param locale the language of the texts; {@code null} stands for the default one
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageException exception, @Nullable Locale locale);

	/**
	 * Make a problem detail for an error as JMessage sent it.
	 * @param error the error
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageError error);

	/**
	 * Make a problem detail for an error as JMessage sent it.
	 * @param error the error
	 * @param locale the language of the texts; {@code null} stands for the default one
	 * @return a new problem detail
	 */
	ProblemDetail create(JMessageError error, @Nullable Locale locale);

	/**
	 * Make one problem detail for a batch of which some items failed. It has the errors
	 * as the member {@code errors}, each with {@code item}, {@code code}, {@code title}
	 * and {@code detail}; its type ends in {@code batch}, and its own texts are those of
	 * the keys {@code problemDetail.title.jmessage.batch} and
	 * {@code problemDetail.jmessage.batch} in the application's messages, if they are
	 * there.
	 * <p>
	 * Its status is the one that all errors share; else, if one of them is 500 or more,
	 * the highest; else 422. It is never 207: an answer that reports errors is not a
	 * success.
	 * @param errors the errors of the items that failed, not empty
	 * @return a new problem detail
	 * @throws IllegalArgumentException if there is no error
	 */
	ProblemDetail create(List<JMessageItemError> errors);

	/**
	 * Make one problem detail for a batch of which some items failed, as
	 * {@link #create(List)} does.
	 * @param errors the errors of the items that failed, not empty
	 * @param locale the language of the texts; {@code null} stands for the default one
	 * @return a new problem detail
	 * @throws IllegalArgumentException if there is no error
	 */
	ProblemDetail create(List<JMessageItemError> errors, @Nullable Locale locale);

}
