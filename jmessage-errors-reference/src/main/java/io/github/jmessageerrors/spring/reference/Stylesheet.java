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

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/**
 * Stylesheet of the pages. Its version changes with its content.
 */
final class Stylesheet {

	static final String NAME = "reference.css";

	private final byte[] content;

	private final String version;

	Stylesheet() {
		ClassPathResource resource = resource();
		try {
			this.content = resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + resource, ex);
		}
		this.version = DigestUtils.md5DigestAsHex(this.content);
	}

	static ClassPathResource resource() {
		return new ClassPathResource(NAME, Stylesheet.class);
	}

	byte[] content() {
		return this.content;
	}

	String version() {
		return this.version;
	}

}
