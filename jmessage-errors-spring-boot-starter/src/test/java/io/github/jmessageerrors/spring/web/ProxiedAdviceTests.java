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

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for controller advice that an aspect proxies.
 */
class ProxiedAdviceTests {

	private static final AutoConfigurations COMMON = AutoConfigurations.of(JacksonAutoConfiguration.class,
			JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
			JMessageUpstreamAutoConfiguration.class, JMessageWebMvcAutoConfiguration.class,
			JMessageWebFluxAutoConfiguration.class);

	private static final List<Class<?>> INTERFACES = List.of(HandlerExceptionResolver.class, WebExceptionHandler.class,
			HandlerResultHandler.class, JMessageProblemDetails.class, JMessageErrorListener.class);

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void answerIsTheSameOnMvc(String proxyTargetClass) {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(HttpMessageConvertersAutoConfiguration.class,
					DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class))
			.withConfiguration(COMMON)
			.withUserConfiguration(Aspects.class, Endpoints.class)
			.withPropertyValues("proxy-target-class=" + proxyTargetClass, "jmessage.errors.web.order=7")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				for (String path : new String[] { "/thrown", "/returned" }) {
					assertThat(MockMvcTester.from(context).get().uri(path).header("Accept-Language", "en").exchange())
						.hasStatus(404)
						.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en")
						.hasHeader(HttpHeaders.VARY, "Accept-Language");
				}
				assertThat(context.getBean(AtomicInteger.class)).hasValueGreaterThan(1);
				assertThat(ControllerAdviceBean.findAnnotatedBeans(context))
					.filteredOn((bean) -> ExceptionAdvice.class.isAssignableFrom(bean.getBeanType()))
					.extracting(ControllerAdviceBean::getOrder)
					.containsExactly(7, 7);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void answerIsTheSameOnWebFlux(String proxyTargetClass) {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CodecsAutoConfiguration.class, HttpHandlerAutoConfiguration.class,
					WebFluxAutoConfiguration.class))
			.withConfiguration(COMMON)
			.withUserConfiguration(Aspects.class, Endpoints.class)
			.withPropertyValues("proxy-target-class=" + proxyTargetClass, "jmessage.errors.web.order=7")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				for (String path : new String[] { "/thrown", "/returned" }) {
					WebTestClient.bindToApplicationContext(context)
						.build()
						.get()
						.uri(path)
						.header("Accept-Language", "en")
						.exchange()
						.expectStatus()
						.isNotFound()
						.expectHeader()
						.valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en")
						.expectHeader()
						.valueEquals(HttpHeaders.VARY, "Accept-Language");
				}
				assertThat(context.getBean(AtomicInteger.class)).hasValueGreaterThan(0);
				assertThat(ControllerAdviceBean.findAnnotatedBeans(context))
					.filteredOn((bean) -> ExceptionAdvice.class.isAssignableFrom(bean.getBeanType()))
					.extracting(ControllerAdviceBean::getOrder)
					.containsExactly(7, 7);
			});
	}

	/**
	 * Surrounds all controller advice and all exception handler methods, and what Spring
	 * and applications know by an interface.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Aspects {

		@Bean
		static DefaultAdvisorAutoProxyCreator autoProxyCreator(Environment environment) {
			DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
			creator.setProxyTargetClass(environment.getProperty("proxy-target-class", boolean.class, true));
			return creator;
		}

		@Bean
		static AtomicInteger calls() {
			return new AtomicInteger();
		}

		@Bean
		static Advisor advisor(AtomicInteger calls) {
			ComposablePointcut pointcut = new ComposablePointcut(
					(Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(ExceptionHandler.class))
				.union((Pointcut) AnnotationMatchingPointcut.forClassAnnotation(ControllerAdvice.class))
				.union((Pointcut) new ComposablePointcut(
						(ClassFilter) (type) -> INTERFACES.stream().anyMatch((each) -> each.isAssignableFrom(type))));
			return new DefaultPointcutAdvisor(pointcut, (MethodInterceptor) (invocation) -> {
				calls.incrementAndGet();
				return invocation.proceed();
			});
		}

	}

	@RestController
	static class Endpoints {

		private final JMessageProblemDetails problems;

		Endpoints(JMessageProblemDetails problems) {
			this.problems = problems;
		}

		@GetMapping("/thrown")
		String thrown() {
			throw new JMessageException(880103);
		}

		@GetMapping("/returned")
		ProblemDetail returned() {
			return this.problems.create(880103);
		}

	}

}
