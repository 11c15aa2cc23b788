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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyNameException;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.UpstreamHosts;

/**
 * Checks each of this library's properties while it is bound, where its origin is known,
 * and reports all bad ones together. Other properties pass untouched.
 */
final class PropertiesValidation implements ConfigurationPropertiesBindHandlerAdvisor {

	private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of(JMessageErrorsProperties.PREFIX);

	private static final ConfigurationPropertyName TITLES = ROOT.append("titles");

	private static final ConfigurationPropertyName DESCRIPTIONS = ROOT.append("descriptions");

	private static final ConfigurationPropertyName STATUSES = ROOT.append("statuses");

	private static final ConfigurationPropertyName ADDITIONAL_CODES = ROOT.append("additional-codes");

	private static final List<ConfigurationPropertyName> BY_CODE = List.of(TITLES, DESCRIPTIONS, STATUSES,
			ADDITIONAL_CODES);

	private static final ConfigurationPropertyName HOSTS = ROOT.append("client.hosts");

	private static final Pattern REFERENCE_PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[\\w.~-]+)+");

	private static final int SUGGESTIONS = 3;

	private static final String UNKNOWN = "there is no such property";

	private static final String LEAVE_OUT = "Leave the property out.";

	private final Supplier<@Nullable JMessageErrorCatalog> ownCatalog;

	/**
	 * Create the validation.
	 * @param ownCatalog supplies the application's own catalogue, or {@code null} if it
	 * has none
	 */
	PropertiesValidation(Supplier<@Nullable JMessageErrorCatalog> ownCatalog) {
		this.ownCatalog = ownCatalog;
	}

	@Override
	public BindHandler apply(BindHandler bindHandler) {
		return new ValidatingBindHandler(bindHandler, this.ownCatalog);
	}

	private static final class ValidatingBindHandler extends AbstractBindHandler {

		private final Supplier<Optional<JMessageErrorCatalog>> ownCatalog;

		private final List<InvalidProperty> invalid = new ArrayList<>();

		private final Set<ConfigurationPropertyName> failed = new HashSet<>();

		ValidatingBindHandler(BindHandler parent, Supplier<@Nullable JMessageErrorCatalog> ownCatalog) {
			super(parent);
			this.ownCatalog = SingletonSupplier.of(() -> Optional.ofNullable(ownCatalog.get()));
		}

		@Override
		public @Nullable Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
				Object result) {
			if (ROOT.isAncestorOf(name)) {
				validate(name, result, context);
			}
			return super.onSuccess(name, target, context, result);
		}

		@Override
		public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
				Exception error) throws Exception {
			if (!ROOT.isAncestorOf(name)) {
				return super.onFailure(name, target, context, error);
			}
			ConfigurationProperty property = context.getConfigurationProperty();
			Class<?> type = target.getType().resolve(Object.class);
			if (this.failed.stream().noneMatch((failure) -> name.equals(failure) || name.isAncestorOf(failure))) {
				rejectType(name, property, type);
			}
			this.failed.add(name);
			return null;
		}

		@Override
		public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
				@Nullable Object result) throws Exception {
			if (!ROOT.equals(name)) {
				super.onFinish(name, target, context, result);
				return;
			}
			try {
				super.onFinish(name, target, context, result);
			}
			catch (UnboundConfigurationPropertiesException ex) {
				ex.getUnboundProperties().forEach(this::rejectUnknown);
			}
			// Boot stumbles over an unknown name that would not do as one in a file
			catch (InvalidConfigurationPropertyNameException ex) {
				this.invalid.add(new InvalidProperty(ex.getName().toString(), null, null, UNKNOWN, LEAVE_OUT));
			}
			if (!this.invalid.isEmpty()) {
				throw new InvalidPropertiesException(this.invalid);
			}
		}

		private void validate(ConfigurationPropertyName name, Object value, BindContext context) {
			ConfigurationProperty property = context.getConfigurationProperty();
			ConfigurationPropertyName parent = name.getParent();
			if (TITLES.isAncestorOf(name) || DESCRIPTIONS.isAncestorOf(name)) {
				validateCode(name, property, context);
				if (!StringUtils.hasText(value.toString())) {
					reject(name, property, "the text is blank", "Write a text, or leave the property out.");
				}
			}
			else if (STATUSES.isAncestorOf(name)) {
				validateCode(name, property, context);
				validateStatus(name, property, value);
			}
			else if (parent.equals(ADDITIONAL_CODES)) {
				validateAdditionalCode(name, property, value);
			}
			else if (name.equals(HOSTS) && property != null) {
				((Collection<?>) value).forEach((host) -> validateHost(name, property, host.toString()));
			}
			else if (parent.equals(HOSTS)) {
				validateHost(name, property, value.toString());
			}
			else if (name.equals(ROOT.append("type-prefix"))) {
				validateTypePrefix(name, property, value.toString());
			}
			else if (name.equals(ROOT.append("reference.path"))
					&& !REFERENCE_PATH.matcher(value.toString()).matches()) {
				reject(name, property, "it is not a plain path",
						"Write a path that begins with a slash and does not end with one, such as /jmessage/errors.");
			}
			else if (name.equals(ROOT.append("default-locale")) && !isLanguage((Locale) value)) {
				rejectType(name, property, Locale.class);
			}
			else if (name.equals(ROOT.append("client.inspect-success-limit")) && !isReadable((DataSize) value)) {
				reject(name, property, "it is not a size from 1B to 64KB", "Write a size such as 4KB.");
			}
			else if (name.equals(ROOT.append("retry-after")) && ((Duration) value).toSeconds() < 1) {
				reject(name, property, "it is less than a second", "Write a duration of one second or more.");
			}
		}

		private static boolean isReadable(DataSize limit) {
			return limit.toBytes() > 0 && limit.toBytes() <= JMessageErrorDecoder.MAX_BODY_BYTES;
		}

		private void validateCode(ConfigurationPropertyName name, @Nullable ConfigurationProperty property,
				BindContext context) {
			int code = codeOf(name);
			if (code <= 0) {
				rejectNumber(name, property);
			}
			else if (catalog().find(code).isEmpty() && !isAdditional(code, context)) {
				reject(name, property, code + " is neither a catalogued error code nor an additional one",
						"Write the code that you mean, such as " + nearest(code) + ", or describe it as "
								+ ADDITIONAL_CODES + '.' + code + '.');
			}
		}

		private boolean isAdditional(int code, BindContext context) {
			ConfigurationPropertyName prefix = ADDITIONAL_CODES.append(Integer.toString(code));
			for (ConfigurationPropertySource source : context.getSources()) {
				if (source instanceof IterableConfigurationPropertySource iterable
						&& iterable.stream().anyMatch(prefix::isAncestorOf)) {
					return true;
				}
			}
			return false;
		}

		private void validateAdditionalCode(ConfigurationPropertyName name, @Nullable ConfigurationProperty property,
				Object value) {
			int code = codeOf(name);
			if (code <= 0) {
				rejectNumber(name, property);
				return;
			}
			if (this.ownCatalog.get().isPresent()) {
				reject(name, property, "the application has a catalogue of its own",
						"Add the code to that JMessageErrorCatalog bean instead.");
				return;
			}
			if (catalog().find(code).isPresent()) {
				reject(name, property, code + " is catalogued already", "Override it as " + TITLES + '.' + code + ", "
						+ DESCRIPTIONS + '.' + code + " or " + STATUSES + '.' + code + '.');
				return;
			}
			if (!(value instanceof JMessageErrorsProperties.AdditionalCode additional)) {
				return;
			}
			if (!StringUtils.hasText(additional.title())) {
				reject(name.append("title"), property, "the title is missing", "Write a title.");
			}
			if (!StringUtils.hasText(additional.description())) {
				reject(name.append("description"), property, "the description is missing", "Write a description.");
			}
			validateStatus(name.append("status"), property, additional.status());
		}

		private JMessageErrorCatalog catalog() {
			return this.ownCatalog.get().orElseGet(JMessageErrorCatalog::standard);
		}

		private void validateStatus(ConfigurationPropertyName name, @Nullable ConfigurationProperty property,
				@Nullable Object value) {
			if (this.failed.contains(name)) {
				return;
			}
			if (!(value instanceof Integer status) || status < 400 || status > 599) {
				reject(name, property, "an error status is from 400 to 599", "Write a status such as 404 or 502.");
			}
		}

		private void validateHost(ConfigurationPropertyName name, @Nullable ConfigurationProperty property,
				String host) {
			if (!UpstreamHosts.isValid(host)) {
				reject(name, property, "'" + host + "' is not a host",
						"Write a host without scheme and path, such as api.im.jpush.cn or localhost:8081.");
			}
		}

		private void validateTypePrefix(ConfigurationPropertyName name, @Nullable ConfigurationProperty property,
				String prefix) {
			try {
				if (URI.create(prefix + 1).isAbsolute() || prefix.startsWith("/")) {
					return;
				}
			}
			catch (IllegalArgumentException ex) {
				// Falls through to the same advice.
			}
			reject(name, property, "it does not begin a URI",
					"Write the beginning of an absolute URI or path, such as urn:jmessage:error: or /errors/.");
		}

		private void rejectNumber(ConfigurationPropertyName name, @Nullable ConfigurationProperty property) {
			String element = codeElement(name);
			reject(name, property,
					"0".equals(element) ? "code 0 means success and is never an error"
							: "'" + element + "' is not the number of an error code",
					"Write the number of an error code, such as 880103.");
		}

		private void rejectUnknown(ConfigurationProperty property) {
			ConfigurationPropertyName name = property.getName();
			if (this.failed.stream().anyMatch((failure) -> failure.equals(name) || failure.isAncestorOf(name))) {
				return;
			}
			String suggestion = PropertyNames.nearest(name);
			if (name.toString().equals(suggestion)) {
				reject(name, property, "it is blank", "Write a value, or leave the property out.");
				return;
			}
			reject(name, property, UNKNOWN,
					(suggestion != null) ? "Write " + suggestion + ", or leave the property out." : LEAVE_OUT);
		}

		private void reject(ConfigurationPropertyName name, @Nullable ConfigurationProperty property, String reason,
				String advice) {
			this.failed.add(name);
			ConfigurationProperty own = (property != null && isAbout(property.getName(), name)) ? property : null;
			this.invalid.add(new InvalidProperty(keyOf(name), (own != null) ? own.getValue() : null,
					(own != null) ? own.getOrigin() : null, reason, advice));
		}

		private static boolean isLanguage(Locale locale) {
			try {
				return !new Locale.Builder().setLocale(locale).build().getLanguage().isEmpty();
			}
			catch (IllformedLocaleException ex) {
				return false;
			}
		}

		private static String keyOf(ConfigurationPropertyName name) {
			// YAML's numeric keys arrive in brackets, which nobody has written
			boolean byCode = BY_CODE.stream().anyMatch((parent) -> parent.isAncestorOf(name));
			return byCode ? name.toString().replace('[', '.').replace("]", "") : name.toString();
		}

		private static boolean isAbout(ConfigurationPropertyName property, ConfigurationPropertyName name) {
			return property.equals(name) || name.isAncestorOf(property) || property.isAncestorOf(name);
		}

		private String nearest(int code) {
			return catalog().nearest(code, SUGGESTIONS)
				.stream()
				.map(JMessageErrorCode::toString)
				.collect(Collectors.joining(", "));
		}

		private static int codeOf(ConfigurationPropertyName name) {
			String element = codeElement(name);
			try {
				int code = Integer.parseInt(element);
				return element.equals(Integer.toString(code)) ? code : -1;
			}
			catch (NumberFormatException ex) {
				return -1;
			}
		}

		// A map takes all that follows its own name for one key
		private static String codeElement(ConfigurationPropertyName name) {
			ConfigurationPropertyName key = name.subName(TITLES.getNumberOfElements());
			return (key.getNumberOfElements() == 1) ? key.getLastElement(Form.ORIGINAL) : key.toString();
		}

		private void rejectType(ConfigurationPropertyName name, @Nullable ConfigurationProperty property,
				Class<?> type) {
			if (type == Boolean.class || type == boolean.class) {
				reject(name, property, "it is neither true nor false", "Write true or false.");
			}
			else if (type == Integer.class || type == int.class) {
				reject(name, property, "it is not a whole number", "Write a whole number such as 404.");
			}
			else if (type == Duration.class) {
				reject(name, property, "it is not a duration", "Write a duration such as 5s.");
			}
			else if (type == Locale.class) {
				reject(name, property, "it is not a language tag", "Write a language tag such as zh-CN or en.");
			}
			else if (type == DataSize.class) {
				reject(name, property, "it is not a size", "Write a size such as 4KB.");
			}
			else {
				reject(name, property, "it does not fit", "Write a value as the documentation shows.");
			}
		}

	}

}
