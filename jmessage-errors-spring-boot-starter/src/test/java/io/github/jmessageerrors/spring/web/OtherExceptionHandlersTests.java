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

import java.io.EOFException;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.web.Stack.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for exceptions that have a {@link JMessageException} among their causes but are
 * left to the exception handlers of the application.
 */
class OtherExceptionHandlersTests {

	private static final int JMESSAGE = 404;

	@ParameterizedTest
	@EnumSource
	void handlerGetsTheCauseAndTheControllersMethod(Stack stack) {
		stack.run((context) -> {
			assertThat(stack.get(context, "/selected").body()).isEqualTo("selected 880103 by selected of Endpoints");
			assertThat(stack.get(context, "/selected").status()).isEqualTo(423);
		}, Endpoints.class, SelectedAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void handlerOfOtherControllersIsNotAsked(Stack stack) {
		stack.run((context) -> assertThat(stack.get(context, "/selected").status()).isEqualTo(500), Endpoints.class,
				OtherControllersAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void exceptionThatNobodyHandlesGoesOnAsItWas(Stack stack) {
		stack.run((context) -> assertThat(stack.get(context, "/annotated").status()).isEqualTo(409), Endpoints.class,
				SelectedAdvice.class);
		stack.run((context) -> assertThat(stack.get(context, "/annotated").status()).isEqualTo(409), Endpoints.class);
	}

	@ParameterizedTest
	@EnumSource
	void exceptionGoesOnAsItWasIfItsHandlerFails(Stack stack) {
		stack.run((context) -> assertThat(stack.get(context, "/annotated").status()).isEqualTo(409), Endpoints.class,
				FailingAdvice.class);
	}

	@Test
	void handlerGetsWhatSpringResolves() {
		Stack.WEBFLUX.run(
				(context) -> assertThat(Stack.WEBFLUX.get(context, "/selected").body()).isEqualTo("at /selected"),
				Endpoints.class, ExchangeAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void handlerIsTheOneThatWritesWhatTheClientAccepts(Stack stack) {
		stack.run((context) -> {
			assertThat(stack.get(context, "/negotiated", "Accept", "application/json").body()).isEqualTo("{}");
			Answer csv = stack.get(context, "/negotiated", "Accept", "text/csv");
			assertThat(csv.body()).isEqualTo("csv");
			assertThat(csv.headers().getFirst("Content-Type")).startsWith("text/csv");
			assertThat(stack.get(context, "/negotiated", "Accept", "application/json;q=0.5, text/csv").body())
				.isEqualTo("csv");
		}, Endpoints.class, NegotiatingAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void handlerIsAskedWhereTheAcceptHeaderCannotBeRead(Stack stack) {
		stack.run((context) -> assertThat(stack.get(context, "/negotiated", "Accept", "nonsense").status())
			.isEqualTo(423), Endpoints.class, StatusAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void whatTheHandlerProducesIsWrittenToThoseThatAcceptAnything(Stack stack) {
		stack.run((context) -> assertThat(
				stack.get(context, "/negotiated", "Accept", "*/*").headers().getFirst("Content-Type"))
			.startsWith("text/csv"), Endpoints.class, CsvAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void handlerThatNamesATransportedExceptionWins(Stack stack) {
		stack.run((context) -> {
			assertThat(stack.get(context, "/transported").body()).isEqualTo("named 880103");
			assertThat(stack.get(context, "/direct").body()).isEqualTo("named 880103");
		}, Endpoints.class, NamingAdvice.class);
		stack.run((context) -> assertThat(stack.get(context, "/transported").body()).isEqualTo("transport of 880103"),
				Endpoints.class, TransportAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void handlerThatNamesTheCauseOfAJMessageExceptionDoesNotTakeIt(Stack stack) {
		stack.run((context) -> {
			assertThat(stack.get(context, "/caused").status()).isEqualTo(JMESSAGE);
			assertThat(stack.get(context, "/caused").body()).contains("urn:jmessage:error:880103");
		}, Endpoints.class, CauseAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void catchAllHandlesWhatIsNoJMessageError(Stack stack) {
		stack.run((context) -> {
			assertThat(stack.get(context, "/nobody").body()).isEqualTo("caught IllegalArgumentException");
			assertThat(stack.get(context, "/direct").status()).isEqualTo(JMESSAGE);
			assertThat(stack.get(context, "/transported").status()).isEqualTo(JMESSAGE);
		}, Endpoints.class, CatchAllAdvice.class);
	}

	@ParameterizedTest
	@EnumSource
	void firstHandlerOfTheApplicationIsAsked(Stack stack) {
		stack.run((context) -> assertThat(stack.get(context, "/negotiated").body()).isEqualTo("first"), Endpoints.class,
				CsvAdvice.class, FirstAdvice.class);
	}

	@Test
	void viewOfTheHandlerIsRendered() {
		Stack.MVC.run((context) -> assertThat(Stack.MVC.get(context, "/selected").body()).isEqualTo("view shown"),
				Endpoints.class, ViewAdvice.class);
	}

	@Test
	void responseThatTheHandlerHasWrittenStays() {
		Stack.MVC.run((context) -> {
			assertThat(Stack.MVC.get(context, "/selected").status()).isEqualTo(451);
			assertThat(Stack.MVC.get(context, "/selected").body()).isEmpty();
		}, Endpoints.class, WritingAdvice.class);
	}

	@Test
	void handlerOfAProxiedControllerIsAsked() {
		Stack.MVC.run((context) -> {
			assertThat(Stack.MVC.get(context, "/users").body()).isEqualTo("users");
			assertThat(Stack.MVC.get(context, "/selected").status()).isEqualTo(500);
		}, ProxiedController.class, Endpoints.class, UsersAdvice.class);
	}

	// On WebFlux, Spring Boot does not answer such an exception in any case.
	@Test
	void exceptionThatLooksLikeALostConnectionOfTheCallerKeepsItsStatus() {
		Stack.MVC.run((context) -> {
			assertThat(Stack.MVC.get(context, "/lost").status()).isEqualTo(409);
			assertThat(Stack.MVC.get(context, "/lost-text").status()).isEqualTo(409);
		}, Endpoints.class);
	}

	@Test
	void handlersAreThoseOfTheDispatcherServlet() {
		Stack.MVC.run((context) -> {
			AnnotationConfigWebApplicationContext admin = new AnnotationConfigWebApplicationContext();
			admin.setParent(context);
			admin.setServletContext(((WebApplicationContext) context).getServletContext());
			admin.register(Admin.class, Endpoints.class, AdminAdvice.class);
			DispatcherServlet servlet = new DispatcherServlet(admin);
			servlet.init(new MockServletConfig(admin.getServletContext(), "admin"));
			assertThat(get(servlet, "/direct")).isEqualTo("admin 880103");
			assertThat(get(servlet, "/selected")).isEqualTo("admin selected");
			assertThat(Stack.MVC.get(context, "/direct").body()).isEqualTo("named 880103");
			servlet.destroy();
		}, Endpoints.class, NamingAdvice.class);
	}

	private static String get(DispatcherServlet servlet, String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		servlet.service(new MockHttpServletRequest("GET", path), response);
		return response.getContentAsString();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebMvc
	static class Admin {

	}

	@RestControllerAdvice
	@Order(0)
	static class AdminAdvice {

		@ExceptionHandler
		String handle(JMessageException exception) {
			return "admin " + exception.getErrorCode().code();
		}

		@ExceptionHandler
		String handle(IllegalStateException exception) {
			return "admin " + exception.getMessage();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/lost")
		String lost() {
			throw new AnnotatedException(new JMessageException(899000, new EOFException()));
		}

		@GetMapping("/lost-text")
		String lostText() {
			throw new AnnotatedException(new JMessageException(new JMessageError(899000, "Broken pipe")));
		}

		@GetMapping("/selected")
		String selected() {
			throw new IllegalStateException("selected", new JMessageException(880103));
		}

		@GetMapping("/negotiated")
		String negotiated() {
			throw new IllegalStateException("negotiated", new JMessageException(880103));
		}

		@GetMapping("/annotated")
		String annotated() {
			throw new AnnotatedException(new JMessageException(880103));
		}

		@GetMapping("/nobody")
		String nobody() {
			throw new IllegalArgumentException("nobody", new JMessageException(880103));
		}

		@GetMapping("/direct")
		String direct() {
			throw new JMessageException(880103);
		}

		@GetMapping("/transported")
		String transported() throws ExecutionException {
			throw new ExecutionException(new JMessageException(880103));
		}

		@GetMapping("/caused")
		String caused() {
			throw new JMessageException(880103, new IllegalStateException("cause"));
		}

	}

	@RestControllerAdvice(assignableTypes = Endpoints.class)
	static class SelectedAdvice {

		@ExceptionHandler(IllegalStateException.class)
		@ResponseStatus(HttpStatus.LOCKED)
		String handle(IllegalStateException exception, JMessageException cause, HandlerMethod method) {
			return "selected " + cause.getErrorCode().code() + " by " + method.getMethod().getName() + " of "
					+ method.getBean().getClass().getSimpleName();
		}

	}

	@RestControllerAdvice(assignableTypes = OtherExceptionHandlersTests.class)
	static class OtherControllersAdvice {

		@ExceptionHandler
		String handle(IllegalStateException exception) {
			return "not for this controller";
		}

	}

	@RestControllerAdvice
	static class FailingAdvice {

		@ExceptionHandler
		String handle(AnnotatedException exception) {
			throw new UnsupportedOperationException("broken");
		}

	}

	@RestControllerAdvice
	static class ExchangeAdvice {

		@ExceptionHandler
		String handle(IllegalStateException exception, ServerWebExchange exchange) {
			return "at " + exchange.getRequest().getPath();
		}

	}

	@SuppressWarnings("serial")
	@ResponseStatus(HttpStatus.CONFLICT)
	static class AnnotatedException extends RuntimeException {

		AnnotatedException(Throwable cause) {
			super(cause);
		}

	}

	@RestControllerAdvice
	static class NegotiatingAdvice {

		@ExceptionHandler(produces = "application/json")
		Map<String, String> json(IllegalStateException exception) {
			return Map.of();
		}

		@ExceptionHandler(produces = "text/csv")
		String csv(IllegalStateException exception) {
			return "csv";
		}

	}

	@RestControllerAdvice
	static class CsvAdvice {

		@ExceptionHandler(produces = "text/csv")
		String csv(IllegalStateException exception) {
			return "csv";
		}

	}

	@RestControllerAdvice
	@Order(1)
	static class FirstAdvice {

		@ExceptionHandler
		String handle(IllegalStateException exception) {
			return "first";
		}

	}

	@RestControllerAdvice
	static class StatusAdvice {

		@ExceptionHandler
		@ResponseStatus(HttpStatus.LOCKED)
		void handle(IllegalStateException exception) {
		}

	}

	@RestControllerAdvice
	static class NamingAdvice {

		@ExceptionHandler
		String handle(JMessageException exception) {
			return "named " + exception.getErrorCode().code();
		}

	}

	@RestControllerAdvice
	static class TransportAdvice {

		@ExceptionHandler
		String handle(ExecutionException exception, JMessageException cause) {
			return "transport of " + cause.getErrorCode().code();
		}

	}

	@RestControllerAdvice
	static class CauseAdvice {

		@ExceptionHandler
		String handle(IllegalStateException exception) {
			return "cause";
		}

	}

	@RestControllerAdvice
	static class CatchAllAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(Exception exception) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT)
				.contentType(MediaType.TEXT_PLAIN)
				.body("caught " + exception.getClass().getSimpleName());
		}

	}

	@ControllerAdvice
	static class ViewAdvice {

		@ExceptionHandler
		ModelAndView handle(IllegalStateException exception) {
			return new ModelAndView(
					(model, request, response) -> response.getWriter().write("view " + model.get("text")),
					Map.of("text", "shown"));
		}

	}

	@ControllerAdvice
	static class WritingAdvice {

		@ExceptionHandler
		void handle(IllegalStateException exception, HttpServletResponse response) {
			response.setStatus(451);
		}

	}

	@RestController
	interface Users {

		@GetMapping("/users")
		String find();

	}

	static class UsersOfDatabase implements Users {

		@Override
		public String find() {
			throw new IllegalStateException("users", new JMessageException(880103));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ProxiedController {

		@Bean
		Users users() {
			ProxyFactory factory = new ProxyFactory(new UsersOfDatabase());
			factory.setInterfaces(Users.class);
			return (Users) factory.getProxy();
		}

	}

	@RestControllerAdvice(assignableTypes = UsersOfDatabase.class)
	static class UsersAdvice {

		@ExceptionHandler
		String handle(IllegalStateException exception) {
			return "users";
		}

	}

}
