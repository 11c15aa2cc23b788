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

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.github.jmessageerrors.JMessageException;

/**
 * Finds out by hand whether an exception stands for an error of JMessage's. Inject it
 * where an exception is caught before it reaches the edge of the application:
 *
 * <pre class="code">
 * catch (APIConnectionException | APIRequestException ex) {
 *     throw this.exceptions.from(ex).orElseThrow(() -&gt; new IllegalStateException(ex));
 * }</pre>
 *
 * Instances are safe for use by several threads.
 */
public final class JMessageExceptions {

	/**
	 * How many exceptions are looked at, as their causes may lead in a circle.
	 */
	private static final int MAX_DEPTH = 32;

	private final List<? extends JMessageExceptionTranslator> translators;

	/**
	 * Create an instance.
	 * @param translators are asked in this order
	 */
	public JMessageExceptions(List<? extends JMessageExceptionTranslator> translators) {
		this.translators = List.copyOf(translators);
	}

	/**
	 * Return the JMessage exception that an exception is or stands for. Its causes are
	 * looked at too, from the outermost to the innermost, 32 exceptions at most.
	 * @param exception any exception, or {@code null}
	 * @return the first {@link JMessageException} found, or made of an exception of an
	 * HTTP client or of Jiguang's own client; else empty
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
