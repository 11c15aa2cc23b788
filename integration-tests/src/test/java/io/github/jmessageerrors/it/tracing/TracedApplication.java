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

package io.github.jmessageerrors.it.tracing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import brave.Span.Kind;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageErrorListener;

/**
 * An application that is traced, and fails with the code at the end of the path: in a
 * handler, later, or in a filter.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ TracedApplication.Endpoints.class, TracedApplication.OnServlets.class, TracedApplication.OnWebFlux.class })
class TracedApplication {

	@Bean
	Spans spans() {
		return new Spans();
	}

	@Bean
	TracingListener tracingListener(Tracer tracer) {
		return new TracingListener(tracer);
	}

	private static JMessageException failure(String path) {
		return new JMessageException(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
	}

	/**
	 * Collects the finished spans of the server.
	 */
	static final class Spans extends SpanHandler {

		private final BlockingQueue<MutableSpan> finished = new LinkedBlockingQueue<>();

		@Override
		public boolean end(TraceContext context, MutableSpan span, Cause cause) {
			if (span.kind() == Kind.SERVER) {
				this.finished.add(new MutableSpan(span));
			}
			return true;
		}

		MutableSpan next() throws InterruptedException {
			MutableSpan span = this.finished.poll(10, TimeUnit.SECONDS);
			if (span == null) {
				throw new AssertionError("No span");
			}
			return span;
		}

	}

	/**
	 * Remembers in which trace it was told of an error.
	 */
	static final class TracingListener implements JMessageErrorListener {

		private final BlockingQueue<String> traces = new LinkedBlockingQueue<>();

		private final Tracer tracer;

		TracingListener(Tracer tracer) {
			this.tracer = tracer;
		}

		@Override
		public void onError(JMessageException exception, ProblemDetail problem) {
			Span span = this.tracer.currentSpan();
			this.traces.add((span != null) ? span.context().traceId() : "none");
		}

		BlockingQueue<String> traces() {
			return this.traces;
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/handler/{code}")
		String handler(@PathVariable String code) {
			throw failure(code);
		}

		@GetMapping("/later/{code}")
		CompletableFuture<String> later(@PathVariable String code) {
			return CompletableFuture.failedFuture(failure(code));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class OnServlets {

		@Bean
		Filter failingFilter() {
			return (request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.startsWith("/filter/")) {
					throw failure(path);
				}
				chain.doFilter(request, response);
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class OnWebFlux {

		@Bean
		WebFilter failingFilter() {
			return (exchange, chain) -> {
				String path = exchange.getRequest().getPath().value();
				return path.startsWith("/filter/") ? Mono.error(failure(path)) : chain.filter(exchange);
			};
		}

	}

}
