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

package io.github.jmessageerrors.spring.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the JMessage error codes that a controller method may answer with. With
 * springdoc, each of them is documented as {@code application/problem+json} under its
 * HTTP status, with an example in the application's default language:
 *
 * <pre class="code">
 * &#064;JMessageProblems({ 880103, 880205 })
 * &#064;GetMapping("/members/{username}")
 * Member member(@PathVariable String username) {
 *     return this.members.get(username);
 * }</pre>
 *
 * Error codes with the same status share a response. Whatever else documents that
 * response, such as {@code @ApiResponse}, takes precedence.
 * <p>
 * On a type, the annotation applies to all controller methods in addition to their own
 * annotations. It is also found on interfaces and superclasses, and as a meta-annotation.
 * <p>
 * Each error code must be in the catalog or among
 * {@code jmessage.errors.additional-codes}, otherwise the OpenAPI description cannot be
 * created. Without springdoc the annotation has no effect.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface JMessageProblems {

	/**
	 * The numbers of the error codes.
	 * @return the numbers, in any order
	 */
	int[] value();

}
