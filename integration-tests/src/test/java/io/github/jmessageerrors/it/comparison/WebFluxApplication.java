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

package io.github.jmessageerrors.it.comparison;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * An application on Spring WebFlux. Its paths say who fails, and with what.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ SharedControllers.Fine.class, SharedControllers.Nobody.class, SharedControllers.Unordered.class,
		SharedControllers.Ordered.class, SharedControllers.CatchAll.class, SharedControllers.OrderedCatchAll.class,
		SharedControllers.Local.class, SharedControllers.UnorderedAdvice.class, SharedControllers.OrderedAdvice.class,
		SharedControllers.CatchAllAdvice.class, SharedControllers.OrderedCatchAllAdvice.class,
		SharedControllers.Returned.class, ReactiveClients.class, ReactiveClients.Calls.class })
class WebFluxApplication {

	@Bean
	RouterFunction<ServerResponse> functions() {
		return RouterFunctions.route()
			.GET("/functional/fine", (request) -> ServerResponse.ok().bodyValue("fine"))
			.GET("/functional/{failure}", (request) -> {
				throw Failures.<RuntimeException>fail(request.pathVariable("failure"));
			})
			.GET("/functional/{failure}/later", (request) -> Mono.error(Failures.of(request.pathVariable("failure"))))
			.build();
	}

	/**
	 * Fails before or after the rest of the chain, as the path says:
	 * {@code /filter/<when>/<failure>}.
	 */
	@Bean
	WebFilter failingFilter() {
		return (exchange, chain) -> {
			List<String> path = List.of(exchange.getRequest().getPath().value().split("/"));
			return (path.size() == 4 && path.get(1).equals("filter"))
					? filter(path.get(2), path.get(3), exchange, chain) : chain.filter(exchange);
		};
	}

	private static Mono<Void> filter(String when, String failure, ServerWebExchange exchange, WebFilterChain chain) {
		return switch (when) {
			case "before" -> Mono.error(Failures.of(failure));
			case "before-thrown" -> throw Failures.<RuntimeException>fail(failure);
			case "before-delayed" -> Mono.delay(Duration.ofMillis(1)).then(Mono.error(Failures.of(failure)));
			default -> chain.filter(exchange).then(Mono.error(() -> Failures.of(failure)));
		};
	}

	@RestController
	static class Responses {

		@GetMapping("/filter/after/{failure}")
		Mono<String> text() {
			return Mono.just("fine");
		}

		@GetMapping("/filter/after-entity/{failure}")
		ResponseEntity<Void> entity() {
			return ResponseEntity.ok().eTag("\"1\"").build();
		}

		@GetMapping("/filter/after-headers/{failure}")
		Mono<Void> headers(ServerHttpResponse response) {
			set(response);
			return Mono.empty();
		}

		@GetMapping("/filter/after-write/{failure}")
		Mono<Void> write(ServerHttpResponse response) {
			return response.writeWith(Mono.just(response.bufferFactory().wrap(new byte[10])));
		}

		private static void set(ServerHttpResponse response) {
			response.getHeaders().setContentLength(10);
			response.getHeaders().setETag("\"1\"");
			response.getHeaders().setCacheControl("public, max-age=60");
			response.getHeaders().set("Content-Encoding", "gzip");
			response.getHeaders().set("X-Own", "1");
			response.getHeaders().add("Vary", "X-Own");
		}

		@GetMapping("/response/headers/{failure}")
		Mono<String> headers(@PathVariable String failure, ServerHttpResponse response) {
			set(response);
			return Mono.error(Failures.of(failure));
		}

		@GetMapping("/response/write/{failure}")
		Mono<Void> write(@PathVariable String failure, ServerHttpResponse response) {
			return response.writeWith(Mono.just(response.bufferFactory().wrap(new byte[10])))
				.then(Mono.error(() -> Failures.of(failure)));
		}

		@GetMapping("/response/write-failing/{failure}")
		Mono<Void> writeFailing(@PathVariable String failure, ServerHttpResponse response) {
			return response.writeWith(Mono.error(() -> Failures.of(failure)));
		}

		@GetMapping("/response/flush/{failure}")
		Mono<Void> flush(@PathVariable String failure, ServerHttpResponse response) {
			return response.writeAndFlushWith(Flux.<Publisher<DataBuffer>>just(
					Mono.just(response.bufferFactory().wrap(new byte[10])), Mono.error(() -> Failures.of(failure))));
		}

		@GetMapping("/response/flux/{failure}")
		Flux<String> flux(@PathVariable String failure) {
			return Flux.error(() -> Failures.of(failure));
		}

		@GetMapping("/response/flux-late/{failure}")
		Flux<String> fluxLate(@PathVariable String failure) {
			return Flux.concat(Mono.just("begun"), Mono.error(() -> Failures.of(failure)));
		}

		@GetMapping(path = "/response/events/{failure}", produces = "text/event-stream")
		Flux<String> events(@PathVariable String failure) {
			return Flux.concat(Mono.just("begun"), Mono.error(() -> Failures.of(failure)));
		}

		@GetMapping(path = "/response/lines/{failure}", produces = "application/x-ndjson")
		Flux<Set<String>> lines(@PathVariable String failure) {
			return Flux.concat(Mono.just(Set.of("begun")), Mono.error(() -> Failures.of(failure)));
		}

		@GetMapping("/response/empty/{failure}")
		Mono<String> empty(@PathVariable String failure) {
			return Mono.<String>empty().switchIfEmpty(Mono.error(() -> Failures.of(failure)));
		}

		@GetMapping("/response/entity/{failure}")
		Mono<ResponseEntity<Mono<String>>> entity(@PathVariable String failure) {
			return Mono
				.just(ResponseEntity.ok().eTag("\"1\"").contentLength(10).body(Mono.error(() -> Failures.of(failure))));
		}

	}

}
