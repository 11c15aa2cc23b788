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

import io.micrometer.observation.tck.TestObservationRegistry;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientObservationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateObservationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientObservationAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.service.ReactiveHttpServiceClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;

import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * Applications with Spring Boot's HTTP clients, with and without the starter.
 */
final class ClientContexts {

	private static final String PROPERTIES = "spring.http.clients.imperative.factory=jdk";

	private ClientContexts() {
	}

	static ApplicationContextRunner withoutStarter() {
		return springBootOnly().withUserConfiguration(ServicesConfiguration.class);
	}

	static ApplicationContextRunner springBootOnly() {
		return new ApplicationContextRunner().withBean(TestObservationRegistry.class, TestObservationRegistry::create)
			.withBean(ReactorResourceFactory.class, ClientContexts::reactorResources)
			.withPropertyValues(PROPERTIES)
			.withConfiguration(springBoot());
	}

	static ApplicationContextRunner withStarter() {
		return withoutStarter().withConfiguration(starter());
	}

	static ConfigurableApplicationContext start(Configurations... autoConfigurations) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues.of(PROPERTIES).applyTo(context);
		context.registerBean(TestObservationRegistry.class, TestObservationRegistry::create);
		context.registerBean(ReactorResourceFactory.class, ClientContexts::reactorResources);
		context.register(ServicesConfiguration.class);
		context.register(Configurations.getClasses(autoConfigurations));
		context.refresh();
		return context;
	}

	static AutoConfigurations springBoot() {
		return AutoConfigurations.of(JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
				CodecsAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ImperativeHttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
				HttpServiceClientPropertiesAutoConfiguration.class, RestTemplateAutoConfiguration.class,
				RestTemplateObservationAutoConfiguration.class, RestClientAutoConfiguration.class,
				RestClientObservationAutoConfiguration.class, HttpServiceClientAutoConfiguration.class,
				WebClientAutoConfiguration.class, WebClientObservationAutoConfiguration.class,
				ReactiveHttpServiceClientAutoConfiguration.class);
	}

	static AutoConfigurations starter() {
		return AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
				JMessageRestTemplateAutoConfiguration.class, JMessageRestClientAutoConfiguration.class,
				JMessageWebClientAutoConfiguration.class);
	}

	// Not the global ones, which the first context that closes would take from the
	// others.
	private static ReactorResourceFactory reactorResources() {
		ReactorResourceFactory resources = new ReactorResourceFactory();
		resources.setUseGlobalResources(false);
		return resources;
	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "blocking", types = ClientKind.BlockingService.class,
			clientType = HttpServiceGroup.ClientType.REST_CLIENT)
	@ImportHttpServices(group = "reactive", types = ClientKind.ReactiveService.class,
			clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	static class ServicesConfiguration {

	}

}
