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

package io.github.jmessageerrors.spring.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.annotation.ExceptionHandlerMappingInfo;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

import io.github.jmessageerrors.JMessageException;

/**
 * Finds the exception handler method that Spring would have found without this library's.
 * Spring matches exception handlers with causes, too, and does not ask the next one if a
 * handler declines.
 */
final class OtherExceptionHandlers {

	private static final Set<Class<? extends Throwable>> CATCH_ALL = Set.of(Throwable.class, Exception.class,
			RuntimeException.class);

	private static final int MAX_DEPTH = 32;

	private OtherExceptionHandlers() {
	}

	static @Nullable Match find(Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advice, Throwable thrown,
			@Nullable Class<?> handlerType, List<MediaType> accepted) {
		for (Map.Entry<ControllerAdviceBean, ExceptionHandlerMethodResolver> entry : advice.entrySet()) {
			ControllerAdviceBean bean = entry.getKey();
			if (bean.isApplicableToBeanType(handlerType)) {
				for (MediaType mediaType : accepted) {
					ExceptionHandlerMappingInfo method = entry.getValue().resolveExceptionMapping(thrown, mediaType);
					if (method != null) {
						return new Match(bean.resolveBean(), method);
					}
				}
			}
		}
		return null;
	}

	static boolean isOwn(ControllerAdviceBean advice) {
		return advice.getBeanType() != null && ExceptionAdvice.class.isAssignableFrom(advice.getBeanType());
	}

	/**
	 * An exception handler method.
	 */
	record Match(Object bean, ExceptionHandlerMappingInfo method) {

		/**
		 * Return whether the method names an exception, or what it wraps, rather than
		 * being there for all exceptions. The causes of a JMessage exception do not
		 * count: it answers for itself.
		 */
		boolean names(Throwable thrown) {
			Throwable exception = thrown;
			for (int depth = 0; exception != null && depth < MAX_DEPTH; depth++) {
				if (this.method.getExceptionTypes().stream().anyMatch(namedBy(exception))) {
					return true;
				}
				exception = (exception instanceof JMessageException) ? null : exception.getCause();
			}
			return false;
		}

		private static Predicate<Class<? extends Throwable>> namedBy(Throwable exception) {
			return (type) -> type.isInstance(exception) && !CATCH_ALL.contains(type);
		}

	}

}
