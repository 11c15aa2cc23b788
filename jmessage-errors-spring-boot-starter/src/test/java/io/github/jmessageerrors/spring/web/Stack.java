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

package io.github.jmessageerrors.spring.web;

import java.nio.charset.StandardCharsets;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageRestClientAutoConfiguration;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * Asks applications on either web stack without a server.
 */
enum Stack {

	MVC {

		@Override
		void run(Probe probe, Class<?>... configuration) {
			new WebApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(HttpMessageConvertersAutoConfiguration.class,
						DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class))
				.withConfiguration(COMMON)
				.withUserConfiguration(configuration)
				.<AssertableWebApplicationContext>run((context) -> probe.accept(context));
		}

		@Override
		Answer get(ApplicationContext context, String path, String... headers) {
			MockMvcTester.MockMvcRequestBuilder request = MockMvcTester
				.from((WebApplicationContext) context,
						(builder) -> builder.addFilters(context.getBean(EdgeExceptionFilter.class)).build())
				.get()
				.uri(path);
			for (int i = 0; i < headers.length; i += 2) {
				request.header(headers[i], headers[i + 1]);
			}
			MvcTestResult result = request.exchange();
			if (result.getUnresolvedException() != null) {
				return new Answer(500, new HttpHeaders(), "");
			}
			MockHttpServletResponse response = result.getResponse();
			HttpHeaders responseHeaders = new HttpHeaders();
			response.getHeaderNames().forEach((name) -> responseHeaders.addAll(name, response.getHeaders(name)));
			String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
			return new Answer(response.getStatus(), responseHeaders, body);
		}

	},

	WEBFLUX {

		@Override
		void run(Probe probe, Class<?>... configuration) {
			new ReactiveWebApplicationContextRunner()
				.withConfiguration(
						AutoConfigurations.of(CodecsAutoConfiguration.class, HttpHandlerAutoConfiguration.class,
								WebFluxAutoConfiguration.class, ErrorWebFluxAutoConfiguration.class))
				.withConfiguration(COMMON)
				.withUserConfiguration(configuration)
				.<AssertableReactiveWebApplicationContext>run((context) -> probe.accept(context));
		}

		@Override
		Answer get(ApplicationContext context, String path, String... headers) {
			EntityExchangeResult<byte[]> result = WebTestClient.bindToApplicationContext(context)
				.build()
				.get()
				.uri(path)
				.headers((request) -> {
					for (int i = 0; i < headers.length; i += 2) {
						request.add(headers[i], headers[i + 1]);
					}
				})
				.exchange()
				.expectBody()
				.returnResult();
			byte[] body = result.getResponseBody();
			return new Answer(result.getStatus().value(), result.getResponseHeaders(),
					(body != null) ? new String(body, StandardCharsets.UTF_8) : "");
		}

	};

	private static final AutoConfigurations COMMON = AutoConfigurations.of(JacksonAutoConfiguration.class,
			JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
			JMessageUpstreamAutoConfiguration.class, JMessageRestClientAutoConfiguration.class,
			JMessageWebMvcAutoConfiguration.class, JMessageWebFluxAutoConfiguration.class);

	abstract void run(Probe probe, Class<?>... configuration);

	abstract Answer get(ApplicationContext context, String path, String... headers);

	/**
	 * What to do with an application.
	 */
	@FunctionalInterface
	interface Probe {

		void accept(ApplicationContext context) throws Throwable;

	}

	/**
	 * An answer of an application.
	 *
	 * @param status the status; 500 if an exception was left to the server
	 * @param headers the headers
	 * @param body the body
	 */
	record Answer(int status, HttpHeaders headers, String body) {

	}

}
