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

package io.github.jmessageerrors.spring.retry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import cn.jiguang.common.resp.APIConnectionException;
import cn.jmessage.api.JMessageClient;
import cn.jmessage.api.common.model.message.MessageBody;
import io.github.resilience4j.core.ClassUtils;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import io.github.jmessageerrors.AdditionalErrorCode;
import io.github.jmessageerrors.ImErrorCode;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageRestClientAutoConfiguration;
import io.github.jmessageerrors.spring.client.JMessageRestClientDecorator;
import io.github.jmessageerrors.spring.jiguang.JiguangClients;
import io.github.jmessageerrors.spring.jiguang.LoopbackUpstream;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import io.github.jmessageerrors.spring.jiguang.JMessageJiguangAutoConfiguration;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link JMessageRetryPredicate} with what retries in real applications.
 */
class JMessageRetryPredicateTests {

	private static final int ALL = 3;

	private static final int ONE = 1;

	/**
	 * Exceptions, and how many of three possible attempts they are worth.
	 */
	static final List<Arguments> exceptions = List.of(Arguments.of(busy(HttpMethod.GET), ALL),
			Arguments.of(busy(HttpMethod.PUT), ALL), Arguments.of(busy(HttpMethod.DELETE), ALL),
			Arguments.of(busy(HttpMethod.POST), ONE), Arguments.of(busy(HttpMethod.PATCH), ONE),
			Arguments.of(busy(HttpMethod.valueOf("SEND")), ONE), Arguments.of(busy(null), ONE),
			Arguments.of(new JMessageException(RestErrorCode.RESPONSE_TIMEOUT), ONE),
			Arguments.of(new JMessageException(RestErrorCode.RESPONSE_TIMEOUT, new ConnectException()), ALL),
			Arguments.of(new JMessageException(RestErrorCode.RESPONSE_TIMEOUT,
					new IllegalStateException(new UnknownHostException())), ALL),
			Arguments.of(
					new JMessageException(RestErrorCode.RESPONSE_TIMEOUT, new SocketTimeoutException("Read timed out")),
					ONE),
			Arguments.of(new JMessageException(RestErrorCode.RESPONSE_TIMEOUT,
					new SocketTimeoutException("Connect timed out")), ALL),
			Arguments.of(new JMessageException(RestErrorCode.RESPONSE_TIMEOUT, new SocketTimeoutException()), ONE),
			Arguments.of(new JMessageException(ImErrorCode.FREQUENCY_EXCEEDED), ALL),
			Arguments.of(
					new JMessageException(new AdditionalErrorCode(899999, "busy", "Ganz neu", Reason.RATE_LIMITED)),
					ALL),
			Arguments.of(
					new JMessageException(new AdditionalErrorCode(899999, "busy", "Ganz neu", Reason.UPSTREAM_BUSY)),
					ONE),
			Arguments.of(batch(HttpMethod.POST, 800017, 800017), ALL),
			Arguments.of(batch(HttpMethod.POST, 800017, 899030), ONE),
			Arguments.of(batch(HttpMethod.POST, 899030, 800017), ONE),
			Arguments.of(batch(HttpMethod.PUT, 800017, 899030), ALL),
			Arguments.of(batch(HttpMethod.PUT, 800017, 899001), ONE),
			Arguments.of(new CompletionException(busy(HttpMethod.HEAD)), ALL),
			Arguments.of(new JMessageException(RestErrorCode.NO_SUCH_USER), ONE),
			Arguments.of(new JMessageException(RestErrorCode.INTERNAL_SERVER_ERROR), ONE),
			Arguments.of(new JMessageException(899998), ONE),
			Arguments.of(new JMessageException(RestErrorCode.NO_SUCH_USER,
					new JMessageException(ImErrorCode.FREQUENCY_EXCEEDED)), ONE),
			Arguments.of(new ResourceAccessException("I/O error", new SocketTimeoutException("Read timed out")), ONE),
			Arguments.of(new IllegalStateException(new IOException("broken pipe")), ONE));

	private final ApplicationContextRunner clients = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(JMessageErrorsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
						JMessageRestClientAutoConfiguration.class, JMessageJiguangAutoConfiguration.class))
		.withBean(RestClient.class, RestClient::create);

	private static RestClient impatientClient() {
		SimpleClientHttpRequestFactory requestFactory = new SimpleClientHttpRequestFactory();
		requestFactory.setReadTimeout(200);
		return RestClient.builder().requestFactory(requestFactory).build();
	}

	@ParameterizedTest
	@FieldSource("exceptions")
	void worksWithRetryPolicy(RuntimeException exception, int attempts) {
		RetryTemplate template = new RetryTemplate(RetryPolicy.builder()
			.predicate(new JMessageRetryPredicate())
			.maxRetries(2)
			.delay(Duration.ZERO)
			.build());
		AtomicInteger calls = new AtomicInteger();
		Throwable thrown = catchThrowable(() -> template.execute(() -> fail(calls, exception)));
		assertThat(thrown).hasCause(exception);
		assertThat(calls).hasValue(attempts);
	}

	@ParameterizedTest
	@FieldSource("exceptions")
	void worksWithResilience4j(RuntimeException exception, int attempts) {
		Retry retry = Retry.of("jmessage",
				RetryConfig.custom()
					.maxAttempts(3)
					.waitDuration(Duration.ofMillis(1))
					.retryOnException(new JMessageRetryPredicate())
					.build());
		AtomicInteger calls = new AtomicInteger();
		assertThat(catchThrowable(() -> retry.executeCallable(() -> fail(calls, exception)))).isSameAs(exception);
		assertThat(calls).hasValue(attempts);
	}

	@Test
	void canBeNamedInThePropertiesOfResilience4j() {
		assertThat(ClassUtils.instantiatePredicateClass(JMessageRetryPredicate.class))
			.accepts(new JMessageException(ImErrorCode.FREQUENCY_EXCEEDED))
			.rejects(new JMessageException(RestErrorCode.NO_SUCH_USER));
	}

	@ParameterizedTest
	@FieldSource("exceptions")
	void worksWithRetryableMethods(RuntimeException exception, int attempts) {
		new ApplicationContextRunner().withUserConfiguration(Application.class).run((context) -> {
			AtomicInteger calls = new AtomicInteger();
			Messages messages = context.getBean(Messages.class);
			assertThat(catchThrowable(() -> messages.send(() -> fail(calls, exception)))).isSameAs(exception);
			assertThat(calls).hasValue(attempts);
		});
	}

	@ParameterizedTest
	@FieldSource("exceptions")
	void worksWithRetryableMethodsThatAreReactive(RuntimeException exception, int attempts) {
		new ApplicationContextRunner().withUserConfiguration(Application.class).run((context) -> {
			AtomicInteger calls = new AtomicInteger();
			Messages messages = context.getBean(Messages.class);
			assertThat(catchThrowable(
					() -> messages.sendReactively(Mono.fromCallable(() -> fail(calls, exception))).block()))
				.isNotNull();
			assertThat(calls).hasValue(attempts);
		});
	}

	@Test
	void knowsTheExceptionsOfClientsWhereSpringCreatesIt() {
		Exception limited = HttpClientErrorException.create(HttpStatus.TOO_MANY_REQUESTS, "", new HttpHeaders(),
				"{\"error\":{\"code\":800017}}".getBytes(StandardCharsets.UTF_8), null);
		Exception timeout = HttpServerErrorException.create(HttpStatus.GATEWAY_TIMEOUT, "", new HttpHeaders(),
				"{\"error\":{\"code\":899030}}".getBytes(StandardCharsets.UTF_8), null);
		Exception refused = new APIConnectionException("", new ConnectException());
		Exception readTimeout = new APIConnectionException("", new SocketTimeoutException("Read timed out"), true);
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
					JMessageProblemDetailsAutoConfiguration.class, JMessageUpstreamAutoConfiguration.class,
					JMessageRestClientAutoConfiguration.class, JMessageJiguangAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.run((context) -> {
				Messages messages = context.getBean(Messages.class);
				JMessageRetryPredicate byHand = new JMessageRetryPredicate(context.getBean(JMessageExceptions.class));
				for (Exception exception : new Exception[] { limited, timeout, refused, readTimeout }) {
					AtomicInteger calls = new AtomicInteger();
					boolean repeated = exception == limited || exception == refused;
					assertThat(catchThrowable(() -> messages.send(() -> fail(calls, exception)))).isSameAs(exception);
					assertThat(calls).hasValue(repeated ? ALL : ONE);
					assertThat(byHand.test(exception)).isEqualTo(repeated);
					assertThat(byHand.repeatingBusy().test(exception)).isEqualTo(exception != readTimeout);
				}
			});
	}

	@Test
	void knowsTheApplicationsAdditionalCodesWhereSpringCreatesIt() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JMessageErrorsAutoConfiguration.class,
					JMessageUpstreamAutoConfiguration.class))
			.withBean(JMessageRetryPredicate.class)
			.withPropertyValues("jmessage.errors.additional-codes.990001.title=busy",
					"jmessage.errors.additional-codes.990001.description=Busy.",
					"jmessage.errors.additional-codes.990001.status=429")
			.run((context) -> {
				assertThat(context.getBean(JMessageRetryPredicate.class).test(new JMessageException(990001))).isTrue();
				assertThat(new JMessageRetryPredicate().test(new JMessageException(990001))).isFalse();
			});
	}

	@Test
	void messageIsSentOnceAndALookUpIsRepeated() {
		this.clients.run((context) -> {
			RestClient client = context.getBean(RestClient.class);
			try (LoopbackUpstream busy = LoopbackUpstream.answering(503, "{\"error\":{\"code\":899030}}")) {
				assertThat(attempt(() -> client.post().uri(busy.address()).body("hello").retrieve().body(String.class)))
					.isInstanceOf(JMessageResponseException.class);
				assertThat(busy.requests()).isEqualTo(ONE);
				assertThat(attempt(() -> client.get().uri(busy.address()).retrieve().body(String.class)))
					.isInstanceOf(JMessageResponseException.class);
				assertThat(busy.requests()).isEqualTo(ONE + ALL);
			}
		});
	}

	@Test
	void messageIsSentOnceAfterAReadTimeOut() {
		this.clients.run((context) -> {
			RestClient client = context.getBean(JMessageRestClientDecorator.class).decorate(impatientClient());
			JMessageRetryPredicate predicate = new JMessageRetryPredicate(context.getBean(JMessageExceptions.class));
			try (LoopbackUpstream silent = LoopbackUpstream.silent()) {
				assertThat(
						attempt(() -> client.post().uri(silent.address()).body("hello").retrieve().body(String.class)))
					.isInstanceOf(RestClientException.class);
				// The client may give up before the request is counted.
				Awaitility.await().untilAsserted(() -> assertThat(silent.requests()).isEqualTo(ONE));
				JMessageClient vendors = JiguangClients.create(silent.address(), 100);
				assertThat(attempt(predicate,
						() -> vendors.sendSingleTextByAdmin("tommy", "admin", MessageBody.text("hello"))))
					.isInstanceOf(APIConnectionException.class);
				Awaitility.await().untilAsserted(() -> assertThat(silent.requests()).isEqualTo(ONE + ONE));
			}
		});
	}

	@Test
	void resilience4jFollowsRetryAfter() {
		this.clients.run((context) -> {
			RestClient client = context.getBean(RestClient.class);
			List<Duration> waits = new ArrayList<>();
			try (LoopbackUpstream limited = LoopbackUpstream.answering(429, "{\"error\":{\"code\":800017}}",
					Map.of("Retry-After", "1"))) {
				Retry retry = Retry.of("jmessage",
						RetryConfig.custom()
							.maxAttempts(2)
							.retryOnException(new JMessageRetryPredicate())
							.intervalBiFunction((attempt, result) -> waitMillis(result.getLeft()))
							.build());
				retry.getEventPublisher().onRetry((event) -> waits.add(event.getWaitInterval()));
				assertThat(catchThrowable(() -> retry
					.executeCallable(() -> client.post().uri(limited.address()).retrieve().body(String.class))))
					.isInstanceOf(JMessageResponseException.class);
				assertThat(limited.requests()).isEqualTo(2);
			}
			assertThat(waits).containsExactly(Duration.ofSeconds(1));
		});
	}

	private static long waitMillis(Throwable exception) {
		Duration asked = (exception instanceof JMessageResponseException response) ? response.getRetryAfter() : null;
		return ((asked != null) ? asked : Duration.ofMillis(500)).toMillis();
	}

	private static Throwable attempt(Callable<?> call) {
		return attempt(new JMessageRetryPredicate(), call);
	}

	private static Throwable attempt(JMessageRetryPredicate predicate, Callable<?> call) {
		RetryTemplate template = new RetryTemplate(
				RetryPolicy.builder().predicate(predicate).maxRetries(2).delay(Duration.ZERO).build());
		return catchThrowable(() -> template.execute(call::call)).getCause();
	}

	private static JMessageException busy(HttpMethod method) {
		return new JMessageResponseException(RestErrorCode.RESPONSE_TIMEOUT, null, List.of(),
				HttpStatus.SERVICE_UNAVAILABLE, null, method, null, null);
	}

	private static JMessageException batch(HttpMethod method, int... codes) {
		List<JMessageItemError> items = Arrays.stream(codes)
			.mapToObj((code) -> new JMessageItemError("tom", new JMessageError(code, null)))
			.toList();
		return new JMessageResponseException(JMessageErrorCode.of(codes[0]), null, items, HttpStatus.BAD_REQUEST, null,
				method, null, null);
	}

	@Test
	void causesThatLeadInACircleComeToAnEnd() {
		Exception first = new Exception("first");
		Exception second = new Exception("second", first);
		first.initCause(second);
		assertThat(new JMessageRetryPredicate()).rejects(first);
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "7, true", "8, false" })
	void failedConnectionIsFoundAmongTheFirstCauses(int above, boolean repeated) {
		Exception cause = new ConnectException("Connection refused");
		for (int i = 0; i < above; i++) {
			cause = new IOException(cause);
		}
		assertThat(new JMessageRetryPredicate().test(busyBecauseOf(cause))).isEqualTo(repeated);
	}

	@Test
	@Timeout(10)
	void causesOfABusyUpstreamThatLeadInACircleComeToAnEnd() {
		Exception first = new Exception("first");
		first.initCause(new Exception("second", first));
		assertThat(new JMessageRetryPredicate()).rejects(busyBecauseOf(first));
	}

	private static JMessageException busyBecauseOf(Exception cause) {
		return new JMessageResponseException(RestErrorCode.RESPONSE_TIMEOUT, null, List.of(),
				HttpStatus.SERVICE_UNAVAILABLE, null, HttpMethod.POST, null, cause);
	}

	private static String fail(AtomicInteger calls, Exception exception) throws Exception {
		calls.incrementAndGet();
		throw exception;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableResilientMethods
	static class Application {

		@Bean
		Messages messages() {
			return new Messages();
		}

	}

	static class Messages {

		@Retryable(predicate = JMessageMethodRetryPredicate.class, maxRetries = 2, delay = 0)
		String send(Callable<String> call) throws Exception {
			return call.call();
		}

		@Retryable(predicate = JMessageMethodRetryPredicate.class, maxRetries = 2, delay = 0)
		Mono<String> sendReactively(Mono<String> call) {
			return call;
		}

	}

}
