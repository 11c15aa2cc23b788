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

package io.github.jmessageerrors.sample;

import java.util.Map;

import io.github.jmessageerrors.spring.openapi.JMessageProblems;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gets users from JMessage, with the client that the request asks for.
 */
@RestController
class UserController {

	private final Map<String, UserGateway> gateways;

	UserController(Map<String, UserGateway> gateways) {
		this.gateways = gateways;
	}

	@JMessageProblems({ 880103, 899002, 899008 })
	@GetMapping("/api/users/{username}")
	@Nullable User user(@PathVariable String username, @RequestParam(defaultValue = "jiguang") String client) throws Exception {
		UserGateway gateway = this.gateways.get(client);
		if (gateway == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The client is one of " + this.gateways.keySet());
		}
		return gateway.getUser(username);
	}

}
