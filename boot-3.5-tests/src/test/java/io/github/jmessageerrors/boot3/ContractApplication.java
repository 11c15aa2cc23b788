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

package io.github.jmessageerrors.boot3;

import java.util.Map;
import java.util.concurrent.Callable;

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import cn.jmessage.api.JMessageClient;
import cn.jmessage.api.common.JMessageConfig;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.openapi.JMessageProblems;

/**
 * An application that calls JMessage in all the ways that Spring Boot 3.5 offers.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableFeignClients(clients = ContractApplication.FeignUsers.class)
class ContractApplication {

	// Spring Boot 3.5 has no blocking clients on WebFlux
	@Bean
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	RestTemplateBuilder restTemplateBuilder() {
		return new RestTemplateBuilder();
	}

	@Bean
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	RestClient.Builder restClientBuilder() {
		return RestClient.builder();
	}

	@Bean
	Clients clients(@Value("${upstream}") String upstream, RestTemplateBuilder restTemplate, RestClient.Builder client,
			WebClient.Builder webClient, FeignUsers feign) {
		RestTemplate template = restTemplate.rootUri(upstream).build();
		RestClient restClient = client.clone().baseUrl(upstream).build();
		WebClient reactive = webClient.clone().baseUrl(upstream).build();
		ExchangeUsers exchange = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(restClient))
			.build()
			.createClient(ExchangeUsers.class);
		JMessageClient jiguang = jiguang(upstream);
		return new Clients(Map.of("rest-template",
				(name) -> template.getForObject("/v1/users/{name}", String.class, name), "rest-client",
				(name) -> restClient.get().uri("/v1/users/{name}", name).retrieve().body(String.class), "web-client",
				(name) -> reactive.get().uri("/v1/users/{name}", name).retrieve().bodyToMono(String.class).block(),
				"http-interface", exchange::user, "feign", feign::user, "jiguang",
				(name) -> jiguang.getUserInfo(name).getNickname()));
	}

	private static JMessageClient jiguang(String upstream) {
		return new JMessageClient("0123456789abcdef01234567", "0123456789abcdef01234567", null,
				JMessageConfig.getInstance().setApiHostName(upstream));
	}

	@FunctionalInterface
	interface Users {

		String user(String name) throws APIConnectionException, APIRequestException;

	}

	interface ExchangeUsers {

		@GetExchange("/v1/users/{name}")
		String user(@PathVariable String name);

	}

	@FeignClient(name = "users", url = "${upstream}")
	interface FeignUsers {

		@GetMapping("/v1/users/{name}")
		String user(@PathVariable("name") String name);

	}

	record Clients(Map<String, Users> all) {

	}

	@RestController
	static class Controller {

		private final JMessageProblemDetails problems;

		private final Clients clients;

		private final WebClient webClient;

		Controller(JMessageProblemDetails problems, Clients clients, WebClient.Builder webClient,
				@Value("${upstream}") String upstream) {
			this.problems = problems;
			this.clients = clients;
			this.webClient = webClient.clone().baseUrl(upstream).build();
		}

		@GetMapping("/returned/{code}")
		ProblemDetail returned(@PathVariable int code) {
			return this.problems.create(code);
		}

		@GetMapping("/entity/{code}")
		ResponseEntity<ProblemDetail> entity(@PathVariable int code) {
			ProblemDetail problem = this.problems.create(code);
			return ResponseEntity.status(problem.getStatus()).header(HttpHeaders.VARY, "Origin").body(problem);
		}

		@GetMapping("/thrown/{code}")
		@JMessageProblems({ 880103, 880205 })
		String thrown(@PathVariable int code) {
			throw new JMessageException(code);
		}

		@GetMapping("/reactive/{code}")
		Mono<String> reactive(@PathVariable int code) {
			return this.webClient.get().uri("/v1/users/{code}", code).retrieve().bodyToMono(String.class);
		}

		// Off the event loop, where WebFlux would not let the blocking clients wait
		@GetMapping("/called/{client}/{code}")
		Mono<String> called(@PathVariable String client, @PathVariable String code) {
			Callable<String> call = () -> this.clients.all().get(client).user("user" + code);
			return Mono.fromCallable(call).subscribeOn(Schedulers.boundedElastic());
		}

		@GetMapping("/fine")
		Map<String, String> fine() {
			return Map.of("name", "tom");
		}

	}

}
