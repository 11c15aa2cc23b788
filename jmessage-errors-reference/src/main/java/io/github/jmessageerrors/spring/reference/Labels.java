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
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;

/**
 * Labels of the pages in one language.
 */
final class Labels {

	private final Language language;

	private final Properties labels = new Properties();

	Labels(Language language) {
		this.language = language;
		ClassPathResource resource = resource(language);
		try (InputStreamReader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
			this.labels.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + resource, ex);
		}
	}

	static ClassPathResource resource(Language language) {
		return new ClassPathResource("reference_" + language.locale().getLanguage() + ".properties", Labels.class);
	}

	Language language() {
		return this.language;
	}

	String get(String key, Object... arguments) {
		String label = this.labels.getProperty(key);
		if (label == null) {
			throw new IllegalStateException("No label '" + key + "' in " + resource(this.language));
		}
		return label.formatted(arguments);
	}

	/**
	 * Return the label of a constant, whose key is its type and its name in lower case,
	 * such as {@code fault.caller}.
	 */
	String get(Enum<?> constant) {
		return get((constant.getDeclaringClass().getSimpleName() + '.' + constant.name()).toLowerCase(Locale.ROOT));
	}

}
