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

package io.github.jmessageerrors.spring;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.origin.Origin;

/**
 * One bad setting.
 *
 * @param key the property's name
 * @param value its value, or {@code null} if the name alone is wrong
 * @param origin where it is set, or {@code null} if that is not known
 * @param reason what is wrong with it
 * @param advice what to write instead
 */
record InvalidProperty(String key, @Nullable Object value, @Nullable Origin origin, String reason, String advice) {

}
