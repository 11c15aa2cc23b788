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

package io.github.jmessageerrors.boot3;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.web.client.RestTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestTemplate;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageRestTemplateAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for error handlers of a RestTemplate that know only the response, as on Spring
 * Framework 6.2.
 */
class ErrorHandlerTests {

	@Test
	void handlerThatDelegatesTheResponseAloneLosesNoError() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(RestTemplateAutoConfiguration.class, JMessageErrorsAutoConfiguration.class,
							JMessageUpstreamAutoConfiguration.class, JMessageRestTemplateAutoConfiguration.class))
			.run((context) -> {
				RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class).build();
				restTemplate.setErrorHandler(new Delegating(restTemplate.getErrorHandler()));
				try (StandIn jmessage = new StandIn()) {
					assertThatExceptionOfType(JMessageException.class).isThrownBy(
							() -> restTemplate.getForObject(jmessage.address() + "/users/880103", String.class));
				}
			});
	}

	@SuppressWarnings({ "deprecation", "removal" })
	private record Delegating(ResponseErrorHandler delegate) implements ResponseErrorHandler {

		@Override
		public boolean hasError(ClientHttpResponse response) throws IOException {
			return this.delegate.hasError(response);
		}

		@Override
		public void handleError(ClientHttpResponse response) throws IOException {
			this.delegate.handleError(response);
		}

	}

}
