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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageErrorsProperties.AdditionalCode;

/**
 * Finds what the problems of an error code have in common whatever their language is. It
 * is kept for the codes of enums, of which there are only so many.
 */
final class ProblemSettings {

	private final Map<JMessageErrorCode, CodeSettings> kept = new ConcurrentHashMap<>();

	private final JMessageErrorsProperties properties;

	ProblemSettings(JMessageErrorsProperties properties) {
		this.properties = properties;
	}

	CodeSettings of(JMessageErrorCode code) {
		// Faster than computeIfAbsent where there is one
		CodeSettings settings = this.kept.get(code);
		if (settings == null) {
			settings = create(code);
			if (code instanceof Enum<?>) {
				this.kept.put(code, settings);
			}
		}
		return settings;
	}

	private CodeSettings create(JMessageErrorCode code) {
		Integer number = code.code();
		AdditionalCode additional = this.properties.additionalCodes().get(number);
		int shipped = (additional != null && additional.status() != null) ? additional.status() : code.status();
		return new CodeSettings(code, number, names(number.toString()),
				this.properties.statuses().getOrDefault(number, shipped), this.properties.titles().get(number),
				this.properties.descriptions().get(number));
	}

	Names names(String id) {
		return new Names(id, URI.create(this.properties.typePrefix() + id), "problemDetail.title.jmessage." + id,
				"problemDetail.jmessage." + id);
	}

	/**
	 * What the problems of an error code have in common.
	 *
	 * @param code the error code
	 * @param number the number of the error code
	 * @param names the names
	 * @param status the status
	 * @param title the title that a property sets, or {@code null}
	 * @param detail the detail that a property sets, or {@code null}
	 */
	record CodeSettings(JMessageErrorCode code, Integer number, Names names, int status, @Nullable String title,
			@Nullable String detail) {

	}

	/**
	 * The names of a problem.
	 *
	 * @param id the error code, or {@code batch}
	 * @param type the problem type
	 * @param title the key of the application's message that is the title
	 * @param detail the key of the application's message that is the detail
	 */
	record Names(String id, URI type, String title, String detail) {

	}

}
