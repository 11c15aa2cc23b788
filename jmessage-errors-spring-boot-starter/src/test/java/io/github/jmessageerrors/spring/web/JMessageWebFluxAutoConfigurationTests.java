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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.FixedLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageRestClientAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageWebClientAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link JMessageWebFluxAutoConfiguration}.
 */
class JMessageWebFluxAutoConfigurationTests {

	private static final AutoConfigurations BOOT = AutoConfigurations.of(JacksonAutoConfiguration.class,
			CodecsAutoConfiguration.class, HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class,
			ErrorWebFluxAutoConfiguration.class);

	private static final ProblemResponder RESPONDER = new ProblemResponder(new JMessageExceptions(List.of()),
			mock(JMessageProblemDetails.class), JMessageErrorCatalog.standard(), ObservationRegistry.NOOP, List::of);

	private final Locale machine = Locale.getDefault();

	private final ReactiveWebApplicationContextRunner withoutStarter = new ReactiveWebApplicationContextRunner()
		.withConfiguration(BOOT)
		.withUserConfiguration(FailingController.class);

	private final ReactiveWebApplicationContextRunner contextRunner = this.withoutStarter.withConfiguration(
			AutoConfigurations.of(JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
					JMessageUpstreamAutoConfiguration.class, JMessageRestClientAutoConfiguration.class,
					JMessageWebClientAutoConfiguration.class, JMessageWebFluxAutoConfiguration.class));

	@AfterEach
	void restoreMachine() {
		Locale.setDefault(this.machine);
	}

	@Test
	void startsWithOnlyWebFlux() {
		this.contextRunner
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.restclient",
					"org.springframework.boot.webclient", "org.springframework.web.servlet", "jakarta.servlet"))
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(ReactiveExceptionAdvice.class);
				assertProblem(context, "/jmessage");
				assertProblem(context, "/web-client/880103");
			});
	}

	@Test
	void suppliesNothingWhereSwitchedOff() {
		this.contextRunner.withPropertyValues("jmessage.errors.web.enabled=false").run((context) -> {
			assertThat(context).hasSingleBean(JMessageProblemDetails.class)
				.doesNotHaveBean(JMessageWebFluxAutoConfiguration.class)
				.doesNotHaveBean(ReactiveExceptionAdvice.class)
				.doesNotHaveBean(ReactiveProblemResultHandler.class)
				.doesNotHaveBean(EdgeExceptionHandler.class);
			assertThat(get(context, "/jmessage").getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
		});
	}

	@Test
	void adviceIsOrderedJustAheadOfTheUnorderedOnes() {
		this.contextRunner.withPropertyValues("spring.webflux.problemdetails.enabled=true")
			.withUserConfiguration(CatchAllAdvice.class, OrderedAdvice.class)
			.run((context) -> {
				List<ControllerAdviceBean> advice = ControllerAdviceBean.findAnnotatedBeans(context);
				assertThat(advice).filteredOn((bean) -> bean.getBeanType() == ReactiveExceptionAdvice.class)
					.singleElement()
					.satisfies((bean) -> assertThat(bean.getOrder()).isEqualTo(Ordered.LOWEST_PRECEDENCE - 1));
				assertThat(advice).extracting((bean) -> bean.getBeanType().getSimpleName())
					.containsSubsequence("ProblemDetailsExceptionHandler", "OrderedAdvice", "ReactiveExceptionAdvice",
							"CatchAllAdvice");
			});
	}

	@Test
	void catchAllWithoutOrderDoesNotSwallowTheProblem() {
		this.contextRunner.withUserConfiguration(CatchAllAdvice.class).run((context) -> {
			assertProblem(context, "/jmessage");
			assertAnswer(context, "/illegal-state", 418, "caught java.lang.IllegalStateException");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/jmessage", "/filter/jmessage", "/web-client/880103" })
	void orderedAdviceOfTheApplicationWins(String path) {
		this.contextRunner.withUserConfiguration(OrderedAdvice.class, FailingFilter.class)
			.run((context) -> assertAnswer(context, path, 409, "ordered 880103"));
	}

	@Test
	void handlerOfTheControllerWins() {
		this.contextRunner.withUserConfiguration(LocalController.class)
			.run((context) -> assertAnswer(context, "/local", 410, "local 880103"));
	}

	@Test
	void bootsProblemDetailsStayAsTheyAre() {
		String[] problemDetails = { "spring.webflux.problemdetails.enabled=true" };
		this.contextRunner.withPropertyValues(problemDetails).run((context) -> {
			assertProblem(context, "/jmessage");
			assertThat(context.getBeanNamesForType(ResponseEntityExceptionHandler.class)).hasSize(1);
			this.withoutStarter.withPropertyValues(problemDetails)
				.run((plain) -> assertThat(othersOf(context)).isEqualTo(othersOf(plain)));
		});
	}

	@Test
	void otherExceptionsAreHandledAsWithoutTheStarter() {
		this.contextRunner.withUserConfiguration(FailingFilter.class)
			.run((context) -> this.withoutStarter.withUserConfiguration(FailingFilter.class)
				.run((plain) -> assertThat(othersOf(context)).isEqualTo(othersOf(plain))));
	}

	@ParameterizedTest
	@CsvSource({ "rest-client", "web-client", "web-client-mono" })
	void exceptionOfAnHttpClientWithAnErrorOfTheVendorsBecomesItsProblem(String client) {
		this.contextRunner.run((context) -> {
			assertProblem(context, "/" + client + "/880103");
			EntityExchangeResult<byte[]> busy = get(context, "/" + client + "/899030");
			assertThat(busy.getStatus().value()).isEqualTo(503);
			assertThat(busy.getResponseHeaders().get(HttpHeaders.RETRY_AFTER)).containsExactly("5");
		});
	}

	@ParameterizedTest
	@CsvSource({ "rest-client", "web-client", "web-client-mono" })
	void applicationsHandlerForTheExceptionOfAnHttpClientWins(String client) {
		this.contextRunner.withUserConfiguration(ClientExceptionAdvice.class)
			.run((context) -> assertAnswer(context, "/" + client + "/880103", 421, "client exception"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filter/jmessage", "/filter/mono", "/filter/web-client" })
	void problemOfAFilterIsWrittenToo(String path) {
		this.contextRunner.withUserConfiguration(FailingFilter.class).run((context) -> assertProblem(context, path));
	}

	@Test
	void safetyNetIsGoneWhereTheClientSideIsOff() {
		this.contextRunner.withPropertyValues("jmessage.errors.client.enabled=false").run((context) -> {
			assertThat(get(context, "/web-client/880103").getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
			assertProblem(context, "/jmessage");
		});
	}

	@Test
	void failureInsideAReturnedMonoIsTheApplicationsToHandle() {
		this.contextRunner.withUserConfiguration(CatchAllAdvice.class)
			.run((context) -> assertAnswer(context, "/problem-that-fails", 418,
					"caught java.lang.IllegalStateException"));
	}

	@ParameterizedTest
	@CsvSource({ "returned, 880103, true", "returned, text, false", "problemThatFails, mono, true",
			"names, flux, false", "webClientMono, mono, false", "nothing, mono, false" })
	void onlyWhatMayBeAProblemIsLookedAt(String method, String value, boolean expected) {
		this.contextRunner.run((context) -> {
			HandlerMethod handler = new HandlerMethod(context.getBean(FailingController.class),
					Stream.of(FailingController.class.getDeclaredMethods())
						.filter((candidate) -> candidate.getName().equals(method))
						.findFirst()
						.orElseThrow());
			Object returned = switch (value) {
				case "mono" -> Mono.empty();
				case "flux" -> Flux.empty();
				case "text" -> value;
				default -> context.getBean(JMessageProblemDetails.class).create(Integer.parseInt(value));
			};
			assertThat(context.getBean(ReactiveProblemResultHandler.class)
				.supports(new HandlerResult(handler, returned, handler.getReturnType()))).isEqualTo(expected);
		});
	}

	@Test
	void problemIsCompletedBeforeSpringsHandlersSeeIt() {
		this.contextRunner.run((context) -> assertThat(context.getBean(ReactiveProblemResultHandler.class).getOrder())
			.isLessThan(context.getBean(ResponseEntityResultHandler.class).getOrder()));
	}

	@Test
	void instanceOfTheApplicationIsKept() {
		this.contextRunner.run((context) -> client(context).get()
			.uri("/problem-of-an-instance")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.instance")
			.isEqualTo("/users/tom"));
	}

	@Test
	void headersThatDescribedTheBodyOfAHandlerAreGone() {
		this.contextRunner.run((context) -> {
			HttpHeaders headers = get(context, "/spoiled").getResponseHeaders();
			assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
			for (String name : List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.CACHE_CONTROL,
					HttpHeaders.EXPIRES, HttpHeaders.PRAGMA, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_RANGE,
					HttpHeaders.ACCEPT_RANGES)) {
				assertThat(headers.getFirst(name)).as(name).isNull();
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-store", "private, No-Cache" })
	void responseThatIsNotStoredBecomesAProblemThatIsNotStored(String cacheControl) {
		this.contextRunner.run((context) -> {
			HttpHeaders headers = get(context, "/spoiled?cache-control=" + cacheControl).getResponseHeaders();
			assertThat(headers.get(HttpHeaders.CACHE_CONTROL)).containsExactly(cacheControl);
			assertThat(headers.getFirst(HttpHeaders.PRAGMA)).isEqualTo("cache");
			assertThat(headers.getFirst(HttpHeaders.ETAG)).isNull();
		});
	}

	@Test
	void exceptionThatNoAdviceWantsGoesOnAsItWas() {
		JMessageException exception = new JMessageException(880103);
		this.withoutStarter.run((context) -> {
			EdgeExceptionHandler handler = new EdgeExceptionHandler(RESPONDER, locales(context),
					context.getBeanProvider(HandlerAdapter.class), results(context, context));
			for (Exception thrown : List.of(exception, new ExecutionException(exception),
					new IllegalStateException(exception))) {
				ServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
				assertThatThrownBy(() -> handler.handle(exchange, thrown).block())
					.satisfies((failure) -> assertThat(Exceptions.unwrap(failure)).isSameAs(thrown));
			}
		});
	}

	@Test
	void resultThatNobodyWritesIsNamed() {
		ApplicationContext nobody = new StaticApplicationContext();
		ServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
		this.contextRunner.run((context) -> {
			ReactiveProblemResultHandler problems = results(context, nobody);
			EdgeExceptionHandler edge = new EdgeExceptionHandler(RESPONDER, locales(context),
					context.getBeanProvider(HandlerAdapter.class), problems);
			assertThatIllegalStateException()
				.isThrownBy(() -> edge.handle(exchange, new JMessageException(880103)).block())
				.withMessage("No HandlerResultHandler for " + Object.class.getName());
			FailingController controller = context.getBean(FailingController.class);
			HandlerMethod handler = new HandlerMethod(controller,
					FailingController.class.getDeclaredMethod("returned"));
			assertThatIllegalStateException()
				.isThrownBy(() -> problems
					.handleResult(exchange, new HandlerResult(handler, controller.returned(), handler.getReturnType()))
					.block())
				.withMessage("No HandlerResultHandler for " + Object.class.getName());
		});
	}

	private static ReactiveProblemResultHandler results(ApplicationContext context, ApplicationContext handlers) {
		return new ReactiveProblemResultHandler(handlers, ReactiveAdapterRegistry.getSharedInstance(),
				locales(context));
	}

	private static ReactiveLocales locales(ApplicationContext context) {
		return new ReactiveLocales(context.getBeanProvider(LocaleContextResolver.class));
	}

	@Test
	void resultHandlerOfTheApplicationDoesNotGetWhatIsLeftToOthers() {
		this.contextRunner.withUserConfiguration(GreedyResultHandler.class).run((context) -> {
			assertThat(get(context, "/illegal-state-by-jmessage").getStatus())
				.isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
			assertThat(context.getBean(GreedyResultHandler.class).handled).isZero();
		});
	}

	@Test
	void childContextWritesWithItsOwnCodecs() {
		this.contextRunner.run((parent) -> new ReactiveWebApplicationContextRunner().withParent(parent)
			.withUserConfiguration(ChildConfiguration.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				client(context).get()
					.uri("/metric")
					.exchange()
					.expectBody(String.class)
					.isEqualTo("{\"base_unit\":\"bytes\"}");
				client(context).get()
					.uri("/failing-metric")
					.exchange()
					.expectStatus()
					.isNotFound()
					.expectBody()
					.jsonPath("$.type")
					.isEqualTo("urn:jmessage:error:880103");
			}));
	}

	@Test
	void resultHandlersAreLookedUpOnce() {
		AtomicInteger created = new AtomicInteger();
		this.contextRunner.withBean("counted", HandlerResultHandler.class, () -> {
			created.incrementAndGet();
			return new NoResultHandler();
		}, (definition) -> definition.setScope(BeanDefinition.SCOPE_PROTOTYPE)).run((context) -> {
			WebTestClient client = client(context.getSourceApplicationContext());
			client.get().uri("/returned").exchange().expectStatus().isNotFound();
			int before = created.get();
			client.get().uri("/returned").exchange().expectStatus().isNotFound();
			assertThat(created).hasValue(before);
		});
	}

	@ParameterizedTest
	@CsvSource({ "'', en", "zh, zh-CN", "fr, zh-CN" })
	void springsWebLocaleIsForRequestsThatNameNone(String requested, String language) {
		Locale.setDefault(Locale.CHINA);
		this.contextRunner.withPropertyValues("spring.web.locale=en")
			.run((context) -> assertLanguage(context, requested, language));
	}

	@ParameterizedTest
	@CsvSource({ "''", "zh", "fr" })
	void fixedLocaleIsForAllRequests(String requested) {
		this.contextRunner.withPropertyValues("spring.web.locale=en", "spring.web.locale-resolver=fixed")
			.run((context) -> assertLanguage(context, requested, "en"));
	}

	// Of a header that is too long, only the beginning counts, and a single range that is
	// too long counts for nothing.
	@ParameterizedTest
	@CsvSource({ "default, en", "fixed, zh-CN", "two, en" })
	void languageOfALongHeaderIsResolvedAsThatOfAShortOne(String resolvers, String language) {
		String many = "en" + ", fr-x-private".repeat(20) + ", zh";
		String one = "en-x-private" + "-private".repeat(20);
		Locale.setDefault(Locale.US);
		switch (resolvers) {
			case "fixed" ->
				this.contextRunner
					.withBean("localeContextResolver", LocaleContextResolver.class,
							() -> new FixedLocaleContextResolver(Locale.CHINA))
					.run((context) -> {
						assertLanguage(context, many, language);
						assertLanguage(context, one, language);
					});
			case "two" -> this.contextRunner
				.withBean("another", LocaleContextResolver.class, () -> new FixedLocaleContextResolver(Locale.CHINA))
				.run((context) -> {
					assertLanguage(context, many, language);
					assertLanguage(context, one, "zh-CN");
				});
			default -> this.contextRunner.run((context) -> {
				assertLanguage(context, many, language);
				assertLanguage(context, one, "zh-CN");
			});
		}
	}

	@Test
	void resolverOfALongHeaderSeesWhatIsLeftOfIt() {
		List<String> seen = new ArrayList<>();
		LocaleContextResolver resolver = new AcceptHeaderLocaleContextResolver() {

			@Override
			public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
				seen.add(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
				return super.resolveLocaleContext(exchange);
			}

		};
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("localeContextResolver", resolver));
		ReactiveLocales locales = new ReactiveLocales(beans.getBeanProvider(LocaleContextResolver.class));
		ReactiveLocales withoutResolver = new ReactiveLocales(
				new StaticListableBeanFactory().getBeanProvider(LocaleContextResolver.class));
		String many = "en, fr" + ", de-x-private".repeat(20);
		String one = "en-x-private" + "-private".repeat(20);
		assertThat(locales.of(exchange(many))).startsWith(Locale.ENGLISH, Locale.FRENCH)
			.hasSizeLessThan(9)
			.isEqualTo(withoutResolver.of(exchange(many)));
		assertThat(locales.of(exchange(one))).isEmpty();
		assertThat(withoutResolver.of(exchange(one))).isEmpty();
		assertThat(seen).hasSize(2).first().asString().startsWith("en, fr, de").hasSizeLessThan(161);
		assertThat(seen.get(1)).isEmpty();
	}

	private static ServerWebExchange exchange(String acceptLanguage) {
		return MockServerWebExchange
			.from(MockServerHttpRequest.get("/").header(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage));
	}

	private static void assertLanguage(ApplicationContext context, String requested, String language) {
		for (String path : List.of("/jmessage", "/returned")) {
			HttpHeaders headers = client(context).get().uri(path).headers((request) -> {
				if (!requested.isEmpty()) {
					request.set(HttpHeaders.ACCEPT_LANGUAGE, requested);
				}
			}).exchange().expectBody().returnResult().getResponseHeaders();
			assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE)).as(path).containsExactly(language);
		}
	}

	private static void assertProblem(ApplicationContext context, String path) {
		client(context).get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
			.expectBody()
			.jsonPath("$")
			.isEqualTo(Map.of("type", "urn:jmessage:error:880103", "title", "user not existr", "status", 404, "detail",
					"用户不存在", "instance", path, "code", 880103));
	}

	private static void assertAnswer(ApplicationContext context, String path, int status, String body) {
		EntityExchangeResult<byte[]> result = get(context, path);
		assertThat(result.getStatus().value()).isEqualTo(status);
		assertThat(text(result)).isEqualTo(body);
	}

	private static List<String> othersOf(ApplicationContext context) {
		return List
			.of("/illegal-state", "/missing-parameter", "/missing-parameter?needed=x", "/nowhere", "/rest-client/0",
					"/rest-client/777777", "/rest-client/foreign", "/web-client/0", "/web-client/foreign",
					"/filter/illegal-state")
			.stream()
			.map((path) -> describe(path, get(context, path)))
			.toList();
	}

	private static String describe(String path, EntityExchangeResult<byte[]> result) {
		String body = text(result).replaceAll("\"(timestamp|requestId)\":\"[^\"]*\"", "");
		return path + " answered " + result.getStatus() + " " + result.getResponseHeaders().headerNames() + " " + body;
	}

	private static String text(EntityExchangeResult<byte[]> result) {
		byte[] body = result.getResponseBody();
		return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
	}

	private static EntityExchangeResult<byte[]> get(ApplicationContext context, String path) {
		return client(context).get().uri(path).exchange().expectBody().returnResult();
	}

	private static WebTestClient client(ApplicationContext context) {
		return WebTestClient.bindToApplicationContext(context).build();
	}

	@RestController
	static class FailingController {

		private final ObjectProvider<JMessageProblemDetails> problems;

		FailingController(ObjectProvider<JMessageProblemDetails> problems) {
			this.problems = problems;
		}

		@GetMapping("/jmessage")
		String jmessage() {
			throw new JMessageException(880103);
		}

		@GetMapping("/returned")
		Object returned() {
			return this.problems.getObject().create(880103);
		}

		@GetMapping("/problem-of-an-instance")
		Mono<Object> problemOfAnInstance() {
			ProblemDetail problem = this.problems.getObject().create(880103);
			problem.setInstance(URI.create("/users/tom"));
			return Mono.just(problem);
		}

		@GetMapping("/names")
		Flux<Object> names() {
			return Flux.just("tom");
		}

		@GetMapping("/nothing")
		Mono<Void> nothing() {
			return Mono.empty();
		}

		@GetMapping("/problem-that-fails")
		Mono<Object> problemThatFails() {
			return Mono.error(new IllegalStateException("broken"));
		}

		@GetMapping("/spoiled")
		String spoiled(@RequestParam(name = "cache-control", defaultValue = "public, max-age=60") String cacheControl,
				ServerHttpResponse response) {
			HttpHeaders headers = response.getHeaders();
			headers.set("X-Frame-Options", "DENY");
			headers.setETag("\"1\"");
			headers.setLastModified(0);
			headers.setCacheControl(cacheControl);
			headers.setExpires(0);
			headers.setPragma("cache");
			headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment");
			headers.set(HttpHeaders.CONTENT_RANGE, "bytes 0-9/100");
			headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
			throw new JMessageException(880103);
		}

		@GetMapping("/illegal-state")
		String illegalState() {
			throw new IllegalStateException("broken");
		}

		@GetMapping("/illegal-state-by-jmessage")
		String illegalStateByJMessage() {
			throw new IllegalStateException(new JMessageException(880103));
		}

		@GetMapping("/missing-parameter")
		int missingParameter(@RequestParam int needed) {
			return needed;
		}

		@GetMapping("/rest-client/{code}")
		String restClient(@PathVariable String code) {
			throw HttpClientErrorException.create("upstream", HttpStatus.BAD_REQUEST, "Bad Request", json(), body(code),
					StandardCharsets.UTF_8);
		}

		@GetMapping("/web-client/{code}")
		String webClient(@PathVariable String code) {
			throw webClientException(code);
		}

		@GetMapping("/web-client-mono/{code}")
		Mono<String> webClientMono(@PathVariable String code) {
			return Mono.error(() -> webClientException(code));
		}

		static WebClientResponseException webClientException(String code) {
			return WebClientResponseException.create(HttpStatus.BAD_REQUEST, "Bad Request", json(), body(code),
					StandardCharsets.UTF_8, null);
		}

		private static HttpHeaders json() {
			HttpHeaders headers = new HttpHeaders();
			headers.setContentType(MediaType.APPLICATION_JSON);
			return headers;
		}

		private static byte[] body(String code) {
			return (code.equals("foreign") ? "{\"error\":\"foreign\"}"
					: "{\"error\":{\"code\":" + code + ",\"message\":\"No such user: tom\"}}")
				.getBytes(StandardCharsets.UTF_8);
		}

	}

	static class NoResultHandler implements HandlerResultHandler {

		@Override
		public boolean supports(HandlerResult result) {
			return false;
		}

		@Override
		public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
			return Mono.empty();
		}

	}

	static final class GreedyResultHandler implements HandlerResultHandler, Ordered {

		private int handled;

		@Override
		public int getOrder() {
			return -1000;
		}

		@Override
		public boolean supports(HandlerResult result) {
			return true;
		}

		@Override
		public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
			this.handled++;
			return Mono.empty();
		}

	}

	static class FailingFilter {

		@Bean
		WebFilter failingWebFilter() {
			return (exchange, chain) -> switch (exchange.getRequest().getPath().value()) {
				case "/filter/jmessage" -> throw new JMessageException(880103);
				case "/filter/mono" -> Mono.error(new JMessageException(880103));
				case "/filter/web-client" -> Mono.error(FailingController.webClientException("880103"));
				case "/filter/illegal-state" -> Mono.error(new IllegalStateException("broken"));
				default -> chain.filter(exchange);
			};
		}

	}

	@RestController
	static class LocalController {

		@GetMapping("/local")
		String local() {
			throw new JMessageException(880103);
		}

		@ExceptionHandler
		ResponseEntity<String> handle(JMessageException exception) {
			return ResponseEntity.status(410).body("local " + exception.getErrorCode().code());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFlux
	static class ChildConfiguration implements WebFluxConfigurer {

		@Override
		public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
			configurer.defaultCodecs()
				.jacksonJsonEncoder(new JacksonJsonEncoder(
						JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build()));
		}

		@Bean
		HttpHandler httpHandler(ApplicationContext context) {
			return WebHttpHandlerBuilder.applicationContext(context).build();
		}

		@Bean
		MetricController metricController() {
			return new MetricController();
		}

	}

	@RestController
	static class MetricController {

		@GetMapping("/metric")
		Mono<ResponseEntity<Object>> metric() {
			return Mono.just(ResponseEntity.ok(new Metric("bytes")));
		}

		@GetMapping("/failing-metric")
		Mono<ResponseEntity<Object>> failing() {
			return Mono.error(() -> new JMessageException(880103));
		}

		record Metric(String baseUnit) {

		}

	}

	@ControllerAdvice
	static class CatchAllAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(Exception exception) {
			return ResponseEntity.status(418).body("caught " + exception.getClass().getName());
		}

	}

	@ControllerAdvice
	@Order(10)
	static class OrderedAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(JMessageException exception) {
			return ResponseEntity.status(409).body("ordered " + exception.getErrorCode().code());
		}

	}

	@ControllerAdvice
	static class ClientExceptionAdvice {

		@ExceptionHandler({ HttpClientErrorException.class, WebClientResponseException.class })
		ResponseEntity<String> handle() {
			return ResponseEntity.status(421).body("client exception");
		}

	}

}
