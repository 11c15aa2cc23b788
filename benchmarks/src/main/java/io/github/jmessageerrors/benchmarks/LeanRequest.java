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

package io.github.jmessageerrors.benchmarks;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A request that answers at once what an advice may ask, so that not the stand-in is
 * measured.
 */
final class LeanRequest extends HttpServletRequestWrapper {

	private final String language;

	private final List<String> languages;

	private final Locale locale;

	private final Map<String, Object> attributes = new HashMap<>();

	LeanRequest(String language, LocaleResolver localeResolver) {
		super(new MockHttpServletRequest("GET", "/users/tom"));
		this.language = language;
		this.languages = (language != null) ? List.of(language) : List.of();
		this.locale = (language != null) ? Locale.forLanguageTag(language) : Locale.getDefault();
		this.attributes.put(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, localeResolver);
	}

	@Override
	public String getHeader(String name) {
		return HttpHeaders.ACCEPT_LANGUAGE.equals(name) ? this.language : null;
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return Collections.enumeration(HttpHeaders.ACCEPT_LANGUAGE.equals(name) ? this.languages : List.of());
	}

	@Override
	public String getMethod() {
		return "GET";
	}

	@Override
	public String getRequestURI() {
		return "/users/tom";
	}

	@Override
	public Locale getLocale() {
		return this.locale;
	}

	@Override
	public Enumeration<Locale> getLocales() {
		return Collections.enumeration(List.of(this.locale));
	}

	@Override
	public Object getAttribute(String name) {
		return this.attributes.get(name);
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.attributes.put(name, value);
	}

}
