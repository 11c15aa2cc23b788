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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.client.JMessageRestClientAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageWebClientAutoConfiguration;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JMessageWebMvcAutoConfiguration}.
 */
class JMessageWebMvcAutoConfigurationTests {

	private static final String ZH = "用户不存在";

	private static final String EN = "The account to log in to does not exist.";

	private static final FilterChain FAILING_CHAIN = (request, response) -> {
		throw new JMessageException(880103);
	};

	private static final AutoConfigurations BOOT = AutoConfigurations.of(JacksonAutoConfiguration.class,
			HttpMessageConvertersAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class);

	private static final AutoConfigurations STARTER = AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
			JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
			JMessageRestClientAutoConfiguration.class, JMessageWebClientAutoConfiguration.class,
			JMessageWebMvcAutoConfiguration.class);

	private final Locale machine = Locale.getDefault();

	private final WebApplicationContextRunner withoutStarter = new WebApplicationContextRunner().withConfiguration(BOOT)
		.withUserConfiguration(FailingController.class);

	private final WebApplicationContextRunner contextRunner = this.withoutStarter.withConfiguration(STARTER);

	@AfterEach
	void restoreMachine() {
		Locale.setDefault(this.machine);
	}

	@Test
	void startsWithOnlySpringMvc() {
		this.contextRunner
			.withClassLoader(
					new FilteredClassLoader("org.springframework.boot.restclient", "org.springframework.boot.webclient",
							"org.springframework.boot.webflux", "org.springframework.web.reactive", "reactor"))
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(ServletExceptionAdvice.class);
				assertProblem(get(context, "/jmessage"));
				assertProblem(get(context, "/rest-client/880103"));
			});
	}

	@Test
	void suppliesNothingWhereSwitchedOff() {
		this.contextRunner.withPropertyValues("jmessage.errors.web.enabled=false").run((context) -> {
			assertThat(context).hasSingleBean(JMessageProblemDetails.class)
				.doesNotHaveBean(JMessageWebMvcAutoConfiguration.class)
				.doesNotHaveBean(ServletExceptionAdvice.class)
				.doesNotHaveBean(ProblemDetailResponseBodyAdvice.class)
				.doesNotHaveBean(UpstreamExceptionResolver.class);
			assertThat(get(context, "/jmessage")).hasFailed();
		});
	}

	@Test
	void adviceIsOrderedJustAheadOfTheUnorderedOnes() {
		this.contextRunner.withPropertyValues("spring.mvc.problemdetails.enabled=true")
			.withUserConfiguration(CatchAllAdvice.class, OrderedAdvice.class)
			.run((context) -> {
				List<ControllerAdviceBean> advice = ControllerAdviceBean.findAnnotatedBeans(context);
				assertThat(advice).filteredOn((bean) -> bean.getBeanType() == ServletExceptionAdvice.class)
					.singleElement()
					.satisfies((bean) -> assertThat(bean.getOrder()).isEqualTo(Ordered.LOWEST_PRECEDENCE - 1));
				assertThat(advice).extracting((bean) -> bean.getBeanType().getSimpleName())
					.containsSubsequence("ProblemDetailsExceptionHandler", "OrderedAdvice", "ServletExceptionAdvice",
							"CatchAllAdvice");
			});
	}

	@Test
	void catchAllWithoutOrderDoesNotSwallowTheProblem() {
		this.contextRunner.withUserConfiguration(CatchAllAdvice.class).run((context) -> {
			assertProblem(get(context, "/jmessage"));
			assertThat(get(context, "/illegal-state")).hasStatus(418)
				.hasBodyTextEqualTo("caught java.lang.IllegalStateException");
		});
	}

	@Test
	void orderedAdviceOfTheApplicationWins() {
		this.contextRunner.withUserConfiguration(OrderedAdvice.class)
			.run((context) -> assertThat(get(context, "/jmessage")).hasStatus(409)
				.hasBodyTextEqualTo("ordered 880103"));
	}

	@Test
	void handlerOfTheControllerWins() {
		this.contextRunner.withUserConfiguration(LocalController.class)
			.run((context) -> assertThat(get(context, "/local")).hasStatus(410).hasBodyTextEqualTo("local 880103"));
	}

	@Test
	void bootsProblemDetailsStayAsTheyAre() {
		String[] problemDetails = { "spring.mvc.problemdetails.enabled=true" };
		this.contextRunner.withPropertyValues(problemDetails).run((context) -> {
			assertProblem(get(context, "/jmessage"));
			assertThat(context.getBeanNamesForType(ResponseEntityExceptionHandler.class)).hasSize(1);
			this.withoutStarter.withPropertyValues(problemDetails)
				.run((plain) -> assertThat(othersOf(context)).isEqualTo(othersOf(plain)));
		});
	}

	@Test
	void otherExceptionsAreHandledAsWithoutTheStarter() {
		this.contextRunner.run((context) -> this.withoutStarter
			.run((plain) -> assertThat(othersOf(context)).isEqualTo(othersOf(plain))));
	}

	@ParameterizedTest
	@CsvSource({ "rest-client", "web-client" })
	void exceptionOfAnHttpClientWithAnErrorOfTheVendorsBecomesItsProblem(String client) {
		this.contextRunner.run((context) -> {
			assertProblem(get(context, "/" + client + "/880103"));
			MvcTestResult busy = get(context, "/" + client + "/899030");
			assertThat(busy).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "5");
		});
	}

	@ParameterizedTest
	@CsvSource({ "rest-client", "web-client" })
	void applicationsHandlerForTheExceptionOfAnHttpClientWins(String client) {
		this.contextRunner.withUserConfiguration(ClientExceptionAdvice.class)
			.run((context) -> assertThat(get(context, "/" + client + "/880103")).hasStatus(421)
				.hasBodyTextEqualTo("client exception"));
	}

	@Test
	void advicesOfTheApplicationHandleTheTranslatedException() {
		this.contextRunner.withUserConfiguration(OrderedAdvice.class)
			.run((context) -> assertThat(get(context, "/rest-client/880103")).hasStatus(409)
				.hasBodyTextEqualTo("ordered 880103"));
	}

	@Test
	void filterAsksTheLocaleResolverOfTheDispatcherServlet() {
		this.contextRunner
			.withBean("localeResolver", LocaleResolver.class, () -> new FixedLocaleResolver(Locale.ENGLISH))
			.withBean("another", LocaleResolver.class, () -> new FixedLocaleResolver(Locale.CHINESE))
			.run((context) -> {
				MockHttpServletResponse response = new MockHttpServletResponse();
				context.getBean(EdgeExceptionFilter.class)
					.doFilter(new MockHttpServletRequest(), response, FAILING_CHAIN);
				assertThat(response.getStatus()).isEqualTo(404);
				assertThat(response.getHeader(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("en");
			});
	}

	@Test
	void handlerOfAFiltersErrorSeesTheRequest() {
		this.contextRunner.withUserConfiguration(RequestAdvice.class).run((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest();
			request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "fr");
			MockHttpServletResponse response = new MockHttpServletResponse();
			LocaleContext locale = new SimpleLocaleContext(Locale.KOREAN);
			RequestAttributes attributes = new ServletRequestAttributes(new MockHttpServletRequest());
			LocaleContextHolder.setLocaleContext(locale);
			RequestContextHolder.setRequestAttributes(attributes);
			try {
				context.getBean(EdgeExceptionFilter.class).doFilter(request, response, FAILING_CHAIN);
				assertThat(LocaleContextHolder.getLocaleContext()).isSameAs(locale);
				assertThat(RequestContextHolder.getRequestAttributes()).isSameAs(attributes);
			}
			finally {
				LocaleContextHolder.resetLocaleContext();
				RequestContextHolder.resetRequestAttributes();
			}
			assertThat(response.getContentAsString()).isEqualTo("handled in fr");
			assertThat(request.getAttribute("destroyed")).isEqualTo(true);
		});
	}

	@Test
	void exceptionThatIsLeftToAnotherHandlerIsHandledByTheMeansOfTheApplication() {
		this.contextRunner.withUserConfiguration(TenantConfiguration.class)
			.run((context) -> assertThat(
					MockMvcTester.from(context).get().uri("/caused-by-jmessage").header("X-Tenant", "acme").exchange())
				.hasStatus(418)
				.hasBodyTextEqualTo("acme"));
	}

	@Test
	void encodingIsKeptWhereAWrapperOfTheApplicationMayEncode() {
		this.contextRunner.run((context) -> {
			MockHttpServletResponse response = new MockHttpServletResponse();
			fail(context, response, new HttpServletResponseWrapper(response) {
			});
			assertThat(response.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
			response = new MockHttpServletResponse();
			fail(context, response, new ContentCachingResponseWrapper(response));
			assertThat(response.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
		});
	}

	@Test
	void headerThatOutlivesAResetIsNotRepeated() {
		this.contextRunner.run((context) -> {
			MockHttpServletResponse response = new MockHttpServletResponse() {

				@Override
				public void reset() {
					super.reset();
					addHeader("X-Frame-Options", "DENY");
				}

			};
			fail(context, response, response);
			assertThat(response.getHeaders("X-Frame-Options")).containsExactly("DENY", "SAMEORIGIN");
		});
	}

	@ParameterizedTest
	@CsvSource({ "/users/{tom|ann}, /users/%7Btom%7Cann%7D", "//, /", "//{x}, /%7Bx%7D", "/a%20b, /a%20b" })
	void instanceIsAUriWhateverPathTheServerLetsPass(String path, String instance) {
		this.contextRunner.run((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
			MockHttpServletResponse response = new MockHttpServletResponse();
			context.getBean(EdgeExceptionFilter.class).doFilter(request, response, FAILING_CHAIN);
			assertThat(response.getStatus()).isEqualTo(404);
			assertThat(response.getContentAsString()).contains("\"instance\":\"" + instance + "\"");
		});
	}

	@Test
	void bodyAdviceOfTheApplicationIsTheOnlyOneToInject() {
		ResponseBodyAdvice<?> own = Mockito.mock(ResponseBodyAdvice.class);
		this.contextRunner.withBean("own", ResponseBodyAdvice.class, () -> own)
			.run((context) -> assertThat(context.getBeanProvider(ResponseBodyAdvice.class).getObject()).isSameAs(own));
	}

	@Test
	void filterHandlesErrorsOfAsynchronousDispatches() {
		this.contextRunner.run((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest();
			request.setDispatcherType(DispatcherType.ASYNC);
			MockHttpServletResponse response = new MockHttpServletResponse();
			context.getBean(EdgeExceptionFilter.class).doFilter(request, response, FAILING_CHAIN);
			assertThat(response.getStatus()).isEqualTo(404);
		});
	}

	@Test
	void whatTheHandlerThatFailedWouldHaveWrittenIsForgotten() {
		this.contextRunner.run((context) -> assertThat(failInsteadOfAnImage(context).getContentType())
			.isEqualTo("application/problem+json"));
		this.contextRunner.withUserConfiguration(OrderedAdvice.class)
			.run((context) -> assertThat(failInsteadOfAnImage(context).getContentAsString())
				.isEqualTo("ordered 880103"));
	}

	private static MockHttpServletResponse failInsteadOfAnImage(WebApplicationContext context) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.IMAGE_PNG));
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setHeader(HttpHeaders.ETAG, "\"1\"");
		context.getBean(EdgeExceptionFilter.class).doFilter(request, response, FAILING_CHAIN);
		assertThat(response.getHeader(HttpHeaders.ETAG)).isNull();
		return response;
	}

	@Test
	void headersOfAHandlerThatFailedAreForgotten() {
		this.contextRunner.run((context) -> {
			MvcTestResult result = get(context, "/spoiled");
			assertThat(result).hasStatus(404).doesNotContainHeader(HttpHeaders.ETAG);
		});
	}

	@Test
	void filterIsAheadOfThoseOfTheApplicationAndBehindThatOfObservations() {
		this.contextRunner.run((context) -> assertThat(context.getBean(EdgeExceptionFilter.class).getOrder())
			.isGreaterThan(Ordered.HIGHEST_PRECEDENCE + 1)
			.isLessThan(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER));
	}

	@Test
	void resolverOfTheApplicationIsAskedAboutTheExceptionOfAnHttpClient() {
		this.contextRunner.withUserConfiguration(OwnResolver.class)
			.run((context) -> assertThat(get(context, "/rest-client/880103")).hasStatus(428));
	}

	@Test
	void headersAreThereBeforeTheBodyAdviceOfTheApplication() {
		this.contextRunner.withUserConfiguration(EnvelopeAdvice.class).run((context) -> {
			for (String path : List.of("/jmessage", "/returned")) {
				assertThat(get(context, path)).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
					.bodyText()
					.startsWith("{\"envelope\":");
			}
		});
	}

	@Test
	void headersOfAThrownProblemAreThereBeforeAnyBodyAdviceOfTheApplication() {
		this.contextRunner.withUserConfiguration(FirstEnvelopeAdvice.class).run((context) -> {
			MvcTestResult result = get(context, "/jmessage");
			assertThat(result).hasStatus(404).bodyText().startsWith("{\"envelope\":");
			assertThat(result.getResponse().getHeaders(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("zh-CN");
			assertThat(result.getResponse().getHeaders(HttpHeaders.VARY)).containsExactly("Accept-Language");
		});
	}

	@Test
	void problemThatIsWrittenAgainAfterAResetHasItsHeaders() {
		this.contextRunner.run((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest();
			MockHttpServletResponse response = new MockHttpServletResponse();
			ProblemDetailResponseBodyAdvice advice = context.getBean(ProblemDetailResponseBodyAdvice.class);
			Object problem = context.getBean(ServletExceptionAdvice.class)
				.handle(new JMessageException(880103), request, response);
			MethodParameter returnType = new MethodParameter(Object.class.getMethod("toString"), -1);
			for (int i = 0; i < 2; i++) {
				ServletServerHttpResponse output = new ServletServerHttpResponse(response);
				advice.beforeBodyWrite(problem, returnType, MediaType.APPLICATION_PROBLEM_JSON,
						JacksonJsonHttpMessageConverter.class, new ServletServerHttpRequest(request), output);
				output.flush();
				assertThat(response.getHeaders(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("zh-CN");
				assertThat(response.getHeaders(HttpHeaders.VARY)).containsExactly("Accept-Language");
				response.setCommitted(false);
				response.reset();
			}
		});
	}

	@Test
	void filterLeavesTheExceptionAloneWhereSpringMvcIsNotSetUp() {
		new WebApplicationContextRunner().withConfiguration(STARTER)
			.run(JMessageWebMvcAutoConfigurationTests::assertFilterLeavesTheExceptionAlone);
	}

	@Test
	void filterLeavesTheExceptionAloneThatNobodyWants() {
		for (ModelAndView handled : Arrays.asList(null, new ModelAndView("error"))) {
			new WebApplicationContextRunner().withConfiguration(STARTER)
				.withBean("handlerExceptionResolver", HandlerExceptionResolver.class,
						() -> (request, response, handler, exception) -> handled)
				.run(JMessageWebMvcAutoConfigurationTests::assertFilterLeavesTheExceptionAlone);
		}
	}

	@Test
	void dispatcherServletKeepsItsOwnResolversWhereSpringMvcIsNotSetUp() {
		WebApplicationContextRunner plain = new WebApplicationContextRunner()
			.withUserConfiguration(FailingController.class);
		plain.withConfiguration(STARTER).run((context) -> {
			assertThat(MockMvcTester.from(context).post().uri("/jmessage").exchange()).hasStatus(405);
			plain.run((without) -> assertThat(describe("/nowhere", get(context, "/nowhere")))
				.isEqualTo(describe("/nowhere", get(without, "/nowhere")))
				.contains("404"));
		});
	}

	@Test
	void resolverOfSpringMvcIsTheOnlyOneToInject() {
		this.contextRunner.withUserConfiguration(ResolverUser.class)
			.run((context) -> assertThat(context.getBean(ResolverUser.class).resolver())
				.isSameAs(context.getBean(DispatcherServlet.HANDLER_EXCEPTION_RESOLVER_BEAN_NAME)));
	}

	@Test
	void languageIsThatOfTheRequestAsItIsNow() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE, Locale.ENGLISH)) {
			request.removeHeader(HttpHeaders.ACCEPT_LANGUAGE);
			request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
			request.setPreferredLocales(List.of(language));
			assertThat(ServletLocales.of(request)).containsExactly(language);
		}
	}

	@Test
	void localeThatAControllerSetsIsRespected() {
		Locale.setDefault(Locale.US);
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, () -> new CookieLocaleResolver("language"))
			.run((context) -> assertThat(get(context, "/locale-set-first")).hasHeader(HttpHeaders.CONTENT_LANGUAGE,
					"en"));
	}

	@Test
	void problemIsWrittenAsListenersWereToldIfOneOfThemSetsTheLocale() {
		List<String> told = new ArrayList<>();
		JMessageErrorListener listener = (exception, problem) -> {
			told.add(problem.getDetail());
			ServletRequestAttributes attributes = (ServletRequestAttributes) RequestContextHolder
				.currentRequestAttributes();
			RequestContextUtils.getLocaleResolver(attributes.getRequest())
				.setLocale(attributes.getRequest(), attributes.getResponse(), Locale.UK);
		};
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, () -> new CookieLocaleResolver("language"))
			.withBean(JMessageErrorListener.class, () -> listener)
			.run((context) -> {
				MvcTestResult result = get(context, "/jmessage");
				assertThat(told).hasSize(1);
				assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo(told.get(0));
				assertThat(result.getResponse().getHeaders(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("zh-CN");
			});
	}

	@Test
	void safetyNetIsGoneWhereTheClientSideIsOff() {
		this.contextRunner.withPropertyValues("jmessage.errors.client.enabled=false").run((context) -> {
			assertThat(get(context, "/rest-client/880103")).hasFailed();
			assertProblem(get(context, "/jmessage"));
		});
	}

	@Test
	void upstreamMessageIsShownWhereAskedFor() {
		this.contextRunner.withPropertyValues("jmessage.errors.include-upstream-message=true")
			.run((context) -> assertThat(get(context, "/rest-client/880103")).bodyJson()
				.extractingPath("$.upstreamMessage")
				.isEqualTo("No such user: tom"));
	}

	@ParameterizedTest
	@CsvSource({ "'', en, " + EN, "zh, zh-CN, " + ZH, "',', en, " + EN })
	void springsWebLocaleIsForRequestsThatNameNone(String requested, String language, String detail) {
		Locale.setDefault(Locale.CHINA);
		this.contextRunner.withPropertyValues("spring.web.locale=en")
			.run((context) -> assertLanguage(context, requested, language, detail));
	}

	@ParameterizedTest
	@CsvSource({ "''", "zh", "fr" })
	void fixedLocaleIsForAllRequests(String requested) {
		this.contextRunner.withPropertyValues("spring.web.locale=en", "spring.web.locale-resolver=fixed")
			.run((context) -> assertLanguage(context, requested, "en", EN));
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, () -> new FixedLocaleResolver(Locale.US))
			.run((context) -> assertLanguage(context, requested, "en", EN));
	}

	@ParameterizedTest
	@CsvSource({ "'', zh-CN, " + ZH, "en, en, " + EN, "fr, zh-CN, " + ZH, "'fr, en;q=0.5', en, " + EN })
	void resolverThatSupportsSomeLocalesDoesNotLetTheMachinesIn(String requested, String language, String detail) {
		Locale.setDefault(Locale.US);
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.US, Locale.GERMAN));
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, () -> resolver)
			.run((context) -> assertLanguage(context, requested, language, detail));
	}

	@Test
	void messagesAreAskedOnceForEachText() {
		Map<String, Integer> lookups = new HashMap<>();
		StaticMessageSource messages = new StaticMessageSource() {

			@Override
			protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] args,
					@Nullable Locale locale) {
				lookups.merge(code + ' ' + locale, 1, Integer::sum);
				return super.getMessageInternal(code, args, locale);
			}

		};
		this.contextRunner.withBean("messageSource", MessageSource.class, () -> messages).run((context) -> {
			MvcTestResult result = MockMvcTester.from(context)
				.get()
				.uri("/jmessage")
				.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
				.exchange();
			assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo(EN);
			assertThat(lookups).containsOnly(Map.entry("problemDetail.jmessage.880103 en", 1),
					Map.entry("problemDetail.title.jmessage.880103 en", 1));
		});
	}

	@Test
	void sessionsLocaleIsRespectedAndTheMachinesIsNot() {
		Locale.setDefault(Locale.US);
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, SessionLocaleResolver::new)
			.run((context) -> {
				assertLanguage(context, "", "zh-CN", ZH);
				MvcTestResult result = MockMvcTester.from(context)
					.get()
					.uri("/jmessage")
					.sessionAttr(SessionLocaleResolver.LOCALE_SESSION_ATTRIBUTE_NAME, Locale.ENGLISH)
					.exchange();
				assertThat(result).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
			});
	}

	@Test
	void cookiesLocaleIsRespectedAndTheMachinesIsNot() {
		Locale.setDefault(Locale.US);
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, () -> new CookieLocaleResolver("language"))
			.run((context) -> {
				MockMvcTester mvc = MockMvcTester.from(context);
				for (String path : List.of("/jmessage", "/locale-read-first")) {
					assertThat(mvc.get().uri(path).exchange()).as(path)
						.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "zh-CN");
					assertThat(mvc.get().uri(path).cookie(new Cookie("language", "en")).exchange()).as(path)
						.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
					assertThat(mvc.get().uri(path).cookie(new Cookie("language", "en-US")).exchange()).as(path)
						.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
					assertThat(mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange()).as(path)
						.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
				}
			});
	}

	@ParameterizedTest
	@CsvSource({ "en-GB, zh-CN, /locale-set-first, en", "zh-CN, en, /jmessage?language=zh-CN, zh-CN" })
	void localeThatIsChangedIsRespectedWhateverTheRequestSays(String accepted, String cookie, String path,
			String language) {
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, () -> new CookieLocaleResolver("language"))
			.withUserConfiguration(LocaleChangeConfiguration.class)
			.run((context) -> assertThat(MockMvcTester.from(context)
				.get()
				.uri(path)
				.cookie(new Cookie("language", cookie))
				.header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
				.exchange()).hasHeader(HttpHeaders.CONTENT_LANGUAGE, language));
	}

	@Test
	void problemIsInTheDefaultLanguageWhereTheRequestIsOver() {
		MockHttpServletRequest request = new MockHttpServletRequest() {

			@Override
			public String getHeader(String name) {
				throw new IllegalStateException("The request object has been recycled");
			}

		};
		this.contextRunner.run((context) -> {
			RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
			try {
				assertThat(context.getBean(JMessageProblemDetails.class).create(880103).getDetail()).isEqualTo(ZH);
			}
			finally {
				RequestContextHolder.resetRequestAttributes();
			}
		});
	}

	@Test
	void handlerThatFailsIsCalledOnce() {
		this.contextRunner.withUserConfiguration(FailingAdvice.class).run((context) -> {
			for (String path : List.of("/jmessage", "/rest-client/880103", "/function")) {
				FailingAdvice advice = context.getBean(FailingAdvice.class);
				advice.calls.set(0);
				MvcTestResult result = MockMvcTester
					.from(context, (builder) -> builder.addFilters(context.getBean(EdgeExceptionFilter.class)).build())
					.get()
					.uri(path)
					.exchange();
				assertThat(result).hasFailed();
				assertThat(advice.calls).as(path).hasValue(1);
			}
		});
	}

	@Test
	void lookingForALocaleDoesNotChangeTheRequest() {
		Locale.setDefault(Locale.US);
		this.contextRunner.withBean("localeResolver", LocaleResolver.class, () -> new CookieLocaleResolver("language"))
			.run((context) -> assertThat(get(context, "/create-and-tell-locale")).hasBodyTextEqualTo("en"));
	}

	private static void fail(WebApplicationContext context, MockHttpServletResponse response,
			HttpServletResponse wrapped) throws Exception {
		response.addHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		response.addHeader("X-Frame-Options", "DENY");
		response.addHeader("X-Frame-Options", "SAMEORIGIN");
		context.getBean(EdgeExceptionFilter.class).doFilter(new MockHttpServletRequest(), wrapped, FAILING_CHAIN);
		assertThat(response.getStatus()).isEqualTo(404);
	}

	private static void assertFilterLeavesTheExceptionAlone(WebApplicationContext context) {
		assertThatExceptionOfType(JMessageException.class).isThrownBy(() -> context.getBean(EdgeExceptionFilter.class)
			.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), FAILING_CHAIN));
	}

	private static void assertLanguage(WebApplicationContext context, String requested, String language,
			String detail) {
		for (String path : List.of("/jmessage", "/returned")) {
			MockMvcTester.MockMvcRequestBuilder request = MockMvcTester.from(context).get().uri(path);
			if (!requested.isEmpty()) {
				request.header(HttpHeaders.ACCEPT_LANGUAGE, requested);
			}
			MvcTestResult result = request.exchange();
			assertThat(result).hasHeader(HttpHeaders.CONTENT_LANGUAGE, language);
			assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo(detail);
		}
	}

	private static void assertProblem(MvcTestResult result) {
		assertThat(result).hasStatus(404)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "zh-CN");
		assertThat(result).bodyJson()
			.extractingPath("$")
			.asMap()
			.isEqualTo(Map.of("type", "urn:jmessage:error:880103", "title", "user not existr", "status", 404, "detail",
					ZH, "instance", result.getRequest().getRequestURI(), "code", 880103));
	}

	private static List<String> othersOf(WebApplicationContext context) {
		return List
			.of("/illegal-state", "/missing-parameter", "/missing-parameter?needed=x", "/nowhere", "/rest-client/0",
					"/rest-client/777777", "/rest-client/foreign", "/web-client/0", "/web-client/foreign")
			.stream()
			.map((path) -> describe(path, get(context, path)))
			.toList();
	}

	private static String describe(String path, MvcTestResult result) {
		Throwable failure = result.getUnresolvedException();
		if (failure != null) {
			return path + " failed with " + failure;
		}
		byte[] body = result.getResponse().getContentAsByteArray();
		return path + " answered " + result.getResponse().getStatus() + " " + result.getResponse().getErrorMessage()
				+ " " + result.getResponse().getHeaderNames() + " " + new String(body, StandardCharsets.UTF_8) + " "
				+ result.getMvcResult().getResolvedException();
	}

	private static MvcTestResult get(WebApplicationContext context, String path) {
		return MockMvcTester.from(context).get().uri(path).exchange();
	}

	@Configuration(proxyBeanMethods = false)
	static class LocaleChangeConfiguration implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			LocaleChangeInterceptor interceptor = new LocaleChangeInterceptor();
			interceptor.setParamName("language");
			registry.addInterceptor(interceptor);
		}

	}

	@RestControllerAdvice
	static class FailingAdvice {

		private final AtomicInteger calls = new AtomicInteger();

		@Bean
		RouterFunction<ServerResponse> failingFunction() {
			return RouterFunctions.route().GET("/function", (request) -> {
				throw new JMessageException(880103);
			}).build();
		}

		@ExceptionHandler
		String handle(JMessageException exception) {
			this.calls.incrementAndGet();
			throw new IllegalStateException("The audit is down");
		}

	}

	record ResolverUser(HandlerExceptionResolver resolver) {

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

		@GetMapping("/spoiled")
		String spoiled(HttpServletResponse response) {
			response.setHeader(HttpHeaders.ETAG, "\"1\"");
			throw new JMessageException(880103);
		}

		@GetMapping("/locale-set-first")
		String localeSetFirst(HttpServletRequest request, HttpServletResponse response) {
			RequestContextUtils.getLocaleResolver(request).setLocale(request, response, Locale.UK);
			throw new JMessageException(880103);
		}

		@GetMapping("/locale-read-first")
		String localeReadFirst(Locale locale) {
			throw new JMessageException(880103);
		}

		@GetMapping("/returned")
		Object returned() {
			return this.problems.getObject().create(880103);
		}

		@GetMapping("/create-and-tell-locale")
		String createAndTellLocale(HttpServletRequest request) {
			this.problems.getObject().create(880103);
			return RequestContextUtils.getLocale(request).toString();
		}

		@GetMapping("/illegal-state")
		String illegalState() {
			throw new IllegalStateException("broken");
		}

		@GetMapping("/caused-by-jmessage")
		String causedByJMessage() {
			throw new IllegalStateException(new JMessageException(880103));
		}

		@GetMapping("/missing-parameter")
		int missingParameter(@RequestParam int needed) {
			return needed;
		}

		@GetMapping("/rest-client/{code}")
		String restClient(@PathVariable String code) {
			HttpHeaders headers = new HttpHeaders();
			headers.setContentType(MediaType.APPLICATION_JSON);
			throw HttpClientErrorException.create("upstream", HttpStatus.BAD_REQUEST, "Bad Request", headers,
					body(code), StandardCharsets.UTF_8);
		}

		@GetMapping("/web-client/{code}")
		String webClient(@PathVariable String code) {
			HttpHeaders headers = new HttpHeaders();
			headers.setContentType(MediaType.APPLICATION_JSON);
			throw WebClientResponseException.create(HttpStatus.BAD_REQUEST, "Bad Request", headers, body(code),
					StandardCharsets.UTF_8, null);
		}

		private static byte[] body(String code) {
			return (code.equals("foreign") ? "{\"error\":\"foreign\"}"
					: "{\"error\":{\"code\":" + code + ",\"message\":\"No such user: tom\"}}")
				.getBytes(StandardCharsets.UTF_8);
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
	@Order(10)
	static class RequestAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(JMessageException exception, HttpServletRequest request) {
			RequestContextHolder.currentRequestAttributes()
				.registerDestructionCallback("test", () -> request.setAttribute("destroyed", true),
						RequestAttributes.SCOPE_REQUEST);
			return ResponseEntity.ok("handled in " + LocaleContextHolder.getLocale());
		}

	}

	static class OwnResolver implements HandlerExceptionResolver {

		@Override
		public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
				@Nullable Object handler, Exception exception) {
			response.setStatus(428);
			return (exception instanceof HttpClientErrorException) ? new ModelAndView() : null;
		}

	}

	@ControllerAdvice
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	static class EnvelopeAdvice implements ResponseBodyAdvice<Object> {

		@Override
		public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
			return true;
		}

		@Override
		public Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType selectedContentType,
				Class<? extends HttpMessageConverter<?>> selectedConverterType, ServerHttpRequest request,
				ServerHttpResponse response) {
			return Map.of("envelope", String.valueOf(body));
		}

	}

	@ControllerAdvice
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static class FirstEnvelopeAdvice extends EnvelopeAdvice {

	}

	record Tenant(String name) {

	}

	@Configuration(proxyBeanMethods = false)
	static class TenantConfiguration implements WebMvcConfigurer {

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new HandlerMethodArgumentResolver() {

				@Override
				public boolean supportsParameter(MethodParameter parameter) {
					return parameter.getParameterType() == Tenant.class;
				}

				@Override
				public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
						NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
					return new Tenant(String.valueOf(request.getHeader("X-Tenant")));
				}

			});
		}

		@Bean
		TenantAdvice tenantAdvice() {
			return new TenantAdvice();
		}

	}

	@ControllerAdvice
	static class TenantAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(IllegalStateException exception, Tenant tenant) {
			return ResponseEntity.status(418).body(tenant.name());
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
