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

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.spring.JMessageErrorsProperties.AdditionalCode;

/**
 * Validates {@link JMessageErrorsProperties} when they have been bound. Spring Boot finds
 * the origin of direct properties only, so a properties class that validates itself could
 * not report where the text of a code is set.
 */
final class PropertiesValidation implements ConfigurationPropertiesBindHandlerAdvisor {

	@Override
	public BindHandler apply(BindHandler bindHandler) {
		return new AbstractBindHandler(bindHandler) {

			@Override
			public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
					@Nullable Object result) throws Exception {
				if (result instanceof JMessageErrorsProperties) {
					new ValidationBindHandler(validator(name, context)).onFinish(name, target, context, result);
				}
				super.onFinish(name, target, context, result);
			}

		};
	}

	private static Validator validator(ConfigurationPropertyName prefix, BindContext context) {
		return Validator.forInstanceOf(JMessageErrorsProperties.class, (properties,
				errors) -> new Validation(properties, prefix, context.getSources(), (BindingResult) errors).validate());
	}

	/**
	 * Validation of one binding.
	 */
	private record Validation(JMessageErrorsProperties properties, ConfigurationPropertyName prefix,
			Iterable<ConfigurationPropertySource> sources, BindingResult result) {

		private static final Pattern HOST = Pattern
			.compile("(?:\\[[0-9a-fA-F:.]+]|\\w(?:[\\w.-]*\\w)?)(?::(?<port>[0-9]{1,5}))?");

		private static final int SUGGESTIONS = 3;

		// RFC 9110, 15.5.2, 15.5.6, 15.5.8 and 15.5.22
		private static final Map<Integer, String> REQUIRED_HEADERS = Map.of(401, "WWW-Authenticate", 405, "Allow", 407,
				"Proxy-Authenticate", 426, "Upgrade");

		void validate() {
			this.properties.titles().forEach((code, title) -> validateText("titles.", code, title));
			this.properties.descriptions().forEach((code, text) -> validateText("descriptions.", code, text));
			this.properties.statuses().forEach((code, status) -> {
				validateCode("statuses.", code, status);
				validateStatus("statuses." + code, status);
			});
			this.properties.additionalCodes().forEach(this::validateAdditionalCode);
			check(isLanguage(this.properties.defaultLocale()), "default-locale", this.properties.defaultLocale(),
					"must be a language tag such as zh-CN");
			check(isUriPrefix(this.properties.typePrefix()), "type-prefix", this.properties.typePrefix(),
					"must be the beginning of an absolute URI or path");
			check(this.properties.retryAfter().compareTo(Duration.ofSeconds(1)) >= 0, "retry-after",
					this.properties.retryAfter(), "must be at least one second");
			List<String> hosts = this.properties.client().hosts();
			for (int i = 0; i < hosts.size(); i++) {
				check(isHost(hosts.get(i)), "client.hosts[" + i + ']', hosts.get(i),
						"must be a host without scheme and path, optionally with a port");
			}
		}

		private void validateText(String map, Integer code, String text) {
			validateCode(map, code, text);
			check(StringUtils.hasText(text), map + code, text, "must not be blank");
		}

		private void validateCode(String map, Integer code, Object value) {
			JMessageErrorCatalog catalog = JMessageErrorCatalog.standard();
			check(catalog.find(code).isPresent() || this.properties.additionalCodes().containsKey(code), map + code,
					value, "the code must be in the catalog or among '" + this.prefix
							+ ".additional-codes', the nearest are " + catalog.nearest(code, SUGGESTIONS));
		}

		private void validateStatus(String field, Integer status) {
			check(status >= 400 && status <= 599, field, status, "must be from 400 to 599");
			check(!REQUIRED_HEADERS.containsKey(status), field, status,
					"must not be a status that requires the response header " + REQUIRED_HEADERS.get(status));
		}

		private void validateAdditionalCode(Integer code, AdditionalCode additional) {
			String field = "additional-codes." + code;
			check(code > 0, field, additional, "the code must be positive, 0 means success");
			check(JMessageErrorCatalog.standard().find(code).isEmpty(), field, additional,
					"the code is in the catalog and can be overridden with '" + this.prefix + ".titles', '"
							+ this.prefix + ".descriptions' and '" + this.prefix + ".statuses'");
			check(StringUtils.hasText(additional.title()), field + ".title", additional.title(), "must not be blank");
			check(StringUtils.hasText(additional.description()), field + ".description", additional.description(),
					"must not be blank");
			Integer status = additional.status();
			Reason reason = additional.reason();
			check(status != null || reason != null, field, additional, "a status or a reason is required");
			if (status != null) {
				validateStatus(field + ".status", status);
				check(reason == null || reason.status() / 500 == status / 500, field + ".reason", reason,
						"must not contradict the status " + status);
			}
		}

		private static boolean isLanguage(Locale locale) {
			return !locale.getLanguage().isEmpty() && locale.equals(Locale.forLanguageTag(locale.toLanguageTag()));
		}

		private static boolean isUriPrefix(String prefix) {
			try {
				return URI.create(prefix + 1).isAbsolute() || prefix.startsWith("/");
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

		private static boolean isHost(String host) {
			Matcher matcher = HOST.matcher(host);
			String port = matcher.matches() ? matcher.group("port") : "0";
			return port == null || (Integer.parseInt(port) > 0 && Integer.parseInt(port) <= 65535);
		}

		private void check(boolean valid, String field, @Nullable Object value, String reason) {
			if (!valid) {
				this.result
					.addError(new OriginFieldError(this.prefix.toString(), field, value, reason, findOrigin(field)));
			}
		}

		// A list may be set as one value
		private @Nullable Origin findOrigin(String field) {
			ConfigurationPropertyName name = ConfigurationPropertyName.adapt(this.prefix + "." + field, '.');
			while (this.prefix.isAncestorOf(name)) {
				for (ConfigurationPropertySource source : this.sources) {
					ConfigurationProperty property = source.getConfigurationProperty(name);
					if (property != null) {
						return property.getOrigin();
					}
				}
				name = name.getParent();
			}
			return null;
		}

	}

	/**
	 * {@link FieldError} with the origin of the rejected value.
	 */
	@SuppressWarnings("serial")
	private static final class OriginFieldError extends FieldError implements OriginProvider {

		private final transient @Nullable Origin origin;

		OriginFieldError(String objectName, String field, @Nullable Object value, String reason,
				@Nullable Origin origin) {
			super(objectName, field, value, false, null, null, reason);
			this.origin = origin;
		}

		@Override
		public @Nullable Origin getOrigin() {
			return this.origin;
		}

	}

}
