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

package io.github.jmessageerrors.spring.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

import io.github.jmessageerrors.spring.problem.RequestLocales;

/**
 * Finds the locales that a servlet request prefers, as the application's
 * {@link LocaleResolver} resolves them, but never the machine's own.
 */
final class ServletLocales implements RequestLocales {

	private static final String ACCEPTED = ServletLocales.class.getName() + ".ACCEPTED";

	private static final LocaleResolver FALLBACK = new AcceptHeaderLocaleResolver();

	@Override
	public List<Locale> get() {
		try {
			return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
					? of(attributes.getRequest()) : List.of();
		}
		catch (IllegalStateException ex) {
			// The request is over, but was passed on to another thread.
			return List.of();
		}
	}

	static List<Locale> of(HttpServletRequest request) {
		List<Locale> accepted = accepted(request);
		LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
		return RequestLocales.of(() -> ((resolver != null) ? resolver : FALLBACK)
			.resolveLocale(new BoundedLocalesRequest(request, accepted)), accepted);
	}

	private static List<Locale> accepted(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (header == null) {
			return List.of();
		}
		// Parsed once, as a controller, an advice and the writer of the response may ask.
		if (request.getAttribute(ACCEPTED) instanceof Accepted known && known.header().equals(header)) {
			return known.locales();
		}
		List<Locale> locales = RequestLocales.accepted(header);
		request.setAttribute(ACCEPTED, new Accepted(header, locales));
		return locales;
	}

	/**
	 * What the header of a request says.
	 *
	 * @param header the header, by which a filter that changes it is noticed
	 * @param locales the locales
	 */
	private record Accepted(String header, List<Locale> locales) {

	}

	/**
	 * Request whose locales are the given ones, where the servlet container would parse
	 * the whole header, or return the machine's locale if there is none. Attributes that
	 * a locale resolver sets do not reach the request.
	 */
	private static final class BoundedLocalesRequest extends HttpServletRequestWrapper {

		private final List<Locale> locales;

		private Map<String, Object> attributes = Map.of();

		BoundedLocalesRequest(HttpServletRequest request, List<Locale> accepted) {
			super(request);
			this.locales = accepted.isEmpty() ? List.of(Locale.ROOT) : accepted;
		}

		@Override
		public @Nullable String getHeader(String name) {
			boolean none = HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name) && getLocale().equals(Locale.ROOT);
			return none ? null : super.getHeader(name);
		}

		@Override
		public Locale getLocale() {
			return this.locales.get(0);
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(this.locales);
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			Object own = this.attributes.get(name);
			return (own != null) ? own : rememberedAttribute(name);
		}

		private @Nullable Object rememberedAttribute(String name) {
			Object value = super.getAttribute(name);
			boolean machineLocale = CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME.equals(name)
					&& getLocale().equals(Locale.ROOT) && super.getLocale().equals(value);
			return machineLocale ? null : value;
		}

		@Override
		public void setAttribute(String name, Object value) {
			if (this.attributes.isEmpty()) {
				this.attributes = new HashMap<>();
			}
			this.attributes.put(name, value);
		}

	}

}
