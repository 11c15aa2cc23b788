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

package io.github.jmessageerrors.benchmarks.byhand;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What this application knows of JMessage's codes.
 */
@Configuration(proxyBeanMethods = false)
class ErrorTexts {

	@Bean
	ErrorAdvice errorAdvice() {
		return new ErrorAdvice(Map.of(880103,
				new ErrorText(404, "user not existr", "用户不存在", "The account to log in to does not exist."), 880104,
				new ErrorText(401, "invalid password", "密码错误", "The password is wrong.")));
	}

}
