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

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

import cn.jmessage.api.JMessageClient;
import cn.jmessage.api.common.JMessageConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates Jiguang's Java client for the same JMessage as the other clients.
 */
@Configuration(proxyBeanMethods = false)
class JiguangConfiguration {

	// The client's constructor accepts every certificate for the whole JVM
	@Bean
	JMessageClient jmessageClient(JMessageConnection connection) {
		SSLSocketFactory socketFactory = HttpsURLConnection.getDefaultSSLSocketFactory();
		HostnameVerifier hostnameVerifier = HttpsURLConnection.getDefaultHostnameVerifier();
		try {
			return new JMessageClient(connection.appKey(), connection.masterSecret(), null,
					JMessageConfig.getInstance().setApiHostName(connection.baseUrl()));
		}
		finally {
			HttpsURLConnection.setDefaultSSLSocketFactory(socketFactory);
			HttpsURLConnection.setDefaultHostnameVerifier(hostnameVerifier);
		}
	}

}
