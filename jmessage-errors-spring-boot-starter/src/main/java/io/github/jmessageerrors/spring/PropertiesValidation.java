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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
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
			public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target,
					BindContext context) {
				// Where nothing is set, there is no need to look for each property.
				boolean unset = target.getType().resolve() == JMessageErrorsProperties.class && !isSet(name, context);
				return unset ? null : super.onStart(name, target, context);
			}

			@Override
			public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
					@Nullable Object result) throws Exception {
				if (result instanceof JMessageErrorsProperties && isSet(name, context)) {
					Validator validator = Validator.forInstanceOf(JMessageErrorsProperties.class, (properties,
							errors) -> new Validation(properties, name, context.getSources(), (BindingResult) errors)
								.validate());
					new ValidationBindHandler(validator).onFinish(name, target, context, result);
				}
				super.onFinish(name, target, context, result);
			}

		};
	}

	private static boolean isSet(ConfigurationPropertyName prefix, BindContext context) {
		for (ConfigurationPropertySource source : context.getSources()) {
			if (source.containsDescendantOf(prefix) != ConfigurationPropertyState.ABSENT) {
				return true;
			}
		}
		return false;
	}

	private record Validation(JMessageErrorsProperties properties, ConfigurationPropertyName prefix,
			Iterable<ConfigurationPropertySource> sources, BindingResult result) {

		private static final Pattern HOST = Pattern
			.compile("(?:\\[[0-9a-fA-F:.]+]|\\w(?:[\\w.-]*\\w)?)(?::(?<port>[0-9]{1,5}))?");

		// RFC 9110, 15.5.2, 15.5.6, 15.5.8 and 15.5.22
		private static final Set<Integer> HEADER_REQUIRED = Set.of(401, 405, 407, 426);

		void validate() {
			this.properties.titles().forEach((code, title) -> validateText("titles.", code, title));
			this.properties.descriptions().forEach((code, text) -> validateText("descriptions.", code, text));
			this.properties.statuses().forEach((code, status) -> {
				validateCode("statuses.", code, status);
				validateStatus("statuses." + code, status);
			});
			this.properties.additionalCodes().forEach(this::validateAdditionalCode);
			Locale locale = this.properties.defaultLocale();
			check(!locale.getLanguage().isEmpty() && locale.equals(Locale.forLanguageTag(locale.toLanguageTag())),
					"default-locale", locale, "must be a language tag such as zh-CN");
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
			checkText(map + code, text);
		}

		private void validateCode(String map, Integer code, Object value) {
			JMessageErrorCatalog catalog = JMessageErrorCatalog.standard();
			if (catalog.find(code).isEmpty() && !this.properties.additionalCodes().containsKey(code)) {
				check(false, map + code, value, "the code must be in the catalog or among '" + this.prefix
						+ ".additional-codes', the nearest are " + catalog.nearest(code, 3));
			}
		}

		private void validateStatus(String field, Integer status) {
			check(status >= 400 && status <= 599 && !HEADER_REQUIRED.contains(status), field, status,
					"must be from 400 to 599 except 401, 405, 407 and 426, which require a response header");
		}

		private void validateAdditionalCode(Integer code, AdditionalCode additional) {
			String field = "additional-codes." + code;
			check(code > 0, field, additional, "the code must be positive, 0 means success");
			check(JMessageErrorCatalog.standard().find(code).isEmpty(), field, additional,
					"the code is in the catalog and can be overridden with '" + this.prefix + ".titles', '"
							+ this.prefix + ".descriptions' and '" + this.prefix + ".statuses'");
			checkText(field + ".title", additional.title());
			checkText(field + ".description", additional.description());
			Integer status = additional.status();
			Reason reason = additional.reason();
			check(status != null || reason != null, field, additional, "a status or a reason is required");
			if (status != null) {
				validateStatus(field + ".status", status);
				check(reason == null || reason.status() / 500 == status / 500, field + ".reason", reason,
						"must not contradict the status " + status);
			}
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

		private void checkText(String field, @Nullable String text) {
			check(StringUtils.hasText(text), field, text, "must not be blank");
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
			for (; this.prefix.isAncestorOf(name); name = name.getParent()) {
				for (ConfigurationPropertySource source : this.sources) {
					Origin origin = Origin.from(source.getConfigurationProperty(name));
					if (origin != null) {
						return origin;
					}
				}
			}
			return null;
		}

	}

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
