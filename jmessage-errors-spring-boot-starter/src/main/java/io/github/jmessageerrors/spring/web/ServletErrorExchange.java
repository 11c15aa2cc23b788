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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * {@link ErrorExchange} on Spring MVC.
 */
record ServletErrorExchange(HttpServletRequest request, HttpServletResponse response) implements ErrorExchange {

	@Override
	public String method() {
		return this.request.getMethod();
	}

	@Override
	public String path() {
		return this.request.getRequestURI();
	}

	/**
	 * Return the path as a URI reference, also one that a server lets pass although URIs
	 * do not allow it.
	 */
	URI instance() {
		String path = path();
		try {
			return URI.create(path);
		}
		catch (IllegalArgumentException ex) {
			return URI
				.create('/' + UriUtils.encodePath(StringUtils.trimLeadingCharacter(path, '/'), StandardCharsets.UTF_8));
		}
	}

	@Override
	public List<Locale> locales() {
		return ServletLocales.of(this.request);
	}

	@Override
	public boolean isWritable() {
		return !this.response.isCommitted() && !WebUtils.isIncludeRequest(this.request);
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		return this.request.getAttribute(name);
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.request.setAttribute(name, value);
	}

	@Override
	public void recordError(Throwable exception, @Nullable ObservationRegistry observations) {
		ServerHttpObservationFilter.findObservationContext(this.request)
			.ifPresent((context) -> recordError(exception, context,
					(observations != null) ? observations.getCurrentObservation() : null));
	}

	/**
	 * Report the error to the handlers of the observation, which is the current one or
	 * one of its parents. If it is neither, only its context can be reached.
	 */
	private static void recordError(Throwable exception, ServerRequestObservationContext context,
			@Nullable Observation current) {
		Observation observation = current;
		while (observation != null && observation.getContextView() != context) {
			observation = (observation.getContextView().getParentObservation() instanceof Observation parent) ? parent
					: null;
		}
		if (observation != null) {
			observation.error(exception);
		}
		else {
			context.setError(exception);
		}
	}

}
