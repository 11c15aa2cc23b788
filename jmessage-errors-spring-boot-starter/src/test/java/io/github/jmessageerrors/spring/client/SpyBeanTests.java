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

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.web.client.RestClient;

import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that a decorated bean can be spied on.
 */
@SpringJUnitConfig
class SpyBeanTests {

	private final StubUpstream upstream = new StubUpstream();

	@MockitoSpyBean
	private RestClient restClient;

	@MockitoSpyBean
	private RestClient.Builder builder;

	@Autowired
	private RestClient injected;

	@Autowired
	private RestClient.Builder injectedBuilder;

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@Test
	void spyIsCalledAndCanBeStubbed() {
		URI uri = this.upstream.jmessage();
		assertThat(catchThrowable(() -> this.injected.get().uri(uri).retrieve().body(String.class)))
			.isInstanceOf(JMessageResponseException.class);
		BDDMockito.then(this.restClient).should().get();
		BDDMockito.willThrow(new IllegalStateException("stubbed")).given(this.restClient).post();
		assertThat(catchThrowable(() -> this.injected.post())).hasMessage("stubbed");
		Mockito.verify(this.restClient).post();
	}

	@Test
	void spiedBuilderBuildsDecoratedClients() {
		URI uri = this.upstream.jmessage();
		RestClient built = this.injectedBuilder.build();
		BDDMockito.then(this.builder).should().build();
		assertThat(catchThrowable(() -> built.get().uri(uri).retrieve().body(String.class)))
			.isInstanceOf(JMessageResponseException.class);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ JMessageErrorsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
			JMessageRestClientAutoConfiguration.class })
	static class Application {

		@Bean
		RestClient restClient() {
			return RestClient.create();
		}

		@Bean
		RestClient.Builder restClientBuilder() {
			return RestClient.builder();
		}

	}

}
