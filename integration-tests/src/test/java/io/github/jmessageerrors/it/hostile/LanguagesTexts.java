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

import java.text.MessageFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import io.github.jmessageerrors.it.hostile.LanguagesApplication.LookUps;

/**
 * The texts of the application, in bundles or in files that are read again.
 */
final class LanguagesTexts {

	private static final String TEXTS = "io/github/jmessageerrors/it/hostile/texts";

	private LanguagesTexts() {
	}

	static class WithBundles {

		@Bean
		MessageSource messageSource(LookUps lookUps) {
			ResourceBundleMessageSource source = new ResourceBundleMessageSource() {

				@Override
				protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
					lookUps.add(locale);
					return super.resolveCodeWithoutArguments(code, locale);
				}

				@Override
				protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
					lookUps.add(locale);
					return super.resolveCode(code, locale);
				}

			};
			source.setBasename(TEXTS.replace('/', '.'));
			return source;
		}

	}

	static class WithReloadableFiles {

		@Bean
		MessageSource messageSource(LookUps lookUps) {
			ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource() {

				@Override
				protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
					lookUps.add(locale);
					return super.resolveCodeWithoutArguments(code, locale);
				}

				@Override
				protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
					lookUps.add(locale);
					return super.resolveCode(code, locale);
				}

			};
			source.setBasename("classpath:" + TEXTS);
			source.setCacheSeconds(60);
			return source;
		}

	}

}
