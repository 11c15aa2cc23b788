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

package io.github.jmessageerrors.spring.feign;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import feign.Feign;
import feign.FeignException;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import feign.RetryableException;
import feign.Retryer;
import feign.Target;
import feign.Util;
import feign.codec.ErrorDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.FeignErrorDecoderFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.JMessageErrorsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageUpstreamAutoConfiguration;
import io.github.jmessageerrors.spring.jiguang.LoopbackUpstream;
import io.github.jmessageerrors.spring.problem.JMessageProblemDetailsAutoConfiguration;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;
import io.github.jmessageerrors.spring.upstream.JMessageResponseException;
import io.github.jmessageerrors.spring.upstream.JMessageResponseTranslator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link JMessageFeignAutoConfiguration} with real clients of Spring Cloud
 * OpenFeign.
 */
class JMessageFeignAutoConfigurationTests {

	private static final String NO_SUCH_USER = """
			{"error":{"code":899002,"message":"no such user: tom"}}""";

	private static final String FOREIGN = """
			{"error":{"code":4711,"message":"out of stock"}}""";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(JMessageErrorsAutoConfiguration.class, JMessageProblemDetailsAutoConfiguration.class,
					JMessageUpstreamAutoConfiguration.class, JMessageFeignAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 404, 409, 429, 500, 503 })
	void clientThrowsTheErrorOfJMessages(int status) {
		call(SpringCloud.class, LoopbackUpstream.answering(status, NO_SUCH_USER), (thrown) -> {
			JMessageResponseException translated = (JMessageResponseException) thrown;
			assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.NO_SUCH_USER);
			assertThat(translated.getUpstreamMessage()).isEqualTo("no such user: tom");
			assertThat(translated.getUpstreamStatus().value()).isEqualTo(status);
			assertThat(translated.getUpstreamHost()).isEqualTo("127.0.0.1");
			assertThat(translated).cause().isInstanceOfSatisfying(FeignException.class, (cause) -> {
				assertThat(cause.status()).isEqualTo(status);
				assertThat(cause.contentUTF8()).isEqualTo(NO_SUCH_USER);
			});
		});
	}

	@Test
	void clientThrowsTheErrorOfTheWebSdkToo() {
		call(SpringCloud.class, LoopbackUpstream.answering(400, "{\"code\":880103,\"message\":\"user not exist\"}"),
				(thrown) -> assertThat(((JMessageResponseException) thrown).getErrorCode())
					.isEqualTo(WebErrorCode.LOGIN_USER_NOT_EXIST));
	}

	@Test
	void rateLimitSaysWhenToTryAgain() {
		call(SpringCloud.class,
				LoopbackUpstream.answering(503, "{\"error\":{\"code\":899030}}", Map.of("X-Rate-Limit-Reset", "30")),
				(thrown) -> assertThat(((JMessageResponseException) thrown).getRetryAfter()).hasSeconds(30));
	}

	@ParameterizedTest
	@ValueSource(strings = { FOREIGN, "", "<html>", "{\"code\":0}" })
	void otherResponsesAreAsIfTheStarterWereAbsent(String body) {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, body)) {
			Throwable with = call(this.contextRunner, SpringCloud.class, upstream);
			Throwable without = call(new ApplicationContextRunner(), SpringCloud.class, upstream);
			assertThat(with).isExactlyInstanceOf(without.getClass()).hasMessage(without.getMessage()).hasNoCause();
			assertThat(((FeignException) with).contentUTF8()).isEqualTo(body);
		}
	}

	@Test
	void problemDetailOfAnotherApplicationIsNotJMessages() {
		call(SpringCloud.class,
				LoopbackUpstream.answering(404, "{\"code\":880103}",
						Map.of("Content-Type", "application/problem+json")),
				(thrown) -> assertThat(thrown).isInstanceOf(FeignException.NotFound.class));
	}

	@Test
	void codeThatNobodyKnowsCountsWhereTheHostIsListed() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, FOREIGN)) {
			Throwable thrown = call(
					this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=" + upstream.host()),
					SpringCloud.class, upstream);
			assertThat(((JMessageResponseException) thrown).getErrorCode()).isEqualTo(JMessageErrorCode.of(4711));
		}
	}

	@ParameterizedTest
	@CsvSource({ "im.example, true", "127.0.0.1, false" })
	void hostIsTheOneOfTheClientWhateverAnInterceptorMakesOfIt(String listed, boolean translated) {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, NO_SUCH_USER)) {
			this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=" + listed).run((context) -> {
				PlainUsers users = Feign.builder()
					.addCapability(context.getBean(JMessageFeignDecorator.class))
					.requestInterceptor((template) -> template.target(upstream.address()))
					.target(PlainUsers.class, "http://im.example");
				assertThat(catchThrowable(users::tom))
					.isInstanceOf(translated ? JMessageResponseException.class : FeignException.NotFound.class);
			});
		}
	}

	@Test
	void hostIsTheOneOfTheCallWhereEachCallNamesIt() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, NO_SUCH_USER)) {
			this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=" + upstream.host()).run((context) -> {
				Feign feign = Feign.builder().addCapability(context.getBean(JMessageFeignDecorator.class)).build();
				URI address = URI.create(upstream.address());
				AddressedUsers named = feign
					.newInstance(new Target.HardCodedTarget<>(AddressedUsers.class, "http://a"));
				AddressedUsers unnamed = feign.newInstance(Target.EmptyTarget.create(AddressedUsers.class));
				assertThat(catchThrowable(() -> named.tom(address))).isInstanceOf(JMessageResponseException.class);
				assertThat(catchThrowable(() -> unnamed.tom(address))).isInstanceOf(JMessageResponseException.class);
			});
		}
	}

	@Test
	void statusWithoutANameIsTranslatedToo() {
		call(SpringCloud.class, LoopbackUpstream.answering(599, NO_SUCH_USER),
				(thrown) -> assertThat(((JMessageResponseException) thrown).getUpstreamStatus().value())
					.isEqualTo(599));
	}

	@Test
	void codeThatEverybodyKnowsDoesNotCountWhereTheHostIsNotListed() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, NO_SUCH_USER)) {
			Throwable thrown = call(this.contextRunner.withPropertyValues("jmessage.errors.client.hosts=example.org"),
					SpringCloud.class, upstream);
			assertThat(thrown).isInstanceOf(FeignException.NotFound.class);
		}
	}

	@ParameterizedTest
	@ValueSource(classes = { OwnDecoder.class, OwnDecoderOfTheClient.class, OwnDecoderFactoryOfTheClient.class,
			OwnDecoderFactory.class })
	void exceptionOfAnOwnErrorDecoderStays(Class<?> configuration) {
		call(configuration, LoopbackUpstream.answering(404, NO_SUCH_USER),
				(thrown) -> assertThat(thrown).isInstanceOf(OwnException.class).hasMessage(NO_SUCH_USER));
	}

	@Test
	void errorDecoderOfThePropertiesStays() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, NO_SUCH_USER)) {
			Throwable thrown = call(this.contextRunner.withPropertyValues(
					"spring.cloud.openfeign.client.config.users.error-decoder=" + OwnErrorDecoder.class.getName()),
					SpringCloud.class, upstream);
			assertThat(thrown).isInstanceOf(OwnException.class);
		}
	}

	@Test
	void feignExceptionOfAnOwnErrorDecoderIsTranslated() {
		call(DecoderThatDelegates.class, LoopbackUpstream.answering(404, NO_SUCH_USER),
				(thrown) -> assertThat(thrown).isInstanceOf(JMessageResponseException.class));
	}

	@Test
	void oneLinePutsJMessageAheadOfAnOwnErrorDecoder() {
		call(WrappedDecoder.class, LoopbackUpstream.answering(404, NO_SUCH_USER), (thrown) -> {
			assertThat(thrown).isInstanceOf(JMessageResponseException.class);
			assertThat(thrown).cause().isInstanceOf(FeignException.NotFound.class);
		});
		call(WrappedDecoder.class, LoopbackUpstream.answering(404, FOREIGN),
				(thrown) -> assertThat(thrown).isInstanceOf(OwnException.class).hasMessage(FOREIGN));
	}

	@Test
	void retryerOfFeignTriesAsOftenAsItWants() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(503, "{\"error\":{\"code\":899030}}",
				Map.of("Retry-After", "1"))) {
			Throwable thrown = call(this.contextRunner, WithRetryer.class, upstream);
			assertThat(upstream.requests()).isEqualTo(3);
			assertThat(thrown).isInstanceOfSatisfying(JMessageResponseException.class, (translated) -> {
				assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.RESPONSE_TIMEOUT);
				assertThat(translated.getRetryAfter()).hasSeconds(1);
				assertThat(translated).hasCauseInstanceOf(RetryableException.class);
			});
		}
	}

	@Test
	void oneLineOptsInAClientThatSpringCloudDidNotBuild() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, NO_SUCH_USER)) {
			this.contextRunner.run((context) -> {
				JMessageFeignDecorator translator = context.getBean(JMessageFeignDecorator.class);
				PlainUsers users = Feign.builder()
					.addCapability(translator)
					.target(PlainUsers.class, upstream.address());
				assertThat(catchThrowable(users::tom)).isInstanceOf(JMessageResponseException.class);
			});
		}
	}

	@Test
	void clientReturnsWhatJMessageAnswers() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(200, "tom")) {
			this.contextRunner.withUserConfiguration(SpringCloud.class)
				.withPropertyValues("upstream=" + upstream.address())
				.run((context) -> assertThat(context.getBean(Tom.class).tom()).isEqualTo("tom"));
		}
	}

	@Test
	void errorWithoutABodyStaysFeigns() {
		call(SpringCloud.class, LoopbackUpstream.answering(404, ""),
				(thrown) -> assertThat(thrown).isInstanceOf(FeignException.NotFound.class));
	}

	@Test
	void safetyNetKnowsAClientThatNobodyOptedIn() {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, NO_SUCH_USER)) {
			Throwable thrown = catchThrowable(() -> Feign.builder().target(PlainUsers.class, upstream.address()).tom());
			assertThat(thrown).isInstanceOf(FeignException.class);
			this.contextRunner
				.run((context) -> assertThat(context.getBean(JMessageExceptions.class).from(thrown)).hasValueSatisfying(
						(translated) -> assertThat(translated.getErrorCode()).isEqualTo(RestErrorCode.NO_SUCH_USER)));
		}
	}

	@Test
	void exceptionThatBringsNoBodyIsLeftAlone() {
		Request request = Request.create(Request.HttpMethod.GET, "https://api.im.jpush.cn/v1/users/tom", Map.of(), null,
				StandardCharsets.UTF_8, null);
		FeignException exception = new FeignException.NotFound("no such user", request, null, null);
		this.contextRunner
			.run((context) -> assertThat(context.getBean(JMessageExceptions.class).from(exception)).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "jmessage.errors.enabled", "jmessage.errors.client.enabled",
			"jmessage.errors.client.feign.enabled" })
	void canBeSwitchedOff(String property) {
		try (LoopbackUpstream upstream = LoopbackUpstream.answering(404, NO_SUCH_USER)) {
			Throwable thrown = call(this.contextRunner.withPropertyValues(property + "=false"), SpringCloud.class,
					upstream);
			assertThat(thrown).isInstanceOf(FeignException.NotFound.class);
		}
		this.contextRunner.withPropertyValues(property + "=false").run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(FeignExceptionTranslator.class);
			if (!property.equals("jmessage.errors.enabled")) {
				assertThat(context).hasSingleBean(JMessageFeignDecorator.class);
			}
		});
	}

	@Test
	void exceptionThatTheApplicationDerivedIsNotTranslated() {
		call(DerivingErrorDecoder.class, LoopbackUpstream.answering(404, NO_SUCH_USER),
				(thrown) -> assertThat(thrown).isExactlyInstanceOf(DerivedException.class));
	}

	@Test
	void translationTellsTheMethodOfTheRequest() {
		call(SpringCloud.class, LoopbackUpstream.answering(404, NO_SUCH_USER),
				(thrown) -> assertThat(((JMessageResponseException) thrown).getRequestMethod())
					.isEqualTo(HttpMethod.GET));
	}

	@Test
	void anArrayIsOneErrorWithItsItems() {
		String body = "[{\"username\":\"ann\",\"error\":{\"code\":899001}},{\"error\":{\"code\":899003}}]";
		call(SpringCloud.class, LoopbackUpstream.answering(403, body),
				(thrown) -> assertThat(((JMessageResponseException) thrown).getItemErrors())
					.extracting(JMessageItemError::item)
					.containsExactly("ann", "1"));
	}

	@Test
	void standsBackWithoutFeign() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("feign"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JMessageResponseTranslator.class)
				.doesNotHaveBean("jmessageFeignDecorator")
				.doesNotHaveBean("jmessageFeignExceptionTranslator"));
	}

	private void call(Class<?> configuration, LoopbackUpstream upstream, Consumer<Throwable> assertion) {
		try (upstream) {
			assertion.accept(call(this.contextRunner, configuration, upstream));
		}
	}

	private static Throwable call(ApplicationContextRunner contextRunner, Class<?> configuration,
			LoopbackUpstream upstream) {
		Throwable[] thrown = new Throwable[1];
		contextRunner.withUserConfiguration(configuration)
			.withPropertyValues("upstream=" + upstream.address())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				thrown[0] = catchThrowable(context.getBean(Tom.class)::tom);
			});
		return thrown[0];
	}

	interface Tom {

		@GetMapping("/v1/users/tom")
		String tom();

	}

	@FeignClient(name = "users", url = "${upstream}")
	interface Users extends Tom {

	}

	@FeignClient(name = "configured-users", url = "${upstream}", configuration = OwnErrorDecoder.class)
	interface ConfiguredUsers extends Tom {

	}

	@FeignClient(name = "factory-users", url = "${upstream}", configuration = OwnErrorDecoderFactory.class)
	interface FactoryUsers extends Tom {

	}

	interface AddressedUsers {

		@RequestLine("GET /v1/users/tom")
		String tom(URI address);

	}

	interface PlainUsers {

		@RequestLine("GET /v1/users/tom")
		String tom();

	}

	@Configuration(proxyBeanMethods = false)
	@EnableFeignClients(clients = Users.class)
	@ImportAutoConfiguration({ FeignAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class })
	static class SpringCloud {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDecoder extends SpringCloud {

		@Bean
		ErrorDecoder errorDecoder() {
			return new OwnErrorDecoder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableFeignClients(clients = ConfiguredUsers.class)
	@ImportAutoConfiguration({ FeignAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class })
	static class OwnDecoderOfTheClient {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableFeignClients(clients = FactoryUsers.class)
	@ImportAutoConfiguration({ FeignAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class })
	static class OwnDecoderFactoryOfTheClient {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDecoderFactory extends SpringCloud {

		@Bean
		FeignErrorDecoderFactory errorDecoderFactory() {
			return new OwnErrorDecoderFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DecoderThatDelegates extends SpringCloud {

		@Bean
		ErrorDecoder errorDecoder() {
			ErrorDecoder delegate = new ErrorDecoder.Default();
			return (methodKey, response) -> delegate.decode(methodKey, response);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WrappedDecoder extends SpringCloud {

		@Bean
		ErrorDecoder errorDecoder(JMessageResponseTranslator responses) {
			return new JMessageFeignErrorDecoder(responses, new OwnErrorDecoder());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithRetryer extends SpringCloud {

		@Bean
		Retryer retryer() {
			return new Retryer.Default(1, 1, 3);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DerivingErrorDecoder extends SpringCloud {

		@Bean
		ErrorDecoder errorDecoder() {
			return (methodKey, response) -> new DerivedException(FeignException.errorStatus(methodKey, response));
		}

	}

	static final class OwnErrorDecoder implements ErrorDecoder {

		@Override
		public Exception decode(String methodKey, Response response) {
			try {
				return new OwnException(Util.toString(response.body().asReader(Util.UTF_8)));
			}
			catch (Exception ex) {
				return ex;
			}
		}

	}

	static final class OwnErrorDecoderFactory implements FeignErrorDecoderFactory {

		@Override
		public ErrorDecoder create(Class<?> type) {
			return new OwnErrorDecoder();
		}

	}

	@SuppressWarnings("serial")
	static final class DerivedException extends FeignException {

		DerivedException(FeignException ex) {
			super(ex.status(), ex.getMessage(), ex.request(), ex.content(), ex.responseHeaders());
		}

	}

	@SuppressWarnings("serial")
	static final class OwnException extends RuntimeException {

		OwnException(String message) {
			super(message);
		}

	}

}
