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

package io.github.jmessageerrors.spring.actuate;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JMessageMetricsAutoConfiguration}.
 */
class JMessageMetricsAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
					JMessageUpstreamAutoConfiguration.class, JMessageMetricsAutoConfiguration.class));

	@Test
	void countsWithTheRegistryOfTheApplication() {
		this.contextRunner.withBean(SimpleMeterRegistry.class)
			.run((context) -> assertThat(context).hasSingleBean(JMessageErrorListener.class));
	}

	@Test
	void countsWithTheRegistryOfBoot() {
		this.contextRunner
			.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
					CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class))
			.run((context) -> assertThat(context).hasSingleBean(JMessageErrorListener.class));
	}

	@Test
	void doesNotCountWithoutARegistry() {
		this.contextRunner
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JMessageErrorListener.class));
	}

	@Test
	void doesNotChooseAmongSeveralRegistries() {
		this.contextRunner.withBean("first", SimpleMeterRegistry.class)
			.withBean("second", SimpleMeterRegistry.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JMessageErrorListener.class));
	}

	@Test
	void doesNotCountWithoutTheStarter() {
		this.contextRunner.withBean(SimpleMeterRegistry.class)
			.withPropertyValues("jmessage.errors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JMessageErrorListener.class));
	}

	@Test
	void contextStartsWithoutMicrometer() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JMessageErrorCatalog.class)
				.doesNotHaveBean(JMessageErrorListener.class));
	}

	@Test
	void batchCountsAsItsMostSevereError() {
		List<JMessageItemError> items = List.of(new JMessageItemError("ann", new JMessageError(899001, null)),
				new JMessageItemError("tom", new JMessageError(899008, null)));
		JMessageException exception = new JMessageResponseException(RestErrorCode.USER_EXISTS, null, items,
				HttpStatus.BAD_REQUEST, null, null, null, null);
		this.contextRunner.withBean(SimpleMeterRegistry.class).run((context) -> {
			context.getBean(JMessageErrorListener.class).onError(exception, ProblemDetail.forStatus(500));
			assertThat(context.getBean(MeterRegistry.class)
				.get("jmessage.errors")
				.tags("code", "899008", "fault", "APPLICATION", "outcome", "SERVER_ERROR")
				.counter()
				.count()).isEqualTo(1);
		});
	}

	@Test
	void statusThatIsNoneHasAnUnknownOutcome() {
		this.contextRunner.withBean(SimpleMeterRegistry.class).run((context) -> {
			context.getBean(JMessageErrorListener.class)
				.onError(new JMessageException(880103), ProblemDetail.forStatus(999));
			assertThat(context.getBean(MeterRegistry.class).get("jmessage.errors").counter().getId().getTag("outcome"))
				.isEqualTo("UNKNOWN");
		});
	}

}
