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

package io.github.jmessageerrors.spring.reference;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.jmessageerrors.JMessageError;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.JMessageItemError;
import io.github.jmessageerrors.spring.JMessageProblemDetails;

/**
 * An application that serves the pages over real HTTP on loopback.
 */
final class ReferenceServer implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private ReferenceServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static ReferenceServer start(WebApplicationType type, String... properties) {
		List<String> all = new ArrayList<>(List.of("server.port=0", "server.address=127.0.0.1"));
		all.addAll(List.of(properties));
		return new ReferenceServer(
				new SpringApplicationBuilder(Application.class).web(type).properties(all.toArray(String[]::new)).run());
	}

	String url() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port");
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	@Override
	public void close() {
		this.context.close();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		ProblemController problemController(JMessageProblemDetails problems) {
			return new ProblemController(problems);
		}

		// Global resources would go down with the first of several servers.
		@Bean
		ReactorResourceFactory reactorResourceFactory() {
			ReactorResourceFactory factory = new ReactorResourceFactory();
			factory.setUseGlobalResources(false);
			return factory;
		}

	}

	@RestController
	static class ProblemController {

		private final JMessageProblemDetails problems;

		ProblemController(JMessageProblemDetails problems) {
			this.problems = problems;
		}

		@GetMapping("/returned")
		ProblemDetail returned() {
			return this.problems.create(880103);
		}

		@GetMapping("/thrown")
		ProblemDetail thrown() {
			throw new JMessageException(880103);
		}

		@GetMapping("/unknown")
		ProblemDetail unknown() {
			return this.problems.create(777777);
		}

		@GetMapping("/batch")
		ProblemDetail batch() {
			return this.problems.create(List.of(new JMessageItemError("tom", new JMessageError(899001, null))));
		}

	}

}
