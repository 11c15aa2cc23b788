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

package io.github.jmessageerrors.sample.readme;

import java.net.http.HttpResponse;
import java.util.List;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import cn.jmessage.api.JMessageClient;
import cn.jmessage.api.common.model.RegisterInfo;
import cn.jmessage.api.user.UserInfoResult;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.RestErrorCode;
import io.github.jmessageerrors.WebErrorCode;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.client.JMessageRestClientDecorator;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;
import io.github.jmessageerrors.spring.upstream.JMessageExceptions;

/**
 * The Java of the documents, which {@link DocumentationTests} holds against it.
 */
@SuppressWarnings("removal")
class DocumentationSnippets {

	private final JMessageUsers members;

	private final String appKey;

	private final String masterSecret;

	DocumentationSnippets(JMessageUsers members, String appKey, String masterSecret) {
		this.members = members;
		this.appKey = appKey;
		this.masterSecret = masterSecret;
	}

	// @formatter:off

	@RestController
	class MemberController {

		private final JMessageProblemDetails problems;

		MemberController(JMessageProblemDetails problems) {
			this.problems = problems;
		}

		@DeleteMapping("/members/{username}")
		ProblemDetail remove(@PathVariable String username) {
			return this.problems.create(WebErrorCode.REMOVE_GROUP_MEMBERS_NOT_PERMITTED);
		}

	}

	Member find(String username) {
		try {
			return this.members.get(username);
		}
		catch (JMessageException ex) {
			if (ex.getErrorCode().reason() == Reason.NOT_FOUND) {
				return Member.UNKNOWN;
			}
			throw ex;
		}
	}

	HttpStatusCode upstream(JMessageUsers users) {
		try {
			users.get("caroline");
			return HttpStatus.OK;
		}
		catch (JMessageException ex) {
			RestClientResponseException cause = (RestClientResponseException) ex.getCause();
			return cause.getStatusCode();
		}
	}

	RestClient restClient(JMessageRestClientDecorator decorator) {
		return decorator.decorate(RestClient.create("https://api.im.jpush.cn"));
	}

	@Bean
	JMessageClient jmessageClient() {
		SSLSocketFactory socketFactory = HttpsURLConnection.getDefaultSSLSocketFactory();
		HostnameVerifier hostnameVerifier = HttpsURLConnection.getDefaultHostnameVerifier();
		try {
			return new JMessageClient(this.appKey, this.masterSecret);
		}
		finally {
			HttpsURLConnection.setDefaultSSLSocketFactory(socketFactory);
			HttpsURLConnection.setDefaultHostnameVerifier(hostnameVerifier);
		}
	}

	String body(HttpResponse<String> response, JMessageErrorDecoder decoder) {
		decoder.decode(response.statusCode(), response.body()).ifPresent((error) -> {
			throw new JMessageException(error);
		});
		return response.body();
	}

	String hint(JMessageException ex) {
		return switch (ex.getErrorCode().reason()) {
			case NOT_FOUND -> "Check the name";
			case RATE_LIMITED, UPSTREAM_BUSY -> "Try again later";
			default -> "It did not work";
		};
	}

	void register(JMessageClient client, JMessageExceptions exceptions, RegisterInfo user)
			throws APIConnectionException, APIRequestException {
		try {
			client.registerUsers(new RegisterInfo[] { user });
		}
		catch (APIRequestException ex) {
			if (exceptions.from(ex).filter((error) -> error.getErrorCode() == RestErrorCode.USER_EXISTS).isEmpty()) {
				throw ex;
			}
		}
	}

	Mono<Member> find(WebClient client, String username) {
		return client.get()
			.uri("/v1/users/{username}", username)
			.retrieve()
			.bodyToMono(Member.class)
			.onErrorResume(JMessageException.class, (ex) -> (ex.getErrorCode().reason() == Reason.NOT_FOUND)
					? Mono.empty() : Mono.error(ex));
	}

	static class Batches {

		private final JMessageClient client;

		private final JMessageErrorDecoder decoder;

		private final JMessageProblemDetails problems;

		Batches(JMessageClient client, JMessageErrorDecoder decoder, JMessageProblemDetails problems) {
			this.client = client;
			this.decoder = decoder;
			this.problems = problems;
		}

		ResponseEntity<?> register(List<RegisterInfo> users) throws APIConnectionException, APIRequestException {
			String answer = this.client.registerUsers(users.toArray(new RegisterInfo[0]));
			List<JMessageItemError> errors = this.decoder.decodeItems(answer);
			return errors.isEmpty() ? ResponseEntity.status(HttpStatus.CREATED).build()
					: ResponseEntity.of(this.problems.create(errors)).build();
		}

	}

	static class Before {

		private final JMessageClient client;

		Before(JMessageClient client) {
			this.client = client;
		}

		@GetMapping("/users/{username}")
		ResponseEntity<?> user(@PathVariable String username) {
			try {
				return ResponseEntity.ok(this.client.getUserInfo(username));
			}
			catch (APIConnectionException ex) {
				ex.printStackTrace();
				return ResponseEntity.internalServerError().build();
			}
			catch (APIRequestException ex) {
				// The code is lost, and a wrong master secret answers 401: the front end signs its user out
				return ResponseEntity.status(ex.getStatus()).body(ex.getErrorMessage());
			}
		}

	}

	static class After {

		private final JMessageClient client;

		After(JMessageClient client) {
			this.client = client;
		}

		@GetMapping("/users/{username}")
		UserInfoResult user(@PathVariable String username) throws APIConnectionException, APIRequestException {
			return this.client.getUserInfo(username);
		}

	}

	// @formatter:on

	interface JMessageUsers {

		@GetExchange("/v1/users/{username}")
		Member get(@PathVariable String username);

	}

	record Member(@Nullable String username) {

		static final Member UNKNOWN = new Member(null);

	}

}
