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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.servlet.DispatcherServlet;

import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.ProblemHelpLinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JMessageReferenceWebMvcAutoConfiguration} and
 * {@link JMessageReferenceWebFluxAutoConfiguration}.
 */
class JMessageReferenceAutoConfigurationTests {

	private static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(
			JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
			JMessageReferenceWebMvcAutoConfiguration.class, JMessageReferenceWebFluxAutoConfiguration.class);

	private final WebApplicationContextRunner servlet = new WebApplicationContextRunner()
		.withConfiguration(AUTO_CONFIGURATIONS);

	private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AUTO_CONFIGURATIONS);

	@Test
	void pagesCanBeSwitchedOff() {
		String disabled = "jmessage.errors.reference.enabled=false";
		this.servlet.withPropertyValues(disabled)
			.run((context) -> assertThat(context).doesNotHaveBean("jmessageReferenceRoutes")
				.doesNotHaveBean(ProblemHelpLinks.class));
		this.reactive.withPropertyValues(disabled)
			.run((context) -> assertThat(context).doesNotHaveBean("jmessageReferenceRoutes")
				.doesNotHaveBean(ProblemHelpLinks.class));
	}

	@Test
	void pagesAreServedOnMvc() {
		this.servlet.run((context) -> assertThat(context.getBean("jmessageReferenceRoutes"))
			.isInstanceOf(org.springframework.web.servlet.function.RouterFunction.class));
	}

	@Test
	void pagesAreServedOnWebFlux() {
		this.reactive.run((context) -> assertThat(context.getBean("jmessageReferenceRoutes"))
			.isInstanceOf(org.springframework.web.reactive.function.server.RouterFunction.class));
	}

	@Test
	void pagesNeedAWebApplication() {
		new ApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS).run((context) -> {
			assertThat(context).doesNotHaveBean("jmessageReferenceRoutes");
			assertThat(context).doesNotHaveBean(ProblemHelpLinks.class);
		});
	}

	@Test
	void pagesNeedMvc() {
		this.servlet.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("jmessageReferenceRoutes"));
	}

	@Test
	void pagesNeedWebFlux() {
		this.reactive.withClassLoader(new FilteredClassLoader(DispatcherHandler.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("jmessageReferenceRoutes"));
	}

	@Test
	void pagesAreOffWithTheStarter() {
		this.servlet.withPropertyValues("jmessage.errors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("jmessageReferenceRoutes"));
	}

	@Test
	void linksOfTheApplicationWin() {
		ProblemHelpLinks own = (id) -> URI.create("https://example.com/errors/" + id);
		this.servlet.withBean(ProblemHelpLinks.class, () -> own)
			.run((context) -> assertThat(context.getBean(ProblemHelpLinks.class)).isSameAs(own));
		this.reactive.withBean(ProblemHelpLinks.class, () -> own)
			.run((context) -> assertThat(context.getBean(ProblemHelpLinks.class)).isSameAs(own));
	}

	@Test
	@SuppressWarnings("unchecked")
	void longHeadersDoNotReachTheLocaleResolver() {
		List<String> resolved = new ArrayList<>();
		LocaleContextResolver resolver = new AcceptHeaderLocaleContextResolver() {

			@Override
			public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
				resolved.add(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
				return super.resolveLocaleContext(exchange);
			}

		};
		this.reactive.run((context) -> {
			WebTestClient client = WebTestClient
				.bindToRouterFunction(context.getBean("jmessageReferenceRoutes",
						org.springframework.web.reactive.function.server.RouterFunction.class))
				.handlerStrategies(HandlerStrategies.builder().localeContextResolver(resolver).build())
				.build();
			for (String acceptLanguage : List.of("en", "en" + ", fr".repeat(1000))) {
				client.get()
					.uri("/jmessage/errors/880103")
					.header(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage)
					.exchange()
					.expectStatus()
					.isOk()
					.expectHeader()
					.valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en");
			}
			assertThat(resolved).containsOnly("en");
		});
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "/, ''", "/api, /api", "api/, /api" })
	void linksIncludeTheServletPath(String path, String prefix) {
		this.servlet.withPropertyValues("spring.mvc.servlet.path=" + path)
			.run((context) -> assertThat(context.getBean(ProblemHelpLinks.class).find("880103"))
				.hasToString(prefix + "/jmessage/errors/880103"));
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "/, ''", "/api, /api", "api/, /api" })
	void linksIncludeTheBasePath(String path, String prefix) {
		this.reactive.withPropertyValues("spring.webflux.base-path=" + path)
			.run((context) -> assertThat(context.getBean(ProblemHelpLinks.class).find("880103"))
				.hasToString(prefix + "/jmessage/errors/880103"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "errors", "/errors/", "/", "//errors", "/errors/{code}", "/errors/*", "/../errors", "/a b",
			"/errors?x", "/错误" })
	void badPathStopsStartUp(String path) {
		this.servlet.withPropertyValues("jmessage.errors.reference.path=" + path)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'jmessage.errors.reference' on field 'path'")
				.hasMessageContaining("must begin with a slash"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/errors", "/v1.0/error-codes", "/~docs/a_b" })
	void goodPathIsServed(String path) {
		this.servlet.withPropertyValues("jmessage.errors.reference.path=" + path)
			.run((context) -> assertThat(context.getBean(ProblemHelpLinks.class).find("880103"))
				.hasToString(path + "/880103"));
	}

	@Test
	void nativeImageHasTheResources() {
		RuntimeHints hints = new RuntimeHints();
		new ReferenceRuntimeHints().registerHints(hints, getClass().getClassLoader());
		String directory = "io/github/jmessageerrors/spring/reference/";
		assertThat(RuntimeHintsPredicates.resource().forResource(directory + "reference.css")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource(directory + "reference_en.properties")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource(directory + "reference_zh.properties")).accepts(hints);
	}

}
