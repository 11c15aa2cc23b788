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

import java.util.Arrays;
import java.util.stream.Stream;

import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.actuate.JMessageErrorsEndpointAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageRestClientAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageWebClientAutoConfiguration;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the runtime hints that processing the auto-configurations ahead of time
 * gives.
 */
class RuntimeHintsTests {

	@ParameterizedTest
	@ValueSource(strings = { "descriptions_zh.properties", "descriptions_en.properties", "advice_zh.properties",
			"advice_en.properties", "sources.properties" })
	void shippedTextsAreResources(String file) {
		RuntimeHints hints = process(JMessageErrorsAutoConfiguration.class);
		assertThat(WebErrorCode.class.getResource(file)).isNotNull();
		assertThat(RuntimeHintsPredicates.resource().forResource("io/github/jmessageerrors/" + file)).accepts(hints);
	}

	@Test
	void typeOfTheProblemDetailIsKnown() {
		assertThat(RuntimeHintsPredicates.reflection().onType(LocalizedProblemDetail.class))
			.accepts(process(JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class));
	}

	@ParameterizedTest
	@MethodSource
	void restClientProxiesAreKnown(Class<?>[] interfaces) {
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(interfaces))
			.accepts(process(JMessageErrorsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
					JMessageRestClientAutoConfiguration.class));
	}

	static Stream<Arguments> restClientProxiesAreKnown() {
		return Stream.of(advised(RestClient.class), advised(RestClient.Builder.class),
				plain(RestClient.RequestBodyUriSpec.class), plain(RestClient.RequestHeadersUriSpec.class),
				plain(RestClient.ResponseSpec.class));
	}

	@ParameterizedTest
	@MethodSource
	void webClientProxiesAreKnown(Class<?>[] interfaces) {
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(interfaces))
			.accepts(process(JMessageErrorsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
					JMessageWebClientAutoConfiguration.class));
	}

	static Stream<Arguments> webClientProxiesAreKnown() {
		return Stream.of(advised(WebClient.class), advised(WebClient.Builder.class),
				plain(WebClient.RequestBodyUriSpec.class), plain(WebClient.RequestHeadersUriSpec.class),
				plain(WebClient.ResponseSpec.class));
	}

	@Test
	void endpointIsCalledAndItsAnswerWritten() throws ClassNotFoundException {
		RuntimeHints hints = process(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class, JMessageErrorsEndpointAutoConfiguration.class);
		String endpoint = JMessageErrorsEndpointAutoConfiguration.class.getPackageName() + ".JMessageErrorsEndpoint";
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(endpoint, "errorCode")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(endpoint + "$ErrorCodesDescriptor", "codes"))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(endpoint + "$PartDescriptor", "origin"))
			.accepts(hints);
	}

	private static Arguments advised(Class<?> type) {
		return Arguments.of((Object) new Class<?>[] { type, SpringProxy.class, Advised.class });
	}

	private static Arguments plain(Class<?> type) {
		return Arguments.of((Object) new Class<?>[] { type });
	}

	private static RuntimeHints process(Class<?>... configurations) {
		GenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("com.example", "Application")), new InMemoryGeneratedFiles());
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of("management.endpoints.web.exposure.include=jmessageerrors").applyTo(context);
			Arrays.stream(configurations).forEach(context::register);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

}
