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

package io.github.jmessageerrors.spring.jiguang;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import cn.jiguang.common.resp.ResponseWrapper;
import cn.jmessage.api.JMessageClient;
import cn.jmessage.api.common.model.message.MessageBody;
import cn.jpush.api.push.PushCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.ProblemDetail;

import io.github.jmessageerrors.ImErrorCode;
import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageExceptionTranslator;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link JMessageJiguangAutoConfiguration} with the vendor's real client.
 */
class JMessageJiguangAutoConfigurationTests {

	private static final String NO_SUCH_USER = """
			{"error":{"code":899002,"message":"no such user: tom"}}""";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
					JMessageUpstreamAutoConfiguration.class, JMessageJiguangAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 405, 409, 410, 422, 429, 499, 500, 501, 502, 503, 504, 599 })
	void codeIsKeptWhateverTheStatus(int status) {
		Throwable thrown = getUser(status, NO_SUCH_USER);
		assertThat(thrown).isInstanceOf(APIRequestException.class);
		JMessageResponseException translated = (JMessageResponseException) translate(thrown);
		assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.NO_SUCH_USER);
		assertThat(translated.getUpstreamMessage()).isEqualTo("no such user: tom");
		assertThat(translated.getUpstreamStatus().value()).isEqualTo(status);
		assertThat(translated.getUpstreamHost()).isNull();
		assertThat(translated.getRetryAfter()).isNull();
		assertThat(translated).hasCause(thrown);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 500 })
	void codeThatNobodyKnowsIsKept(int status) {
		JMessageException translated = translate(
				getUser(status, "{\"error\":{\"code\":899999,\"message\":\"brand new\"}}"));
		assertThat(translated.getErrorCode()).isEqualTo(JMessageErrorCode.of(899999));
		assertThat(translated.getUpstreamMessage()).isEqualTo("brand new");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 409, 500 })
	void allItemsOfAnArrayAreKept(int status) {
		JMessageException translated = translate(getUser(status, """
				[{"username":"ann"},{"username":"bob","error":{"code":899001,"message":"user exist"}},
				 {"username":"tom","error":{"code":123456,"message":"new"}}]"""));
		assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.USER_EXISTS);
		assertThat(translated.getUpstreamMessage()).isEqualTo("user exist");
		assertThat(translated.getItemErrors()).containsExactly(
				new JMessageItemError("bob", new JMessageError(899001, "user exist")),
				new JMessageItemError("tom", new JMessageError(123456, "new")));
	}

	@Test
	void whatTheClientReadsCountsWhereTheBodyIsNotStrictJson() {
		ResponseWrapper response = new ResponseWrapper();
		response.responseCode = 400;
		response.responseContent = "{error:{code:899002,message:'no such user'}}";
		response.setErrorObject();
		JMessageException translated = translate(new APIRequestException(response));
		assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.NO_SUCH_USER);
		assertThat(translated.getUpstreamMessage()).isEqualTo("no such user");
	}

	@Test
	void statusThatIsNoneIsAnInternalError() {
		ResponseWrapper response = new ResponseWrapper();
		response.responseCode = -1;
		JMessageResponseException translated = (JMessageResponseException) translate(new APIRequestException(response));
		assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(translated.getUpstreamStatus().value()).isEqualTo(500);
	}

	@Test
	void additionalCodeIsFound() {
		Throwable thrown = getUser(500, "{\"error\":{\"code\":899999,\"message\":\"brand new\"}}");
		this.contextRunner
			.withPropertyValues("jmessage.errors.additional-codes.899999.title=brand new",
					"jmessage.errors.additional-codes.899999.description=Ganz neu",
					"jmessage.errors.additional-codes.899999.status=429")
			.run((context) -> assertThat(context.getBean(JMessageExceptions.class).from(thrown))
				.hasValueSatisfying((translated) -> assertThat(translated.getErrorCode().status()).isEqualTo(429)));
	}

	@ParameterizedTest
	@CsvSource({ "400, 899000, 502", "401, 899008, 500", "403, 899000, 502", "404, 899000, 502", "409, 899000, 502",
			"405, 899000, 502", "429, 800017, 429", "500, 899000, 502", "501, 899000, 502", "502, 899030, 503",
			"503, 899030, 503", "504, 899030, 503" })
	void answerWithoutCodeIsJudgedByItsStatus(int upstreamStatus, int code, int status) {
		for (String body : new String[] { "", "<html><title>nginx</title></html>", "{\"error\":\"none\"}",
				"{\"code\":0}" }) {
			Throwable thrown = getUser(upstreamStatus, body);
			this.contextRunner.run((context) -> {
				JMessageResponseException translated = (JMessageResponseException) context
					.getBean(JMessageExceptions.class)
					.from(thrown)
					.orElseThrow();
				assertThat(translated.getErrorCode().code()).isEqualTo(code);
				assertThat(translated.getUpstreamStatus().value()).isEqualTo(upstreamStatus);
				assertThat(translated.getUpstreamMessage()).isNull();
				ProblemDetail problem = context.getBean(JMessageProblemDetails.class).create(translated);
				assertThat(problem.getStatus()).isEqualTo(status);
			});
		}
	}

	@Test
	void answerThatNobodyHasReadIsJudgedByItsStatus() {
		ResponseWrapper response = new ResponseWrapper();
		response.responseCode = 503;
		assertThat(translate(new APIRequestException(response)).getErrorCode())
			.isEqualTo(RestErrorCode.RESPONSE_TIMEOUT);
	}

	@ParameterizedTest
	@CsvSource({ "30, 30", "3600, 3600", "3601,", "1700000000,", "0,", "-1,", "soon," })
	void rateLimitSaysWhenToTryAgain(String reset, Long seconds) {
		Throwable thrown;
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(429, "",
				Map.of("X-Rate-Limit-Limit", "600", "X-Rate-Limit-Remaining", "0", "X-Rate-Limit-Reset", reset))) {
			thrown = getUser(upstream);
		}
		JMessageResponseException translated = (JMessageResponseException) translate(thrown);
		assertThat(translated.getErrorCode()).isEqualTo(ImErrorCode.FREQUENCY_EXCEEDED);
		assertThat(translated.getRetryAfter()).isEqualTo((seconds != null) ? Duration.ofSeconds(seconds) : null);
	}

	@Test
	void refusedConnectionMayBeTriedAgain() throws IOException {
		String address;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			address = "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
		}
		JMessageClient client = JiguangClients.create(address);
		Throwable thrown = catchThrowable(() -> client.getUserInfo("tommy"));
		assertThat(thrown).isInstanceOf(APIConnectionException.class);
		JMessageException translated = translate(thrown);
		assertThat(translated).isNotInstanceOf(JMessageResponseException.class).hasCause(thrown);
		assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.RESPONSE_TIMEOUT);
		assertThat(translated.getErrorCode().status()).isEqualTo(503);
		assertThat(translated.getErrorCode().retryable()).isTrue();
	}

	@Test
	void readTimeoutWhileSendingIsNotTriedAgain() {
		try (LoopbackUpstream upstream = LoopbackUpstream.silent()) {
			JMessageClient client = JiguangClients.create(upstream.address(), 100);
			Throwable thrown = catchThrowable(
					() -> client.sendSingleTextByAdmin("tommy", "admin", MessageBody.text("hello")));
			assertThat(thrown).isInstanceOfSatisfying(APIConnectionException.class,
					(failure) -> assertThat(failure.isReadTimedout()).isTrue());
			assertThatIsNotTriedAgain(translate(thrown));
		}
	}

	@Test
	void brokenConnectionIsNotTriedAgain() {
		try (LoopbackUpstream upstream = LoopbackUpstream.hangingUp()) {
			Throwable thrown = getUser(upstream);
			assertThat(thrown).isInstanceOf(APIConnectionException.class);
			assertThatIsNotTriedAgain(translate(thrown));
		}
	}

	@ParameterizedTest
	@MethodSource("connectionFailures")
	void onlyWhatNeverReachedJMessageMayBeTriedAgain(APIConnectionException failure, boolean retryable) {
		assertThat(translate(failure).getErrorCode().retryable()).isEqualTo(retryable);
	}

	static Stream<Arguments> connectionFailures() {
		return Stream.of(Arguments.of(new APIConnectionException("", new ConnectException()), true),
				Arguments.of(new APIConnectionException("", new UnknownHostException()), true),
				Arguments.of(new APIConnectionException("", new NoRouteToHostException()), true),
				Arguments.of(new APIConnectionException("", new SocketTimeoutException("connect timed out"), 3), true),
				Arguments.of(new APIConnectionException("", new SocketTimeoutException("Read timed out"), true), false),
				Arguments.of(new APIConnectionException("", new SocketException("Connection reset")), false),
				Arguments.of(new APIConnectionException("", new IOException("Premature EOF")), false),
				Arguments.of(new APIConnectionException("", null), false));
	}

	@Test
	void otherProductsOfTheVendorAreLeftAlone() {
		SSLSocketFactory socketFactory = HttpsURLConnection.getDefaultSSLSocketFactory();
		HostnameVerifier hostnameVerifier = HttpsURLConnection.getDefaultHostnameVerifier();
		AtomicReference<Throwable> answer = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		try (LoopbackUpstream answering = LoopbackUpstream.answering(400,
				"{\"error\":{\"code\":1003,\"message\":\"audience\"}}");
				LoopbackUpstream hangingUp = LoopbackUpstream.hangingUp()) {
			answer.set(catchThrowable(() -> PushCall.send(answering.address())));
			failure.set(catchThrowable(() -> PushCall.send(hangingUp.address())));
		}
		finally {
			HttpsURLConnection.setDefaultSSLSocketFactory(socketFactory);
			HttpsURLConnection.setDefaultHostnameVerifier(hostnameVerifier);
		}
		assertThat(answer.get()).isInstanceOf(APIRequestException.class);
		assertThat(failure.get()).isInstanceOf(APIConnectionException.class);
		this.contextRunner.run((context) -> {
			JMessageExceptions exceptions = context.getBean(JMessageExceptions.class);
			assertThat(exceptions.from(answer.get())).isEmpty();
			assertThat(exceptions.from(failure.get())).isEmpty();
		});
	}

	@Test
	void convertsByHandFromTheCauseOfAWrapper() {
		Throwable thrown = getUser(404, NO_SUCH_USER);
		assertThat(translate(new IllegalStateException(new RuntimeException(thrown))).getErrorCode())
			.isEqualTo(RestErrorCode.NO_SUCH_USER);
	}

	@Test
	void tlsSettingsOfTheMachineStayAsTheyWere() {
		Throwable answer = getUser(500, NO_SUCH_USER);
		Throwable failure = new APIConnectionException("", new ConnectException());
		SSLSocketFactory socketFactory = HttpsURLConnection.getDefaultSSLSocketFactory();
		HostnameVerifier hostnameVerifier = HttpsURLConnection.getDefaultHostnameVerifier();
		this.contextRunner.run((context) -> {
			assertThat(context.getBean(JMessageExceptions.class).from(answer)).isPresent();
			assertThat(context.getBean(JMessageExceptions.class).from(failure)).isPresent();
			assertThat(HttpsURLConnection.getDefaultSSLSocketFactory()).isSameAs(socketFactory);
			assertThat(HttpsURLConnection.getDefaultHostnameVerifier()).isSameAs(hostnameVerifier);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
			"jmessage.errors.client.jiguang.enabled" })
	void canBeSwitchedOff(String property) {
		this.contextRunner.withPropertyValues(property + "=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JiguangExceptionTranslator.class));
	}

	@Test
	void standsBackWithoutTheVendorsJars() {
		for (String absent : new String[] { "cn.jiguang", "cn.jmessage" }) {
			this.contextRunner.withClassLoader(new FilteredClassLoader(absent)).run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(JMessageExceptions.class);
				assertThat(context.getBeansOfType(JMessageExceptionTranslator.class))
					.doesNotContainKey("jmessageJiguangExceptionTranslator");
			});
		}
	}

	private JMessageException translate(Throwable thrown) {
		AtomicReference<JMessageException> translated = new AtomicReference<>();
		this.contextRunner
			.run((context) -> translated.set(context.getBean(JMessageExceptions.class).from(thrown).orElseThrow()));
		return translated.get();
	}

	private static void assertThatIsNotTriedAgain(JMessageException exception) {
		assertThat(exception.getErrorCode()).isEqualTo(RestErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(exception.getErrorCode().status()).isEqualTo(502);
		assertThat(exception.getErrorCode().retryable()).isFalse();
	}

	private static Throwable getUser(int status, String body) {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(status, body)) {
			return getUser(upstream);
		}
	}

	private static Throwable getUser(LoopbackUpstream upstream) {
		JMessageClient client = JiguangClients.create(upstream.address());
		return catchThrowable(() -> client.getUserInfo("tommy"));
	}

}
