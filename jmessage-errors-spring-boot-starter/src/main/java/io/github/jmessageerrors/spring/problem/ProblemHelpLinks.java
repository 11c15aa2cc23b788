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

/**
 * Strategy that finds the page that describes an error code. If there is one, responses
 * have a {@code Link} header with the relation {@code help} (RFC 8288, section 3).
 * Internal: public for the module of the reference pages.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ProblemHelpLinks {

	/**
	 * Find the page of an error code.
	 * @param id the error code, or {@code batch} for the problem of a batch
	 * @return the URI of the page, which may be an absolute path, or {@code null} if
	 * there is no page
	 */
	@Nullable URI find(String id);

}
