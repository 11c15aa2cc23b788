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

package io.github.jmessageerrors.spring.actuate;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.Operation;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.ErrorCodeFamily;
import io.github.jmessageerrors.spring.problem.ProblemSources;

/**
 * {@link Endpoint @Endpoint} to expose what the application answers for each error code,
 * and where each part of the answer comes from. Spring Boot 3.5 recognizes an optional
 * parameter only by Spring's own annotation.
 */
@SuppressWarnings("deprecation")
@Endpoint(id = "jmessageerrors")
final class JMessageErrorsEndpoint {

	private final JMessageErrorCatalog catalog;

	private final JMessageProblemDetails problems;

	private final ProblemSources sources;

	private final Locale defaultLocale;

	private final ConfigurableEnvironment environment;

	private final Sanitizer sanitizer;

	private final Show showValues;

	JMessageErrorsEndpoint(JMessageErrorCatalog catalog, JMessageProblemDetails problems, ProblemSources sources,
			Locale defaultLocale, ConfigurableEnvironment environment, Iterable<SanitizingFunction> sanitizingFunctions,
			Show showValues) {
		this.catalog = catalog;
		this.problems = problems;
		this.sources = sources;
		this.defaultLocale = defaultLocale;
		this.environment = environment;
		this.sanitizer = new Sanitizer(sanitizingFunctions);
		this.showValues = showValues;
	}

	@ReadOperation
	ErrorCodesDescriptor errorCodes(@org.springframework.lang.Nullable Locale locale) {
		return describeAll(locale, this.showValues.isShown(true));
	}

	@ReadOperation
	@Nullable ErrorCodeDescriptor errorCode(@Selector int code, @org.springframework.lang.Nullable Locale locale) {
		return describe(code, locale, this.showValues.isShown(true));
	}

	ErrorCodesDescriptor describeAll(@Nullable Locale locale, boolean showUnsanitized) {
		return new ErrorCodesDescriptor(
				this.catalog.all().stream().map((code) -> describe(code, locale, showUnsanitized)).toList());
	}

	@Nullable ErrorCodeDescriptor describe(int code, @Nullable Locale locale, boolean showUnsanitized) {
		return this.catalog.find(code).map((found) -> describe(found, locale, showUnsanitized)).orElse(null);
	}

	private ErrorCodeDescriptor describe(JMessageErrorCode code, @Nullable Locale locale, boolean showUnsanitized) {
		ProblemDetail problem = this.problems.create(code, locale);
		ProblemSources.Explanation explanation = this.sources.explain(code, locale);
		return new ErrorCodeDescriptor(code.code(), ErrorCodeFamily.of(code),
				(code instanceof Enum<?> named) ? named.name() : null, code.operation(), code.reason(), code.fault(),
				code.retryable(), problem.getType(), describe(problem.getTitle(), explanation.title(), showUnsanitized),
				describe(problem.getDetail(), explanation.description(), showUnsanitized),
				describe(problem.getStatus(), explanation.status(), showUnsanitized), describeAdvice(code, locale));
	}

	private AdviceDescriptor describeAdvice(JMessageErrorCode code, @Nullable Locale locale) {
		Locale language = (locale != null) ? locale : this.defaultLocale;
		return new AdviceDescriptor(code.advice(Audience.CALLER, language), code.advice(Audience.OPERATOR, language));
	}

	private PartDescriptor describe(@Nullable Object value, ProblemSources.Part part, boolean showUnsanitized) {
		// The application may have its own JMessageProblemDetails
		if (!part.value().equals(value)) {
			return new PartDescriptor(value, "application", null, null);
		}
		String source = part.source().name().toLowerCase(Locale.ROOT);
		return switch (part.source()) {
			case PROPERTY, ADDITIONAL -> describeProperty(part, source, showUnsanitized);
			case MESSAGES, CATALOG -> new PartDescriptor(value, source, part.key(), null);
		};
	}

	private PartDescriptor describeProperty(ProblemSources.Part part, String source, boolean showUnsanitized) {
		String name = Objects.requireNonNull(part.key());
		ConfigurationProperty property = findProperty(name);
		Object value = this.sanitizer.sanitize(new SanitizableData(propertySource(property), name, part.value()),
				showUnsanitized);
		Origin origin = (property != null) ? property.getOrigin() : null;
		return new PartDescriptor(value, source, name, (origin != null) ? origin.toString() : null);
	}

	private @Nullable ConfigurationProperty findProperty(String name) {
		ConfigurationPropertyName propertyName = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : ConfigurationPropertySources
			.from(this.environment.getPropertySources())) {
			ConfigurationProperty property = source.getConfigurationProperty(propertyName);
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	private static @Nullable PropertySource<?> propertySource(@Nullable ConfigurationProperty property) {
		return (property != null && property.getSource() != null
				&& property.getSource().getUnderlyingSource() instanceof PropertySource<?> source) ? source : null;
	}

	/**
	 * Description of all error codes.
	 *
	 * @param codes the error codes in numeric order
	 */
	record ErrorCodesDescriptor(List<ErrorCodeDescriptor> codes) implements OperationResponseBody {

	}

	/**
	 * Description of an error code and of its problem detail.
	 *
	 * @param code the number
	 * @param family the table that contains the error code
	 * @param name the name of the constant, or {@code null} for an additional error code
	 * @param operation the operation that failed
	 * @param reason the reason of the error
	 * @param fault who has to act
	 * @param retryable whether the same request may succeed later
	 * @param type the type of the problem
	 * @param title the title of the problem
	 * @param description the detail of the problem
	 * @param status the HTTP status
	 * @param advice what can be done about the error
	 */
	record ErrorCodeDescriptor(int code, ErrorCodeFamily family, @Nullable String name, Operation operation,
			Reason reason, Fault fault, boolean retryable, @Nullable URI type, PartDescriptor title,
			PartDescriptor description, PartDescriptor status,
			AdviceDescriptor advice) implements OperationResponseBody {

	}

	/**
	 * Description of what can be done about an error.
	 *
	 * @param caller the advice for callers of the application
	 * @param operator the advice for operators of the application
	 */
	record AdviceDescriptor(String caller, String operator) {

	}

	/**
	 * Description of a part of a problem detail.
	 *
	 * @param value the text or the number, possibly sanitized
	 * @param source the source of the value: {@code property}, {@code messages},
	 * {@code additional}, {@code catalog}, or {@code application} if the application has
	 * its own {@link JMessageProblemDetails}
	 * @param key the name of the property or the message code, if any
	 * @param origin the origin of the property, if known
	 */
	record PartDescriptor(@Nullable Object value, String source, @Nullable String key, @Nullable String origin) {

	}

}
