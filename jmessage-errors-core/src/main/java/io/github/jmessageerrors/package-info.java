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

/**
 * The error codes of JMessage, Jiguang's instant-messaging service, in plain Java.
 * <p>
 * {@link io.github.jmessageerrors.JMessageError} is what JMessage sent,
 * {@link io.github.jmessageerrors.JMessageErrorCode} is what is known about its number,
 * {@link io.github.jmessageerrors.JMessageErrorCatalog} finds the second by the first,
 * and {@link io.github.jmessageerrors.JMessageException} carries both. Each code has a
 * {@link io.github.jmessageerrors.Reason}, from which fault, HTTP status and advice
 * follow.
 */
@NullMarked
package io.github.jmessageerrors;

import org.jspecify.annotations.NullMarked;
