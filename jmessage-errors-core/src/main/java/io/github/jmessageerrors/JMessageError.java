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

package io.github.jmessageerrors;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * An error as JMessage sent it.
 *
 * @param code the number, positive
 * @param message what JMessage wrote about this one occurrence, such as
 * {@code No such user: tom}, or {@code null} if it wrote nothing. It may name people: log
 * it, but do not return it to clients.
 * @since 0.1.0
 */
public record JMessageError(int code, @Nullable String message) implements Serializable {

	/**
	 * Create an error.
	 * @throws IllegalArgumentException if the code is not positive: 0 means success
	 */
	public JMessageError {
		ErrorNumber.check(code);
	}

}
