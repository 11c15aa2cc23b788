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

package io.github.jmessageerrors.it;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The servers, all of which are on the class path, and applications on one of them: with
 * the starter or without it, and with none of the others that {@code GoodCompanyTests} is
 * about.
 */
public enum Server {

	/** Spring MVC on Tomcat. */
	TOMCAT(WebApplicationType.SERVLET, "tomcat"),

	/** Spring MVC on Jetty. */
	JETTY(WebApplicationType.SERVLET, "jetty"),

	/** Spring WebFlux on Netty. */
	NETTY(WebApplicationType.REACTIVE, "reactor\\.netty"),

	/** No server, for clients only. */
	NONE(WebApplicationType.NONE, "none");

	private static final String OTHER_COMPANY = "io\\.github\\.wimdeblauwe\\..+|org\\.springdoc\\..+";

	private static final String OBSERVATIONS = "|org\\.springframework\\.boot\\..*(actuate|micrometer|observation|Observation).+";

	private static final String SECURITY = "|org\\.springframework\\.boot\\.security\\..+";

	private final WebApplicationType type;

	private final String module;

	Server(WebApplicationType type, String module) {
		this.type = type;
		this.module = module;
	}

	/**
	 * Start an application.
	 * @param withStarter whether the starter is there
	 * @param withSecurity whether Spring Security is
	 * @param sources its classes
	 * @param properties its properties; {@code spring.autoconfigure.exclude} excludes
	 * more than is excluded anyway
	 * @return the running application
	 */
	public ConfigurableApplicationContext start(boolean withStarter, boolean withSecurity, List<Class<?>> sources,
			Map<String, Object> properties) {
		return start(withStarter, OBSERVATIONS + (withSecurity ? "" : SECURITY), sources, properties);
	}

	/**
	 * Start an application that is observed, with traces and metrics.
	 * @param withStarter whether the starter is there
	 * @param withSecurity whether Spring Security is
	 * @param sources its classes
	 * @param properties its properties
	 * @return the running application
	 */
	public ConfigurableApplicationContext startObserved(boolean withStarter, boolean withSecurity,
			List<Class<?>> sources, Map<String, Object> properties) {
		return start(withStarter, withSecurity ? "" : SECURITY, sources, properties);
	}

	private ConfigurableApplicationContext start(boolean withStarter, String excluded, List<Class<?>> sources,
			Map<String, Object> properties) {
		SpringApplication application = new SpringApplication(sources.toArray(Class[]::new));
		application.setWebApplicationType(this.type);
		Map<String, Object> defaults = new HashMap<>();
		defaults.put("spring.main.banner-mode", "off");
		defaults.put("server.port", 0);
		defaults.put("server.address", "127.0.0.1");
		defaults.put("logging.level.root", "OFF");
		// Servers may take a request for active that has failed in the middle
		defaults.put("server.shutdown", "immediate");
		defaults.putAll(properties);
		defaults.put("spring.autoconfigure.exclude", excluded(withStarter, excluded, properties));
		application.setDefaultProperties(defaults);
		return application.run();
	}

	/**
	 * Return the port of an application.
	 * @param context the application
	 * @return the port
	 */
	public static int port(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private String excluded(boolean withStarter, String excluded, Map<String, Object> properties) {
		Pattern pattern = Pattern.compile(OTHER_COMPANY + excluded + otherServers());
		ImportCandidates all = ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader());
		Stream<String> others = StreamSupport.stream(all.spliterator(), false)
			.filter((name) -> pattern.matcher(name).matches());
		Stream<String> own = withStarter ? Stream.empty() : OwnAutoConfigurations.names().stream();
		String more = String.valueOf(properties.getOrDefault("spring.autoconfigure.exclude", ""));
		return Stream.of(others, own, Arrays.stream(more.split(",")).filter((name) -> !name.isEmpty()))
			.flatMap(Function.identity())
			.distinct()
			.collect(Collectors.joining(","));
	}

	private String otherServers() {
		return Arrays.stream(values())
			.filter((other) -> other != this)
			.map((other) -> "|org\\.springframework\\.boot\\." + other.module
					+ "\\.autoconfigure\\.(servlet\\.|reactive\\.)?[A-Za-z]*WebServerAutoConfiguration")
			.collect(Collectors.joining());
	}

}
