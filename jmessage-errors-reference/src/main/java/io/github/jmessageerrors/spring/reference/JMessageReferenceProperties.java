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

import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * {@link ConfigurationProperties @ConfigurationProperties} for the pages about the error
 * codes.
 *
 * @param enabled Whether to serve pages about the error codes.
 * @param path Path of the pages, relative to that of the application.
 */
@ConfigurationProperties("jmessage.errors.reference")
record JMessageReferenceProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("/jmessage/errors") String path) implements Validator {

	private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[\\w.~-]+)+");

	@Override
	public boolean supports(Class<?> type) {
		return JMessageReferenceProperties.class.isAssignableFrom(type);
	}

	@Override
	public void validate(Object target, Errors errors) {
		if (!PATH.matcher(((JMessageReferenceProperties) target).path()).matches()) {
			errors.rejectValue("path", "path",
					"must begin with a slash, must not end with one, and must not need encoding");
		}
	}

}
