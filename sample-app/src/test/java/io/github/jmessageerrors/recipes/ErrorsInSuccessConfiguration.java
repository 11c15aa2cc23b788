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

package io.github.jmessageerrors.recipes;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.StreamUtils;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;

/**
 * Errors in a 2xx, as in {@code docs/en/clients.md}.
 */
@Configuration(proxyBeanMethods = false)
class ErrorsInSuccessConfiguration {

	// @formatter:off
	@Bean
	RestClientCustomizer errorsInSuccess(JMessageErrorDecoder decoder) {
		return (builder) -> builder.bufferContent((uri, method) -> uri.getHost().equals("im-gateway.example.com"))
			.requestInterceptor((request, body, execution) -> {
				ClientHttpResponse response = execution.execute(request, body);
				if (request.getURI().getHost().equals("im-gateway.example.com")
						&& response.getStatusCode().is2xxSuccessful()) {
					decoder.decode(StreamUtils.copyToByteArray(response.getBody()))
						.filter((error) -> JMessageErrorCatalog.standard().find(error.code()).isPresent())
						.ifPresent((error) -> {
							response.close();
							throw new JMessageException(error);
						});
				}
				return response;
			});
	}
	// @formatter:on

}
