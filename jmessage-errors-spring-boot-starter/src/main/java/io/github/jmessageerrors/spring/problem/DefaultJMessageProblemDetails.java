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

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;
import org.springframework.util.Assert;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.ProblemSettings.CodeSettings;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

/**
 * Default {@link JMessageProblemDetails}.
 */
class DefaultJMessageProblemDetails implements JMessageProblemDetails {

	private static final int MIXED_BATCH_STATUS = 422;

	private final JMessageErrorCatalog catalog;

	private final ProblemSources sources;

	private final ProblemMembers members;

	private final ProblemSettings.Names batchNames;

	private final BatchTexts batchTexts;

	private final Duration retryAfter;

	private final @Nullable RequestLocales currentLocales;

	private final @Nullable ProblemHelpLinks helpLinks;

	DefaultJMessageProblemDetails(JMessageErrorCatalog catalog, ProblemSources sources,
			JMessageErrorsProperties properties, @Nullable RequestLocales currentLocales,
			@Nullable ProblemHelpLinks helpLinks) {
		this.catalog = catalog;
		this.sources = sources;
		this.members = new ProblemMembers(properties.includeUpstreamMessage(), properties.includeAdvice(),
				properties.includeReason());
		this.batchNames = sources.settings().names("batch");
		this.batchTexts = new BatchTexts(sources.texts(), this.batchNames, this.members);
		this.retryAfter = properties.retryAfter();
		this.currentLocales = currentLocales;
		this.helpLinks = helpLinks;
	}

	@Override
	public ProblemDetail create(JMessageErrorCode errorCode) {
		return create(errorCode, currentLocales(), true, null, null);
	}

	@Override
	public ProblemDetail create(JMessageErrorCode errorCode, @Nullable Locale locale) {
		return create(errorCode, listOf(locale), false, null, null);
	}

	@Override
	public ProblemDetail create(JMessageException exception) {
		return create(exception, currentLocales(), true);
	}

	@Override
	public ProblemDetail create(JMessageException exception, @Nullable Locale locale) {
		return create(exception, listOf(locale), false);
	}

	@Override
	public ProblemDetail create(JMessageError error) {
		return create(this.catalog.get(error.code()), currentLocales(), true, error.message(), null);
	}

	@Override
	public ProblemDetail create(JMessageError error, @Nullable Locale locale) {
		return create(this.catalog.get(error.code()), listOf(locale), false, error.message(), null);
	}

	@Override
	public ProblemDetail create(List<JMessageItemError> errors) {
		return create(errors, currentLocales(), true, null);
	}

	@Override
	public ProblemDetail create(List<JMessageItemError> errors, @Nullable Locale locale) {
		return create(errors, listOf(locale), false, null);
	}

	private ProblemDetail create(JMessageException exception, List<Locale> locales, boolean languageIsOpen) {
		Duration wait = (exception instanceof JMessageResponseException response) ? response.getRetryAfter() : null;
		return exception.getItemErrors().isEmpty()
				? create(exception.getErrorCode(), locales, languageIsOpen, exception.getUpstreamMessage(), wait)
				: create(exception.getItemErrors(), locales, languageIsOpen, wait);
	}

	private ProblemDetail create(JMessageErrorCode errorCode, List<Locale> locales, boolean languageIsOpen,
			@Nullable String upstreamMessage, @Nullable Duration wait) {
		JMessageErrorCode code = this.catalog.resolve(errorCode);
		CodeSettings settings = this.sources.settings().of(code);
		int status = settings.status();
		ProblemDetail problem = create(settings.names(), status, locales, languageIsOpen,
				(preferred) -> resolve(settings, preferred), mayRetry(code, status) ? wait(wait) : null);
		this.members.addFixed(settings, upstreamMessage, problem::setProperty);
		return problem;
	}

	private ProblemDetail create(List<JMessageItemError> errors, List<Locale> locales, boolean languageIsOpen,
			@Nullable Duration wait) {
		Assert.notEmpty(errors, "errors must not be empty");
		List<JMessageItemError> items = List.copyOf(errors);
		List<CodeSettings> codes = items.stream()
			.map((item) -> this.sources.settings().of(this.catalog.get(item.error().code())))
			.toList();
		int status = batchStatus(codes);
		boolean mayRetry = codes.stream().allMatch((settings) -> mayRetry(settings.code(), status));
		return create(this.batchNames, status, locales, languageIsOpen,
				(preferred) -> this.batchTexts.resolve(items, codes, preferred), mayRetry ? wait(wait) : null);
	}

	private ProblemDetail create(ProblemSettings.Names names, int status, List<Locale> locales, boolean languageIsOpen,
			Function<List<Locale>, LocalizedProblemDetail.Texts> texts, @Nullable Duration retryAfter) {
		ProblemDetail problem = new LocalizedProblemDetail(status, texts.apply(locales), locales,
				languageIsOpen ? texts : null, retryAfter,
				(this.helpLinks != null) ? this.helpLinks.find(names.id()) : null);
		problem.setType(names.type());
		return problem;
	}

	private LocalizedProblemDetail.Texts resolve(CodeSettings settings, List<Locale> preferred) {
		ProblemTexts.Texts texts = this.sources.texts().resolve(settings, preferred);
		return new LocalizedProblemDetail.Texts(texts.title().value(), texts.detail().value(), texts.locale(),
				this.members.localized(settings, texts.locale()));
	}

	private static int batchStatus(List<CodeSettings> codes) {
		int[] statuses = codes.stream().mapToInt(CodeSettings::status).distinct().sorted().toArray();
		int highest = statuses[statuses.length - 1];
		return (statuses.length == 1 || highest >= 500) ? highest : MIXED_BATCH_STATUS;
	}

	// RFC 6585, section 4, and RFC 9110, section 15.6.4
	private static boolean mayRetry(JMessageErrorCode code, int status) {
		return code.retryable() && (status == 429 || status == 503);
	}

	private Duration wait(@Nullable Duration upstream) {
		return (upstream != null) ? upstream : this.retryAfter;
	}

	private List<Locale> currentLocales() {
		return (this.currentLocales != null) ? this.currentLocales.get() : List.of();
	}

	private static List<Locale> listOf(@Nullable Locale locale) {
		return (locale != null) ? List.of(locale) : List.of();
	}

}
