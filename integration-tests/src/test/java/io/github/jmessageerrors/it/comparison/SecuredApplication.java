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

package io.github.jmessageerrors.it.comparison;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UserDetailsRepositoryReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application whose users are JMessage's: it asks JMessage while it authenticates and
 * while it decides who may do what.
 */
class SecuredApplication {

	private static final UserDetails TOM = User.withUsername("tom").password("secret").roles("USER").build();

	private static UserDetails load(String name) {
		return switch (name) {
			case "tom" -> User.withUserDetails(TOM).build();
			case "thrown" -> throw Failures.jmessage();
			case "wrapped" -> throw new UsernameNotFoundException(name, Failures.jmessage());
			default -> throw new UsernameNotFoundException(name);
		};
	}

	private static RuntimeException failure(String name) {
		return switch (name) {
			case "denied" -> new AccessDeniedException("denied", Failures.jmessage());
			case "denied-plain" -> new AccessDeniedException("denied");
			case "bad" -> new BadCredentialsException("bad", Failures.jmessage());
			case "service" -> new AuthenticationServiceException("service", Failures.jmessage());
			case "unknown-user" -> new UsernameNotFoundException("unknown", Failures.jmessage());
			case "own" -> new OwnAuthenticationException();
			case "biz" -> new Failures.BizException();
			default -> Failures.jmessage();
		};
	}

	/**
	 * An exception of the application's own that belongs to Spring Security.
	 */
	@SuppressWarnings("serial")
	static class OwnAuthenticationException extends AuthenticationException {

		OwnAuthenticationException() {
			super("own", Failures.jmessage());
		}

	}

	/**
	 * Takes no time over passwords.
	 */
	static class PlainPasswords implements PasswordEncoder {

		@Override
		public String encode(@Nullable CharSequence password) {
			return String.valueOf(password);
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
			return String.valueOf(password).equals(encoded);
		}

	}

	@RestController
	static class Failing {

		@GetMapping({ "/open/{failure}", "/secured/{failure}", "/basic/{failure}" })
		String fail(@PathVariable String failure) {
			throw failure(failure);
		}

		@GetMapping({ "/open/{failure}/later", "/secured/{failure}/later" })
		CompletableFuture<String> later(@PathVariable String failure) {
			return CompletableFuture.failedFuture(failure(failure));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@EnableMethodSecurity
	@Import({ MethodSecured.class, PlainPasswords.class })
	static class OnServlet {

		@Bean
		UserDetailsService users() {
			return SecuredApplication::load;
		}

		@Bean
		AuthenticationManager authenticationManager(UserDetailsService users, PasswordEncoder passwordEncoder) {
			DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
			provider.setPasswordEncoder(passwordEncoder);
			return new ProviderManager(provider);
		}

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/secured/**", "/basic/**")
					.authenticated()
					.requestMatchers("/admin/**")
					.hasRole("ADMIN")
					.anyRequest()
					.permitAll())
				.csrf((csrf) -> csrf.ignoringRequestMatchers("/**"))
				.httpBasic(Customizer.withDefaults())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@RestController
		static class Login {

			private final AuthenticationManager manager;

			private final MethodSecured service;

			Login(AuthenticationManager manager, MethodSecured service) {
				this.manager = manager;
				this.service = service;
			}

			@GetMapping("/login-rest")
			String login(@RequestParam String user, @RequestParam String password) {
				return this.manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password))
					.getName();
			}

			@GetMapping("/method/{what}")
			String method(@PathVariable String what) {
				return switch (what) {
					case "admin" -> this.service.admin();
					case "user" -> this.service.user();
					case "result" -> this.service.result();
					default -> this.service.failing(what);
				};
			}

		}

	}

	/**
	 * Guarded by its methods.
	 */
	@Service
	static class MethodSecured {

		@PreAuthorize("hasRole('ADMIN')")
		public String admin() {
			return "admin";
		}

		@PreAuthorize("hasRole('USER')")
		public String user() {
			return "user";
		}

		@PostAuthorize("returnObject == 'x'")
		public String result() {
			return "result";
		}

		@PreAuthorize("isAuthenticated()")
		public String failing(String what) {
			throw failure(what);
		}

		@PreAuthorize("hasRole('ADMIN')")
		public Mono<String> monoAdmin() {
			return Mono.just("admin");
		}

		@PreAuthorize("hasRole('USER')")
		public Mono<String> monoUser() {
			return Mono.just("user");
		}

		@PreAuthorize("isAuthenticated()")
		public Mono<String> monoFailing(String what) {
			return Mono.error(failure(what));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@EnableReactiveMethodSecurity
	@Import({ MethodSecured.class, PlainPasswords.class })
	static class OnReactive {

		@Bean
		ReactiveUserDetailsService users() {
			return (name) -> Mono.fromCallable(() -> load(name));
		}

		@Bean
		ReactiveAuthenticationManager authenticationManager(ReactiveUserDetailsService users,
				PasswordEncoder passwordEncoder) {
			UserDetailsRepositoryReactiveAuthenticationManager manager = new UserDetailsRepositoryReactiveAuthenticationManager(
					users);
			manager.setPasswordEncoder(passwordEncoder);
			return manager;
		}

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http
				.authorizeExchange((exchanges) -> exchanges.pathMatchers("/secured/**", "/basic/**")
					.authenticated()
					.pathMatchers("/admin/**")
					.hasRole("ADMIN")
					.anyExchange()
					.permitAll())
				.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@RestController
		static class Login {

			private final ReactiveAuthenticationManager manager;

			private final MethodSecured service;

			Login(ReactiveAuthenticationManager manager, MethodSecured service) {
				this.manager = manager;
				this.service = service;
			}

			@GetMapping("/login-rest")
			Mono<String> login(@RequestParam String user, @RequestParam String password) {
				return this.manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password))
					.map(Authentication::getName);
			}

			@GetMapping("/method/{what}")
			Mono<String> method(@PathVariable String what) {
				return switch (what) {
					case "admin" -> this.service.monoAdmin();
					case "user" -> this.service.monoUser();
					default -> this.service.monoFailing(what);
				};
			}

		}

	}

}
