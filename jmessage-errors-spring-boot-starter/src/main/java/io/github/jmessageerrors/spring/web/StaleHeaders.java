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

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Headers that a handler set for the body of its own response, and that Spring leaves in
 * it if the handler fails.
 */
final class StaleHeaders {

	private static final Set<String> OF_A_BODY = Set.of("accept-ranges", "etag", "last-modified", "content-digest",
			"repr-digest", "digest");

	private static final Set<String> OF_A_STORED_BODY = Stream
		.concat(OF_A_BODY.stream(), Stream.of("cache-control", "expires", "pragma"))
		.collect(Collectors.toUnmodifiableSet());

	private StaleHeaders() {
	}

	/**
	 * Return the names of the headers, in lower case. Those about caching remain if the
	 * response was not to be stored, so that its problem is not either.
	 */
	static Set<String> of(Collection<String> cacheControl) {
		boolean notStored = cacheControl.stream()
			.map((value) -> value.toLowerCase(Locale.ROOT))
			.anyMatch((value) -> value.contains("no-store") || value.contains("no-cache"));
		return notStored ? OF_A_BODY : OF_A_STORED_BODY;
	}

}
