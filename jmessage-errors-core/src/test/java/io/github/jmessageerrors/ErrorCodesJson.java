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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalog for programs in other languages. Each code stands on a line of its own.
 */
final class ErrorCodesJson implements GeneratedDoc {

	@Override
	public String path() {
		return "error-codes.json";
	}

	@Override
	public String render() {
		List<Map<String, Object>> reasons = Arrays.stream(Reason.values()).map(ErrorCodesJson::reason).toList();
		List<Map<String, Object>> codes = GeneratedDoc.rows().stream().map(ErrorCodesJson::code).toList();
		return "{\n\"version\": " + GeneratedDoc.quote(GeneratedDoc.version()) + ",\n\"reasons\": " + lines(reasons)
				+ ",\n\"codes\": " + lines(codes) + "\n}\n";
	}

	private static Map<String, Object> reason(Reason reason) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("reason", reason.name());
		json.put("fault", reason.fault().name());
		json.put("status", reason.status());
		json.put("retryable", reason.retryable());
		json.put("advice", advice((audience) -> languages((locale) -> Texts.advice(reason, audience, locale))));
		return json;
	}

	private static Map<String, Object> code(CatalogRow row) {
		JMessageErrorCode code = row.code();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("code", code.code());
		json.put("family", row.fact().family());
		json.put("name", row.name());
		json.put("operation", code.operation().name());
		json.put("reason", code.reason().name());
		json.put("fault", code.fault().name());
		json.put("status", code.status());
		json.put("retryable", code.retryable());
		json.put("retired", row.retired());
		json.put("title", code.message());
		json.put("description", languages(code::description));
		json.put("advice", advice((audience) -> languages((locale) -> code.advice(audience, locale))));
		json.put("source", row.source());
		return json;
	}

	private static Map<String, Object> advice(Function<Audience, Object> texts) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("caller", texts.apply(Audience.CALLER));
		json.put("operator", texts.apply(Audience.OPERATOR));
		return json;
	}

	private static Map<String, Object> languages(Function<Locale, Object> texts) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("zh", texts.apply(Locale.CHINESE));
		json.put("en", texts.apply(Locale.ENGLISH));
		return json;
	}

	private static String lines(List<Map<String, Object>> objects) {
		return objects.stream().map(ErrorCodesJson::json).collect(Collectors.joining(",\n", "[\n", "\n]"));
	}

	private static String json(Object value) {
		if (value instanceof Map<?, ?> map) {
			List<String> members = new ArrayList<>();
			map.forEach((name, member) -> members.add(GeneratedDoc.quote(name.toString()) + ": " + json(member)));
			return "{" + String.join(", ", members) + "}";
		}
		return (value instanceof String text) ? GeneratedDoc.quote(text) : value.toString();
	}

}
