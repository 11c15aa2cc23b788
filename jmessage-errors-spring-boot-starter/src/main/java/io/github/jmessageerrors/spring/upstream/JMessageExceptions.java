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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.jmessageerrors.JMessageException;

/**
 * Finds a {@link JMessageException} in a cause chain, translating the exceptions of
 * clients. Inject it to translate an exception where it is caught:
 *
 * <pre class="code">
 * catch (APIConnectionException | APIRequestException ex) {
 *     throw this.exceptions.from(ex).orElseThrow(() -&gt; new IllegalStateException(ex));
 * }</pre>
 *
 * Clients that are switched off by property are not known. Instances are safe for use by
 * multiple threads.
 *
 * @since 0.1.0
 */
public final class JMessageExceptions {

	/**
	 * How many exceptions are examined, as causes may form a cycle.
	 */
	private static final int MAX_DEPTH = 32;

	/**
	 * Exceptions that only transport another one. Their subclasses may mean more than
	 * that, and so may an application's exception that has a cause.
	 */
	private static final Set<String> TRANSPARENT = Set.of(ExecutionException.class.getName(),
			CompletionException.class.getName(), InvocationTargetException.class.getName(),
			UndeclaredThrowableException.class.getName(), "jakarta.servlet.ServletException",
			"org.springframework.web.util.NestedServletException", "org.springframework.core.retry.RetryException",
			"org.springframework.cache.Cache$ValueRetrievalException",
			"org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException",
			"reactor.core.Exceptions$ReactiveException", "reactor.core.Exceptions$RetryExhaustedException");

	private final List<? extends JMessageExceptionTranslator> translators;

	// Looking for an annotation takes longer than all else that an error needs.
	private final ClassValue<Boolean> annotated = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return AnnotatedElementUtils.hasAnnotation(type, ResponseStatus.class);
		}

	};

	/**
	 * Create an instance.
	 * @param translators translate the exceptions of clients, in this order
	 */
	public JMessageExceptions(List<? extends JMessageExceptionTranslator> translators) {
		this.translators = List.copyOf(translators);
	}

	/**
	 * Find the first exception that is a {@link JMessageException} or can be translated
	 * to one, from the given exception to its innermost cause, among 32 exceptions at
	 * most.
	 * @param exception any exception, or {@code null}
	 * @return the exception, or empty if there is none
	 */
	public Optional<JMessageException> from(@Nullable Throwable exception) {
		Throwable candidate = exception;
		for (int depth = 0; candidate != null && depth < MAX_DEPTH; depth++) {
			JMessageException found = translate(candidate);
			if (found != null) {
				return Optional.of(found);
			}
			candidate = candidate.getCause();
		}
		return Optional.empty();
	}

	/**
	 * Return the JMessage exception that an exception handler of this library answers a
	 * thrown exception with. In contrast to {@link #from(Throwable)}, only exceptions
	 * that transport another one, such as {@code ExecutionException} and
	 * {@code ServletException}, are looked through: an exception of the application or of
	 * another framework is handled as such, whatever its cause is. An exception that has
	 * its own response keeps it, that is an {@link ErrorResponse} or one whose class is
	 * annotated with {@link ResponseStatus @ResponseStatus}.
	 * @param thrown the thrown exception
	 * @return the JMessage exception, or {@code null} if the exception does not stand for
	 * one
	 */
	public @Nullable JMessageException fromThrown(Throwable thrown) {
		Throwable exception = (thrown instanceof JMessageException) ? thrown : unwrap(thrown);
		boolean hasOwnResponse = exception instanceof ErrorResponse || this.annotated.get(exception.getClass());
		return hasOwnResponse ? null : translate(exception);
	}

	private static Throwable unwrap(Throwable thrown) {
		Throwable exception = thrown;
		for (int depth = 0; depth < MAX_DEPTH && TRANSPARENT.contains(exception.getClass().getName()); depth++) {
			Throwable cause = exception.getCause();
			if (cause == null) {
				break;
			}
			exception = cause;
		}
		return exception;
	}

	private @Nullable JMessageException translate(Throwable exception) {
		if (exception instanceof JMessageException own) {
			return own;
		}
		for (JMessageExceptionTranslator translator : this.translators) {
			JMessageException translated = translator.translate(exception);
			if (translated != null) {
				return translated;
			}
		}
		return null;
	}

}
