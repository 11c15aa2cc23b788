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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail.Texts;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;
import org.springframework.util.Assert;

/**
 * Default {@link JMessageProblemDetails}.
 */
final class DefaultJMessageProblemDetails implements JMessageProblemDetails {

	private static final int MIXED_BATCH_STATUS = 422;

	private final JMessageErrorCatalog catalog;

	private final ProblemTexts texts;

	private final Map<Integer, Integer> statuses;

	private final String typePrefix;

	private final Map<JMessageErrorCode, Outline> outlines = new ConcurrentHashMap<>();

	private final Duration retryAfter;

	private final boolean includeUpstreamMessage;

	private final CurrentLocales currentLocales;

	DefaultJMessageProblemDetails(JMessageErrorCatalog catalog, ProblemTexts texts, Map<Integer, Integer> statuses,
			String typePrefix, Duration retryAfter, boolean includeUpstreamMessage, CurrentLocales currentLocales) {
		this.catalog = catalog;
		this.texts = texts;
		this.statuses = Map.copyOf(statuses);
		this.typePrefix = typePrefix;
		this.retryAfter = retryAfter;
		this.includeUpstreamMessage = includeUpstreamMessage;
		this.currentLocales = currentLocales;
	}

	@Override
	public ProblemDetail create(JMessageErrorCode errorCode) {
		return create(errorCode, this.currentLocales.get(), true, null, null);
	}

	@Override
	public ProblemDetail create(JMessageErrorCode errorCode, @Nullable Locale locale) {
		return create(errorCode, listOf(locale), false, null, null);
	}

	@Override
	public ProblemDetail create(int code) {
		return create(this.catalog.get(code));
	}

	@Override
	public ProblemDetail create(int code, @Nullable Locale locale) {
		return create(this.catalog.get(code), locale);
	}

	@Override
	public ProblemDetail create(JMessageException exception) {
		return create(exception, this.currentLocales.get(), true);
	}

	@Override
	public ProblemDetail create(JMessageException exception, @Nullable Locale locale) {
		return create(exception, listOf(locale), false);
	}

	@Override
	public ProblemDetail create(JMessageError error) {
		return create(this.catalog.get(error.code()), this.currentLocales.get(), true, error.message(), null);
	}

	@Override
	public ProblemDetail create(JMessageError error, @Nullable Locale locale) {
		return create(this.catalog.get(error.code()), listOf(locale), false, error.message(), null);
	}

	@Override
	public ProblemDetail create(List<JMessageItemError> errors) {
		return create(errors, this.currentLocales.get(), true);
	}

	@Override
	public ProblemDetail create(List<JMessageItemError> errors, @Nullable Locale locale) {
		return create(errors, listOf(locale), false);
	}

	private ProblemDetail create(JMessageException exception, List<Locale> locales, boolean languageIsOpen) {
		Duration wait = (exception instanceof JMessageResponseException response) ? response.getRetryAfter() : null;
		return create(exception.getErrorCode(), locales, languageIsOpen, exception.getUpstreamMessage(), wait);
	}

	private ProblemDetail create(JMessageErrorCode errorCode, List<Locale> locales, boolean languageIsOpen,
			@Nullable String upstreamMessage, @Nullable Duration wait) {
		Outline outline = outline(errorCode);
		Function<List<Locale>, Texts> resolve = (preferred) -> this.texts.resolve(outline.wording(), preferred);
		Duration retryAfter = outline.mayRetry(outline.status()) ? ((wait != null) ? wait : this.retryAfter) : null;
		LocalizedProblemDetail problem = new LocalizedProblemDetail(outline.status(), resolve.apply(locales), locales,
				languageIsOpen ? resolve : null, retryAfter);
		problem.setType(outline.type());
		problem.setProperty("code", outline.number());
		if (this.includeUpstreamMessage && upstreamMessage != null) {
			problem.setProperty("upstreamMessage", upstreamMessage);
		}
		return problem;
	}

	private ProblemDetail create(List<JMessageItemError> errors, List<Locale> locales, boolean languageIsOpen) {
		Assert.notEmpty(errors, "errors must not be empty");
		List<JMessageItemError> items = List.copyOf(errors);
		List<Outline> outlines = items.stream().map((item) -> outline(this.catalog.get(item.error().code()))).toList();
		List<ProblemTexts.Wording> wordings = outlines.stream().map(Outline::wording).toList();
		Function<List<Locale>, Texts> resolve = (preferred) -> this.texts.resolveBatch(items, wordings, preferred,
				this.includeUpstreamMessage);
		int status = batchStatus(outlines);
		boolean mayRetry = outlines.stream().allMatch((outline) -> outline.mayRetry(status));
		LocalizedProblemDetail problem = new LocalizedProblemDetail(status, resolve.apply(locales), locales,
				languageIsOpen ? resolve : null, mayRetry ? this.retryAfter : null);
		problem.setType(URI.create(this.typePrefix + "batch"));
		return problem;
	}

	private static int batchStatus(List<Outline> outlines) {
		int[] statuses = outlines.stream().mapToInt(Outline::status).distinct().sorted().toArray();
		int highest = statuses[statuses.length - 1];
		return (statuses.length == 1 || highest >= 500) ? highest : MIXED_BATCH_STATUS;
	}

	private Outline outline(JMessageErrorCode errorCode) {
		JMessageErrorCode known = this.catalog.find(errorCode.code()).orElse(null);
		if (known == null) {
			// Not kept: what JMessage sends must not fill the memory
			return createOutline(errorCode);
		}
		Outline outline = this.outlines.get(known);
		return (outline != null) ? outline : this.outlines.computeIfAbsent(known, this::createOutline);
	}

	private Outline createOutline(JMessageErrorCode errorCode) {
		Integer number = errorCode.code();
		int status = this.statuses.getOrDefault(number, errorCode.status());
		return new Outline(number, status, errorCode.retryable(), URI.create(this.typePrefix + number),
				this.texts.wording(errorCode));
	}

	private static List<Locale> listOf(@Nullable Locale locale) {
		return (locale != null) ? List.of(locale) : List.of();
	}

	/**
	 * What the problems of one code have in common.
	 *
	 * @param number the code
	 * @param status the status
	 * @param retryable whether the same request may succeed later
	 * @param type the type
	 * @param wording where its texts come from
	 */
	private record Outline(Integer number, int status, boolean retryable, URI type, ProblemTexts.Wording wording) {

		boolean mayRetry(int answered) {
			return this.retryable && (answered == 429 || answered == 503);
		}

	}

}
