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

package io.github.jmessageerrors;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The shipped descriptions of the vendor's codes, read once.
 */
final class Descriptions {

	// Literal names, so that a native image finds and includes both files by itself

	private static final Properties CHINESE = load("descriptions_zh.properties",
			Descriptions.class.getResourceAsStream("descriptions_zh.properties"));

	private static final Properties ENGLISH = load("descriptions_en.properties",
			Descriptions.class.getResourceAsStream("descriptions_en.properties"));

	private Descriptions() {
	}

	/**
	 * Return the description of a vendor's code.
	 * @throws IllegalStateException if there is none
	 */
	static Description get(int code) {
		return new Description(text("descriptions_zh.properties", CHINESE, code),
				text("descriptions_en.properties", ENGLISH, code));
	}

	private static String text(String file, Properties texts, int code) {
		String text = texts.getProperty(Integer.toString(code));
		if (text == null) {
			throw new IllegalStateException("No description of JMessage error code " + code + " in " + file);
		}
		return text;
	}

	private static Properties load(String file, @Nullable InputStream resource) {
		if (resource == null) {
			throw new IllegalStateException(file + " is missing next to " + Descriptions.class.getName());
		}
		Properties texts = new Properties();
		try (InputStreamReader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
		return texts;
	}

}
