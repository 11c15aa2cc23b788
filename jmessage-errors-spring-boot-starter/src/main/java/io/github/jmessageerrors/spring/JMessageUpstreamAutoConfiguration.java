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

import tools.jackson.core.json.JsonFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageResponses;
import io.github.jmessageerrors.spring.upstream.RestClientResponseExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.UpstreamHosts;
import io.github.jmessageerrors.spring.upstream.WebClientResponseExceptionTranslator;

/**
 * Auto-configuration for what recognises JMessage's errors in HTTP responses. It needs
 * Jackson 3, as Boot's own web starters bring it.
 */
@AutoConfiguration(after = JMessageErrorsAutoConfiguration.class)
@ConditionalOnClass(JsonFactory.class)
@ConditionalOnBean(JMessageErrorCatalog.class)
@ConditionalOnBooleanProperty(name = "jmessage.errors.enabled", matchIfMissing = true)
public final class JMessageUpstreamAutoConfiguration {

	JMessageUpstreamAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JMessageErrorDecoder jmessageErrorDecoder() {
		return new JMessageErrorDecoder();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "jmessage.errors.client.enabled", matchIfMissing = true)
	static class TranslatorConfiguration {

		@Bean
		@ConditionalOnMissingBean
		JMessageResponses jmessageResponses(JMessageErrorDecoder decoder, JMessageErrorCatalog catalog,
				JMessageErrorsProperties properties) {
			return new JMessageResponses(decoder, catalog, new UpstreamHosts(properties.client().hosts()));
		}

		@Bean
		@ConditionalOnMissingBean
		RestClientResponseExceptionTranslator jmessageRestClientResponseExceptionTranslator(
				JMessageResponses responses) {
			return new RestClientResponseExceptionTranslator(responses);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(WebClientResponseException.class)
	@ConditionalOnBooleanProperty(name = "jmessage.errors.client.enabled", matchIfMissing = true)
	static class WebClientTranslatorConfiguration {

		@Bean
		@ConditionalOnMissingBean
		WebClientResponseExceptionTranslator jmessageWebClientResponseExceptionTranslator(JMessageResponses responses) {
			return new WebClientResponseExceptionTranslator(responses);
		}

	}

}
