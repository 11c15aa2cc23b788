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

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageErrorsProperties;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

import static io.github.jmessageerrors.it.fuzz.Promise.require;

/**
 * What the binding of {@code jmessage.errors.*} promises for whatever properties: they
 * are bound and work, or one exception names those that are wrong.
 * <p>
 * Each line of the input is a property below the prefix, such as
 * {@code titles.880103=No such user}; a line that begins with an underscore is an
 * environment variable, a value that begins with a hash sign is a number. A byte of 0x80
 * or more stands for a whole word, so that a single mutation makes another valid input.
 */
final class PropertiesCheck {

	private static final String PREFIX = JMessageErrorsProperties.PREFIX;

	private static final List<Class<?>> BEANS = List.of(JMessageErrorsProperties.class, JMessageErrorCatalog.class,
			JMessageProblemDetails.class, JMessageResponseTranslator.class);

	private static final int MAX_LINES = 64;

	private static final long COST = 16 * 1024 * 1024;

	private static final int RUNS_PER_CONTEXT = 10_000;

	private static final List<String> WORDS = List.of("titles.", "descriptions.", "statuses.", "additional-codes.",
			"titles[", "]=", ".title=", ".description=", ".status=", "880103", "880103=", "899008", "899002=", "123456",
			"777777", "0=", "-1", "2147483647", "2147483648", "0880103", "default-locale=", "type-prefix=",
			"include-upstream-message=", "retry-after=", "enabled=", "web.", "client.", "reference.", "hosts=",
			"hosts[0]=", "hosts[1]=", "hosts[2147483647]=", "rest-template.", "rest-client.", "web-client.", "feign.",
			"jiguang.", "path=", "true", "false", "404", "#404", "399", "600", "zh-CN", "zh_TW", "x-y-z", "und",
			"urn:jmessage:error:", "/errors/", "http://[", "5s", "PT0.5S", "-5s", "9223372036854775807s",
			"106751991167301d", "64KB", "65KB", "0B", "-1B", "localhost:8081", "api.im.jpush.cn", "[::1]:80",
			"localhost:99999", "${", "}", "${jmessage.errors.", "${a:", "\u7528\u6237", "\ud83d\ude00", "\ud83d",
			"'{0}'", "\n", "\n_TITLES_", "\n_CLIENT_HOSTS_0_=", "\n_ADDITIONALCODES_", "_TITLE=", "_STATUS=",
			"additionalCodes.", "additional_codes.", "Titles.", "titels.", "..", "[", "]", "\n[titles].", "%s",
			"\u0000", "\u0661", "\t", " = ", "optional:", "random.int", "1e9", "0x1F");

	private final List<FailureAnalyzer> failureAnalyzers = SpringFactoriesLoader.forDefaultResourceLocation()
		.load(FailureAnalyzer.class, (type, name, failure) -> {
		});

	private AnnotationConfigApplicationContext context = newContext();

	private final List<String> beanNames = beanNames(this.context);

	private int runs;

	void check(byte[] input) {
		// Boot remembers each name that was ever bound
		if (++this.runs % RUNS_PER_CONTEXT == 0) {
			this.context.close();
			this.context = newContext();
		}
		Map<String, Object> properties = new LinkedHashMap<>();
		Map<String, Object> variables = new LinkedHashMap<>();
		text(input).lines().limit(MAX_LINES).forEach((line) -> add(line, properties, variables));
		MutablePropertySources sources = this.context.getEnvironment().getPropertySources();
		sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						variables));
		sources.replace("test", new MapPropertySource("test", properties));
		this.beanNames.forEach(this.context.getDefaultListableBeanFactory()::destroySingleton);
		Limits.within(COST, this::bind);
	}

	private boolean bind() {
		try {
			checkBound(this.context.getBean(JMessageErrorsProperties.class),
					this.context.getBean(JMessageProblemDetails.class));
			this.context.getBean(JMessageResponseTranslator.class);
			return true;
		}
		catch (BeansException ex) {
			checkRefused(ex);
			return false;
		}
	}

	private static void checkBound(JMessageErrorsProperties properties, JMessageProblemDetails problems) {
		properties.additionalCodes().forEach((code, additional) -> {
			ProblemDetail problem = problem(problems, code);
			require(properties.titles().getOrDefault(code, additional.title()).equals(problem.getTitle()), "title");
			require(additional.status() == null
					|| properties.statuses().getOrDefault(code, additional.status()) == problem.getStatus(), "status");
		});
		properties.titles()
			.forEach((code, title) -> require(title.equals(problem(problems, code).getTitle()), "title of " + code));
		properties.descriptions()
			.forEach((code, description) -> require(description.equals(problem(problems, code).getDetail()),
					"description of " + code));
		properties.statuses()
			.forEach((code, status) -> require(status == problem(problems, code).getStatus(), "status of " + code));
	}

	private static ProblemDetail problem(JMessageProblemDetails problems, Integer code) {
		ProblemDetail problem = problems.create(code, Locale.ENGLISH);
		require(problem.getStatus() >= 400 && problem.getStatus() <= 599, "a status that tells of no error");
		require(problem.getTitle() != null && !problem.getTitle().isBlank(), "a problem without a title");
		require(problem.getType().toString().endsWith(code.toString()), "a problem without a type");
		return problem;
	}

	private void checkRefused(BeansException failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof BindException)) {
			cause = cause.getCause();
		}
		if (cause == null) {
			throw new AssertionError("not the documented exception", failure);
		}
		require(String.valueOf(cause.getMessage()).contains("'" + PREFIX), "no property is named");
		FailureAnalysis analysis = null;
		for (FailureAnalyzer analyzer : this.failureAnalyzers) {
			analysis = (analysis != null) ? analysis : analyzer.analyze(failure);
		}
		require(analysis != null && analysis.getDescription().contains(PREFIX), "no analysis");
	}

	private static void add(String line, Map<String, Object> properties, Map<String, Object> variables) {
		int end = line.indexOf('=');
		if (end <= 0) {
			return;
		}
		String name = line.substring(0, end);
		String value = line.substring(end + 1);
		if (name.startsWith("_")) {
			variables.put("JMESSAGE_ERRORS" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), value);
		}
		else {
			properties.put(PREFIX + (name.startsWith("[") ? "" : ".") + name, number(value));
		}
	}

	private static Object number(String value) {
		return value.matches("#[0-9]{1,9}") ? Integer.valueOf(value.substring(1)) : value;
	}

	private static String text(byte[] input) {
		StringBuilder text = new StringBuilder();
		for (byte element : input) {
			text.append((element >= 0) ? String.valueOf((char) element) : WORDS.get((element & 0x7f) % WORDS.size()));
		}
		return text.toString();
	}

	private static AnnotationConfigApplicationContext newContext() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		ConfigurableEnvironment environment = context.getEnvironment();
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		environment.getPropertySources().addLast(new MapPropertySource("test", Map.of()));
		context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
		context.register(JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
				JMessageUpstreamAutoConfiguration.class);
		context.refresh();
		return context;
	}

	private static List<String> beanNames(AnnotationConfigApplicationContext context) {
		return BEANS.stream().flatMap((type) -> Stream.of(context.getBeanNamesForType(type, true, false))).toList();
	}

}
