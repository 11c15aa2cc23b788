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

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when JMessage answers with an error.
 * <p>
 * The message of the exception is made from the catalog alone. What JMessage wrote about
 * this one occurrence may name people and is available separately, from
 * {@link #getUpstreamMessage()}.
 *
 * @since 0.1.0
 */
public class JMessageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final JMessageErrorCode errorCode;

	private final @Nullable String upstreamMessage;

	// Serializable, unlike List
	private final JMessageItemError[] itemErrors;

	/**
	 * Create an exception for a code.
	 * @param errorCode the code
	 */
	public JMessageException(JMessageErrorCode errorCode) {
		this(errorCode, null);
	}

	/**
	 * Create an exception for a code.
	 * @param errorCode the code
	 * @param cause the cause, or {@code null}
	 */
	public JMessageException(JMessageErrorCode errorCode, @Nullable Throwable cause) {
		this(errorCode, null, cause);
	}

	/**
	 * Create an exception for the number of a code, as looked up by
	 * {@link JMessageErrorCode#of(int)}.
	 * @param code the number
	 * @throws IllegalArgumentException if the number is not positive: 0 means success
	 */
	public JMessageException(int code) {
		this(code, null);
	}

	/**
	 * Create an exception for the number of a code, as looked up by
	 * {@link JMessageErrorCode#of(int)}.
	 * @param code the number
	 * @param cause the cause, or {@code null}
	 * @throws IllegalArgumentException if the number is not positive: 0 means success
	 */
	public JMessageException(int code, @Nullable Throwable cause) {
		this(JMessageErrorCode.of(code), cause);
	}

	/**
	 * Create an exception for an error as JMessage sent it, whose code is looked up by
	 * {@link JMessageErrorCode#of(int)}.
	 * @param error the error
	 */
	public JMessageException(JMessageError error) {
		this(error, null);
	}

	/**
	 * Create an exception for an error as JMessage sent it, whose code is looked up by
	 * {@link JMessageErrorCode#of(int)}.
	 * @param error the error
	 * @param cause the cause, or {@code null}
	 */
	public JMessageException(JMessageError error, @Nullable Throwable cause) {
		this(JMessageErrorCode.of(error.code()), error.message(), cause);
	}

	/**
	 * Create an exception for a code that was looked up elsewhere.
	 * @param errorCode the code
	 * @param upstreamMessage what JMessage wrote about this one occurrence, or
	 * {@code null}
	 * @param cause the cause, or {@code null}
	 */
	protected JMessageException(JMessageErrorCode errorCode, @Nullable String upstreamMessage,
			@Nullable Throwable cause) {
		this(errorCode, upstreamMessage, List.of(), cause);
	}

	/**
	 * Create an exception for a code that was looked up elsewhere, and for the errors of
	 * a batch.
	 * @param errorCode the code, that of the first item of a batch
	 * @param upstreamMessage what JMessage wrote about this one occurrence, or
	 * {@code null}
	 * @param itemErrors the errors of the items that failed, empty unless a batch failed
	 * @param cause the cause, or {@code null}
	 */
	protected JMessageException(JMessageErrorCode errorCode, @Nullable String upstreamMessage,
			List<JMessageItemError> itemErrors, @Nullable Throwable cause) {
		super("JMessage error " + errorCode.code() + " (" + errorCode.operation() + "): " + errorCode.message(), cause);
		this.errorCode = errorCode;
		this.upstreamMessage = upstreamMessage;
		this.itemErrors = itemErrors.toArray(new JMessageItemError[0]);
	}

	/**
	 * Return the code.
	 * @return the code
	 */
	public JMessageErrorCode getErrorCode() {
		return this.errorCode;
	}

	/**
	 * Return what JMessage wrote about this one occurrence. It may name people: log it,
	 * but do not return it to clients.
	 * @return the text, or {@code null} if JMessage wrote none or it is not known
	 */
	public @Nullable String getUpstreamMessage() {
		return this.upstreamMessage;
	}

	/**
	 * Return the errors of the items that failed, if JMessage answered a batch such as
	 * the registration of several users. The code of this exception is that of the first.
	 * @return an unmodifiable list in the order of the response, empty unless a batch
	 * failed
	 */
	public List<JMessageItemError> getItemErrors() {
		return List.of(this.itemErrors);
	}

}
