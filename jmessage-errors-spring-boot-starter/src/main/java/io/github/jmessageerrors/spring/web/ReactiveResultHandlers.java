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
import java.util.Optional;
import java.util.function.Predicate;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * The result handlers of the context that an exchange belongs to. A child context, such
 * as that of the management port, has its own handlers and codecs.
 */
final class ReactiveResultHandlers {

	private final ApplicationContext context;

	private final SingletonSupplier<List<HandlerResultHandler>> handlers;

	ReactiveResultHandlers(ApplicationContext context) {
		this.context = context;
		this.handlers = SingletonSupplier.of(() -> find(context));
	}

	boolean support(HandlerResult result, Predicate<HandlerResultHandler> considered) {
		return find(this.handlers.obtain(), result, considered).isPresent();
	}

	Mono<Void> handle(ServerWebExchange exchange, HandlerResult result, Predicate<HandlerResultHandler> considered) {
		ApplicationContext other = exchange.getApplicationContext();
		return find((other != null && other != this.context) ? find(other) : this.handlers.obtain(), result, considered)
			.orElseThrow(() -> new IllegalStateException("No HandlerResultHandler for " + result.getReturnType()))
			.handleResult(exchange, result);
	}

	private static Optional<HandlerResultHandler> find(List<HandlerResultHandler> handlers, HandlerResult result,
			Predicate<HandlerResultHandler> considered) {
		return handlers.stream().filter(considered.and((handler) -> handler.supports(result))).findFirst();
	}

	// As DispatcherHandler does.
	private static List<HandlerResultHandler> find(ApplicationContext context) {
		return BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerResultHandler.class, true, false)
			.values()
			.stream()
			.sorted(AnnotationAwareOrderComparator.INSTANCE)
			.toList();
	}

}
