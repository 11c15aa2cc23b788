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

package io.github.jmessageerrors.spring.upstream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Exceptions that only transport another one. Their subclasses may mean more than that,
 * and so may an application's exception that has a cause.
 */
final class TransparentExceptions {

	private static final int MAX_DEPTH = 32;

	private static final Set<String> NAMES = Set.of(ExecutionException.class.getName(),
			CompletionException.class.getName(), InvocationTargetException.class.getName(),
			UndeclaredThrowableException.class.getName(), "jakarta.servlet.ServletException",
			"org.springframework.web.util.NestedServletException", "reactor.core.Exceptions$ReactiveException");

	private TransparentExceptions() {
	}

	/**
	 * Return what an exception transports.
	 * @param exception the exception
	 * @return its first cause that is not transparent, or the exception itself
	 */
	static Throwable unwrap(Throwable exception) {
		Throwable unwrapped = exception;
		for (int depth = 0; depth < MAX_DEPTH && NAMES.contains(unwrapped.getClass().getName()); depth++) {
			Throwable cause = unwrapped.getCause();
			if (cause == null) {
				break;
			}
			unwrapped = cause;
		}
		return unwrapped;
	}

}
