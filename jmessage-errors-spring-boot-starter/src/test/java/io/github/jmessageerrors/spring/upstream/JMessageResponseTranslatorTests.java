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

package io.github.jmessageerrors.spring.upstream;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.WebErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JMessageResponseTranslator} and {@link UpstreamHosts}.
 */
class JMessageResponseTranslatorTests {

	private static final String CATALOGUED = "{\"code\":880103,\"message\":\"No such user: tom\"}";

	private static final String UNCATALOGUED = "{\"code\":123456,\"message\":\"new\"}";

	@Test
	void tellsWhatCameBack() {
		IllegalStateException cause = new IllegalStateException();
		JMessageResponseException exception = responses()
			.translate(HttpStatus.NOT_FOUND, headers("Retry-After", "7"), CATALOGUED.getBytes(StandardCharsets.UTF_8),
					HttpMethod.GET, URI.create("https://gateway.example:8443/v1/users/tom"), cause)
			.orElseThrow();
		assertThat(exception.getErrorCode()).isSameAs(WebErrorCode.LOGIN_USER_NOT_EXIST);
		assertThat(exception.getUpstreamMessage()).isEqualTo("No such user: tom");
		assertThat(exception.getUpstreamStatus().value()).isEqualTo(404);
		assertThat(exception.getUpstreamHost()).isEqualTo("gateway.example");
		assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
		assertThat(exception.getRequestMethod()).isEqualTo(HttpMethod.GET);
		assertThat(exception.getItemErrors()).isEmpty();
		assertThat(exception).hasCause(cause);
	}

	@Test
	void claimsACatalogedCodeFromAnyHost() {
		assertThat(translate(responses(), CATALOGUED, "https://stranger.example/")).isPresent();
		assertThat(translate(responses(), CATALOGUED, null)).isPresent();
	}

	@Test
	void claimsAnUncatalogedCodeFromTheVendorOnly() {
		assertThat(translate(responses(), UNCATALOGUED, "https://stranger.example/")).isEmpty();
		assertThat(translate(responses(), UNCATALOGUED, "https://im.jpush.cn/")).isEmpty();
		assertThat(translate(responses(), UNCATALOGUED, "https://api.im.jpush.cn.evil.example/")).isEmpty();
		assertThat(translate(responses(), UNCATALOGUED, "https://api.im.jpush.cn@evil.example/")).isEmpty();
		assertThat(translate(responses(), UNCATALOGUED, null)).isEmpty();
		assertThat(translate(responses(), UNCATALOGUED, "https://report.im.jpush.cn/v2/")).isPresent();
		JMessageResponseException exception = translate(responses(), UNCATALOGUED, "https://API.im.jpush.cn/v1/users")
			.orElseThrow();
		assertThat(exception.getErrorCode().code()).isEqualTo(123456);
		assertThat(exception.getUpstreamMessage()).isEqualTo("new");
	}

	@Test
	void listedHostsNarrowAndMayAnswerWithAnyCode() {
		JMessageResponseTranslator responses = responses("gateway.example");
		assertThat(translate(responses, CATALOGUED, "https://gateway.example/")).isPresent();
		assertThat(translate(responses, UNCATALOGUED, "https://gateway.example:8443/")).isPresent();
		assertThat(translate(responses, CATALOGUED, "https://stranger.example/")).isEmpty();
		assertThat(translate(responses, CATALOGUED, "https://sub.gateway.example/")).isEmpty();
		assertThat(translate(responses, CATALOGUED, null)).isEmpty();
		assertThat(translate(responses, UNCATALOGUED, "https://api.im.jpush.cn/")).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "gateway.example:8443, https://gateway.example:8443/, true",
			"gateway.example:8443, https://gateway.example/, false",
			"gateway.example:443, https://gateway.example/, true",
			"gateway.example:443, HTTPS://gateway.example/, true", "gateway.example:80, http://gateway.example/, true",
			"gateway.example:80, https://gateway.example/, false", "GATEWAY.example, http://gateway.EXAMPLE:1/, true",
			"127.0.0.1, http://127.0.0.1:8080/, true", "127.0.0.1, http://127.0.0.10:8080/, false",
			"[::1], http://[::1]:8080/, true", "[::1]:8080, http://[::1]:8080/, true",
			"[::1]:8080, http://[::1]:8081/, false", "[FE80::A], http://[fe80::a]/, true",
			"localhost, http://localhost/, true" })
	void comparesHostsAndPorts(String listed, String uri, boolean claimed) {
		assertThat(translate(responses(listed), UNCATALOGUED, uri).isPresent()).isEqualTo(claimed);
		assertThat(translate(responses(listed), CATALOGUED, uri).isPresent()).isEqualTo(claimed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gateway", "gateway:1", "gateway:65535", "g", "10.0.0.1", "[::1]:8080", "jmessage_gateway",
			"jmessage_gateway:8080", "_g", "g_", "a_b.c-d_e:1" })
	void acceptsHostsWithAPortOrWithout(String host) {
		assertThat(new UpstreamHosts(List.of(host)).isKnown(URI.create("http://" + host + "/"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "http://gateway.example", "gateway.example/", "gateway.example:", "gateway:0",
			"gateway:65536", "gateway:port", "-gateway", "gateway.", "*.example", "::1", "[::1", "[zz]", "user@gateway",
			"a b", "gateway,other" })
	void refusesMalformedHosts(String host) {
		assertThatIllegalArgumentException().isThrownBy(() -> new UpstreamHosts(List.of(host)))
			.withMessageContaining("'" + host + "'");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 302, 399, 600, 999 })
	void claimsErrorStatusesOnly(int status) {
		assertThat(translate(responses(), status, null, CATALOGUED)).isEmpty();
		assertThat(translate(responses(), 400, null, CATALOGUED)).isPresent();
		assertThat(translate(responses(), 599, null, CATALOGUED)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/problem+json", "Application/Problem+JSON;charset=UTF-8",
			"application/problem+xml" })
	void neverClaimsAProblemDetail(String contentType) {
		assertThat(translate(responses(), 404, headers("Content-Type", contentType), CATALOGUED)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/json;charset=GBK", "text/plain", "text/html",
			"application/octet-stream", "application/problem", "nonsense", "" })
	void looksAtTheBodyWhateverElseItsTypeSays(String contentType) {
		assertThat(translate(responses(), 404, headers("Content-Type", contentType), CATALOGUED)).isPresent();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "5, -, 5", "' 5 ', -, 5", "-, 9, 9", "5, 9, 5", "0, 9, 9", "-3, 9, 9", "3600, -, 3600",
					"3601, 9, 9", "soon, 9, 9", "'Wed, 21 Oct 2026 07:28:00 GMT', -, -", "-, 0, -", "-, -1, -",
					"-, 1792567680, -", "1.5, -, -", "'', -, -", "99999999999999999999, -, -", "-, -, -" })
	void readsHowLongToWait(String retryAfter, String reset, Long expected) {
		HttpHeaders headers = new HttpHeaders();
		if (retryAfter != null) {
			headers.set("Retry-After", retryAfter);
		}
		if (reset != null) {
			headers.set("X-Rate-Limit-Reset", reset);
		}
		assertThat(translate(responses(), 429, headers, CATALOGUED).orElseThrow().getRetryAfter())
			.isEqualTo((expected != null) ? Duration.ofSeconds(expected) : null);
	}

	@ParameterizedTest
	@CsvSource({ "my_gateway, http://MY_gateway/v1, true", "my_gateway, http://user@my_gateway:8080/, true",
			"my_gateway:8080, http://my_gateway:8080/, true", "my_gateway:443, https://my_gateway/, true",
			"my_gateway:8080, http://my_gateway:8081/, false", "my_gateway, http://other_gateway/, false",
			"my_gateway, http://my_gateway:80@evil_host/, false", "my_gateway, http://my_gateway:x/, false" })
	void hostsMayHaveUnderscores(String listed, String uri, boolean claimed) {
		Optional<JMessageResponseException> exception = translate(responses(listed), UNCATALOGUED, uri);
		assertThat(exception.isPresent()).isEqualTo(claimed);
		exception.ifPresent((present) -> assertThat(present.getUpstreamHost()).isEqualToIgnoringCase("my_gateway"));
	}

	@Test
	void anArrayIsOneErrorWithItsItems() {
		String body = """
				[{"username":"ann","error":{"code":899001,"message":"user exist"}},{"username":"bob"},
				 {"username":"tom","error":{"code":899003,"message":"bad"}}]""";
		JMessageResponseException exception = translate(responses(), body, "https://stranger.example/").orElseThrow();
		assertThat(exception.getErrorCode()).isSameAs(RestErrorCode.USER_EXISTS);
		assertThat(exception.getUpstreamMessage()).isEqualTo("user exist");
		assertThat(exception.getItemErrors()).containsExactly(
				new JMessageItemError("ann", new JMessageError(899001, "user exist")),
				new JMessageItemError("tom", new JMessageError(899003, "bad")));
	}

	@Test
	void anArrayWithACodeThatIsNotCatalogedComesFromAKnownHostOnly() {
		String body = "[{\"error\":{\"code\":899001}},{\"error\":{\"code\":123456}}]";
		assertThat(translate(responses(), body, "https://stranger.example/")).isEmpty();
		assertThat(translate(responses(), body, null)).isEmpty();
		assertThat(translate(responses(), body, "https://api.im.jpush.cn/")).isPresent();
		assertThat(translate(responses("gateway.example"), body, "https://gateway.example/")).isPresent();
	}

	@Test
	void problemDetailAsPlainJsonIsNotClaimed() {
		String body = "{\"type\":\"urn:jmessage:error:880103\",\"status\":404,\"code\":880103}";
		assertThat(translate(responses(), body, "https://stranger.example/")).isEmpty();
		assertThat(translate(responses("gateway.example"), body, "https://gateway.example/")).isEmpty();
	}

	@Test
	void manageWithoutHeaders() {
		assertThat(translate(responses(), 429, null, CATALOGUED).orElseThrow().getRetryAfter()).isNull();
	}

	private static JMessageResponseTranslator responses(String... hosts) {
		return new JMessageResponseTranslator(new JMessageErrorDecoder(), JMessageErrorCatalog.standard(),
				List.of(hosts));
	}

	private static HttpHeaders headers(String name, String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(name, value);
		return headers;
	}

	private static Optional<JMessageResponseException> translate(JMessageResponseTranslator responses, String body,
			String uri) {
		return responses.translate(HttpStatus.BAD_REQUEST, new HttpHeaders(), body.getBytes(StandardCharsets.UTF_8),
				null, (uri != null) ? URI.create(uri) : null, null);
	}

	private static Optional<JMessageResponseException> translate(JMessageResponseTranslator responses, int status,
			HttpHeaders headers, String body) {
		return responses.translate(HttpStatusCode.valueOf(status), headers, body.getBytes(StandardCharsets.UTF_8), null,
				URI.create("https://gateway.example/"), null);
	}

}
