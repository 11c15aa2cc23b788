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

/**
 * Why a request to JMessage failed. The reason of a code decides who has to act, the HTTP
 * status of this application's own response and whether a retry may help; no code
 * deviates from its reason.
 *
 * @since 0.1.0
 * @see JMessageErrorCode#reason()
 */
public enum Reason {

	/**
	 * A parameter, a text, a list or a format is not acceptable, whatever the state of
	 * the service. Status 400.
	 */
	INVALID_REQUEST(Fault.CALLER, 400, false),

	/**
	 * The end user's password, device, signature or session secret is not accepted.
	 * Status 403: a 401 requires a {@code WWW-Authenticate} header (RFC 9110, section
	 * 15.5.2), and front ends take it for the end of their own session.
	 */
	WRONG_CREDENTIALS(Fault.CALLER, 403, false),

	/**
	 * The end user is known but may not do this: because of a role, a mute, a blacklist,
	 * a disabled account, a protected target or a refusal by the other side. Status 403.
	 */
	NOT_PERMITTED(Fault.CALLER, 403, false),

	/**
	 * The acting user is not in the group or chatroom in which the action takes place.
	 * Status 403.
	 */
	NOT_A_MEMBER(Fault.CALLER, 403, false),

	/**
	 * A user, group, chatroom, message or announcement that the request names does not
	 * exist. Status 404.
	 */
	NOT_FOUND(Fault.CALLER, 404, false),

	/**
	 * It exists, is set or was done already, or is named twice. Status 409.
	 */
	ALREADY_DONE(Fault.CALLER, 409, false),

	/**
	 * The present state does not allow it: something is not set, a target is not in the
	 * group or list, the user is not logged in, it is too late, or the group is of
	 * another type. Status 409.
	 */
	WRONG_STATE(Fault.CALLER, 409, false),

	/**
	 * A static quota or capacity is used up, such as that of members, groups or
	 * administrators. Status 409.
	 */
	LIMIT_REACHED(Fault.CALLER, 409, false),

	/**
	 * A message, file or command is larger than allowed. Status 413.
	 */
	TOO_LARGE(Fault.CALLER, 413, false),

	/**
	 * Moderation rejected the content. Status 422.
	 */
	CONTENT_REJECTED(Fault.CALLER, 422, false),

	/**
	 * There were too many requests or messages in a period. Status 429, retryable.
	 */
	RATE_LIMITED(Fault.CALLER, 429, true),

	/**
	 * Only the operator of this application can correct it: the app key, the master
	 * secret, the signature, the token, a cross-app right, an API administrator, or a
	 * service or plan that is not active. Status 500.
	 */
	MISCONFIGURED(Fault.APPLICATION, 500, false),

	/**
	 * JMessage failed, or the meaning of its code is not known. Status 502.
	 */
	UPSTREAM_FAILED(Fault.VENDOR, 502, false),

	/**
	 * JMessage is overloaded or timed out, and asks to try again later. Status 503,
	 * retryable.
	 */
	UPSTREAM_BUSY(Fault.VENDOR, 503, true);

	private final Fault fault;

	private final int status;

	private final boolean retryable;

	Reason(Fault fault, int status, boolean retryable) {
		this.fault = fault;
		this.status = status;
		this.retryable = retryable;
	}

	/**
	 * Return who has to act for the error to go away.
	 * @return who is at fault
	 */
	public Fault fault() {
		return this.fault;
	}

	/**
	 * Return the HTTP status with which an application answers its own caller. It is not
	 * the status of JMessage's response.
	 * @return the status, 400 to 503, never 401
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return whether the same request may succeed when it is sent again later. That it
	 * had no effect the first time is certain for {@link #RATE_LIMITED} only: after
	 * {@link #UPSTREAM_BUSY}, only safe and idempotent requests should be repeated (RFC
	 * 9110, section 9.2.2).
	 * @return {@code true} for {@link #RATE_LIMITED} and {@link #UPSTREAM_BUSY}
	 */
	public boolean retryable() {
		return this.retryable;
	}

	/**
	 * Return the reason that is nearest to an HTTP status: the one that has the status,
	 * the most general of them if there are several, else one of the same class (4xx or
	 * 5xx). Its {@link #status()} may thus differ from the given one.
	 * @param status the status, 400 to 599
	 * @return the reason
	 * @throws IllegalArgumentException if it is not an error status
	 */
	public static Reason nearest(int status) {
		if (status < 400 || status > 599) {
			throw new IllegalArgumentException("status must be 400 to 599 but is " + status);
		}
		return switch (status) {
			case 401 -> WRONG_CREDENTIALS;
			case 403 -> NOT_PERMITTED;
			case 404, 410 -> NOT_FOUND;
			case 409 -> WRONG_STATE;
			case 413 -> TOO_LARGE;
			case 422 -> CONTENT_REJECTED;
			case 429 -> RATE_LIMITED;
			case 500 -> MISCONFIGURED;
			case 503, 504 -> UPSTREAM_BUSY;
			default -> (status < 500) ? INVALID_REQUEST : UPSTREAM_FAILED;
		};
	}

}
