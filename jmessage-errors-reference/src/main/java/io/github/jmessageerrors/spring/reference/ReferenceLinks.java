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

package io.github.jmessageerrors.spring.reference;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.problem.ProblemHelpLinks;

/**
 * {@link ProblemHelpLinks} to the pages that the application serves, which are those of
 * cataloged codes and of batches.
 *
 * @param path the path of the index, including that of the application
 * @param catalog the codes that have a page
 */
record ReferenceLinks(String path, JMessageErrorCatalog catalog) implements ProblemHelpLinks {

	@Override
	public @Nullable URI find(String id) {
		return (id.equals("batch") || this.catalog.find(Integer.parseInt(id)).isPresent())
				? URI.create(this.path + '/' + id) : null;
	}

	/**
	 * Return a path as the prefix of another one.
	 * @param path the path, possibly without leading or with trailing slash
	 * @return the path with a leading slash and without a trailing one, or an empty
	 * string for the root
	 */
	static String prefix(String path) {
		String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return (prefix.isEmpty() || prefix.startsWith("/")) ? prefix : '/' + prefix;
	}

}
