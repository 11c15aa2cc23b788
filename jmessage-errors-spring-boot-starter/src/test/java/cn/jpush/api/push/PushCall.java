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

package cn.jpush.api.push;

import cn.jiguang.common.ClientConfig;
import cn.jiguang.common.connection.NativeHttpClient;
import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;

/**
 * Calls its service the way the client of another product of Jiguang's does: with the
 * same HTTP client, from a package of its own.
 */
public final class PushCall {

	private PushCall() {
	}

	public static void send(String address) throws APIConnectionException, APIRequestException {
		new NativeHttpClient("Basic none", null, ClientConfig.getInstance()).sendPost(address + "/v3/push", "{}");
	}

}
