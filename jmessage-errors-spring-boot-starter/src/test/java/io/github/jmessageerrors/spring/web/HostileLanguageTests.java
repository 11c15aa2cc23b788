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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.tomcat.util.IntrospectionUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the cost of a request does not depend on its {@code Accept-Language}, on
 * real servers.
 */
class HostileLanguageTests {

	private static final int MAX_LOOKUPS = 24;

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void headerBoundsLookupsAndLocales(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class).web(type)
			.run("--server.port=0", "--spring.main.banner-mode=off")) {
			CountingMessageSource messages = context.getBean(CountingMessageSource.class);
			int port = ((WebServerApplicationContext) context).getWebServer().getPort();
			HttpClient client = HttpClient.newHttpClient();
			Random random = new Random(42);
			for (int i = 0; i < 40; i++) {
				String header = tags(random);
				for (String path : List.of("/thrown", "/returned", "/explicit/" + tag(random), "/batch")) {
					int before = messages.lookups.get();
					int status = client
						.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
							.header("Accept-Language", header)
							.build(), BodyHandlers.discarding())
						.statusCode();
					assertThat(status).isEqualTo(404);
					// A problem is created for the thread and again for the response.
					assertThat(messages.lookups.get() - before).as(path).isLessThanOrEqualTo(2 * MAX_LOOKUPS);
				}
			}
			Set<String> known = Stream
				.concat(Stream.of(Locale.getAvailableLocales()),
						Stream.of(Locale.getISOLanguages()).map(Locale::forLanguageTag))
				.map(Locale::toLanguageTag)
				.collect(Collectors.toSet());
			assertThat(messages.locales).allSatisfy((locale) -> assertThat(known).contains(locale.toLanguageTag()));
		}
	}

	@Test
	void containerDoesNotParseALongHeader() {
		MockHttpServletRequest request = new MockHttpServletRequest() {

			@Override
			public Locale getLocale() {
				throw new AssertionError("Parses the whole header");
			}

		};
		request.addHeader("Accept-Language", "en," + tags(new Random(1)));
		assertThat(ServletLocales.of(request)).startsWith(Locale.ENGLISH).hasSizeLessThanOrEqualTo(8);
	}

	private static String tags(Random random) {
		StringBuilder header = new StringBuilder();
		while (header.length() < 7600) {
			header.append(tag(random)).append(',');
		}
		return header.append("x").toString();
	}

	private static String tag(Random random) {
		StringBuilder tag = new StringBuilder();
		int length = 2 + random.nextInt(2);
		for (int i = 0; i < length; i++) {
			tag.append((char) ('a' + random.nextInt(26)));
		}
		return (random.nextInt(3) == 0)
				? tag.append("-").append((char) ('a' + random.nextInt(26))).append("x").toString() : tag.toString();
	}

	/**
	 * Has a root message and a French one, which a locale inherits as in a bundle.
	 */
	static final class CountingMessageSource extends StaticMessageSource {

		private final AtomicInteger lookups = new AtomicInteger();

		private final Set<Locale> locales = ConcurrentHashMap.newKeySet();

		CountingMessageSource() {
			setUseCodeAsDefaultMessage(false);
			addMessage("problemDetail.jmessage.880103", Locale.ROOT, "root");
			addMessage("problemDetail.jmessage.880103", Locale.FRENCH, "français");
		}

		@Override
		protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] args,
				@Nullable Locale locale) {
			this.lookups.incrementAndGet();
			assertThat(locale).isNotNull();
			this.locales.add(locale);
			String message = super.getMessageInternal(code, args, Locale.forLanguageTag(locale.getLanguage()));
			return (message != null) ? message : super.getMessageInternal(code, args, Locale.ROOT);
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		AbstractMessageSource messageSource() {
			return new CountingMessageSource();
		}

		// Tomcat 11.0.27 refuses more than ten before the application is asked.
		@Bean
		TomcatConnectorCustomizer anyNumberOfLocales() {
			return (connector) -> IntrospectionUtils.setProperty(connector, "maxLocaleCount", "10000");
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

			@GetMapping("/explicit/{tag}")
			ProblemDetail explicit(@PathVariable String tag) {
				return this.problems.create(880103, Locale.forLanguageTag(tag));
			}

			@GetMapping("/batch")
			ProblemDetail batch() {
				List<JMessageItemError> errors = new ArrayList<>();
				for (int i = 0; i < 100; i++) {
					errors.add(new JMessageItemError("item-" + i, new JMessageError(880103, null)));
				}
				return this.problems.create(errors);
			}

		}

	}

}
