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

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.JMessageErrorCode;

/**
 * What all problems of an error code have in common.
 *
 * @param code the code
 * @param status the status
 * @param type the type
 * @param help the page that describes the code, or {@code null}
 * @param wording the keys of its texts
 */
record ProblemOutline(JMessageErrorCode code, int status, URI type, @Nullable URI help, ProblemTexts.Wording wording) {

	/**
	 * Return whether a response should say when to retry (RFC 6585, section 4, and RFC
	 * 9110, section 15.6.4).
	 * @param status the status of the response
	 * @return whether the same request may succeed later and the status says so
	 */
	boolean mayRetry(int status) {
		return this.code.retryable() && (status == 429 || status == 503);
	}

}
