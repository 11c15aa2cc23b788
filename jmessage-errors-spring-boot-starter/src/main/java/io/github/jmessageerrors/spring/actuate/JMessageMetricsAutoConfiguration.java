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

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;

/**
 * {@link AutoConfiguration @AutoConfiguration} for metrics of JMessage errors.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageProblemDetailsAutoConfiguration.class,
		afterName = { "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
				"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "jmessage.errors.enabled", matchIfMissing = true)
@ConditionalOnBean(JMessageErrorCatalog.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
public final class JMessageMetricsAutoConfiguration {

	JMessageMetricsAutoConfiguration() {
	}

	@Bean
	JMessageErrorMetrics jmessageErrorMetrics(JMessageErrorCatalog catalog, MeterRegistry registry) {
		return new JMessageErrorMetrics(catalog, registry);
	}

}
