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
import java.util.stream.Stream;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for problems as WebFlux on Netty writes them.
 */
class NettyProblemResponseTests extends AbstractProblemResponseTests {

	NettyProblemResponseTests() {
		super(WebApplicationType.REACTIVE, ReactiveRoutes.class);
	}

	@Override
	List<String> ways() {
		return Stream
			.concat(annotatedWays().stream(),
					Stream.of("functional/thrown", "functional/mono-error", "filter/thrown", "filter/mono-error"))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "en, The account to log in to does not exist.", "zh, 用户不存在", "'', 用户不存在" })
	void functionalEndpointMayWriteTheProblemItselfInTheLanguageThatItPasses(String acceptLanguage, String detail)
			throws Exception {
		Answer answer = get("/functional/returned/880103", HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).containsEntry("detail", detail)
			.containsEntry("title", "user not existr")
			.containsEntry("type", "urn:jmessage:error:880103")
			.containsEntry("code", 880103);
	}

	@Configuration(proxyBeanMethods = false)
	static class ReactiveRoutes {

		@Bean
		RouterFunction<ServerResponse> problemRoutes(JMessageProblemDetails problems) {
			return RouterFunctions.route().GET("/functional/thrown/{code}", (request) -> {
				throw new JMessageException(Integer.parseInt(request.pathVariable("code")));
			})
				.GET("/functional/mono-error/{code}",
						(request) -> Mono.error(new JMessageException(Integer.parseInt(request.pathVariable("code")))))
				.GET("/functional/returned/{code}", (request) -> {
					ProblemDetail problem = problems.create(Integer.parseInt(request.pathVariable("code")),
							request.exchange().getLocaleContext().getLocale());
					return ServerResponse.status(problem.getStatus()).bodyValue(problem);
				})
				.build();
		}

		@Bean
		@Order(0)
		WebFilter throwingFilter() {
			return (exchange, chain) -> {
				String path = exchange.getRequest().getPath().value();
				if (!path.startsWith("/filter/")) {
					return chain.filter(exchange);
				}
				JMessageException exception = new JMessageException(
						Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
				if (path.startsWith("/filter/mono-error/")) {
					return Mono.error(exception);
				}
				throw exception;
			};
		}

	}

}
