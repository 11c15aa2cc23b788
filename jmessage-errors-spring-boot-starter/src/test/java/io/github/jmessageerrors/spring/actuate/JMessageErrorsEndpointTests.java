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

package io.github.jmessageerrors.spring.actuate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JMessageErrorsEndpoint} on real servers of both web stacks, and over
 * JMX.
 */
@ParameterizedClass
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
class JMessageErrorsEndpointTests {

	private static ConfigurableApplicationContext context;

	@Parameter
	WebApplicationType type;

	@BeforeParameterizedClassInvocation
	static void start(WebApplicationType type) {
		context = new SpringApplicationBuilder(Application.class).web(type)
			.run("--server.port=0", "--management.endpoints.web.exposure.include=jmessageerrors",
					"--management.endpoints.jmx.exposure.include=jmessageerrors", "--spring.jmx.enabled=true",
					"--management.endpoints.jmx.domain=jmessage.test." + type,
					"--spring.jackson.serialization.indent-output=true",
					"--spring.config.location=classpath:/io/github/jmessageerrors/spring/actuate/endpoint.yml");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		context.close();
	}

	@Test
	void describesACodeOfTheCatalog() {
		get("/880101").json("""
				{
				  "code": 880101, "family": "WEB", "name": "LOGIN_APPKEY_NOT_EXIST",
				  "operation": "LOGIN", "reason": "MISCONFIGURED", "fault": "APPLICATION", "retryable": false,
				  "type": "urn:jmessage:error:880101",
				  "title": { "value": "appkey not exist", "source": "catalog" },
				  "description": { "value": "appkey 不存在", "source": "catalog" },
				  "status": { "value": 500, "source": "catalog" }
				}""");
	}

	@Test
	void tellsFileAndLineOfAnOverriddenDescription() {
		get("/880103").jsonPath("$.description.value")
			.isEqualTo("没有这个用户")
			.jsonPath("$.description.source")
			.isEqualTo("property")
			.jsonPath("$.description.key")
			.isEqualTo("jmessage.errors.descriptions.880103")
			.jsonPath("$.description.origin")
			.isEqualTo("class path resource [io/github/jmessageerrors/spring/actuate/endpoint.yml] - 6:15")
			.jsonPath("$.title.source")
			.isEqualTo("catalog")
			.jsonPath("$.title.origin")
			.doesNotExist();
	}

	@Test
	void tellsFileAndLineOfAnOverriddenTitleAndStatus() {
		get("/880104").jsonPath("$.title.value")
			.isEqualTo("Wrong password")
			.jsonPath("$.title.origin")
			.value(String.class, (origin) -> assertThat(origin).endsWith("endpoint.yml] - 4:15"));
		get("/880205").jsonPath("$.status.value")
			.isEqualTo(451)
			.jsonPath("$.status.source")
			.isEqualTo("property")
			.jsonPath("$.status.origin")
			.value(String.class, (origin) -> assertThat(origin).endsWith("endpoint.yml] - 8:15"));
	}

	@Test
	void describesAnAdditionalCode() {
		get("/990001").jsonPath("$.family")
			.isEqualTo("ADDITIONAL")
			.jsonPath("$.name")
			.doesNotExist()
			.jsonPath("$.status.value")
			.isEqualTo(429)
			.jsonPath("$.status.source")
			.isEqualTo("additional")
			.jsonPath("$.description.key")
			.isEqualTo("jmessage.errors.additional-codes.990001.description")
			.jsonPath("$.description.origin")
			.value(String.class, (origin) -> assertThat(origin).endsWith("endpoint.yml] - 12:22"));
	}

	@Test
	void tellsTheKeyOfAMessage() {
		get("/880002").jsonPath("$.description.value")
			.isEqualTo("参数有误")
			.jsonPath("$.description.source")
			.isEqualTo("messages")
			.jsonPath("$.description.key")
			.isEqualTo("problemDetail.jmessage.880002")
			.jsonPath("$.title.source")
			.isEqualTo("catalog");
		get("/880003").jsonPath("$.title.value")
			.isEqualTo("bad value")
			.jsonPath("$.title.source")
			.isEqualTo("messages")
			.jsonPath("$.title.key")
			.isEqualTo("problemDetail.title.jmessage.880003");
	}

	@Test
	void speaksTheLanguageThatIsAskedFor() {
		get("/880101?locale=en").jsonPath("$.description.value").isEqualTo(englishDescription());
		get("?locale=en").jsonPath("$.codes[?(@.code == 880101)].description.value").isEqualTo(englishDescription());
	}

	@Test
	void advisesCallersAndOperators() {
		JMessageErrorCode code = JMessageErrorCode.of(880101);
		get("/880101?locale=en").jsonPath("$.advice.caller")
			.isEqualTo(code.advice(Audience.CALLER, Locale.ENGLISH))
			.jsonPath("$.advice.operator")
			.isEqualTo(code.advice(Audience.OPERATOR, Locale.ENGLISH));
		get("/880101").jsonPath("$.advice.operator").isEqualTo(code.advice(Audience.OPERATOR, Locale.CHINESE));
	}

	@Test
	void listsAllCodesInNumericOrder() {
		int vendorCodes = JMessageErrorCatalog.standard().all().size();
		get("").jsonPath("$.codes.length()")
			.isEqualTo(vendorCodes + 1)
			.jsonPath("$.codes[0].code")
			.isEqualTo(765001)
			.jsonPath("$.codes[0].family")
			.isEqualTo("IM")
			.jsonPath("$.codes[" + vendorCodes + "].code")
			.isEqualTo(7133001)
			.jsonPath("$.codes[?(@.code == 990001)].family")
			.isEqualTo("ADDITIONAL")
			.jsonPath("$.codes[?(@.code == 880103)].description.source")
			.isEqualTo("property")
			.jsonPath("$.codes[?(@.code == 899002)].family")
			.isEqualTo("REST");
	}

	@Test
	void settingsForTheJsonOfTheApplicationDoNotApply() {
		for (String path : new String[] { "", "/880103" }) {
			get(path).consumeWith((result) -> assertThat(new String(result.getResponseBody(), StandardCharsets.UTF_8))
				.doesNotContain("\n"));
		}
	}

	@Test
	void unknownCodeIsNotFound() {
		exchange("/880000").expectStatus().isNotFound();
	}

	@Test
	void whatIsNoNumberIsABadRequest() {
		exchange("/tom").expectStatus().isBadRequest();
	}

	@Test
	void answersOverJmx() throws Exception {
		MBeanServer server = context.getBean(MBeanServer.class);
		ObjectName name = server
			.queryNames(new ObjectName("jmessage.test." + this.type + ":name=Jmessageerrors,*"), null)
			.iterator()
			.next();
		Object answer = server.invoke(name, "errorCode", new Object[] { 880103, "en" },
				new String[] { Integer.class.getName(), String.class.getName() });
		assertThat(answer).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("name", "LOGIN_USER_NOT_EXIST")
			.extractingByKey("description", InstanceOfAssertFactories.MAP)
			.containsEntry("value", "没有这个用户");
		assertThat(server.invoke(name, "errorCodes", new Object[] { null }, new String[] { String.class.getName() }))
			.isInstanceOf(Map.class);
	}

	private BodyContentSpec get(String path) {
		return exchange(path).expectStatus().isOk().expectBody();
	}

	private WebTestClient.ResponseSpec exchange(String path) {
		String port = context.getEnvironment().getRequiredProperty("local.server.port");
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port + "/actuator/jmessageerrors")
			.build()
			.get()
			.uri(path)
			.exchange();
	}

	private static String englishDescription() {
		return JMessageErrorCatalog.standard().get(880101).description(Locale.ENGLISH);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		StaticMessageSource messageSource() {
			StaticMessageSource messages = new StaticMessageSource();
			messages.addMessage("problemDetail.jmessage.880002", Locale.SIMPLIFIED_CHINESE, "参数有误");
			messages.addMessage("problemDetail.title.jmessage.880003", Locale.SIMPLIFIED_CHINESE, "bad value");
			return messages;
		}

	}

}
