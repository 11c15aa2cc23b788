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

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * HTTP exchange whose response is a problem, on Spring MVC or on WebFlux. Internal:
 * public for the other packages of this library.
 *
 * @since 0.1.0
 */
public interface ProblemExchange {

	/**
	 * Return the locales that the request prefers.
	 * @return the locales, best first; empty if the request does not prefer any
	 */
	List<Locale> locales();

	/**
	 * Return the values of a header of the response.
	 * @param name the name of the header
	 * @return the values, empty if the header is not present
	 */
	Collection<String> headers(String name);

	/**
	 * Add a header to the response.
	 * @param name the name of the header
	 * @param value its value
	 */
	void addHeader(String name, String value);

}
