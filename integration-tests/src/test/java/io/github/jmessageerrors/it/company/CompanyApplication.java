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

package io.github.jmessageerrors.it.company;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebFilter;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * An application that fails in as many ways as applications do, with JMessage errors and
 * with others, on either stack.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class CompanyApplication {

	/**
	 * JMessage errors.
	 */
	@RestController
	static class Jmessage {

		private final ObjectProvider<JMessageProblemDetails> problems;

		Jmessage(ObjectProvider<JMessageProblemDetails> problems) {
			this.problems = problems;
		}

		@GetMapping("/jmessage/thrown")
		String thrown() {
			throw new JMessageException(WebErrorCode.LOGIN_USER_NOT_EXIST);
		}

		@GetMapping("/jmessage/returned")
		ProblemDetail returned() {
			return this.problems.getObject().create(WebErrorCode.LOGIN_USER_NOT_EXIST);
		}

		@GetMapping("/jmessage/wrapped")
		String wrapped() {
			throw new IllegalStateException(new JMessageException(WebErrorCode.LOGIN_USER_NOT_EXIST));
		}

		@GetMapping("/jmessage/later")
		CompletableFuture<String> later() {
			return CompletableFuture.failedFuture(new JMessageException(WebErrorCode.LOGIN_USER_NOT_EXIST));
		}

		@GetMapping("/jmessage/own")
		String own() {
			throw new OwnException();
		}

	}

	/**
	 * Errors of all others.
	 */
	@RestController
	static class Others {

		@GetMapping("/fine")
		User fine() {
			return new User("tom", 1);
		}

		@PostMapping("/users")
		User user(@Valid @RequestBody User user) {
			return user;
		}

		@GetMapping("/numbers/{number}")
		int number(@PathVariable int number) {
			return number;
		}

		@GetMapping("/required")
		String required(@RequestParam String value) {
			return value;
		}

		@GetMapping("/positive")
		int positive(@RequestParam @Min(1) int value) {
			return value;
		}

		@GetMapping("/status")
		String status() {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "taken");
		}

		@GetMapping("/error-response")
		String errorResponse() {
			throw new ErrorResponseException(HttpStatus.GONE, ProblemDetail.forStatusAndDetail(HttpStatus.GONE, "left"),
					null);
		}

		@GetMapping("/own-problem")
		ProblemDetail ownProblem() {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYMENT_REQUIRED, "pay");
			problem.setProperty("code", 880103);
			return problem;
		}

		@GetMapping("/own-entity")
		ResponseEntity<ProblemDetail> ownEntity() {
			return ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.LOCKED)).header("X-Own", "1").build();
		}

		@GetMapping("/unexpected")
		String unexpected() {
			throw new IllegalStateException("unexpected");
		}

		@GetMapping("/denied")
		String denied() {
			throw new AccessDeniedException("denied");
		}

		@GetMapping("/handled")
		String handled() {
			throw new UnsupportedOperationException("handled");
		}

		@GetMapping("/later")
		CompletableFuture<String> later() {
			return CompletableFuture.failedFuture(new IllegalStateException("later"));
		}

		@GetMapping("/later-status")
		CompletableFuture<String> laterStatus() {
			return CompletableFuture.failedFuture(new ResponseStatusException(HttpStatus.CONFLICT, "taken"));
		}

		@GetMapping({ "/secured", "/admin" })
		String secured() {
			return "secured";
		}

	}

	/**
	 * The application's own advice, which is asked before ours as it has a higher order.
	 */
	@RestControllerAdvice
	@Order(Ordered.LOWEST_PRECEDENCE - 2)
	static class OwnAdvice {

		@ExceptionHandler
		ResponseEntity<String> own(OwnException exception) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT).body("own");
		}

		@ExceptionHandler
		ResponseEntity<String> unsupported(UnsupportedOperationException exception) {
			return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).body(exception.getMessage());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class OnServlet {

		@Bean
		Filter failingFilter() {
			return (request, response, chain) -> {
				if (((HttpServletRequest) request).getRequestURI().equals("/filter")) {
					throw new IllegalStateException("filter");
				}
				chain.doFilter(request, response);
			};
		}

		@RestController
		static class Upstream {

			private final RestClient client;

			Upstream(RestClient.Builder builder) {
				this.client = builder.build();
			}

			@GetMapping("/upstream")
			String upstream(@RequestParam String uri) {
				return String.valueOf(this.client.get().uri(uri).retrieve().body(String.class));
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class OnReactive {

		@Bean
		WebFilter failingFilter() {
			return (exchange, chain) -> exchange.getRequest().getPath().value().equals("/filter")
					? Mono.error(new IllegalStateException("filter")) : chain.filter(exchange);
		}

		@RestController
		static class Upstream {

			private final WebClient client;

			Upstream(WebClient.Builder builder) {
				this.client = builder.build();
			}

			@GetMapping("/upstream")
			Mono<String> upstream(@RequestParam String uri) {
				return this.client.get().uri(uri).retrieve().bodyToMono(String.class).timeout(Duration.ofSeconds(20));
			}

			@GetMapping("/mono")
			Mono<String> mono() {
				return Mono.error(new IllegalStateException("mono"));
			}

		}

	}

	record User(@NotBlank String name, @Min(0) int age) {

	}

	@SuppressWarnings("serial")
	static class OwnException extends JMessageException {

		OwnException() {
			super(WebErrorCode.LOGIN_USER_NOT_EXIST);
		}

	}

}
