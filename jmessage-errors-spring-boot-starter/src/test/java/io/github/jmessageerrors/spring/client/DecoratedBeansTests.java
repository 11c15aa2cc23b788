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

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientBuilderConfigurer;
import org.springframework.boot.restclient.autoconfigure.RestTemplateBuilderConfigurer;
import org.springframework.boot.restclient.test.MockServerRestClientCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.match.MockRestRequestMatchers;
import org.springframework.test.web.client.response.MockRestResponseCreators;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests which beans are decorated, and what else an application sees of it.
 */
@ExtendWith(OutputCaptureExtension.class)
class DecoratedBeansTests {

	private final StubUpstream upstream = new StubUpstream();

	private final URI uri = this.upstream.jmessage();

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter();

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@Test
	void clientsThatTheApplicationMadeAreDecorated() {
		this.contextRunner.withUserConfiguration(OwnClients.class).run((context) -> {
			assertTranslates(() -> get(context.getBean("ownRestClient", RestClient.class)));
			assertTranslates(() -> get(context.getBean("ownWebClient", WebClient.class)));
			assertTranslates(() -> get(context.getBean("ownRestTemplate", RestTemplate.class)));
			assertTranslates(() -> get(context.getBean("configured", RestClient.class)));
			assertTranslates(() -> get(context.getBean("configuredTemplate", RestTemplate.class)));
			assertTranslates(() -> get(context.getBean("fromFactory", RestClient.class)));
			RestClient.Builder prototype = context.getBean("prototype", RestClient.Builder.class);
			assertThat(prototype).isNotEqualTo(context.getBean("prototype"));
			assertTranslates(() -> get(prototype.build()));
			assertTranslates(() -> get(context.getBean("webPrototype", WebClient.Builder.class).build()));
		});
	}

	@Test
	void builderThatAFunctionIsAppliedToIsDecorated() {
		this.contextRunner.run((context) -> {
			List<RestClient> restClients = new ArrayList<>();
			RestClient.Builder restClientBuilder = context.getBean(RestClient.Builder.class);
			assertThat(restClientBuilder.apply((builder) -> restClients.add(builder.build())))
				.isSameAs(restClientBuilder);
			assertThat(restClients).hasSize(1).allSatisfy((client) -> assertTranslates(() -> get(client)));
			List<WebClient> webClients = new ArrayList<>();
			WebClient.Builder webClientBuilder = context.getBean(WebClient.Builder.class);
			assertThat(webClientBuilder.apply((builder) -> webClients.add(builder.build()))).isSameAs(webClientBuilder);
			assertThat(webClients).hasSize(1).allSatisfy((client) -> assertTranslates(() -> get(client)));
		});
	}

	@Test
	void whatIsDecoratedAlreadyIsNotDecoratedAgain() {
		this.contextRunner.withUserConfiguration(FromDecoratedBuilders.class).run((context) -> {
			assertThat(context.getBean(RestClient.class))
				.isSameAs(context.getBean(FromDecoratedBuilders.class).restClient);
			assertThat(context.getBean(WebClient.class))
				.isSameAs(context.getBean(FromDecoratedBuilders.class).webClient);
			assertTranslates(() -> get(context.getBean(RestTemplate.class)));
			assertThat(context.getBean(RestTemplate.class).getErrorHandler())
				.isSameAs(context.getBean(FromDecoratedBuilders.class).restTemplate.getErrorHandler());
		});
	}

	// Spring's own clients answer get() with what may have a body, too.
	@Test
	void clientOfAnotherMakeTranslates() {
		RestClient restClient = Mockito.mock(RestClient.class);
		RestClient.RequestHeadersUriSpec<?> restRequest = Mockito.mock(RestClient.RequestHeadersUriSpec.class);
		Mockito.doReturn(restRequest).when(restClient).get();
		Mockito.doReturn(restRequest).when(restRequest).uri(this.uri);
		Mockito.doReturn(RestClient.create().get().uri(this.uri).retrieve()).when(restRequest).retrieve();
		WebClient webClient = Mockito.mock(WebClient.class);
		WebClient.RequestHeadersUriSpec<?> webRequest = Mockito.mock(WebClient.RequestHeadersUriSpec.class);
		Mockito.doReturn(webRequest).when(webClient).get();
		Mockito.doReturn(webRequest).when(webRequest).uri(this.uri);
		Mockito.doReturn(WebClient.create().get().uri(this.uri).retrieve()).when(webRequest).retrieve();
		this.contextRunner.run((context) -> {
			assertTranslates(() -> get(context.getBean(JMessageRestClientDecorator.class).decorate(restClient)));
			assertTranslates(() -> get(context.getBean(JMessageWebClientDecorator.class).decorate(webClient)));
			assertThat(context.getBean(JMessageWebClientDecorator.class).decorate(webClient))
				.hasToString(webClient.toString());
		});
	}

	@Test
	void beansWhoseClassTheApplicationWroteKeepIt() {
		this.contextRunner.withBean(TenantClient.class, () -> Mockito.mock(TenantClient.class))
			.withBean("tenantTemplateBuilder", TenantTemplateBuilder.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(RestClient.class)).isInstanceOf(TenantClient.class);
				assertThat(context.getBean("tenantTemplateBuilder")).isInstanceOf(TenantTemplateBuilder.class);
			});
	}

	@Test
	void beansOfAnInterfaceThatTheApplicationWroteKeepIt() {
		RestClient client = RestClient.create();
		Object proxy = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { TenantInterface.class },
				(self, method, arguments) -> method.invoke(client, arguments));
		this.contextRunner.withBean(TenantInterface.class, () -> (TenantInterface) proxy)
			.run((context) -> assertThat(context).getBean(TenantInterface.class).isSameAs(proxy));
	}

	@Test
	void templateWhoseClassTheApplicationWroteTranslates() {
		this.contextRunner.withBean(TenantTemplate.class)
			.run((context) -> assertTranslates(() -> get(context.getBean(TenantTemplate.class))));
	}

	@Test
	void scopedProxyIsLeftToItsTarget() {
		this.contextRunner
			.withInitializer((context) -> context.getBeanFactory().registerScope("thread", new SimpleThreadScope()))
			.withUserConfiguration(ScopedClients.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertTranslates(() -> get(context.getBean("scopedRestClient", RestClient.class)));
				assertTranslates(() -> get(context.getBean("scopedRestTemplate", RestTemplate.class)));
			});
	}

	@Test
	void scopedProxyWhoseScopeIsNotActiveDoesNotStopTheApplication() {
		this.contextRunner
			.withInitializer((context) -> context.getBeanFactory().registerScope("thread", new InactiveScope()))
			.withUserConfiguration(ScopedClients.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void thereIsNoCustomizerOfSpringBootsTypes() {
		this.contextRunner.run((context) -> assertThat(context.getBeansOfType(RestTemplateCustomizer.class).values())
			.allMatch((customizer) -> customizer.getClass().getName().startsWith("org.springframework.")));
	}

	@Test
	void decoratingDoesNotCreateBeansTooEarly(CapturedOutput output) {
		this.contextRunner.withUserConfiguration(OwnClients.class).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("is not eligible for getting processed");
	}

	@Test
	void proxiesEqualWhatTheyDecorate() {
		this.contextRunner.run((context) -> {
			JMessageRestClientDecorator decorator = context.getBean(JMessageRestClientDecorator.class);
			RestClient.Builder builder = RestClient.builder();
			RestClient.Builder decorated = decorator.decorate(builder);
			Map<Object, String> map = new HashMap<>(Map.of(builder, "found"));
			assertThat(map.get(decorated)).isEqualTo("found");
			assertThat(decorated).isEqualTo(builder)
				.isEqualTo(decorator.decorate(builder))
				.isEqualTo(decorator.decorate(decorated))
				.hasSameHashCodeAs(builder)
				.isNotEqualTo(decorator.decorate(RestClient.builder()))
				.isNotEqualTo(RestClient.builder())
				.isNotEqualTo(null)
				.isNotEqualTo("a string");
		});
	}

	@Test
	void proxyOfABeanTellsItsTarget() {
		RestClient restClient = RestClient.create();
		this.contextRunner.withBean(RestClient.class, () -> restClient).run((context) -> {
			RestClient decorated = context.getBean(RestClient.class);
			assertThat(decorated).isNotSameAs(restClient).isEqualTo(restClient);
			assertThat(AopTestUtils.<RestClient>getUltimateTargetObject(decorated)).isSameAs(restClient);
			assertThat(AopUtils.getTargetClass(decorated)).isSameAs(restClient.getClass());
			assertThat(((Advised) decorated).isFrozen()).isTrue();
		});
	}

	@Test
	void mockServerOfSpringBootIsFoundByTheDecoratedBuilder() {
		MockServerRestClientCustomizer customizer = new MockServerRestClientCustomizer();
		this.contextRunner.withBean(MockServerRestClientCustomizer.class, () -> customizer).run((context) -> {
			RestClient.Builder builder = context.getBean(RestClient.Builder.class);
			MockRestServiceServer server = customizer.getServer(builder);
			assertThat(server).isNotNull();
			server.expect(MockRestRequestMatchers.requestTo("/users/tom"))
				.andRespond(MockRestResponseCreators.withStatus(HttpStatus.NOT_FOUND)
					.contentType(MediaType.APPLICATION_JSON)
					.body(StubUpstream.JMESSAGE));
			assertTranslates(() -> builder.build().get().uri("/users/tom").retrieve().body(String.class));
		});
	}

	@Test
	void mocksAndSpiesAreCalledAsTheApplicationCallsThem() {
		WebClient webClient = Mockito.mock(WebClient.class, Mockito.RETURNS_DEEP_STUBS);
		Mockito.when(webClient.get().uri("/users/{name}", "tom").retrieve().bodyToMono(String.class).block())
			.thenReturn("stubbed");
		RestClient restClient = Mockito.mock(RestClient.class, Mockito.RETURNS_DEEP_STUBS);
		Mockito.when(restClient.get().uri("/users/{name}", "tom").retrieve().body(String.class)).thenReturn("stubbed");
		RestClient.Builder spy = Mockito.spy(RestClient.builder());
		RestTemplate restTemplate = Mockito.mock(RestTemplate.class);
		this.contextRunner.withBean("webClientMock", WebClient.class, () -> webClient)
			.withBean("restClientMock", RestClient.class, () -> restClient)
			.withBean("spy", RestClient.Builder.class, () -> spy)
			.withBean("restTemplateMock", RestTemplate.class, () -> restTemplate)
			.run((context) -> {
				assertThat(context.getBean(RestClient.class)
					.get()
					.uri("/users/{name}", "tom")
					.retrieve()
					.body(String.class)).isEqualTo("stubbed");
				assertTranslates(() -> get(context.getBean("spy", RestClient.Builder.class).build()));
				Mockito.verify(spy).build();
				Mockito.verify(restTemplate, Mockito.never()).setErrorHandler(Mockito.any());
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jmessage.errors.client.enabled", "jmessage.errors.client.rest-client.enabled",
			"jmessage.errors.client.web-client.enabled", "jmessage.errors.client.rest-template.enabled" })
	void decoratorsCanBeInjectedWhateverIsSwitchedOff(String property) {
		this.contextRunner.withPropertyValues(property + "=false").run((context) -> {
			RestClient restClient = context.getBean(JMessageRestClientDecorator.class).decorate(RestClient.create());
			assertTranslates(() -> get(restClient));
			WebClient webClient = context.getBean(JMessageWebClientDecorator.class).decorate(WebClient.create());
			assertTranslates(() -> get(webClient));
			RestTemplate restTemplate = context.getBean(JMessageRestTemplateDecorator.class)
				.decorate(new RestTemplate());
			assertTranslates(() -> get(restTemplate));
		});
	}

	private String get(RestClient client) {
		return client.get().uri(this.uri).retrieve().body(String.class);
	}

	private String get(WebClient client) {
		return client.get().uri(this.uri).retrieve().bodyToMono(String.class).block(ClientKind.TIMEOUT);
	}

	private String get(RestTemplate client) {
		return client.getForObject(this.uri, String.class);
	}

	private static void assertTranslates(Runnable call) {
		assertThat(catchThrowable(call::run)).isExactlyInstanceOf(JMessageResponseException.class);
	}

	static class TenantTemplate extends RestTemplate {

	}

	static class TenantTemplateBuilder extends RestTemplateBuilder {

	}

	interface TenantInterface extends RestClient {

	}

	abstract static class TenantClient implements RestClient {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClients {

		@Bean
		RestClient ownRestClient() {
			return RestClient.create();
		}

		@Bean
		WebClient ownWebClient() {
			return WebClient.create();
		}

		@Bean
		RestTemplate ownRestTemplate() {
			return new RestTemplate();
		}

		@Bean
		RestClient configured(RestClientBuilderConfigurer configurer) {
			return configurer.configure(RestClient.builder()).build();
		}

		@Bean
		RestTemplate configuredTemplate(RestTemplateBuilderConfigurer configurer) {
			return configurer.configure(new RestTemplateBuilder()).build();
		}

		@Bean
		FactoryBean<RestClient> fromFactory() {
			return new FactoryBean<>() {

				@Override
				public RestClient getObject() {
					return RestClient.create();
				}

				@Override
				public Class<?> getObjectType() {
					return RestClient.class;
				}

			};
		}

		@Bean
		@Scope("prototype")
		RestClient.Builder prototype() {
			return RestClient.builder();
		}

		@Bean
		@Scope("prototype")
		WebClient.Builder webPrototype() {
			return WebClient.builder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FromDecoratedBuilders {

		RestClient restClient;

		WebClient webClient;

		RestTemplate restTemplate;

		@Bean
		RestClient restClient(RestClient.Builder builder) {
			this.restClient = builder.build();
			return this.restClient;
		}

		@Bean
		WebClient webClient(WebClient.Builder builder) {
			this.webClient = builder.build();
			return this.webClient;
		}

		@Bean
		RestTemplate restTemplate(RestTemplateBuilder builder) {
			this.restTemplate = builder.build();
			return this.restTemplate;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ScopedClients {

		@Bean
		@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.INTERFACES)
		RestClient scopedRestClient() {
			return RestClient.create();
		}

		@Bean
		@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
		RestTemplate scopedRestTemplate() {
			return new RestTemplate();
		}

	}

	private static final class InactiveScope extends SimpleThreadScope {

		@Override
		public Object get(String name, ObjectFactory<?> objectFactory) {
			throw new IllegalStateException("scope is not active");
		}

	}

}
