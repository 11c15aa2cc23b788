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

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.aopalliance.intercept.MethodInterceptor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.aop.Advisor;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.SpringProperties;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that an application starts as it does without the starter, however it makes its
 * clients.
 */
@ExtendWith(OutputCaptureExtension.class)
class ClientStartTests {

	private final StubUpstream upstream = new StubUpstream();

	private final ApplicationContextRunner contextRunner = ClientContexts.withStarter();

	@AfterEach
	void close() {
		this.upstream.close();
	}

	@Test
	void clientsMayBeCreatedInTheBackground() {
		new ApplicationContextRunner().withUserConfiguration(BackgroundClients.class)
			.withConfiguration(ClientContexts.starter())
			.run(this::assertTranslate);
	}

	@Test
	void propertiesMayBeConvertedWithTheHelpOfClients() {
		this.contextRunner.withUserConfiguration(ClientsOfAConverter.class).run(this::assertTranslate);
	}

	@Test
	void aspectSeesNoCallThatTheApplicationDidNotMake() {
		this.contextRunner.withUserConfiguration(AspectConfiguration.class).run((context) -> {
			RestTemplate restTemplate = context.getBean(RestTemplate.class);
			assertThat(AopUtils.isAopProxy(restTemplate)).isTrue();
			assertThat(context.getBean(AspectConfiguration.class).calls).isEmpty();
			assertTranslates(() -> restTemplate.getForObject(this.upstream.jmessage(), String.class));
			assertThat(context.getBean(AspectConfiguration.class).calls).containsExactly("getForObject");
		});
	}

	@Test
	void restTemplateThatRefusesIsLeftAlone(CapturedOutput output) {
		this.contextRunner.withBean("refusing", RestTemplate.class, () -> new RestTemplate() {

			@Override
			public void setErrorHandler(ResponseErrorHandler errorHandler) {
				throw new UnsupportedOperationException("fixed");
			}

		}).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output)
				.contains("RestTemplate 'refusing' cannot be decorated, so it does not translate JMessage errors");
		});
	}

	@Test
	@Timeout(60)
	void clientMayFailWhileABeanThatIsCreatedWaitsForIt() {
		SpringProperties.setFlag("spring.locking.strict");
		try {
			this.contextRunner.withBean("uri", URI.class, this.upstream::jmessage)
				.withBean(WaitingBean.class)
				.run((context) -> assertThat(context.getBean(WaitingBean.class).thrown)
					.isExactlyInstanceOf(JMessageResponseException.class));
		}
		finally {
			SpringProperties.setProperty("spring.locking.strict", null);
		}
	}

	@Test
	void clientMayFailAfterTheApplicationWasStopped() {
		RestClient[] kept = new RestClient[1];
		this.contextRunner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> kept[0] = context.getBean(RestClient.Builder.class).build());
		assertTranslates(() -> kept[0].get().uri(this.upstream.jmessage()).retrieve().body(String.class));
	}

	@Test
	void clientThatFailsBeforeItCanTranslateThrowsSpringsException() {
		this.contextRunner.withBean("uri", URI.class, this.upstream::jmessage)
			.withUserConfiguration(ClientsOfAFailingConverter.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(FailingConverter.class).thrown)
					.isExactlyInstanceOf(HttpClientErrorException.NotFound.class);
			});
	}

	@Test
	void restTemplateMaySetItsHandlerWhileItIsInitialized() {
		this.contextRunner.withBean(SelfMadeRestTemplate.class)
			.run((context) -> assertTranslates(
					() -> context.getBean(RestTemplate.class).getForObject(this.upstream.jmessage(), String.class)));
	}

	@Test
	void restTemplateOfAFactoryBeanTranslates() {
		this.contextRunner.withBean("made", RestTemplateFactory.class)
			.run((context) -> assertTranslates(
					() -> context.getBean(RestTemplate.class).getForObject(this.upstream.jmessage(), String.class)));
	}

	private void assertTranslate(ApplicationContext context) {
		assertTranslates(
				() -> context.getBean(RestTemplate.class).getForObject(this.upstream.jmessage(), String.class));
		assertTranslates(() -> context.getBean("restClient", RestClient.class)
			.get()
			.uri(this.upstream.jmessage())
			.retrieve()
			.body(String.class));
		assertTranslates(() -> context.getBean("webClient", WebClient.class)
			.get()
			.uri(this.upstream.jmessage())
			.retrieve()
			.bodyToMono(String.class)
			.block(ClientKind.TIMEOUT));
	}

	private static void assertTranslates(ThrowingCallable call) {
		assertThat(catchThrowable(call)).isExactlyInstanceOf(JMessageResponseException.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class BackgroundClients {

		@Bean
		static SimpleAsyncTaskExecutor bootstrapExecutor() {
			return new SimpleAsyncTaskExecutor();
		}

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		RestTemplate restTemplate() {
			return new RestTemplate();
		}

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		RestClient restClient() {
			return RestClient.create();
		}

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		WebClient webClient() {
			return WebClient.create();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ClientsOfAConverter {

		@Bean
		RestTemplate restTemplate() {
			return new RestTemplate();
		}

		@Bean
		RestClient restClient() {
			return RestClient.create();
		}

		@Bean
		WebClient webClient() {
			return WebClient.create();
		}

		@Bean
		@ConfigurationPropertiesBinding
		SecretConverter secretConverter(RestTemplate restTemplate, RestClient restClient, WebClient webClient) {
			return new SecretConverter();
		}

	}

	static class SecretConverter implements Converter<String, Secret> {

		@Override
		public Secret convert(String source) {
			return new Secret(source);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ClientsOfAFailingConverter {

		@Bean
		RestClient restClient() {
			return RestClient.create();
		}

		@Bean
		@ConfigurationPropertiesBinding
		FailingConverter failingConverter(RestClient restClient, URI uri) {
			return new FailingConverter(restClient, uri);
		}

	}

	static class FailingConverter extends SecretConverter {

		private final Throwable thrown;

		FailingConverter(RestClient restClient, URI uri) {
			this.thrown = catchThrowable(() -> restClient.get().uri(uri).retrieve().body(String.class));
		}

	}

	static class WaitingBean {

		private final Throwable thrown;

		WaitingBean(WebClient.Builder webClient, URI uri) {
			this.thrown = catchThrowable(() -> webClient.build()
				.get()
				.uri(uri)
				.retrieve()
				.bodyToMono(String.class)
				.block(ClientKind.TIMEOUT));
		}

	}

	static class SelfMadeRestTemplate extends RestTemplate implements InitializingBean {

		@Override
		public void afterPropertiesSet() {
			setErrorHandler(new DefaultResponseErrorHandler());
		}

	}

	record Secret(String value) {

	}

	@Configuration(proxyBeanMethods = false)
	static class AspectConfiguration {

		final List<String> calls = Collections.synchronizedList(new ArrayList<>());

		@Bean
		static DefaultAdvisorAutoProxyCreator proxyCreator() {
			DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
			creator.setProxyTargetClass(true);
			return creator;
		}

		@Bean
		Advisor advisor() {
			MethodInterceptor interceptor = (invocation) -> {
				this.calls.add(invocation.getMethod().getName());
				return invocation.proceed();
			};
			return new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(Marked.class, false), interceptor);
		}

		@Bean
		RestTemplate restTemplate() {
			return new MarkedRestTemplate();
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Marked {

	}

	@Marked
	static class MarkedRestTemplate extends RestTemplate {

	}

	static class RestTemplateFactory implements FactoryBean<RestTemplate> {

		private final RestTemplate restTemplate = new RestTemplate();

		@Override
		public RestTemplate getObject() {
			return this.restTemplate;
		}

		@Override
		public Class<?> getObjectType() {
			return RestTemplate.class;
		}

	}

}
