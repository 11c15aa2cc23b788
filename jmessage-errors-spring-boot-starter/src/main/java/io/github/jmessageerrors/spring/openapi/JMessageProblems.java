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
 * Names the JMessage error codes that a controller method may answer with. Where
 * springdoc describes the application, each of them is documented as
 * {@code application/problem+json} under the status that the application answers it with,
 * with an example that has the application's texts in its default language:
 *
 * <pre class="code">
 * &#064;JMessageProblems({ 880103, 880205 })
 * &#064;GetMapping("/members/{username}")
 * Member member(@PathVariable String username) {
 *     return this.members.get(username);
 * }</pre>
 *
 * Codes of one status share a response. A response that is documented otherwise, such as
 * by {@code @ApiResponse}, keeps all that it says and gains what it lacks.
 * <p>
 * On a type, the codes are those of all its controller methods, in addition to their own.
 * The annotation may stand on an interface or a superclass, too, and on an annotation of
 * your own.
 * <p>
 * Each code must be in the catalogue or among {@code jmessage.errors.additional-codes};
 * one that is not stops the making of the description. Without springdoc the annotation
 * has no effect.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface JMessageProblems {

	/**
	 * Return the numbers of the error codes.
	 * @return the numbers, in any order
	 */
	int[] value();

}
