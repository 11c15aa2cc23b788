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

package io.github.jmessageerrors.spring.reference;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * Responds to requests for pages, with HTML or with JSON.
 */
final class Reference {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

	private static final int SUGGESTIONS = 3;

	private final JMessageErrorCatalog catalog;

	private final JMessageProblemDetails problems;

	private final Locale defaultLocale;

	private final Stylesheet stylesheet = new Stylesheet();

	private final Map<Language, Labels> labels = new EnumMap<>(Language.class);

	private final PageLayout layout;

	Reference(JMessageErrorCatalog catalog, JMessageProblemDetails problems, Locale defaultLocale, String path) {
		this.catalog = catalog;
		this.problems = problems;
		this.defaultLocale = defaultLocale;
		this.layout = new PageLayout(path, this.stylesheet.version());
		for (Language language : Language.values()) {
			this.labels.put(language, new Labels(language));
		}
	}

	ReferenceResponse index(ReferenceRequest request) {
		Language language = request.language(this.defaultLocale);
		List<Entry> all = entries(this.catalog.all(), language);
		List<Entry> found = all.stream().filter(request.filter()::matches).toList();
		return respond(request, HttpStatus.OK,
				(view) -> new IndexPage(this.layout).write(view, request.filter(), found, all),
				() -> found.stream().map((entry) -> entry.toJson(language)).toList());
	}

	ReferenceResponse code(ReferenceRequest request, String number) {
		int code = parse(number);
		JMessageErrorCode errorCode = this.catalog.find(code).orElse(null);
		if (errorCode == null) {
			return notFound(request, number, code);
		}
		Language language = request.language(this.defaultLocale);
		Entry entry = entry(errorCode, language);
		return respond(request, HttpStatus.OK, (view) -> new CodePage(this.layout).write(view, entry,
				neighbour(errorCode, -1), neighbour(errorCode, 1)), () -> entry.toJson(language));
	}

	ReferenceResponse batch(ReferenceRequest request) {
		String type = batchType();
		return respond(request, HttpStatus.OK, (view) -> new BatchPage(this.layout).write(view, type),
				() -> batchJson(view(request).labels(), type));
	}

	/**
	 * Respond with the stylesheet, which may be cached since its URL has its version.
	 */
	ReferenceResponse stylesheet() {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(CSS);
		headers.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		headers.setETag('"' + this.stylesheet.version() + '"');
		headers.set("X-Content-Type-Options", "nosniff");
		return new ReferenceResponse(HttpStatus.OK, headers, this.stylesheet.content());
	}

	private String batchType() {
		JMessageItemError any = new JMessageItemError("", new JMessageError(this.catalog.all().get(0).code(), null));
		return String.valueOf(this.problems.create(List.of(any)).getType());
	}

	private static Map<String, Object> batchJson(Labels labels, String type) {
		Map<String, String> members = new LinkedHashMap<>();
		for (String member : BatchPage.MEMBERS) {
			members.put(member, labels.get("batch.errors." + member));
		}
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("title", labels.get("batch.title"));
		json.put("description", labels.get("batch.lead"));
		json.put("status", labels.get("batch.status"));
		json.put("errors", members);
		json.put("type", type);
		return json;
	}

	private ReferenceResponse notFound(ReferenceRequest request, String number, int code) {
		List<Entry> nearest = (code > 0)
				? entries(this.catalog.nearest(code, SUGGESTIONS), request.language(this.defaultLocale)) : List.of();
		return respond(request, HttpStatus.NOT_FOUND,
				(view) -> new MissingPage(this.layout).write(view, number, nearest), () -> ProblemDetail
					.forStatusAndDetail(HttpStatus.NOT_FOUND, view(request).labels().get("missing.text", number)));
	}

	private ReferenceResponse respond(ReferenceRequest request, HttpStatus status, Function<View, byte[]> html,
			Supplier<Object> json) {
		HttpHeaders headers = new HttpHeaders();
		headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
		headers.setCacheControl(CacheControl.noCache());
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "same-origin");
		Format format = request.format();
		if (format == null) {
			return new ReferenceResponse(HttpStatus.NOT_ACCEPTABLE, headers, new byte[0]);
		}
		headers.setContentLanguage(request.language(this.defaultLocale).locale());
		if (format == Format.HTML) {
			headers.setContentType(HTML);
			headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; "
					+ "base-uri 'none'; frame-ancestors 'none'");
			return new ReferenceResponse(status, headers, html.apply(view(request)));
		}
		headers.setContentType(status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
		return new ReferenceResponse(status, headers, json.get());
	}

	private View view(ReferenceRequest request) {
		Labels labels = this.labels.get(request.language(this.defaultLocale));
		return new View(Objects.requireNonNull(labels), request.chosenLanguage());
	}

	private List<Entry> entries(List<JMessageErrorCode> errorCodes, Language language) {
		return errorCodes.stream().map((errorCode) -> entry(errorCode, language)).toList();
	}

	private Entry entry(JMessageErrorCode errorCode, Language language) {
		return new Entry(errorCode, this.problems.create(errorCode, language.locale()));
	}

	// A malformed number is 0, which is never an error code.
	private static int parse(String number) {
		long code = NUMBER.matcher(number).matches() ? Long.parseLong(number) : 0;
		return (code <= Integer.MAX_VALUE) ? (int) code : 0;
	}

	private @Nullable JMessageErrorCode neighbour(JMessageErrorCode errorCode, int distance) {
		List<JMessageErrorCode> all = this.catalog.all();
		int index = all.indexOf(errorCode) + distance;
		return (index >= 0 && index < all.size()) ? all.get(index) : null;
	}

}
