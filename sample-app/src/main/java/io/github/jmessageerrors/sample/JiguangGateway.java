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

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;
import cn.jmessage.api.JMessageClient;
import cn.jmessage.api.user.UserInfoResult;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gets users through Jiguang's Java client. Its exceptions leave the controller as they
 * are; the starter translates them.
 */
@Component("jiguang")
class JiguangGateway implements UserGateway {

	private final JMessageClient client;

	JiguangGateway(JMessageClient client) {
		this.client = client;
	}

	@Override
	public User getUser(String username) throws APIConnectionException, APIRequestException {
		UserInfoResult user = getUserInfo(username);
		return new User(user.getUsername(), user.getNickname());
	}

	private UserInfoResult getUserInfo(String username) throws APIConnectionException, APIRequestException {
		try {
			return this.client.getUserInfo(username);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The client does not accept this name", ex);
		}
	}

}
