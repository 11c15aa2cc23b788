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
 * Who has to act for an error to go away. Follows from the {@link Reason}.
 *
 * @since 0.1.0
 */
public enum Fault {

	/**
	 * The client that called this application, which has to change the request or wait.
	 * The status is 4xx.
	 */
	CALLER,

	/**
	 * The operator of this application, which is not configured correctly for JMessage or
	 * uses a service that is not active. The status is 500.
	 */
	APPLICATION,

	/**
	 * JMessage itself, which failed, is busy, or sent a code that is not known. The
	 * status is 502 or 503.
	 */
	VENDOR

}
