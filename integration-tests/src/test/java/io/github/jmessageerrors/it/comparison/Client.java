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

package io.github.jmessageerrors.it.comparison;

/**
 * A client that sends what it is told and hides nothing of what comes back.
 */
interface Client extends AutoCloseable {

	/**
	 * Send a request. On WebFlux some requests for a static resource that does not exist
	 * are never answered, also without the starter; such a request is sent again.
	 * @param question the request
	 * @return the response
	 */
	Reply ask(Question question);

	@Override
	default void close() {
	}

}
