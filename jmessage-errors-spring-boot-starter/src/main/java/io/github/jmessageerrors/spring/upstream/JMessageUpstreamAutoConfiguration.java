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

package io.github.jmessageerrors.spring.upstream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;

/**
 * {@link AutoConfiguration @AutoConfiguration} for the recognition of JMessage errors in
 * HTTP responses.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageErrorsAutoConfiguration.class)
@ConditionalOnBean(JMessageErrorsProperties.class)
public final class JMessageUpstreamAutoConfiguration {

	JMessageUpstreamAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageErrorDecoder jmessageErrorDecoder() {
		return new JMessageErrorDecoder();
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageExceptions jmessageExceptions(ObjectProvider<JMessageExceptionTranslator> translators) {
		return new JMessageExceptions(translators.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageResponseTranslator jmessageResponseTranslator(JMessageErrorDecoder decoder, JMessageErrorCatalog catalog,
			JMessageErrorsProperties properties) {
		return new JMessageResponseTranslator(decoder, catalog, properties.client().hosts());
	}

}
