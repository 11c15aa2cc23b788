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

package io.github.jmessageerrors.spring.client;

import java.net.URI;
import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;

/**
 * The clients that Spring Boot makes.
 */
enum ClientKind {

	REST_TEMPLATE {

		@Override
		String get(ApplicationContext context, URI uri) {
			return context.getBean(RestTemplateBuilder.class).build().getForObject(uri, String.class);
		}

	},

	REST_CLIENT {

		@Override
		String get(ApplicationContext context, URI uri) {
			return context.getBean(RestClient.Builder.class).build().get().uri(uri).retrieve().body(String.class);
		}

	},

	WEB_CLIENT {

		@Override
		String get(ApplicationContext context, URI uri) {
			return context.getBean(WebClient.Builder.class)
				.build()
				.get()
				.uri(uri)
				.accept(MediaType.ALL)
				.retrieve()
				.bodyToMono(String.class)
				.block(TIMEOUT);
		}

	},

	REST_CLIENT_SERVICE {

		@Override
		String get(ApplicationContext context, URI uri) {
			return context.getBean(BlockingService.class).get(uri);
		}

	},

	WEB_CLIENT_SERVICE {

		@Override
		String get(ApplicationContext context, URI uri) {
			return context.getBean(ReactiveService.class).get(uri).block(TIMEOUT);
		}

	};

	static final Duration TIMEOUT = Duration.ofSeconds(30);

	abstract String get(ApplicationContext context, URI uri);

	boolean isReactive() {
		return this == WEB_CLIENT || this == WEB_CLIENT_SERVICE;
	}

	interface BlockingService {

		@GetExchange
		String get(URI uri);

	}

	interface ReactiveService {

		@GetExchange
		Mono<String> get(URI uri);

	}

}
