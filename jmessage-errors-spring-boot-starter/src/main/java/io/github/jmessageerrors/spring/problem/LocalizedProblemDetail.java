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

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/**
 * The problem detail of a JMessage error, which can still change its language when the
 * response is written. On the wire it is a {@link ProblemDetail} like any other.
 */
public final class LocalizedProblemDetail extends ProblemDetail {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final String ERRORS = "errors";

	private final transient List<Locale> preferred;

	private final transient @Nullable Function<List<Locale>, Texts> openTexts;

	private final transient @Nullable Duration retryAfter;

	private transient @Nullable Texts texts;

	/**
	 * Create a problem detail.
	 * @param status the status
	 * @param texts the texts to begin with
	 * @param preferred the languages that these were found for, best first
	 * @param openTexts finds the texts in the languages of a request, or {@code null} if
	 * the language is settled
	 * @param retryAfter the time to wait, or {@code null} if trying again does not help
	 */
	LocalizedProblemDetail(int status, Texts texts, List<Locale> preferred,
			@Nullable Function<List<Locale>, Texts> openTexts, @Nullable Duration retryAfter) {
		super(status);
		this.preferred = preferred;
		this.openTexts = openTexts;
		this.retryAfter = retryAfter;
		this.texts = texts;
		setTitle(texts.title());
		setDetail(texts.detail());
		if (texts.errors() != null) {
			setProperty(ERRORS, texts.errors());
		}
	}

	/**
	 * Complete this problem detail and the headers of the response that it is about to be
	 * written to. Texts that were made without a locale change to the languages that the
	 * request prefers, unless the application has set its own meanwhile;
	 * {@code Content-Language} and, for a retryable code, {@code Retry-After} are set
	 * unless they are there.
	 * @param preferred the languages that the request prefers, best first; may be empty
	 * @param headers the headers of the response
	 */
	public void completeFor(List<Locale> preferred, HttpHeaders headers) {
		if (this.texts == null) {
			return;
		}
		if (this.openTexts != null && !preferred.equals(this.preferred)) {
			translate(this.texts, this.openTexts.apply(preferred));
		}
		if (!headers.containsHeader(HttpHeaders.CONTENT_LANGUAGE)) {
			headers.setContentLanguage(this.texts.locale());
		}
		if (this.retryAfter != null && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
			headers.set(HttpHeaders.RETRY_AFTER, Long.toString(this.retryAfter.toSeconds()));
		}
	}

	private void translate(Texts current, Texts wanted) {
		this.texts = wanted;
		if (Objects.equals(getTitle(), current.title())) {
			setTitle(wanted.title());
		}
		if (Objects.equals(getDetail(), current.detail())) {
			setDetail(wanted.detail());
		}
		if (current.errors() != null && getProperties() != null && getProperties().get(ERRORS) == current.errors()) {
			setProperty(ERRORS, wanted.errors());
		}
	}

	// The members on the wire are all there is to compare, as in ProblemDetail itself
	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

	/**
	 * The texts of one problem.
	 *
	 * @param title the title
	 * @param detail the detail
	 * @param locale the language that they were looked up in
	 * @param errors the members of {@code errors}, or {@code null} if the problem is not
	 * about a batch
	 */
	record Texts(String title, String detail, Locale locale, @Nullable List<Map<String, Object>> errors) {

	}

}
