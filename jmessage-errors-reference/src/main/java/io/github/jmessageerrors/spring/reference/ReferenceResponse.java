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

package io.github.jmessageerrors.spring.reference;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Response, on Spring MVC or on WebFlux.
 *
 * @param status the status
 * @param headers the headers, with the content type
 * @param body bytes as they are sent, or an object to write as JSON
 */
record ReferenceResponse(HttpStatus status, HttpHeaders headers, Object body) {

}
