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

package io.github.jmessageerrors.sample;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import io.github.jmessageerrors.spring.client.JMessageRestClientDecorator;
import io.github.jmessageerrors.spring.client.JMessageRestTemplateDecorator;

/**
 * Lets the same blocking gateways run in a reactive application, for which Spring Boot
 * neither builds a RestTemplate nor a RestClient. One line makes such a client translate
 * JMessage's errors.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
class BlockingOnNettyConfiguration implements WebFluxConfigurer {

	private final AsyncTaskExecutor applicationTaskExecutor;

	BlockingOnNettyConfiguration(AsyncTaskExecutor applicationTaskExecutor) {
		this.applicationTaskExecutor = applicationTaskExecutor;
	}

	// Keeps controller methods that do not return a publisher off the event loop
	@Override
	public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
		configurer.setExecutor(this.applicationTaskExecutor);
	}

	@Bean
	static RestTemplateBuilder restTemplateBuilder(JMessageRestTemplateDecorator translator) {
		return new RestTemplateBuilder(translator::decorate);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	static RestClient.Builder restClientBuilder(JMessageRestClientDecorator translator) {
		return translator.decorate(RestClient.builder());
	}

}
