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

package io.github.jmessageerrors.spring.jiguang;

import cn.jiguang.common.resp.APIRequestException;
import cn.jmessage.api.JMessageClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

/**
 * {@link AutoConfiguration @AutoConfiguration} for JMessage errors in the exceptions of
 * Jiguang's own Java client.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JMessageUpstreamAutoConfiguration.class)
@ConditionalOnClass({ APIRequestException.class, JMessageClient.class })
@ConditionalOnBean(JMessageResponseTranslator.class)
@ConditionalOnBooleanProperty(name = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
		"jmessage.errors.client.jiguang.enabled" }, matchIfMissing = true)
public final class JMessageJiguangAutoConfiguration {

	JMessageJiguangAutoConfiguration() {
	}

	@Bean
	JiguangExceptionTranslator jmessageJiguangExceptionTranslator(JMessageResponseTranslator translator) {
		return new JiguangExceptionTranslator(translator);
	}

}
