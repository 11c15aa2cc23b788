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

package io.github.jmessageerrors.spring.upstream;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Hosts that JMessage is reached at. Each is a host name or address, with or without a
 * port; without one, it stands for every port. A name may have underscores, as the names
 * of services in Docker Compose do. The vendor's own hosts are always included.
 */
final class UpstreamHosts {

	private static final List<Host> VENDOR = List.of(new Host("api.im.jpush.cn", Host.ANY_PORT),
			new Host("report.im.jpush.cn", Host.ANY_PORT));

	private final List<Host> listed;

	/**
	 * Create the hosts.
	 * @param listed the hosts that the application lists; if empty, any host may send a
	 * cataloged code
	 * @throws IllegalArgumentException if one of them is malformed
	 */
	UpstreamHosts(Collection<String> listed) {
		this.listed = parse(listed);
	}

	boolean mayAnswer(@Nullable URI uri) {
		return this.listed.isEmpty() || isKnown(uri);
	}

	/**
	 * Return whether a host is known to be JMessage's, so that codes that are not
	 * cataloged are accepted from it.
	 * @param uri the requested URI, or {@code null} if it is not known
	 * @return {@code true} if the host is listed or the vendor's own
	 */
	boolean isKnown(@Nullable URI uri) {
		Host host = (uri != null) ? Host.of(uri) : null;
		return host != null && (matches(this.listed, host) || matches(VENDOR, host));
	}

	static @Nullable String hostOf(URI uri) {
		Host host = Host.of(uri);
		return (host != null) ? host.name() : null;
	}

	private static boolean matches(List<Host> hosts, Host asked) {
		for (Host host : hosts) {
			if (host.matches(asked)) {
				return true;
			}
		}
		return false;
	}

	private static List<Host> parse(Collection<String> hosts) {
		List<Host> parsed = new ArrayList<>();
		for (String text : hosts) {
			Host host = Host.parse(text);
			if (host == null) {
				throw new IllegalArgumentException("'" + text + "' is not a host");
			}
			parsed.add(host);
		}
		return List.copyOf(parsed);
	}

	private record Host(String name, int port) {

		private static final int ANY_PORT = -1;

		static @Nullable Host parse(String text) {
			Matcher matcher = Syntax.HOST.matcher(text);
			if (!matcher.matches()) {
				return null;
			}
			String port = matcher.group("port");
			int number = (port != null) ? Integer.parseInt(port) : ANY_PORT;
			return (number != 0 && number <= 65535) ? new Host(matcher.group("host"), number) : null;
		}

		static @Nullable Host of(URI uri) {
			Host host = (uri.getHost() != null) ? new Host(uri.getHost(), uri.getPort()) : ofAuthority(uri);
			if (host == null || host.port != ANY_PORT) {
				return host;
			}
			return new Host(host.name, "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80);
		}

		// A name that has an underscore is no host to java.net.URI.
		private static @Nullable Host ofAuthority(URI uri) {
			String authority = uri.getRawAuthority();
			if (authority == null) {
				return null;
			}
			return parse(authority.substring(authority.lastIndexOf('@') + 1));
		}

		boolean matches(Host asked) {
			return this.name.equalsIgnoreCase(asked.name) && (this.port == ANY_PORT || this.port == asked.port);
		}

	}

	// Not compiled where no host is listed
	private static final class Syntax {

		static final Pattern HOST = Pattern
			.compile("(?<host>\\[[0-9a-fA-F:.]+]|\\w(?:[\\w.-]*\\w)?)(?::(?<port>[0-9]{1,5}))?");

	}

}
