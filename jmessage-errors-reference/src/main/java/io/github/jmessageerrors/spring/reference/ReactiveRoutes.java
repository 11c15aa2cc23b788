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

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.github.jmessageerrors.spring.problem.RequestLocales;

/**
 * Routes to the pages on WebFlux.
 */
final class ReactiveRoutes {

	private final Reference reference;

	ReactiveRoutes(Reference reference) {
		this.reference = reference;
	}

	RouterFunction<ServerResponse> at(String path) {
		return RouterFunctions.route()
			.route(get(path), (request) -> respond(this.reference.index(of(request))))
			.route(get(path + '/' + Stylesheet.NAME), (request) -> respond(this.reference.stylesheet()))
			.route(get(path + "/batch"), (request) -> respond(this.reference.batch(of(request))))
			.route(get(path + "/{code}"),
					(request) -> respond(this.reference.code(of(request), request.pathVariable("code"))))
			.build();
	}

	private static ReferenceRequest of(ServerRequest request) {
		HttpHeaders headers = request.headers().asHttpHeaders();
		return new ReferenceRequest(headers, locales(request, headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)),
				(name) -> request.queryParam(name).orElse(null));
	}

	// Spring would parse a long header whole.
	private static List<Locale> locales(ServerRequest request, @Nullable String acceptLanguage) {
		List<Locale> accepted = RequestLocales.accepted(acceptLanguage);
		return Objects.equals(acceptLanguage, RequestLocales.shorten(acceptLanguage))
				? RequestLocales.of(() -> request.exchange().getLocaleContext().getLocale(), accepted) : accepted;
	}

	private static RequestPredicate get(String path) {
		return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
	}

	private static Mono<ServerResponse> respond(ReferenceResponse response) {
		return ServerResponse.status(response.status())
			.headers((headers) -> response.headers().forEach(headers::put))
			.bodyValue(response.body());
	}

}
