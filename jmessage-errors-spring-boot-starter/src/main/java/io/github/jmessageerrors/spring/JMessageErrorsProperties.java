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

package io.github.jmessageerrors.spring;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties for JMessage errors.
 *
 * @param enabled Whether JMessage errors become problem details.
 * @param titles Titles by error code, used as written.
 * @param descriptions Descriptions by error code, used as written.
 * @param statuses HTTP statuses by error code, 400 to 599.
 * @param additionalCodes Error codes that the catalogue does not know, by number.
 * @param defaultLocale Language of the texts where the request does not ask for one.
 * @param typePrefix What the problem type is made of: this prefix and the error code.
 * @param includeUpstreamMessage Whether responses show what JMessage wrote about the
 * occurrence. It may name people.
 * @param retryAfter Time that a client should wait before it repeats a request that
 * failed with a retryable code. Sent in whole seconds, unless JMessage itself said how
 * long.
 * @param web Problem details in this application's own responses.
 * @param client Errors in responses of JMessage's.
 * @param reference Pages about the error codes.
 */
@ConfigurationProperties(value = JMessageErrorsProperties.PREFIX, ignoreUnknownFields = false)
public record JMessageErrorsProperties(@DefaultValue("true") boolean enabled, @DefaultValue Map<String, String> titles,
		@DefaultValue Map<String, String> descriptions, @DefaultValue Map<String, Integer> statuses,
		@DefaultValue Map<String, AdditionalCode> additionalCodes, @DefaultValue("zh-CN") Locale defaultLocale,
		@DefaultValue("urn:jmessage:error:") String typePrefix, @DefaultValue("false") boolean includeUpstreamMessage,
		@DefaultValue("5s") Duration retryAfter, @DefaultValue Web web, @DefaultValue Client client,
		@DefaultValue Reference reference) {

	/**
	 * Prefix of all properties.
	 */
	public static final String PREFIX = "jmessage.errors";

	/**
	 * An error code that the catalogue does not know.
	 *
	 * @param title Title of the problem.
	 * @param description Description of the problem.
	 * @param status HTTP status of the problem, 400 to 599.
	 */
	public record AdditionalCode(String title, String description, Integer status) {

	}

	/**
	 * Problem details in this application's own responses.
	 *
	 * @param enabled Whether exceptions of JMessage's become problem details in
	 * responses.
	 */
	public record Web(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * Errors in responses of JMessage's.
	 *
	 * @param enabled Whether HTTP clients translate errors of JMessage's.
	 * @param hosts Hosts that JMessage is reached at, each with a port or without one.
	 * Where empty, any host may answer with a catalogued code.
	 * @param inspectSuccess Whether HTTP clients look for errors of JMessage's in JSON
	 * responses with a status of 200 to 299, too. Only the responses of the listed hosts
	 * and of the vendor's own are looked at. RestTemplate and RestClient then buffer
	 * request bodies.
	 * @param inspectSuccessLimit Size of the largest such response that is looked at, 1B
	 * to 64KB. No more than this is read ahead.
	 * @param restTemplate RestTemplate.
	 * @param restClient RestClient and the HTTP service clients on it.
	 * @param webClient WebClient and the HTTP service clients on it.
	 * @param feign OpenFeign.
	 * @param jiguang Jiguang's own Java client.
	 */
	public record Client(@DefaultValue("true") boolean enabled, @DefaultValue List<String> hosts,
			@DefaultValue("false") boolean inspectSuccess, @DefaultValue("4KB") DataSize inspectSuccessLimit,
			@DefaultValue RestTemplate restTemplate, @DefaultValue RestClient restClient,
			@DefaultValue WebClient webClient, @DefaultValue Feign feign, @DefaultValue Jiguang jiguang) {

	}

	/**
	 * RestTemplate.
	 *
	 * @param enabled Whether RestTemplate translates errors of JMessage's.
	 * @param inspectSuccess Whether RestTemplate looks for errors of JMessage's in
	 * responses with a status of 200 to 299, where that differs from the other clients.
	 * Request bodies are then buffered.
	 */
	public record RestTemplate(@DefaultValue("true") boolean enabled, @Nullable Boolean inspectSuccess) {

	}

	/**
	 * RestClient.
	 *
	 * @param enabled Whether RestClient translates errors of JMessage's.
	 * @param inspectSuccess Whether RestClient looks for errors of JMessage's in
	 * responses with a status of 200 to 299, where that differs from the other clients.
	 * Request bodies are then buffered.
	 */
	public record RestClient(@DefaultValue("true") boolean enabled, @Nullable Boolean inspectSuccess) {

	}

	/**
	 * WebClient.
	 *
	 * @param enabled Whether WebClient translates errors of JMessage's.
	 * @param inspectSuccess Whether WebClient looks for errors of JMessage's in responses
	 * with a status of 200 to 299, where that differs from the other clients.
	 */
	public record WebClient(@DefaultValue("true") boolean enabled, @Nullable Boolean inspectSuccess) {

	}

	/**
	 * OpenFeign.
	 *
	 * @param enabled Whether OpenFeign clients translate errors of JMessage's.
	 */
	public record Feign(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * Jiguang's own Java client.
	 *
	 * @param enabled Whether exceptions of Jiguang's Java client stand for errors of
	 * JMessage's.
	 */
	public record Jiguang(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * Pages about the error codes.
	 *
	 * @param enabled Whether this application serves pages about the error codes. Problem
	 * types then point to them, unless a type prefix is set.
	 * @param path Path of the pages, below the application's own.
	 */
	public record Reference(@DefaultValue("false") boolean enabled, @DefaultValue("/jmessage/errors") String path) {

	}

}
