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

package io.github.jmessageerrors.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.client.JMessageRestClientDecorator;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JMessageErrorsAutoConfiguration}.
 */
class JMessageErrorsAutoConfigurationTests {

	private static final String BASE = "io.github.jmessageerrors.spring";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
				JMessageProblemDetailsAutoConfiguration.class));

	private final ApplicationContextRunner everythingRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(listed().toArray(Class<?>[]::new)));

	@Test
	void catalogIsNotReplaceable() {
		this.contextRunner.withBean("own", JMessageErrorCatalog.class, JMessageErrorCatalog::standard)
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("expected single matching bean but found 2")
				.hasMessageContaining("jmessageErrorCatalog")
				.hasMessageContaining("own"));
	}

	@Test
	void suppliesCatalogAndProblemDetails() {
		this.contextRunner.run((context) -> assertThat(context).hasSingleBean(JMessageErrorCatalog.class)
			.hasSingleBean(JMessageProblemDetails.class)
			.hasSingleBean(JMessageErrorsProperties.class));
	}

	@Test
	void whatApplicationsInjectStaysIfSwitchedOff() {
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(listed().toArray(Class<?>[]::new)))
			.withPropertyValues("jmessage.errors.enabled=false", "management.endpoints.web.exposure.include=*")
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.hasSingleBean(JMessageErrorCatalog.class)
					.hasSingleBean(JMessageProblemDetails.class)
					.doesNotHaveBean(JMessageErrorListener.class);
				assertThat(context.getBean(JMessageProblemDetails.class).create(880103).getStatus()).isEqualTo(404);
				for (String feature : List.of("actuate", "openapi", "web")) {
					assertThat(beansOfPackage(context.getBeanFactory(), BASE + '.' + feature)).as(feature).isEmpty();
				}
			});
	}

	@Test
	void startsWithoutAnyWebStack() {
		FilteredClassLoader classLoader = new FilteredClassLoader("org.springframework.web.servlet",
				"org.springframework.web.reactive", "org.springframework.boot.restclient",
				"org.springframework.boot.webclient", "org.springframework.boot.webmvc",
				"org.springframework.boot.webflux", "jakarta.servlet", "reactor.netty", "org.apache.catalina");
		this.everythingRunner.withClassLoader(classLoader).run((context) -> {
			assertThat(context).hasNotFailed()
				.hasSingleBean(JMessageErrorCatalog.class)
				.hasSingleBean(JMessageProblemDetails.class);
			assertThat(beansOfPackage(context.getBeanFactory(), BASE + ".web")).isEmpty();
		});
	}

	@Test
	void backsOffBeforeTheApplicationsProblemDetails() {
		JMessageProblemDetails own = ownProblems();
		this.contextRunner.withBean(JMessageProblemDetails.class, () -> own)
			.run((context) -> assertThat(context.getBean(JMessageProblemDetails.class)).isSameAs(own));
	}

	@Test
	void decoderOfTheApplicationIsUsed() {
		JMessageErrorDecoder own = new JMessageErrorDecoder();
		this.everythingRunner.withBean(JMessageErrorDecoder.class, () -> own).run((context) -> {
			assertThat(context.getBean(JMessageErrorDecoder.class)).isSameAs(own);
			assertThat(context).hasSingleBean(JMessageResponseTranslator.class)
				.hasSingleBean(JMessageRestClientDecorator.class)
				.hasBean("jmessageRestClientBeanPostProcessor");
		});
	}

	@ParameterizedTest
	@MethodSource("listed")
	void startsWithoutAnyOneOfTheAutoConfigurations(Class<?> excluded) {
		Class<?>[] others = listed().stream().filter((listed) -> listed != excluded).toArray(Class<?>[]::new);
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(others))
			.withPropertyValues("management.endpoints.web.exposure.include=*")
			.run((context) -> assertThat(context).hasNotFailed());
		new ReactiveWebApplicationContextRunner().withConfiguration(AutoConfigurations.of(others))
			.withBean(JMessageProblemDetails.class, JMessageErrorsAutoConfigurationTests::ownProblems)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void allWaysToAskForAProblemGiveTheSameOne() {
		this.contextRunner.run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			ProblemDetail expected = problems.create(WebErrorCode.LOGIN_USER_NOT_EXIST);
			assertThat(List.of(problems.create(880103), problems.create(new JMessageException(880103)),
					problems.create(new JMessageError(880103, "No such user: tom"))))
				.allSatisfy((problem) -> assertThat(problem).isEqualTo(expected).isNotSameAs(expected));
			ProblemDetail english = problems.create(WebErrorCode.LOGIN_USER_NOT_EXIST, Locale.ENGLISH);
			assertThat(english).isNotEqualTo(expected);
			assertThat(List.of(problems.create(880103, Locale.ENGLISH),
					problems.create(new JMessageException(880103), Locale.ENGLISH),
					problems.create(new JMessageError(880103, null), Locale.ENGLISH)))
				.allSatisfy((problem) -> assertThat(problem).isEqualTo(english));
		});
	}

	@Test
	void changedProblemDoesNotChangeTheNextOne() {
		this.contextRunner.run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			ProblemDetail first = problems.create(880103);
			first.setTitle("changed");
			first.setProperty("extra", "more");
			assertThat(problems.create(880103).getTitle()).isEqualTo("user not existr");
			assertThat(problems.create(880103).getProperties()).containsOnlyKeys("code");
		});
	}

	@Test
	void successIsNoProblem() {
		this.contextRunner.run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThatIllegalArgumentException().isThrownBy(() -> problems.create(0));
			assertThatIllegalArgumentException().isThrownBy(() -> problems.create(-1, Locale.ENGLISH));
		});
	}

	@Test
	void whatTheVendorWroteIsShownOnlyWhereAskedFor() {
		JMessageError error = new JMessageError(880103, "No such user: tom");
		this.contextRunner
			.run((context) -> assertThat(context.getBean(JMessageProblemDetails.class).create(error).getProperties())
				.containsOnlyKeys("code"));
		this.contextRunner.withPropertyValues("jmessage.errors.include-upstream-message=true").run((context) -> {
			JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
			assertThat(problems.create(error).getProperties()).containsEntry("upstreamMessage", "No such user: tom");
			assertThat(problems.create(new JMessageException(error)).getProperties()).containsEntry("upstreamMessage",
					"No such user: tom");
			assertThat(problems.create(880103).getProperties()).containsOnlyKeys("code");
		});
	}

	@Test
	void statusAndTypeCanBeChanged() {
		this.contextRunner
			.withPropertyValues("jmessage.errors.statuses.880103=410",
					"jmessage.errors.type-prefix=https://errors.example/jmessage/")
			.run((context) -> {
				JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
				assertThat(problems.create(880103).getStatus()).isEqualTo(410);
				assertThat(problems.create(880104).getStatus()).isEqualTo(403);
				assertThat(problems.create(880103).getType()).hasToString("https://errors.example/jmessage/880103");
			});
	}

	@Test
	void additionalCodesAreLikeCatalogedOnes() {
		this.contextRunner
			.withPropertyValues("jmessage.errors.additional-codes.990001.title=Brand new",
					"jmessage.errors.additional-codes.990001.description=New since the release",
					"jmessage.errors.additional-codes.990001.status=429", "jmessage.errors.descriptions.990001=Renamed",
					"jmessage.errors.statuses.990001=503")
			.run((context) -> {
				JMessageErrorCode code = context.getBean(JMessageErrorCatalog.class).find(990001).orElseThrow();
				assertThat(code.fault()).isEqualTo(Fault.CALLER);
				assertThat(code.retryable()).isTrue();
				JMessageProblemDetails problems = context.getBean(JMessageProblemDetails.class);
				for (ProblemDetail problem : List.of(problems.create(990001),
						problems.create(new JMessageException(990001)))) {
					assertThat(problem.getTitle()).isEqualTo("Brand new");
					assertThat(problem.getDetail()).isEqualTo("Renamed");
					assertThat(problem.getStatus()).isEqualTo(503);
				}
			});
	}

	@ParameterizedTest
	@CsvSource({ "status=410, NOT_FOUND, 410", "status=418, INVALID_REQUEST, 418",
			"reason=rate-limited, RATE_LIMITED, 429", "reason=UPSTREAM_BUSY, UPSTREAM_BUSY, 503" })
	void additionalCodeHasStatusAndReason(String property, Reason reason, int status) {
		this.contextRunner
			.withPropertyValues("jmessage.errors.additional-codes.990001.title=Brand new",
					"jmessage.errors.additional-codes.990001.description=New since the release",
					"jmessage.errors.additional-codes.990001." + property)
			.run((context) -> {
				assertThat(context.getBean(JMessageErrorCatalog.class).get(990001).reason()).isEqualTo(reason);
				assertThat(context.getBean(JMessageProblemDetails.class).create(990001).getStatus()).isEqualTo(status);
			});
	}

	@Test
	void everyAutoConfigurationIsListed() throws IOException {
		SimpleMetadataReaderFactory readers = new SimpleMetadataReaderFactory();
		List<String> written = List
			.of(new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + BASE.replace('.', '/') + "/**/*AutoConfiguration.class"))
			.stream()
			.map((resource) -> read(readers, resource))
			.filter((reader) -> reader.getAnnotationMetadata().isAnnotated(AutoConfiguration.class.getName()))
			.map((reader) -> reader.getClassMetadata().getClassName())
			.toList();
		assertThat(written).hasSizeGreaterThanOrEqualTo(7);
		assertThat(listed()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(written);
	}

	private static JMessageProblemDetails ownProblems() {
		return (JMessageProblemDetails) Proxy.newProxyInstance(JMessageProblemDetails.class.getClassLoader(),
				new Class<?>[] { JMessageProblemDetails.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "hashCode" -> 1;
					case "equals" -> proxy == arguments[0];
					case "toString" -> "own";
					default -> ProblemDetail.forStatus(418);
				});
	}

	private static List<Class<?>> listed() {
		List<Class<?>> classes = new ArrayList<>();
		ClassLoader classLoader = JMessageErrorsAutoConfigurationTests.class.getClassLoader();
		for (String name : ImportCandidates.load(AutoConfiguration.class, classLoader)) {
			if (name.startsWith(BASE)) {
				classes.add(ClassUtils.resolveClassName(name, classLoader));
			}
		}
		return classes;
	}

	private static MetadataReader read(SimpleMetadataReaderFactory readers, Resource resource) {
		try {
			return readers.getMetadataReader(resource);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> beansOfPackage(ConfigurableListableBeanFactory beans, String name) {
		return List.of(beans.getBeanDefinitionNames())
			.stream()
			.filter((bean) -> beans.getType(bean) != null && beans.getType(bean).getName().startsWith(name + "."))
			.toList();
	}

}
