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

package io.github.jmessageerrors.it.fuzz;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * An application that fails below {@code /thrown}, returns problems below
 * {@code /returned} and {@code /batch}, and has nothing to do with JMessage elsewhere. On
 * Spring MVC a cookie may say the language.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RequestsApplication.Endpoints.class)
class RequestsApplication {

	@Bean
	Texts messageSource() {
		return new Texts();
	}

	@Bean
	@ConditionalOnWebApplication(type = Type.SERVLET)
	LocaleResolver localeResolver() {
		return new CookieLocaleResolver("lang");
	}

	/**
	 * Texts of the application, which remember the languages that they were asked for.
	 */
	static class Texts extends AbstractMessageSource {

		private final Set<Locale> locales = ConcurrentHashMap.newKeySet();

		Set<Locale> locales() {
			return this.locales;
		}

		@Override
		protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
			this.locales.add(locale);
			return null;
		}

		@Override
		protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
			this.locales.add(locale);
			return null;
		}

	}

	@RestController
	static class Endpoints {

		private static final JMessageErrorCode CODE = JMessageErrorCode.of(880103);

		private final @Nullable JMessageProblemDetails problems;

		private final AtomicInteger errors = new AtomicInteger();

		Endpoints(ObjectProvider<JMessageProblemDetails> problems) {
			this.problems = problems.getIfAvailable();
		}

		/**
		 * Return how often one of the errors has been asked for.
		 */
		int errors() {
			return this.errors.get();
		}

		@RequestMapping({ "/thrown", "/thrown/{*rest}" })
		String thrown() {
			this.errors.incrementAndGet();
			throw new JMessageException(CODE);
		}

		@RequestMapping({ "/returned", "/returned/{*rest}" })
		ProblemDetail returned() {
			this.errors.incrementAndGet();
			return (this.problems != null) ? this.problems.create(CODE) : ProblemDetail.forStatus(404);
		}

		@RequestMapping({ "/batch", "/batch/{*rest}" })
		ProblemDetail batch() {
			this.errors.incrementAndGet();
			return (this.problems != null)
					? this.problems.create(List.of(new JMessageItemError("tom", new JMessageError(880103, "m"))))
					: ProblemDetail.forStatus(404);
		}

		@RequestMapping({ "/fine", "/fine/{*rest}" })
		Map<String, String> fine() {
			return Map.of("fine", "yes");
		}

		@RequestMapping({ "/biz", "/biz/{*rest}" })
		String biz() {
			throw new IllegalStateException(new JMessageException(CODE));
		}

		@RequestMapping({ "/own", "/own/{*rest}" })
		ProblemDetail own() {
			return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "own");
		}

	}

}
