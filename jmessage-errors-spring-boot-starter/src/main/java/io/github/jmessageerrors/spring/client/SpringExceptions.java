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

package io.github.jmessageerrors.spring.client;

/**
 * Tells Spring's own exceptions from those that an application has derived from them. An
 * application that makes its own wants to catch its own.
 */
final class SpringExceptions {

	private SpringExceptions() {
	}

	static boolean isSpringsOwn(Throwable exception) {
		return exception.getClass().getName().startsWith("org.springframework.web.");
	}

}
