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

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application which meets no error reads no texts.
 */
class LazyTextsTests {

	@Test
	void textsAreReadWhenTheyAreNeededFirst() throws Exception {
		try (RecordingClassLoader loader = new RecordingClassLoader()) {
			Object catalog = loader.loadClass(JMessageErrorCatalog.class.getName()).getMethod("standard").invoke(null);
			Object code = catalog.getClass().getMethod("get", int.class).invoke(catalog, 880103);
			Class<?> type = loader.loadClass(JMessageErrorCode.class.getName());
			assertThat(type.getMethod("status").invoke(code)).isEqualTo(404);
			assertThat(loader.resources).isEmpty();
			assertThat(type.getMethod("description").invoke(code)).isEqualTo("用户不存在");
			assertThat(loader.resources).containsExactly("io/github/jmessageerrors/descriptions_zh.properties");
			type.getMethod("description", Locale.class).invoke(code, Locale.ENGLISH);
			assertThat(loader.resources).hasSize(2).last().asString().endsWith("descriptions_en.properties");
		}
	}

	private static final class RecordingClassLoader extends URLClassLoader {

		private final List<String> resources = new ArrayList<>();

		RecordingClassLoader() {
			super(new URL[] { JMessageErrorCatalog.class.getProtectionDomain().getCodeSource().getLocation() },
					ClassLoader.getPlatformClassLoader());
		}

		@Override
		public InputStream getResourceAsStream(String name) {
			this.resources.add(name);
			return super.getResourceAsStream(name);
		}

	}

}
