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

package io.github.jmessageerrors.spring;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * Finds the property that somebody probably meant.
 */
final class PropertyNames {

	private static final int MAX_SLIPS = 2;

	private PropertyNames() {
	}

	/**
	 * Find the property whose name is nearest to one that does not exist.
	 * @param unknown the name that does not exist, below the prefix of this library
	 * @return the nearest name, or {@code null} if none is near
	 */
	static @Nullable String nearest(ConfigurationPropertyName unknown) {
		Class<?> type = JMessageErrorsProperties.class;
		StringBuilder name = new StringBuilder(JMessageErrorsProperties.PREFIX);
		int start = ConfigurationPropertyName.of(JMessageErrorsProperties.PREFIX).getNumberOfElements();
		for (int i = start; i < unknown.getNumberOfElements(); i++) {
			String element = unknown.getElement(i, Form.UNIFORM);
			RecordComponent component = find(type, element);
			if (component == null) {
				RecordComponent near = findNear(type, element);
				return (near != null) ? name.append('.').append(dashed(near.getName())).toString() : null;
			}
			name.append('.').append(dashed(component.getName()));
			type = component.getType();
			if (!type.isRecord()) {
				return name.toString();
			}
		}
		return name.toString();
	}

	private static @Nullable RecordComponent find(Class<?> type, String uniform) {
		return Arrays.stream(type.getRecordComponents())
			.filter((component) -> component.getName().equalsIgnoreCase(uniform))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable RecordComponent findNear(Class<?> type, String uniform) {
		return Arrays.stream(type.getRecordComponents())
			.filter((component) -> slips(component, uniform) <= MAX_SLIPS)
			.min(Comparator.comparingInt((component) -> slips(component, uniform)))
			.orElse(null);
	}

	/**
	 * Count the wrong, missing and superfluous letters (Levenshtein's distance).
	 */
	private static int slips(RecordComponent component, String uniform) {
		String name = component.getName().toLowerCase(Locale.ROOT);
		int[] previous = IntStream.rangeClosed(0, uniform.length()).toArray();
		for (int i = 1; i <= name.length(); i++) {
			int[] current = new int[uniform.length() + 1];
			current[0] = i;
			for (int j = 1; j <= uniform.length(); j++) {
				int replaced = previous[j - 1] + ((name.charAt(i - 1) != uniform.charAt(j - 1)) ? 1 : 0);
				current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
			}
			previous = current;
		}
		return previous[uniform.length()];
	}

	private static String dashed(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
