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

package io.github.jmessageerrors.it.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

import io.github.jmessageerrors.it.Server;

/**
 * Applications that are set up in a special way, with the starter and without it.
 */
class CornerComparisonTests {

	private static final List<String> OTHERS = List.of("/fine", "/own-problem", "/own-entity", "/missing", "/number",
			"/nobody/biz", "/nobody/unexpected", "/nobody/response-status", "/nobody/response-status/later",
			"/nobody/annotated-subclass", "/nobody/own-error-response", "/unordered/biz", "/catch-all/unexpected",
			"/catch-all/illegal-state", "/local/jmessage", "/ordered-catch-all/jmessage");

	private static final List<String> JMESSAGE = List.of("/nobody/jmessage", "/nobody/jmessage/later", "/returned",
			"/returned/later", "/catch-all/jmessage");

	@Test
	void takesTheLanguageOfACookie() {
		List<Question> questions = new ArrayList<>(questions());
		for (String path : JMESSAGE) {
			questions.add(Question.same(path).header("Cookie", "lang=en").expecting(Expectation.problem("en")));
			questions.add(Question.jmessage(path).header("Cookie", "lang=zh-CN").header("Accept-Language", "en"));
		}
		for (String cookie : List.of("lang=%21%21", "lang=-", "lang=", "lang=en_US_x_y", "lang=123456789")) {
			OTHERS.forEach((path) -> questions.add(Question.same(path).header("Cookie", cookie)));
			// Spring itself may fail over the cookie before any handler is asked
			JMESSAGE.forEach((path) -> questions
				.add(Question.same(path).header("Cookie", cookie).expecting(Expectation.wholeProblemOrSame())));
		}
		Comparison.on(Server.TOMCAT, Application.class, WithCookie.class).ask(questions);
	}

	@Test
	void takesTheLanguageOfTheSession() {
		Comparison.on(Server.TOMCAT, Application.class, WithSession.class).ask(questions());
	}

	@Test
	void takesAFixedLanguage() {
		List<Question> questions = new ArrayList<>();
		for (String path : JMESSAGE) {
			questions.add(Question.same(path).header("Accept-Language", "zh-CN").expecting(Expectation.problem("en")));
		}
		OTHERS.forEach((path) -> questions.add(Question.same(path).header("Accept-Language", "zh-CN")));
		Comparison.on(Server.TOMCAT, Application.class, WithFixed.class).ask(questions);
	}

	@ParameterizedTest
	@EnumSource(value = Server.class, names = { "TOMCAT", "NETTY" })
	void worksBehindAspectsOnAdviceAndExceptionHandlers(Server server) {
		Comparison.on(server, Application.class, Aspects.class).ask(questions());
	}

	@Test
	void leavesAServletAloneThatHasNoConfigurationOfMvc() {
		List<Question> questions = new ArrayList<>();
		questions.add(Question.same("/large").expecting(Expectation.same(200)));
		questions.add(Question.same("/missing").expecting(Expectation.same(404)));
		questions.add(Question.same("/number").expecting(Expectation.same(400)));
		questions.add(Question.same("/nobody/response-status").expecting(Expectation.same(409)));
		questions.add(Question.same("/nobody/annotated-subclass").expecting(Expectation.same(410)));
		questions.add(Question.same("/nobody/biz").expecting(Expectation.same(500)));
		questions.add(Question.same("/nobody/jmessage").expecting((with, without) -> {
		}));
		Comparison.on(Server.TOMCAT, Application.class)
			.property("spring.autoconfigure.exclude",
					"org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration,"
							+ "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
			.ask(questions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jmessage.errors.enabled", "jmessage.errors.web.enabled" })
	void makesNoDifferenceWhereItIsSwitchedOff(String property) {
		List<Question> questions = new ArrayList<>();
		OTHERS.forEach((path) -> questions.add(Question.same(path)));
		for (String failure : Failures.JMESSAGE.keySet()) {
			questions.add(Question.same("/nobody/" + failure));
			questions.add(Question.same("/catch-all/" + failure));
		}
		for (Server server : List.of(Server.TOMCAT, Server.NETTY)) {
			Comparison.on(server, Application.class).property(property, false).ask(questions);
		}
	}

	private static List<Question> questions() {
		List<Question> questions = new ArrayList<>();
		OTHERS.forEach((path) -> questions.add(Question.same(path)));
		OTHERS.forEach((path) -> questions.add(Question.same(path).header("Accept-Language", "en")));
		JMESSAGE.forEach((path) -> questions.add(Question.jmessage(path)));
		return questions;
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ SharedControllers.Fine.class, SharedControllers.Nobody.class, SharedControllers.Unordered.class,
			SharedControllers.CatchAll.class, SharedControllers.OrderedCatchAll.class, SharedControllers.Local.class,
			SharedControllers.UnorderedAdvice.class, SharedControllers.CatchAllAdvice.class,
			SharedControllers.OrderedCatchAllAdvice.class, SharedControllers.Returned.class })
	static class Application {

	}

	static class WithCookie {

		@Bean
		LocaleResolver localeResolver() {
			return new CookieLocaleResolver("lang");
		}

	}

	static class WithSession {

		@Bean
		LocaleResolver localeResolver() {
			return new SessionLocaleResolver();
		}

	}

	static class WithFixed {

		@Bean
		LocaleResolver localeResolver() {
			return new FixedLocaleResolver(Locale.ENGLISH);
		}

	}

	static class Aspects {

		@Bean
		HandlerAspect handlerAspect() {
			return new HandlerAspect();
		}

	}

	@Aspect
	static class HandlerAspect {

		@Around("@annotation(org.springframework.web.bind.annotation.ExceptionHandler)")
		Object aroundHandler(ProceedingJoinPoint joinPoint) throws Throwable {
			return joinPoint.proceed();
		}

		@Around("@within(org.springframework.web.bind.annotation.ControllerAdvice)"
				+ " || @within(org.springframework.web.bind.annotation.RestControllerAdvice)")
		Object aroundAdvice(ProceedingJoinPoint joinPoint) throws Throwable {
			return joinPoint.proceed();
		}

	}

}
