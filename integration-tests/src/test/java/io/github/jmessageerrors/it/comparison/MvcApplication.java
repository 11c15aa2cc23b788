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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.annotation.RequestScope;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.jmessageerrors.spring.JMessageErrorListener;

/**
 * An application on Spring MVC. Its paths say who fails, and with what.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ SharedControllers.Fine.class, SharedControllers.Nobody.class, SharedControllers.Unordered.class,
		SharedControllers.Ordered.class, SharedControllers.CatchAll.class, SharedControllers.OrderedCatchAll.class,
		SharedControllers.Local.class, SharedControllers.UnorderedAdvice.class, SharedControllers.OrderedAdvice.class,
		SharedControllers.CatchAllAdvice.class, SharedControllers.OrderedCatchAllAdvice.class,
		SharedControllers.Returned.class, MvcApplication.Responses.class, MvcApplication.Forwards.class,
		MvcApplication.Envelope.class, MvcApplication.Interceptors.class, BlockingClients.class,
		BlockingClients.Calls.class })
class MvcApplication {

	@Bean
	RouterFunction<ServerResponse> functions() {
		return RouterFunctions.route()
			.GET("/functional/fine", (request) -> ServerResponse.ok().body("fine"))
			.GET("/functional/{failure}", (request) -> {
				throw Failures.<Exception>fail(request.pathVariable("failure"));
			})
			.GET("/functional/{failure}/later",
					(request) -> ServerResponse
						.async(CompletableFuture.failedFuture(Failures.of(request.pathVariable("failure")))))
			.build();
	}

	@Bean
	@RequestScope
	RequestBean requestBean() {
		return new RequestBean();
	}

	@Bean
	JMessageErrorListener requestScopedListener(RequestBean bean) {
		return (exception, problem) -> bean.use();
	}

	@Bean
	FilterRegistrationBean<Filter> failingFilter() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new FailingFilter());
		registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> etagFilter() {
		FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(
				new ShallowEtagHeaderFilter());
		registration.addUrlPatterns("/etag/*");
		return registration;
	}

	/**
	 * A bean that exists once per request, as an application's session or tenant does.
	 */
	static class RequestBean {

		private int uses;

		void use() {
			this.uses++;
		}

	}

	/**
	 * Fails before or after the rest of the chain, as the path says:
	 * {@code /filter/<when>/<failure>}.
	 */
	static class FailingFilter extends OncePerRequestFilter {

		@Override
		protected boolean shouldNotFilterAsyncDispatch() {
			return false;
		}

		@Override
		protected boolean shouldNotFilterErrorDispatch() {
			return false;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String path = String.valueOf(request.getRequestURI());
			DispatcherType type = request.getDispatcherType();
			if (type == DispatcherType.ERROR) {
				path = String.valueOf(request.getAttribute("jakarta.servlet.error.request_uri"));
			}
			boolean first = type == DispatcherType.REQUEST;
			failIf(path.startsWith("/filter/before/") && first, path);
			failIf(path.startsWith("/filter/error-dispatch/") && type == DispatcherType.ERROR, path);
			failIf(path.startsWith("/filter/async-dispatch/") && type == DispatcherType.ASYNC, path);
			chain.doFilter(request, response);
			failIf(path.startsWith("/filter/after") && first, path);
			failIf(path.startsWith("/filter/async-started/") && first, path);
			failIf(path.startsWith("/filter/after-async/") && type == DispatcherType.ASYNC, path);
		}

		private static void failIf(boolean condition, String path) {
			if (condition) {
				throw Failures.<RuntimeException>fail(path.substring(path.lastIndexOf('/') + 1));
			}
		}

	}

	@RestController
	static class Responses {

		private static final String LONG = "0123456789".repeat(10);

		@GetMapping({ "/filter/before/{failure}", "/filter/after/{failure}", "/interceptor/before/{failure}",
				"/interceptor/after/{failure}" })
		String text() {
			return "fine";
		}

		@GetMapping("/filter/error-dispatch/{failure}")
		void sendError(HttpServletResponse response) throws IOException {
			response.sendError(409);
		}

		@GetMapping("/filter/after-entity/{failure}")
		ResponseEntity<String> entity() {
			return ResponseEntity.ok()
				.eTag("\"1\"")
				.lastModified(1)
				.header("Cache-Control", "public, max-age=60")
				.header("X-Own", "1")
				.header("Vary", "X-Own")
				.contentLength(4)
				.body("fine");
		}

		@GetMapping("/filter/after-headers/{failure}")
		void headers(HttpServletResponse response) {
			response.setContentLength(10);
			response.setHeader("ETag", "\"1\"");
			response.setHeader("Cache-Control", "public, max-age=60");
			response.setHeader("Content-Encoding", "gzip");
			response.setHeader("X-Own", "1");
			response.addHeader("Vary", "X-Own");
		}

		@GetMapping("/filter/after-writer/{failure}")
		void writer(HttpServletResponse response) throws IOException {
			response.setContentType("text/plain;charset=ISO-8859-1");
			response.getWriter().write("fine");
		}

		@GetMapping("/filter/after-stream/{failure}")
		void stream(HttpServletResponse response) throws IOException {
			response.setHeader("Content-Encoding", "gzip");
			response.getOutputStream().write(1);
		}

		@GetMapping("/filter/after-flush/{failure}")
		void flush(HttpServletResponse response) throws IOException {
			response.getOutputStream().write(LONG.getBytes(StandardCharsets.UTF_8));
			response.flushBuffer();
		}

		@GetMapping("/filter/async-started/{failure}")
		DeferredResult<String> started() {
			DeferredResult<String> result = new DeferredResult<>();
			Thread thread = new Thread(() -> {
				pause();
				result.setResult("fine");
			});
			thread.setDaemon(true);
			thread.start();
			return result;
		}

		@GetMapping({ "/filter/async-dispatch/{failure}", "/filter/after-async/{failure}" })
		DeferredResult<String> dispatched() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setResult("fine");
			return result;
		}

		private static void pause() {
			try {
				Thread.sleep(200);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		@GetMapping("/response/length/{failure}")
		String length(HttpServletRequest request, HttpServletResponse response) {
			response.setContentLength(10);
			return failed(request);
		}

		@GetMapping("/response/headers/{failure}")
		String headers(HttpServletRequest request, HttpServletResponse response) {
			response.setHeader("ETag", "\"1\"");
			response.setHeader("Cache-Control", "public, max-age=60");
			response.setDateHeader("Last-Modified", 1000);
			response.setDateHeader("Expires", 4102444800000L);
			response.setHeader("Content-Disposition", "attachment");
			response.setHeader("Content-Range", "bytes 0-1/2");
			response.setHeader("X-Own", "1");
			response.addHeader("Vary", "X-Own");
			response.addHeader("Set-Cookie", "own=1");
			response.setContentType("text/csv");
			return failed(request);
		}

		@GetMapping("/response/encoding/{failure}")
		String encoding(HttpServletRequest request, HttpServletResponse response) {
			response.setHeader("Content-Encoding", "gzip");
			return failed(request);
		}

		@GetMapping("/response/writer/{failure}")
		String writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/plain;charset=ISO-8859-1");
			response.getWriter().write("begun");
			return failed(request);
		}

		@GetMapping("/response/stream/{failure}")
		String stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getOutputStream().write(LONG.getBytes(StandardCharsets.UTF_8));
			return failed(request);
		}

		@GetMapping("/response/flush/{failure}")
		String flushed(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getOutputStream().write(LONG.getBytes(StandardCharsets.UTF_8));
			response.flushBuffer();
			return failed(request);
		}

		@GetMapping("/response/streaming/{failure}")
		StreamingResponseBody streaming(HttpServletRequest request) {
			return (output) -> failed(request.getRequestURI());
		}

		@GetMapping("/response/streaming-length/{failure}")
		ResponseEntity<StreamingResponseBody> streamingWithLength(HttpServletRequest request) {
			String path = request.getRequestURI();
			return ResponseEntity.ok()
				.contentLength(10)
				.contentType(MediaType.APPLICATION_OCTET_STREAM)
				.body((output) -> failed(path));
		}

		@GetMapping("/response/streaming-late/{failure}")
		StreamingResponseBody streamingLate(HttpServletRequest request) {
			String path = request.getRequestURI();
			return (output) -> {
				output.write(LONG.getBytes(StandardCharsets.UTF_8));
				output.flush();
				failed(path);
			};
		}

		@GetMapping("/response/emitter/{failure}")
		ResponseBodyEmitter emitter(HttpServletRequest request) {
			ResponseBodyEmitter emitter = new ResponseBodyEmitter();
			emitter.completeWithError(Failures.of(failure(request.getRequestURI())));
			return emitter;
		}

		@GetMapping("/response/emitter-late/{failure}")
		ResponseBodyEmitter emitterLate(HttpServletRequest request) throws IOException {
			ResponseBodyEmitter emitter = new ResponseBodyEmitter();
			emitter.send("begun");
			emitter.completeWithError(Failures.of(failure(request.getRequestURI())));
			return emitter;
		}

		@GetMapping("/response/send-error/{failure}")
		void error(HttpServletResponse response) throws IOException {
			response.sendError(409, "taken");
		}

		@GetMapping("/response/send-error-then/{failure}")
		String errorThen(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.sendError(409, "taken");
			return failed(request);
		}

		@GetMapping("/etag/fine")
		String etag() {
			return "fine";
		}

		@GetMapping("/etag/{failure}/now")
		String etagFailure(HttpServletRequest request) {
			return failed(request.getRequestURI().replace("/now", ""));
		}

		@GetMapping("/envelope/fine")
		Map<String, String> envelope() {
			return Map.of("fine", "yes");
		}

		@GetMapping("/envelope/fail/{failure}")
		String envelopeFailure(HttpServletRequest request) {
			return failed(request);
		}

		private static String failed(HttpServletRequest request) {
			return failed(request.getRequestURI());
		}

		private static String failed(String path) {
			throw Failures.<RuntimeException>fail(failure(path));
		}

		private static String failure(String path) {
			return path.substring(path.lastIndexOf('/') + 1);
		}

	}

	@Controller
	@RequestMapping("/dispatch")
	static class Forwards {

		@GetMapping("/forward/{failure}")
		String forward(HttpServletRequest request) {
			return "forward:" + request.getRequestURI().replace("/dispatch/forward", "/nobody");
		}

		@GetMapping("/include/{failure}")
		void include(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
			request.getRequestDispatcher(request.getRequestURI().replace("/dispatch/include", "/nobody"))
				.include(request, response);
		}

		@GetMapping("/view/{failure}")
		ModelAndView view() {
			return new ModelAndView("missing");
		}

	}

	/**
	 * Puts every body into an envelope, as many applications do.
	 */
	@RestControllerAdvice
	static class Envelope implements ResponseBodyAdvice<Object> {

		@Override
		public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
			return true;
		}

		@Override
		public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
				MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
				ServerHttpRequest request, ServerHttpResponse response) {
			if (!request.getURI().getPath().startsWith("/envelope/") || body == null || body instanceof String) {
				return body;
			}
			response.getHeaders().set("X-Envelope", "1");
			return Map.of("data", body);
		}

	}

	static class Interceptors implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new FailingInterceptor()).addPathPatterns("/interceptor/**");
		}

	}

	/**
	 * Fails before or after the handler, as the path says.
	 */
	static class FailingInterceptor implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws Exception {
			failIf("/interceptor/before/", request);
			return true;
		}

		@Override
		public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
				@Nullable ModelAndView modelAndView) throws Exception {
			failIf("/interceptor/after/", request);
		}

		private static void failIf(String prefix, HttpServletRequest request) throws Exception {
			String path = request.getRequestURI();
			if (path.startsWith(prefix)) {
				throw Failures.<Exception>fail(path.substring(prefix.length()));
			}
		}

	}

}
