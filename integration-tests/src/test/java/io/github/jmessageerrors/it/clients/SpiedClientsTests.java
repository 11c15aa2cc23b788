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

package io.github.jmessageerrors.it.clients;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.Upstream;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.atLeastOnce;

/**
 * Clients, and the builder of one, that a test of the application spies on.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "spring.main.web-application-type=none")
class SpiedClientsTests {

	private static Upstream upstream;

	@MockitoSpyBean
	private RestClient restClient;

	@MockitoSpyBean
	private WebClient webClient;

	@MockitoSpyBean
	private RestTemplate restTemplate;

	@MockitoSpyBean("ownBuilder")
	private RestClient.Builder ownBuilder;

	@Autowired
	private Service service;

	@BeforeAll
	static void start() {
		upstream = new Upstream();
	}

	@AfterAll
	static void stop() {
		upstream.destroy();
	}

	@Test
	void spiesTranslateAndSeeTheCalls() {
		assertThatExceptionOfType(JMessageException.class).isThrownBy(this.service::restClient);
		then(this.restClient).should(atLeastOnce()).get();
		assertThatExceptionOfType(JMessageException.class).isThrownBy(this.service::webClient);
		then(this.webClient).should(atLeastOnce()).get();
		assertThatExceptionOfType(JMessageException.class).isThrownBy(this.service::restTemplate);
		then(this.restTemplate).should(atLeastOnce()).getForObject(upstream.url() + "/400/jmessage", String.class);
		assertThatExceptionOfType(JMessageException.class).isThrownBy(this.service::ownBuilder);
		then(this.ownBuilder).should(atLeastOnce()).build();
	}

	@Test
	void spiesCanBeToldWhatToAnswer() {
		RestClient other = RestClient.create();
		willReturn(other.get()).given(this.restClient).get();
		assertThatNoException()
			.isThrownBy(() -> this.restClient.get().uri(upstream.url() + "/200/other").retrieve().toBodilessEntity());
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		RestClient restClient(RestClient.Builder ownBuilder) {
			return ownBuilder.build();
		}

		@Bean
		WebClient webClient(WebClient.Builder builder) {
			return builder.build();
		}

		@Bean
		RestTemplate restTemplate(RestTemplateBuilder builder) {
			return builder.build();
		}

		@Bean
		RestClient.Builder ownBuilder() {
			return RestClient.builder();
		}

		@Bean
		Service service(RestClient restClient, WebClient webClient, RestTemplate restTemplate,
				RestClient.Builder ownBuilder) {
			return new Service(restClient, webClient, restTemplate, ownBuilder);
		}

	}

	/**
	 * What the application does with its clients.
	 */
	static class Service {

		private final RestClient restClient;

		private final WebClient webClient;

		private final RestTemplate restTemplate;

		private final RestClient.Builder ownBuilder;

		Service(RestClient restClient, WebClient webClient, RestTemplate restTemplate, RestClient.Builder ownBuilder) {
			this.restClient = restClient;
			this.webClient = webClient;
			this.restTemplate = restTemplate;
			this.ownBuilder = ownBuilder;
		}

		void restClient() {
			this.restClient.get().uri(error()).retrieve().toBodilessEntity();
		}

		void webClient() {
			this.webClient.get().uri(error()).retrieve().toBodilessEntity().block(Duration.ofSeconds(20));
		}

		void restTemplate() {
			this.restTemplate.getForObject(error(), String.class);
		}

		void ownBuilder() {
			this.ownBuilder.build().get().uri(error()).retrieve().toBodilessEntity();
		}

		private static String error() {
			return upstream.url() + "/400/jmessage";
		}

	}

}
