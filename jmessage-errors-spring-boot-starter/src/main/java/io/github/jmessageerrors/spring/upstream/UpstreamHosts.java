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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The hosts whose responses may be JMessage's. Each is a host name or address, with a
 * port or without one; without one it stands for every port. The vendor's own hosts are
 * always among them.
 */
public final class UpstreamHosts {

	private static final List<String> VENDOR = List.of("api.im.jpush.cn", "report.im.jpush.cn");

	private static final Pattern HOST = Pattern
		.compile("(?<host>\\[[0-9a-fA-F:.]+]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::(?<port>[0-9]{1,5}))?");

	private final List<Host> vendor;

	private final List<Host> listed;

	/**
	 * Create the set of hosts.
	 * @param listed the hosts that the application lists; empty stands for any host
	 * @throws IllegalArgumentException if one of them is malformed
	 */
	public UpstreamHosts(Collection<String> listed) {
		this.vendor = VENDOR.stream().map(UpstreamHosts::parse).toList();
		this.listed = listed.stream().map(UpstreamHosts::parse).toList();
	}

	/**
	 * Return whether a host is well-formed.
	 * @param host the host, with a port or without one
	 * @return {@code true} if it can be listed
	 */
	public static boolean isValid(String host) {
		Matcher matcher = HOST.matcher(host);
		if (!matcher.matches()) {
			return false;
		}
		String port = matcher.group("port");
		return port == null || (Integer.parseInt(port) > 0 && Integer.parseInt(port) <= 65535);
	}

	/**
	 * Return whether a response from the given address may be JMessage's at all.
	 * @param uri the address, or {@code null} if it is not known
	 * @return {@code true} if no host is listed or this one is
	 */
	boolean mayAnswer(@Nullable URI uri) {
		return this.listed.isEmpty() || isKnown(uri);
	}

	/**
	 * Return whether the given address is known to be JMessage's, so that even a code
	 * that nobody knows is JMessage's.
	 * @param uri the address, or {@code null} if it is not known
	 * @return {@code true} if the host is listed or the vendor's own
	 */
	boolean isKnown(@Nullable URI uri) {
		return uri != null && uri.getHost() != null && (matches(this.listed, uri) || matches(this.vendor, uri));
	}

	private static boolean matches(List<Host> hosts, URI uri) {
		for (Host host : hosts) {
			if (host.matches(uri)) {
				return true;
			}
		}
		return false;
	}

	private static Host parse(String text) {
		if (!isValid(text)) {
			throw new IllegalArgumentException("'" + text + "' is not a host");
		}
		Matcher matcher = HOST.matcher(text);
		matcher.matches();
		String port = matcher.group("port");
		return new Host(matcher.group("host").toLowerCase(Locale.ROOT), (port != null) ? Integer.parseInt(port) : -1);
	}

	/**
	 * One host.
	 *
	 * @param name the name or address, in lower case
	 * @param port the port, or -1 for any
	 */
	private record Host(String name, int port) {

		boolean matches(URI uri) {
			return this.name.equalsIgnoreCase(uri.getHost()) && (this.port == -1 || this.port == portOf(uri));
		}

		private static int portOf(URI uri) {
			if (uri.getPort() != -1) {
				return uri.getPort();
			}
			return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
		}

	}

}
