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

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;

import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;

/**
 * Gives a {@link LocalizedProblemDetail} the language of the request, and the response
 * its headers, whether a controller returned it or an exception became it. What to do
 * with the value is left to the result handler that comes next in line.
 */
final class ReactiveProblemResultHandler implements HandlerResultHandler, Ordered {

	private final SingletonSupplier<List<HandlerResultHandler>> handlers;

	private final ReactiveAdapterRegistry adapters;

	ReactiveProblemResultHandler(ObjectProvider<HandlerResultHandler> handlers, ReactiveAdapterRegistry adapters) {
		this.handlers = SingletonSupplier.of(() -> handlers.orderedStream().toList());
		this.adapters = adapters;
	}

	@Override
	public int getOrder() {
		return -1;
	}

	@Override
	public boolean supports(HandlerResult result) {
		ReactiveAdapter adapter = getAdapter(result);
		if (adapter == null) {
			return findProblem(result.getReturnValue()) != null;
		}
		Class<?> type = result.getReturnType().getGeneric().resolve(Object.class);
		return !adapter.isMultiValue() && !adapter.isNoValue()
				&& (type == Object.class || ProblemDetail.class.isAssignableFrom(type)
						|| HttpEntity.class.isAssignableFrom(type) || ErrorResponse.class.isAssignableFrom(type))
				&& next(result).isPresent();
	}

	@Override
	public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
		ReactiveAdapter adapter = getAdapter(result);
		HandlerResult completed = result;
		if (adapter == null) {
			complete(result.getReturnValue(), exchange);
		}
		else {
			Object value = adapter.fromPublisher(Mono.from(adapter.toPublisher(result.getReturnValue()))
				.doOnNext((returned) -> completeEmitted(returned, exchange, result)));
			completed = new HandlerResult(result.getHandler(), value, result.getReturnTypeSource(),
					result.getBindingContext());
		}
		return next(completed)
			.orElseThrow(() -> new IllegalStateException("No HandlerResultHandler for a problem detail"))
			.handleResult(exchange, completed);
	}

	private Optional<HandlerResultHandler> next(HandlerResult result) {
		return this.handlers.obtain()
			.stream()
			.filter((handler) -> handler != this && handler.supports(result))
			.findFirst();
	}

	private @Nullable ReactiveAdapter getAdapter(HandlerResult result) {
		return this.adapters.getAdapter(result.getReturnType().resolve(), result.getReturnValue());
	}

	private static void completeEmitted(Object value, ServerWebExchange exchange, HandlerResult result) {
		complete(value, exchange);
		if (value instanceof LocalizedProblemDetail problem && !exchange.getResponse().isCommitted()
				&& result.getReturnType().getGeneric().resolve(Object.class) == Object.class) {
			completeUndeclared(problem, exchange);
		}
	}

	private static void complete(@Nullable Object value, ServerWebExchange exchange) {
		LocalizedProblemDetail problem = findProblem(value);
		if (problem != null && !exchange.getResponse().isCommitted()) {
			problem.completeFor(ReactiveLocales.of(exchange), exchange.getResponse().getHeaders());
		}
	}

	/**
	 * Do what Spring does for a problem detail that is declared as one, but not for one
	 * that comes out of a {@code Mono<Object>}.
	 */
	private static void completeUndeclared(LocalizedProblemDetail problem, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setRawStatusCode(problem.getStatus());
		MediaType contentType = response.getHeaders().getContentType();
		if (contentType == null || contentType.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
			response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		}
		if (problem.getInstance() == null) {
			problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
		}
	}

	private static @Nullable LocalizedProblemDetail findProblem(@Nullable Object value) {
		Object body = value;
		if (value instanceof HttpEntity<?> entity) {
			body = entity.getBody();
		}
		else if (value instanceof ErrorResponse response) {
			body = response.getBody();
		}
		return (body instanceof LocalizedProblemDetail problem) ? problem : null;
	}

}
