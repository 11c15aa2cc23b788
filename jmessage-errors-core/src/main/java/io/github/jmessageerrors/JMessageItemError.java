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

/**
 * The error of one item of a batch, such as one user of a batch registration. JMessage
 * answers such a request with an array that has an error in the place of each item that
 * failed, under a status that may say success or failure.
 *
 * @param item what identifies the item to the caller, such as a user name or an index; as
 * JMessage repeats it, so it may be blank or empty
 * @param error the error as JMessage sent it
 * @since 0.1.0
 */
public record JMessageItemError(String item, JMessageError error) implements Serializable {

	/**
	 * Create an error of an item.
	 * @throws IllegalArgumentException if one of the components is {@code null}
	 */
	public JMessageItemError {
		if (item == null) {
			throw new IllegalArgumentException("item must not be null");
		}
		if (error == null) {
			throw new IllegalArgumentException("error must not be null");
		}
	}

}
