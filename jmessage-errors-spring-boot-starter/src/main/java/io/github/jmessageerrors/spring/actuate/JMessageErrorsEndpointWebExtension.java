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

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import io.github.jmessageerrors.spring.actuate.JMessageErrorsEndpoint.ErrorCodeDescriptor;
import io.github.jmessageerrors.spring.actuate.JMessageErrorsEndpoint.ErrorCodesDescriptor;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} for the
 * {@link JMessageErrorsEndpoint}.
 */
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = JMessageErrorsEndpoint.class)
final class JMessageErrorsEndpointWebExtension {

	private final JMessageErrorsEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

	JMessageErrorsEndpointWebExtension(JMessageErrorsEndpoint delegate, Show showValues, Set<String> roles) {
		this.delegate = delegate;
		this.showValues = showValues;
		this.roles = Set.copyOf(roles);
	}

	@ReadOperation
	ErrorCodesDescriptor errorCodes(SecurityContext securityContext, @org.springframework.lang.Nullable Locale locale) {
		return this.delegate.describeAll(locale, this.showValues.isShown(securityContext, this.roles));
	}

	@ReadOperation
	@Nullable ErrorCodeDescriptor errorCode(SecurityContext securityContext, @Selector int code,
			@org.springframework.lang.Nullable Locale locale) {
		return this.delegate.describe(code, locale, this.showValues.isShown(securityContext, this.roles));
	}

}
