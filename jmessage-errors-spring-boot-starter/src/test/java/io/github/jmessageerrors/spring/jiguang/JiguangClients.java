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

package io.github.jmessageerrors.spring.jiguang;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

import cn.jiguang.common.ClientConfig;
import cn.jmessage.api.JMessageClient;
import cn.jmessage.api.common.JMessageConfig;

/**
 * Makes real clients of the vendor's. They read their settings from a static object, and
 * change those of the whole machine for TLS: both are put back at once.
 */
public final class JiguangClients {

	private JiguangClients() {
	}

	public static JMessageClient create(String address) {
		return create(address, ClientConfig.getInstance().getReadTimeout());
	}

	public static JMessageClient create(String address, int readTimeout) {
		SSLSocketFactory socketFactory = HttpsURLConnection.getDefaultSSLSocketFactory();
		HostnameVerifier hostnameVerifier = HttpsURLConnection.getDefaultHostnameVerifier();
		JMessageConfig config = JMessageConfig.getInstance();
		Object host = config.get(JMessageConfig.API_HOST_NAME);
		int timeout = config.getClientConfig().getReadTimeout();
		try {
			config.getClientConfig().setReadTimeout(readTimeout);
			return new JMessageClient("0123456789abcdef01234567", "0123456789abcdef01234567", null,
					config.setApiHostName(address));
		}
		finally {
			config.put(JMessageConfig.API_HOST_NAME, host);
			config.getClientConfig().setReadTimeout(timeout);
			HttpsURLConnection.setDefaultSSLSocketFactory(socketFactory);
			HttpsURLConnection.setDefaultHostnameVerifier(hostnameVerifier);
		}
	}

}
