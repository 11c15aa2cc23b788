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

package io.github.jmessageerrors.it.chaos;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * The clients that Spring Boot makes.
 */
enum ChaosClient {

	REST_TEMPLATE {

		@Override
		String get(ChaosApplication application, URI uri) {
			return application.restTemplate().getForObject(uri, String.class);
		}

	},

	REST_CLIENT {

		@Override
		String get(ChaosApplication application, URI uri) {
			return application.restClient().get().uri(uri).retrieve().body(String.class);
		}

	},

	REST_CLIENT_SERVICE {

		@Override
		String get(ChaosApplication application, URI uri) {
			return application.blockingService().get(uri);
		}

	},

	WEB_CLIENT {

		@Override
		Mono<String> mono(ChaosApplication application, URI uri) {
			return application.webClient().get().uri(uri).retrieve().bodyToMono(String.class);
		}

	},

	WEB_CLIENT_SERVICE {

		@Override
		Mono<String> mono(ChaosApplication application, URI uri) {
			return application.reactiveService().get(uri);
		}

	};

	boolean isReactive() {
		return this == WEB_CLIENT || this == WEB_CLIENT_SERVICE;
	}

	boolean limitsHeaders() {
		return isReactive();
	}

	String get(ChaosApplication application, URI uri) {
		return mono(application, uri).block();
	}

	Mono<String> mono(ChaosApplication application, URI uri) {
		return Mono.fromCallable(() -> get(application, uri));
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
