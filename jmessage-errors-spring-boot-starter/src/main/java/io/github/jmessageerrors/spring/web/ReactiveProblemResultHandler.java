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
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;

import io.github.jmessageerrors.spring.problem.LocalizedProblemDetail;

/**
 * Completes problem details that controllers return on WebFlux, and leaves the result to
 * the next result handler.
 */
class ReactiveProblemResultHandler implements HandlerResultHandler, Ordered {

	private final ReactiveResultHandlers handlers;

	private final ReactiveAdapterRegistry adapters;

	private final ReactiveLocales locales;

	ReactiveProblemResultHandler(ApplicationContext context, ReactiveAdapterRegistry adapters,
			ReactiveLocales locales) {
		this.handlers = new ReactiveResultHandlers(context);
		this.adapters = adapters;
		this.locales = locales;
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
				&& this.handlers.support(result, ReactiveProblemResultHandler::isNext);
	}

	@Override
	public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
		ReactiveAdapter adapter = getAdapter(result);
		Object value = result.getReturnValue();
		if (adapter != null) {
			value = adapter.fromPublisher(Mono.from(adapter.toPublisher(value))
				.map((returned) -> completeEmitted(returned, exchange, result)));
		}
		else if (value != null) {
			value = complete(value, exchange);
		}
		HandlerResult completed = new HandlerResult(result.getHandler(), value, result.getReturnTypeSource(),
				result.getBindingContext());
		return this.handlers.handle((adapter != null) ? exchange : withReadableAccept(exchange), completed,
				ReactiveProblemResultHandler::isNext);
	}

	private static boolean isNext(HandlerResultHandler handler) {
		return !(handler instanceof ReactiveProblemResultHandler);
	}

	// As DispatcherHandler does.
	Mono<Void> dispatch(ServerWebExchange exchange, HandlerResult result) {
		return this.handlers.handle(exchange, result, (handler) -> true);
	}

	private @Nullable ReactiveAdapter getAdapter(HandlerResult result) {
		return this.adapters.getAdapter(result.getReturnType().resolve(), result.getReturnValue());
	}

	private Object completeEmitted(Object value, ServerWebExchange exchange, HandlerResult result) {
		Object completed = complete(value, exchange);
		if (completed instanceof LocalizedProblemDetail problem && !exchange.getResponse().isCommitted()
				&& result.getReturnType().getGeneric().resolve(Object.class) == Object.class) {
			completeUndeclared(problem, exchange);
		}
		return completed;
	}

	private Object complete(Object value, ServerWebExchange exchange) {
		LocalizedProblemDetail problem = findProblem(value);
		if (problem == null || exchange.getResponse().isCommitted()) {
			return value;
		}
		HttpHeaders response = exchange.getResponse().getHeaders();
		HttpHeaders headers = (value != problem) ? entityHeaders(value, response) : response;
		LocalizedProblemDetail completed = problem.completeFor(() -> this.locales.of(exchange), headers);
		return (value == problem) ? completed
				: ResponseEntity.status(statusOf(value, exchange)).headers(headers).body(completed);
	}

	/**
	 * Return a copy of the headers of an entity, which replace those of the response that
	 * have the same name, with those that are not to be lost.
	 */
	private static HttpHeaders entityHeaders(Object entity, HttpHeaders response) {
		HttpHeaders present = (entity instanceof HttpEntity<?> httpEntity) ? httpEntity.getHeaders()
				: ((ErrorResponse) entity).getHeaders();
		HttpHeaders headers = new HttpHeaders();
		present.forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
		LocalizedProblemDetail.HEADERS.stream()
			.filter((name) -> headers.getFirst(name) == null)
			.forEach((name) -> response.getValuesAsList(name).forEach((value) -> headers.add(name, value)));
		return headers;
	}

	/**
	 * Return an exchange that accepts anything if its {@code Accept} header cannot be
	 * read, as Spring would then write no body.
	 */
	private static ServerWebExchange withReadableAccept(ServerWebExchange exchange) {
		try {
			exchange.getRequest().getHeaders().getAccept();
			return exchange;
		}
		catch (InvalidMediaTypeException ex) {
			return exchange.mutate()
				.request((request) -> request.headers((headers) -> headers.setAccept(List.of(MediaType.ALL))))
				.build();
		}
	}

	/**
	 * Do what Spring does for a declared problem detail, but not for one that a
	 * {@code Mono<Object>} emits.
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

	private static HttpStatusCode statusOf(Object value, ServerWebExchange exchange) {
		if (value instanceof ResponseEntity<?> entity) {
			return entity.getStatusCode();
		}
		if (value instanceof ErrorResponse response) {
			return response.getStatusCode();
		}
		HttpStatusCode status = exchange.getResponse().getStatusCode();
		return (status != null) ? status : HttpStatus.OK;
	}

}
