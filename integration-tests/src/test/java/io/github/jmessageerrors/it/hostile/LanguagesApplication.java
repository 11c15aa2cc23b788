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

package io.github.jmessageerrors.it.hostile;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.tomcat.util.IntrospectionUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * An application that answers errors of JMessage, by the starter where it is there and by
 * its own hands where it is not. It asks for the language of the request either way,
 * which Spring MVC resolves unasked, and Spring WebFlux when it is asked.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ LanguagesApplication.Errors.class, LanguagesApplication.OwnAdvice.class })
class LanguagesApplication {

	private static final List<JMessageItemError> BATCH = JMessageErrorCatalog.standard()
		.all()
		.stream()
		.limit(100)
		.map((code) -> new JMessageItemError("user-" + code.code(), new JMessageError(code.code(), code.message())))
		.toList();

	/**
	 * What the message source was asked for.
	 */
	record LookUps(AtomicLong count, Set<Locale> locales) {

		LookUps() {
			this(new AtomicLong(), ConcurrentHashMap.newKeySet());
		}

		void add(Locale locale) {
			this.count.incrementAndGet();
			this.locales.add(locale);
		}

	}

	// Tomcat 11.0.27 refuses more than ten before the application is asked.
	@Bean
	TomcatConnectorCustomizer anyNumberOfLocales() {
		return (connector) -> IntrospectionUtils.setProperty(connector, "maxLocaleCount", "10000");
	}

	@Bean
	LookUps lookUps() {
		return new LookUps();
	}

	@RestController
	static class Errors {

		private final @Nullable JMessageProblemDetails problems;

		Errors(ObjectProvider<JMessageProblemDetails> problems) {
			this.problems = problems.getIfAvailable();
		}

		@GetMapping("/thrown")
		String thrown() {
			throw new JMessageException(JMessageErrorCode.of(880103));
		}

		@GetMapping("/returned")
		ProblemDetail returned(@Nullable Locale locale) {
			JMessageErrorCode code = JMessageErrorCode.of(880103);
			return (this.problems != null) ? this.problems.create(code) : own(code);
		}

		@GetMapping("/batch")
		ProblemDetail batch(@Nullable Locale locale) {
			if (this.problems != null) {
				return this.problems.create(BATCH);
			}
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.MULTI_STATUS, "several");
			problem.setProperty("errors", BATCH.stream().map(Errors::item).toList());
			return problem;
		}

		private static Map<String, Object> item(JMessageItemError item) {
			JMessageErrorCode code = JMessageErrorCode.of(item.error().code());
			return Map.of("item", item.item(), "type", "urn:jmessage:error:" + code.code(), "title", code.message(),
					"status", code.status(), "detail", code.description(), "code", code.code());
		}

		static ProblemDetail own(JMessageErrorCode code) {
			ProblemDetail problem = ProblemDetail.forStatus(code.status());
			problem.setType(URI.create("urn:jmessage:error:" + code.code()));
			problem.setTitle(code.message());
			problem.setDetail(code.description());
			problem.setProperty("code", code.code());
			return problem;
		}

	}

	/**
	 * Answers where the starter is not there; it is asked after the starter's advice.
	 */
	@RestControllerAdvice
	static class OwnAdvice {

		@ExceptionHandler
		ProblemDetail handle(JMessageException exception, @Nullable Locale locale) {
			return Errors.own(exception.getErrorCode());
		}

	}

}
