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

import io.github.jmessageerrors.JMessageErrorCode;

/**
 * Names what the problems of an error code have in common. The names are kept for the
 * codes of enums, of which there are only so many.
 */
final class ProblemNames {

	private final Map<JMessageErrorCode, Names> kept = new ConcurrentHashMap<>();

	private final String typePrefix;

	ProblemNames(String typePrefix) {
		this.typePrefix = typePrefix;
	}

	Names of(JMessageErrorCode code) {
		return (code instanceof Enum<?>) ? this.kept.computeIfAbsent(code, (vendor) -> of(id(vendor))) : of(id(code));
	}

	Names of(String id) {
		return new Names(id, URI.create(this.typePrefix + id), "problemDetail.title.jmessage." + id,
				"problemDetail.jmessage." + id);
	}

	private static String id(JMessageErrorCode code) {
		return Integer.toString(code.code());
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
