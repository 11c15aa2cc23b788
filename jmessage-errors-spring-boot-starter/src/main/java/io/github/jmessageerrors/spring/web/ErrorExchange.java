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

import java.util.List;
import java.util.Locale;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * HTTP exchange in which an exception was thrown, on Spring MVC or on WebFlux.
 */
interface ErrorExchange {

	String method();

	String path();

	List<Locale> locales();

	/**
	 * Return whether the response can still become a problem: it is neither committed nor
	 * a part of another one.
	 */
	boolean isWritable();

	@Nullable Object getAttribute(String name);

	void setAttribute(String name, Object value);

	/**
	 * Mark the observation of the exchange as failed, if there is one.
	 */
	void recordError(Throwable exception, @Nullable ObservationRegistry observations);

}
