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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.autoconfigure.RestClientBuilderConfigurer;
import org.springframework.boot.restclient.autoconfigure.RestTemplateBuilderConfigurer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.match.MockRestRequestMatchers;
import org.springframework.test.web.client.response.MockRestResponseCreators;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link JMessageRestTemplateAutoConfiguration},
 * {@link JMessageRestClientAutoConfiguration} and
 * {@link JMessageWebClientAutoConfiguration}.
 */
class ClientAutoConfigurationTests {

	private final StubUpstream upstream = new StubUpstream();

	private final URI uri = this.upstream.jmessage();

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter();

	private final ApplicationContextRunner starterRunner = new ApplicationContextRunner()
		.withConfiguration(ClientContexts.starter());

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@ParameterizedTest
	@MethodSource
	void eachPropertySwitchesOffExactlyItsOwn(String property, Set<ClientKind> off) {
		this.contextRunner.withPropertyValues(property + "=false").run((context) -> {
			for (ClientKind client : ClientKind.values()) {
				Class<?> expected = JMessageResponseException.class;
				if (off.contains(client)) {
					expected = client.isReactive() ? WebClientResponseException.NotFound.class
							: HttpClientErrorException.NotFound.class;
				}
				assertThat(catchThrowable(() -> client.get(context, this.uri))).as(client.name())
					.isExactlyInstanceOf(expected);
			}
		});
	}

	static Stream<Arguments> eachPropertySwitchesOffExactlyItsOwn() {
		return Stream.of(Arguments.of("jmessage.errors.enabled", EnumSet.allOf(ClientKind.class)),
				Arguments.of("jmessage.errors.web.enabled", EnumSet.noneOf(ClientKind.class)),
				Arguments.of("jmessage.errors.client.enabled", EnumSet.allOf(ClientKind.class)),
				Arguments.of("jmessage.errors.client.rest-template.enabled", EnumSet.of(ClientKind.REST_TEMPLATE)),
				Arguments.of("jmessage.errors.client.rest-client.enabled",
						EnumSet.of(ClientKind.REST_CLIENT, ClientKind.REST_CLIENT_SERVICE)),
				Arguments.of("jmessage.errors.client.web-client.enabled",
						EnumSet.of(ClientKind.WEB_CLIENT, ClientKind.WEB_CLIENT_SERVICE)));
	}

	@ParameterizedTest
	@CsvSource({ "'', true, true", "enabled, false, false", "client.enabled, false, false",
			"client.rest-client.enabled, false, true", "client.rest-template.enabled, false, true",
			"client.web-client.enabled, true, false" })
	void exceptionsOfClientsThatAreNotDecoratedAreKnownUnlessSwitchedOff(String off, boolean rest, boolean reactive) {
		Throwable restException = catchThrowable(
				() -> RestClient.create().get().uri(this.uri).retrieve().body(String.class));
		Throwable webException = catchThrowable(() -> WebClient.create()
			.get()
			.uri(this.uri)
			.retrieve()
			.bodyToMono(String.class)
			.block(ClientKind.TIMEOUT));
		this.contextRunner.withPropertyValues("jmessage.errors." + off + "=false").run((context) -> {
			JMessageExceptions exceptions = context.getBean(JMessageExceptions.class);
			assertThat(exceptions.from(restException).isPresent()).isEqualTo(rest);
			assertThat(exceptions.from(webException).isPresent()).isEqualTo(reactive);
		});
	}

	@Test
	void clientsCanBeMadeFirstWhenTheApplicationIsClosed() {
		List<Object> made = new ArrayList<>();
		ClientContexts.springBootOnly()
			.withConfiguration(ClientContexts.starter())
			.withBean(WebClient.Builder.class, WebClient::builder, (definition) -> definition.setScope("prototype"))
			.withUserConfiguration(ClientsOfShutdown.class)
			.run((context) -> context.getBean(ClientsOfShutdown.class).made = made);
		assertThat(made).hasSize(3);
	}

	@Test
	void decoratesBuildersThatSpringBootHasNotConfigured() {
		this.contextRunner.withUserConfiguration(OwnBuilders.class).run((context) -> {
			assertTranslates(() -> ClientKind.REST_TEMPLATE.get(context, this.uri));
			assertTranslates(() -> ClientKind.REST_CLIENT.get(context, this.uri));
			assertTranslates(() -> ClientKind.WEB_CLIENT.get(context, this.uri));
		});
	}

	@Test
	void takesBuildersThatTheConfigurersOfSpringBootHaveConfigured() {
		this.contextRunner.withUserConfiguration(ConfiguredBuilders.class).run((context) -> {
			assertThat(catchThrowable(() -> ClientKind.REST_TEMPLATE.get(context, this.uri)))
				.isExactlyInstanceOf(JMessageResponseException.class);
			assertThat(catchThrowable(() -> ClientKind.REST_CLIENT.get(context, this.uri)))
				.isExactlyInstanceOf(JMessageResponseException.class);
		});
	}

	@Test
	void oneLineOptsInAClientThatSpringBootHasNotMade() {
		this.contextRunner.run((context) -> {
			RestTemplate restTemplate = restTemplates(context).decorate(new RestTemplate());
			RestClient restClient = restClients(context).decorate(RestClient.create());
			RestClient builtRestClient = restClients(context).decorate(RestClient.builder()).build();
			WebClient webClient = webClients(context).decorate(WebClient.create());
			WebClient builtWebClient = webClients(context).decorate(WebClient.builder()).build();
			assertTranslates(() -> restTemplate.getForObject(this.uri, String.class));
			assertTranslates(() -> restClient.get().uri(this.uri).retrieve().body(String.class));
			assertTranslates(() -> restClient.mutate().build().get().uri(this.uri).retrieve().body(String.class));
			assertTranslates(() -> builtRestClient.get().uri(this.uri).retrieve().body(String.class));
			assertTranslates(() -> webClient.get().uri(this.uri).retrieve().bodyToMono(String.class).block());
			assertTranslates(
					() -> webClient.mutate().build().get().uri(this.uri).retrieve().bodyToMono(String.class).block());
			assertTranslates(() -> builtWebClient.get().uri(this.uri).retrieve().bodyToMono(String.class).block());
		});
	}

	@Test
	void decoratingLeavesTheGivenClientAsItWas() {
		this.contextRunner.run((context) -> {
			RestClient restClient = RestClient.create();
			RestClient.Builder builder = RestClient.builder();
			assertThat(restClients(context).decorate(restClient)).isNotSameAs(restClient);
			assertThat(restClients(context).decorate(builder)).isNotSameAs(builder);
			assertThatExceptionOfType(HttpClientErrorException.class)
				.isThrownBy(() -> restClient.get().uri(this.uri).retrieve().body(String.class));
			assertThatExceptionOfType(HttpClientErrorException.class)
				.isThrownBy(() -> builder.build().get().uri(this.uri).retrieve().body(String.class));
		});
	}

	@Test
	void decoratingTwiceTranslatesOnce() {
		this.contextRunner.run((context) -> {
			RestTemplate restTemplate = restTemplates(context)
				.decorate(restTemplates(context).decorate(new RestTemplate()));
			assertTranslates(() -> restTemplate.getForObject(this.uri, String.class));
			RestClient restClient = restClients(context).decorate(restClients(context).decorate(RestClient.create()));
			assertTranslates(() -> restClient.get().uri(this.uri).retrieve().body(String.class));
		});
	}

	@Test
	void theProxiesBehaveAsObjects() {
		this.contextRunner.run((context) -> {
			RestClient.Builder builder = context.getBean(RestClient.Builder.class);
			assertThat(builder).isEqualTo(builder)
				.isNotEqualTo(context.getBean(RestClient.Builder.class))
				.hasSameHashCodeAs(builder);
			assertThat(builder.baseUrl("http://localhost")).isSameAs(builder);
			assertThat(builder.toString()).isNotNull();
			RestClient.RequestHeadersUriSpec<?> request = builder.build().get();
			assertThat(request.uri("/")).isSameAs(request);
		});
	}

	@Test
	void mockServersCanBeBound() {
		this.contextRunner.run((context) -> {
			RestClient.Builder builder = context.getBean(RestClient.Builder.class);
			expect(MockRestServiceServer.bindTo(builder).build());
			RestClient restClient = builder.build();
			assertTranslates(() -> restClient.get().uri("https://api.example/").retrieve().body(String.class));
			RestTemplate restTemplate = context.getBean(RestTemplateBuilder.class).build();
			expect(MockRestServiceServer.bindTo(restTemplate).build());
			assertTranslates(() -> restTemplate.getForObject("https://api.example/", String.class));
		});
	}

	@Test
	void backsOffBeforeTranslatorsOfTheApplication() {
		this.contextRunner.withUserConfiguration(OwnTranslators.class)
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JMessageRestTemplateDecorator.class)
				.hasSingleBean(JMessageRestClientDecorator.class)
				.hasSingleBean(JMessageWebClientDecorator.class)
				.hasBean("ownRestTemplateTranslator")
				.hasBean("ownRestClientTranslator")
				.hasBean("ownWebClientTranslator"));
	}

	@Test
	void managesWithoutSpringBootsRestClientModule() {
		this.starterRunner.withClassLoader(new FilteredClassLoader("org.springframework.boot.restclient"))
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.doesNotHaveBean("jmessageRestTemplateBuilderBeanPostProcessor")
					.hasBean("jmessageRestTemplateBeanPostProcessor")
					.hasBean("jmessageRestClientBeanPostProcessor")
					.hasBean("jmessageWebClientBeanPostProcessor");
				RestClient restClient = restClients(context).decorate(RestClient.create());
				assertTranslates(() -> restClient.get().uri(this.uri).retrieve().body(String.class));
				RestTemplate restTemplate = restTemplates(context).decorate(new RestTemplate());
				assertTranslates(() -> restTemplate.getForObject(this.uri, String.class));
			});
	}

	@Test
	void managesWithoutSpringBootsWebClientModule() {
		this.starterRunner.withClassLoader(new FilteredClassLoader("org.springframework.boot.webclient"))
			.run((context) -> {
				assertThat(context).hasNotFailed().hasBean("jmessageWebClientBeanPostProcessor");
				WebClient webClient = webClients(context).decorate(WebClient.create());
				assertTranslates(() -> webClient.get().uri(this.uri).retrieve().bodyToMono(String.class).block());
			});
	}

	@Test
	void managesWithoutWebClient() {
		this.starterRunner
			.withClassLoader(new FilteredClassLoader("org.springframework.web.reactive", "reactor",
					"org.springframework.boot.webclient"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(JMessageWebClientDecorator.class)
				.hasSingleBean(JMessageRestClientDecorator.class)
				.hasSingleBean(JMessageRestTemplateDecorator.class));
	}

	private static void expect(MockRestServiceServer server) {
		server.expect(MockRestRequestMatchers.requestTo("https://api.example/"))
			.andRespond(MockRestResponseCreators.withStatus(HttpStatus.NOT_FOUND)
				.contentType(MediaType.APPLICATION_JSON)
				.body(StubUpstream.JMESSAGE));
	}

	private static void assertTranslates(Runnable call) {
		assertThat(catchThrowable(call::run)).isExactlyInstanceOf(JMessageResponseException.class)
			.cause()
			.satisfies((cause) -> assertThat(cause.getClass().getSimpleName()).isEqualTo("NotFound"));
	}

	private static JMessageRestTemplateDecorator restTemplates(ApplicationContext context) {
		return context.getBean(JMessageRestTemplateDecorator.class);
	}

	private static JMessageRestClientDecorator restClients(ApplicationContext context) {
		return context.getBean(JMessageRestClientDecorator.class);
	}

	private static JMessageWebClientDecorator webClients(ApplicationContext context) {
		return context.getBean(JMessageWebClientDecorator.class);
	}

	static final class ClientsOfShutdown implements DisposableBean {

		private final RestTemplateBuilder restTemplate;

		private final ObjectProvider<RestClient.Builder> restClient;

		private final ObjectProvider<WebClient.Builder> webClient;

		private List<Object> made = List.of();

		ClientsOfShutdown(RestTemplateBuilder restTemplate, ObjectProvider<RestClient.Builder> restClient,
				ObjectProvider<WebClient.Builder> webClient) {
			this.restTemplate = restTemplate;
			this.restClient = restClient;
			this.webClient = webClient;
		}

		@Override
		public void destroy() {
			this.made.add(this.restTemplate.build());
			this.made.add(this.restClient.getObject().build());
			this.made.add(this.webClient.getObject().build());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBuilders {

		@Bean
		RestTemplateBuilder ownRestTemplateBuilder() {
			return new RestTemplateBuilder();
		}

		@Bean
		RestClient.Builder ownRestClientBuilder() {
			return RestClient.builder();
		}

		@Bean
		WebClient.Builder ownWebClientBuilder() {
			return WebClient.builder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ConfiguredBuilders {

		@Bean
		RestTemplateBuilder ownRestTemplateBuilder(RestTemplateBuilderConfigurer configurer) {
			return configurer.configure(new RestTemplateBuilder());
		}

		@Bean
		RestClient.Builder ownRestClientBuilder(RestClientBuilderConfigurer configurer) {
			return configurer.configure(RestClient.builder());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnTranslators {

		@Bean
		JMessageRestTemplateDecorator ownRestTemplateTranslator(JMessageResponseTranslator translator) {
			return new JMessageRestTemplateDecorator(translator);
		}

		@Bean
		JMessageRestClientDecorator ownRestClientTranslator(JMessageResponseTranslator translator) {
			return new JMessageRestClientDecorator(translator);
		}

		@Bean
		JMessageWebClientDecorator ownWebClientTranslator(JMessageResponseTranslator translator) {
			return new JMessageWebClientDecorator(translator);
		}

	}

}
