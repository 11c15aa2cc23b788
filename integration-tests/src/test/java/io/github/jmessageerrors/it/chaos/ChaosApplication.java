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

package io.github.jmessageerrors.it.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import reactor.netty.http.HttpProtocol;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;

import io.github.jmessageerrors.it.OwnAutoConfigurations;

/**
 * An application with all clients of Spring Boot's.
 *
 * @param context its context
 * @param restTemplate from Spring Boot's builder
 * @param restClient from Spring Boot's builder
 * @param webClient from Spring Boot's builder
 * @param blockingService on a RestClient
 * @param reactiveService on a WebClient
 */
record ChaosApplication(ConfigurableApplicationContext context, RestTemplate restTemplate, RestClient restClient,
		WebClient webClient, ChaosClient.BlockingService blockingService,
		ChaosClient.ReactiveService reactiveService) implements AutoCloseable {

	private static final String SETUP = "chaos.setup";

	static ChaosApplication start(Starter starter, Delivery.Setup setup, boolean virtualThreads) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		List<String> properties = new ArrayList<>(starter.properties());
		properties.add(SETUP + "=" + setup);
		properties.add("spring.threads.virtual.enabled=" + virtualThreads);
		properties.add("spring.http.clients.imperative.factory=jdk");
		properties.add("spring.http.clients.read-timeout=" + ((setup == Delivery.Setup.IMPATIENT) ? "2s" : "20s"));
		if (setup == Delivery.Setup.IMPATIENT) {
			properties.add("spring.http.codecs.max-in-memory-size=16KB");
		}
		TestPropertyValues.of(properties).applyTo(context);
		context.register(ApplicationConfiguration.class);
		context.refresh();
		return new ChaosApplication(context, context.getBean(RestTemplateBuilder.class).build(),
				context.getBean(RestClient.Builder.class).build(), context.getBean(WebClient.Builder.class).build(),
				context.getBean(ChaosClient.BlockingService.class), context.getBean(ChaosClient.ReactiveService.class));
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * What the application has of the starter.
	 */
	enum Starter {

		ABSENT {

			@Override
			List<String> properties() {
				return List.of("spring.autoconfigure.exclude=" + String.join(",", OwnAutoConfigurations.names()));
			}

		},

		ERRORS {

			@Override
			List<String> properties() {
				return List.of();
			}

		},

		ERRORS_OF_LISTED_HOSTS {

			@Override
			List<String> properties() {
				return List.of("jmessage.errors.client.hosts=127.0.0.1");
			}

		};

		abstract List<String> properties();

		/**
		 * Return whether a response that arrives whole is translated.
		 * @param payload the response
		 * @return {@code true} if it is a JMessage error
		 */
		boolean translates(Payload payload) {
			return switch (this) {
				case ABSENT -> false;
				case ERRORS, ERRORS_OF_LISTED_HOSTS -> payload == Payload.REST_ERROR || payload == Payload.WEB_ERROR;
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ImportHttpServices(group = "blocking", types = ChaosClient.BlockingService.class,
			clientType = HttpServiceGroup.ClientType.REST_CLIENT)
	@ImportHttpServices(group = "reactive", types = ChaosClient.ReactiveService.class,
			clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	static class ApplicationConfiguration {

		@Bean(destroyMethod = "shutdown")
		ExecutorService httpClientExecutor() {
			return Executors.newCachedThreadPool();
		}

		// The client's own executor keeps its threads for a minute.
		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> jdk(Environment environment,
				ExecutorService httpClientExecutor) {
			return (builder) -> {
				JdkClientHttpRequestFactoryBuilder customized = builder.withCustomizer(
						(factory) -> factory.enableCompression(setup(environment) != Delivery.Setup.UNCOMPRESSED));
				return environment.getRequiredProperty("spring.threads.virtual.enabled", Boolean.class) ? customized
						: customized.withExecutor(httpClientExecutor);
			};
		}

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> reactor(Environment environment) {
			return (builder) -> builder.withHttpClientCustomizer((client) -> switch (setup(environment)) {
				case USUAL, IMPATIENT -> client;
				case UNCOMPRESSED -> client.compress(false);
				case HTTP_2 -> client.protocol(HttpProtocol.H2C);
			});
		}

		// Not the global ones, which the first context that closes would take from the
		// others.
		@Bean
		ReactorResourceFactory reactorResourceFactory() {
			ReactorResourceFactory resources = new ReactorResourceFactory();
			resources.setUseGlobalResources(false);
			resources.setShutdownQuietPeriod(Duration.ZERO);
			return resources;
		}

		private static Delivery.Setup setup(Environment environment) {
			return environment.getRequiredProperty(SETUP, Delivery.Setup.class);
		}

	}

}
