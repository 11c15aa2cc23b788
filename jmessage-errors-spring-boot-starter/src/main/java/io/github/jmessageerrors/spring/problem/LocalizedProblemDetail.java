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
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/**
 * {@link ProblemDetail} of a JMessage error, whose language and headers are completed
 * when the response is written. Internal: public for the other packages of this library.
 *
 * @since 0.1.0
 */
public final class LocalizedProblemDetail extends ProblemDetail {

	/**
	 * Headers of the response that are completed with the problem.
	 */
	public static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.RETRY_AFTER,
			HttpHeaders.VARY, HttpHeaders.LINK);

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient @Nullable Texts texts;

	private final transient List<Locale> preferred;

	private final transient @Nullable Function<List<Locale>, Texts> openTexts;

	private final transient @Nullable Duration retryAfter;

	private final transient @Nullable URI help;

	/**
	 * Create a problem detail.
	 * @param status the status
	 * @param texts the texts
	 * @param preferred the locales that the texts were found for, best first
	 * @param openTexts finds the texts for the locales of a request, or {@code null} if
	 * the language does not depend on the request
	 * @param retryAfter the time to wait, or {@code null} if the code is not retryable
	 * @param help the page that describes the code, or {@code null}
	 */
	LocalizedProblemDetail(int status, Texts texts, List<Locale> preferred,
			@Nullable Function<List<Locale>, Texts> openTexts, @Nullable Duration retryAfter, @Nullable URI help) {
		super(status);
		this.texts = texts;
		this.preferred = preferred;
		this.openTexts = openTexts;
		this.retryAfter = retryAfter;
		this.help = help;
		setTitle(texts.title());
		setDetail(texts.detail());
		texts.members().forEach(this::setProperty);
	}

	private LocalizedProblemDetail(LocalizedProblemDetail other, Texts current, Texts wanted) {
		super(other);
		this.texts = wanted;
		this.preferred = other.preferred;
		this.openTexts = null;
		this.retryAfter = other.retryAfter;
		this.help = other.help;
		if (Objects.equals(getTitle(), current.title())) {
			setTitle(wanted.title());
		}
		if (Objects.equals(getDetail(), current.detail())) {
			setDetail(wanted.detail());
		}
		Map<String, Object> members = new LinkedHashMap<>();
		if (getProperties() != null) {
			members.putAll(getProperties());
		}
		current.members().forEach((name, value) -> members.replace(name, value, wanted.members().get(name)));
		setProperties(members);
	}

	/**
	 * Translate the texts for a request, unless this problem detail was created with a
	 * locale or the application replaced them.
	 * @param locales returns the locales that the request prefers, best first
	 * @return this problem detail, or a copy of it in another language, so that a problem
	 * detail can be returned for several requests
	 */
	public LocalizedProblemDetail localizeFor(Supplier<List<Locale>> locales) {
		if (this.texts == null || this.openTexts == null) {
			return this;
		}
		List<Locale> wanted = locales.get();
		return wanted.equals(this.preferred) ? this
				: new LocalizedProblemDetail(this, this.texts, this.openTexts.apply(wanted));
	}

	/**
	 * Complete this problem detail and the headers of the response that it is about to be
	 * written to, as {@link #addHeaders} does.
	 * @param locales returns the locales that the request prefers, best first
	 * @param headers the headers of the response
	 * @return the problem detail as {@link #localizeFor} returns it
	 */
	public LocalizedProblemDetail completeFor(Supplier<List<Locale>> locales, HttpHeaders headers) {
		LocalizedProblemDetail completed = localizeFor(locales);
		completed.addHeaders((name) -> HeaderValues.of(headers, name),
				(name, value) -> HeaderValues.add(headers, name, value));
		return completed;
	}

	/**
	 * Add {@code Content-Language}, {@code Retry-After} and {@code Link} to a response
	 * unless they are present, and {@code Accept-Language} to its {@code Vary}.
	 * @param present returns the values that a header of the response has
	 * @param response adds a value to a header of the response
	 */
	public void addHeaders(Function<String, Collection<String>> present, BiConsumer<String, String> response) {
		if (this.texts == null) {
			return;
		}
		if (present.apply(HttpHeaders.CONTENT_LANGUAGE).isEmpty()) {
			response.accept(HttpHeaders.CONTENT_LANGUAGE, this.texts.locale().toLanguageTag());
		}
		if (this.retryAfter != null && present.apply(HttpHeaders.RETRY_AFTER).isEmpty()) {
			response.accept(HttpHeaders.RETRY_AFTER, Long.toString(this.retryAfter.toSeconds()));
		}
		if (!HeaderValues.varyByLanguage(present.apply(HttpHeaders.VARY))) {
			response.accept(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		}
		if (this.help != null) {
			String link = "<" + this.help.toASCIIString() + ">; rel=\"help\"";
			if (!present.apply(HttpHeaders.LINK).contains(link)) {
				response.accept(HttpHeaders.LINK, link);
			}
		}
	}

	// Only the members on the wire count, as in ProblemDetail.
	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

	/**
	 * The members of a problem that depend on its language.
	 *
	 * @param title the title
	 * @param detail the detail
	 * @param locale the language
	 * @param members the extension members that depend on the language
	 */
	record Texts(String title, String detail, Locale locale, Map<String, Object> members) {

	}

}
