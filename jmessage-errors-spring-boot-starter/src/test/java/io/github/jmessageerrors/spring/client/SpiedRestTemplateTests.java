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

package io.github.jmessageerrors.spring.client;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.web.client.RestTemplate;

import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that an application may spy on its {@link RestTemplate}. The only test of its
 * class, as a spy forgets after each.
 */
@SpringJUnitConfig
class SpiedRestTemplateTests {

	private final StubUpstream upstream = new StubUpstream();

	@MockitoSpyBean
	private RestTemplate restTemplate;

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@Test
	void spyIsCalledByNobodyElseAndTranslates() {
		BDDMockito.then(this.restTemplate).shouldHaveNoInteractions();
		assertThat(catchThrowable(() -> this.restTemplate.getForObject(this.upstream.jmessage(), String.class)))
			.isInstanceOf(JMessageResponseException.class);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ JMessageErrorsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
			JMessageRestTemplateAutoConfiguration.class })
	static class Application {

		@Bean
		RestTemplate restTemplate() {
			return new RestTemplate();
		}

	}

}
