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

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.jmessageerrors.spring.problem.RequestLocales;

/**
 * Routes to the pages on Spring MVC.
 */
final class ServletRoutes {

	private final Reference reference;

	private final RequestLocales currentLocales;

	ServletRoutes(Reference reference, RequestLocales currentLocales) {
		this.reference = reference;
		this.currentLocales = currentLocales;
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

	private ReferenceRequest of(ServerRequest request) {
		return new ReferenceRequest(request.headers().asHttpHeaders(), this.currentLocales.get(),
				(name) -> request.param(name).orElse(null));
	}

	private static RequestPredicate get(String path) {
		return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
	}

	private static ServerResponse respond(ReferenceResponse response) {
		return ServerResponse.status(response.status())
			.headers((headers) -> response.headers().forEach(headers::put))
			.body(response.body());
	}

}
