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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import brave.handler.MutableSpan;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.it.Server;
import io.github.jmessageerrors.it.tracing.TracedApplication.Spans;
import io.github.jmessageerrors.it.tracing.TracedApplication.TracingListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a tracer is told of errors of JMessage, as Spring Boot sets Brave up.
 */
class TracingTests {

	private static final int OF_THE_VENDOR = 882001;

	private static final int OF_THE_APPLICATION = 880101;

	private static final int OF_THE_CALLER = 880103;

	private static final String CATEGORY = "io.github.jmessageerrors.spring.web";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	static Stream<Arguments> applications() {
		return Stream.of(Arguments.of(Server.TOMCAT, false), Arguments.of(Server.TOMCAT, true),
				Arguments.of(Server.JETTY, false), Arguments.of(Server.NETTY, false), Arguments.of(Server.NETTY, true));
	}

	@ParameterizedTest(name = "{0}, secured: {1}")
	@MethodSource("applications")
	void spanHasTheErrorThatItWouldHaveWithoutTheStarterUnlessTheCallerIsAtFault(Server server, boolean secured)
			throws Exception {
		Map<String, MutableSpan> without = spans(server, secured, false);
		Map<String, MutableSpan> with = spans(server, secured, true);
		with.forEach((path, span) -> {
			if (path.endsWith(String.valueOf(OF_THE_CALLER))) {
				assertThat(span.error()).as(path).isNull();
				assertThat(span.tags()).as(path)
					.containsEntry("exception", "none")
					.containsEntry("status", "404")
					.doesNotContainKey("error");
			}
			else {
				assertThat(span.error()).as(path)
					.isInstanceOf(JMessageException.class)
					.hasMessage(without.get(path).error().getMessage());
				assertThat(span.tags()).as(path)
					.containsEntry("exception", without.get(path).tag("exception"))
					.containsEntry("outcome", "SERVER_ERROR");
			}
		});
	}

	@ParameterizedTest(name = "{0}, secured: {1}")
	@MethodSource("applications")
	void logAndListenersBelongToTheTraceOfTheRequest(Server server, boolean secured) throws Exception {
		try (ConfigurableApplicationContext context = start(server, secured, true)) {
			ListAppender<ILoggingEvent> log = new ListAppender<>();
			Logger logger = (Logger) LoggerFactory.getLogger(CATEGORY);
			log.start();
			logger.addAppender(log);
			for (String path : paths()) {
				ask(context, path);
				String trace = context.getBean(Spans.class).next().traceId();
				assertThat(context.getBean(TracingListener.class).traces()).as(path).containsExactly(trace);
				assertThat(log.list).as(path)
					.extracting((event) -> event.getMDCPropertyMap().get("traceId"))
					.containsExactly(trace);
				context.getBean(TracingListener.class).traces().clear();
				log.list.clear();
			}
			logger.detachAppender(log);
		}
	}

	private Map<String, MutableSpan> spans(Server server, boolean secured, boolean withStarter) throws Exception {
		try (ConfigurableApplicationContext context = start(server, secured, withStarter)) {
			Map<String, MutableSpan> spans = new LinkedHashMap<>();
			for (String path : paths()) {
				HttpResponse<String> response = ask(context, path);
				MutableSpan span = context.getBean(Spans.class).next();
				assertThat(span.tag("http.url")).isEqualTo(path);
				assertThat(span.tag("status")).isEqualTo(String.valueOf(response.statusCode()));
				spans.put(path, span);
			}
			return spans;
		}
	}

	private static List<String> paths() {
		return Stream.of(OF_THE_VENDOR, OF_THE_APPLICATION, OF_THE_CALLER)
			.flatMap((code) -> Stream.of("/handler/" + code, "/later/" + code, "/filter/" + code))
			.toList();
	}

	private static ConfigurableApplicationContext start(Server server, boolean secured, boolean withStarter) {
		List<Class<?>> sources = secured ? List.of(TracedApplication.class, OpenToAll.class)
				: List.of(TracedApplication.class);
		return server.startObserved(withStarter, secured, sources, Map.of("management.tracing.sampling.probability",
				1.0, "spring.reactor.context-propagation", "auto", "logging.level." + CATEGORY, "DEBUG"));
	}

	private HttpResponse<String> ask(ConfigurableApplicationContext context, String path)
			throws IOException, InterruptedException {
		return this.client.send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + Server.port(context) + path)).build(),
				BodyHandlers.ofString());
	}

	/**
	 * Lets everybody in, so that the observations of Spring Security are around those of
	 * handlers.
	 */
	static class OpenToAll {

		@Bean
		@ConditionalOnWebApplication(type = Type.SERVLET)
		SecurityFilterChain openFilterChain(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

		@Bean
		@ConditionalOnWebApplication(type = Type.REACTIVE)
		SecurityWebFilterChain openWebFilterChain(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll()).build();
		}

	}

}
