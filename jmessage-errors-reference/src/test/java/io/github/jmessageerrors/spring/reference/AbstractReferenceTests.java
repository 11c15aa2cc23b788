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

package io.github.jmessageerrors.spring.reference;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.HtmlUtils;

import io.github.jmessageerrors.Audience;
import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.spring.JMessageProblemDetails;
import io.github.jmessageerrors.spring.problem.ProblemHelpLinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages promise on either stack, asked for over real HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractReferenceTests {

	private static final String INDEX = "/jmessage/errors";

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private final WebApplicationType type;

	private final String basePathProperty;

	private ReferenceServer server;

	AbstractReferenceTests(WebApplicationType type, String basePathProperty) {
		this.type = type;
		this.basePathProperty = basePathProperty;
	}

	@BeforeAll
	void start() {
		this.server = start("jmessage.errors.titles.880104=<script>alert(1)</script>",
				"jmessage.errors.descriptions.880104=Tom & \"Jerry\"'s", "jmessage.errors.statuses.880104=403",
				"jmessage.errors.additional-codes.990001.title=新错误",
				"jmessage.errors.additional-codes.990001.description=本应用补充",
				"jmessage.errors.additional-codes.990001.status=503");
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void programReadsOneCode() {
		JMessageErrorCode code = JMessageErrorCode.of(880103);
		assertThat(json(INDEX + "/880103", "en")).containsExactly(Map.entry("code", 880103), Map.entry("family", "WEB"),
				Map.entry("name", "LOGIN_USER_NOT_EXIST"), Map.entry("operation", "LOGIN"),
				Map.entry("reason", "NOT_FOUND"), Map.entry("fault", "CALLER"), Map.entry("status", 404),
				Map.entry("retryable", false), Map.entry("title", "user not existr"),
				Map.entry("description", code.description(Locale.ENGLISH)),
				Map.entry("advice",
						Map.of("caller", code.advice(Audience.CALLER, Locale.ENGLISH), "operator",
								code.advice(Audience.OPERATOR, Locale.ENGLISH))),
				Map.entry("type", "urn:jmessage:error:880103"), Map.entry("source", code.source()));
	}

	@Test
	void programReadsEffectiveTextsAndStatus() {
		assertThat(json(INDEX + "/880104", "en")).containsEntry("title", "<script>alert(1)</script>")
			.containsEntry("description", "Tom & \"Jerry\"'s")
			.containsEntry("status", 403);
	}

	@Test
	void programReadsAdditionalCode() {
		assertThat(json(INDEX + "/990001", "en")).containsEntry("family", "ADDITIONAL")
			.containsEntry("title", "新错误")
			.containsEntry("status", 503)
			.containsEntry("retryable", true)
			.containsEntry("operation", "UNKNOWN")
			.containsEntry("reason", "UPSTREAM_BUSY")
			.doesNotContainKeys("name", "source");
	}

	@Test
	void programReadsAllCodesInNumericOrder() {
		assertThat(list(INDEX)).extracting((code) -> code.get("code")).isEqualTo(allCodes());
	}

	@ParameterizedTest
	@CsvSource({ "?q=880103, 880103", "?q=NOT existr, 880103", "?q=login_user_not 8801, 880103",
			"?q=用户不存在 88010, 880103", "?operation=RTC&q=882, ''", "?operation=no_such, ''",
			"?fault=VENDOR&q=990001, 990001", "?fault=caller&q=990001, ''", "?reason=upstream_busy&q=990001, 990001",
			"?reason=NOT_FOUND&q=990001, ''", "?q=upstream_busy 990001, 990001" })
	void programSearches(String query, String expected) {
		assertThat(list(INDEX + query)).extracting((code) -> code.get("code").toString())
			.isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
	}

	@Test
	void programSearchesByOperationAndFault() {
		assertThat(list(INDEX + "?operation=login&fault=application")).isNotEmpty()
			.allSatisfy((code) -> assertThat(code).containsEntry("operation", "LOGIN")
				.containsEntry("fault", "APPLICATION"))
			.extracting((code) -> code.get("code"))
			.contains(880101, 880102);
	}

	@Test
	void programSearchesByReason() {
		assertThat(list(INDEX + "?reason=rate_limited")).isNotEmpty()
			.allSatisfy((code) -> assertThat(code).containsEntry("reason", "RATE_LIMITED").containsEntry("status", 429))
			.extracting((code) -> code.get("code"))
			.contains(800017);
	}

	@Test
	void browserReadsIndex() {
		String html = html(INDEX, "en");
		assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
			.contains("<title>JMessage error codes</title>")
			.contains("<a class=\"skip\" href=\"#content\">")
			.contains("<main id=\"content\"")
			.contains("<a href=\"errors/880103\">880103</a>")
			.contains("<th scope=\"col\" role=\"columnheader\">Title</th>");
		assertThat(allCodes()).allSatisfy((code) -> assertThat(html).contains("href=\"errors/" + code + "\""));
	}

	@Test
	void indexIntroducesItself() {
		assertThat(html(INDEX, "en")).contains("<meta charset=\"utf-8\">")
			.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
			.contains("<meta name=\"color-scheme\" content=\"light dark\">")
			.contains("<a href=\"errors\" aria-current=\"page\">JMessage error codes</a>")
			.contains("<h1>JMessage error codes</h1>")
			.contains("<p class=\"lead\">What the JMessage error codes mean")
			.contains("<h2>" + allCodes().size() + " codes</h2>")
			.contains("<footer><p>Programs that ask for application/json get the same as JSON.</p></footer>")
			.doesNotContain("Show all codes");
	}

	@Test
	void rowOfIndexHasTitleDescriptionStatusAndReason() {
		assertThat(html(INDEX, "en")).contains("lang=\"en\">user not existr</td>")
			.contains(">" + JMessageErrorCode.of(880103).description(Locale.ENGLISH) + "</td>")
			.contains("<td class=\"status\" role=\"cell\">404</td>")
			.contains("<td class=\"reason\" role=\"cell\"><span class=\"badge caller\">Not found</span></td>");
	}

	@Test
	void languagesAreOfferedByTheirOwnNames() {
		assertThat(html(INDEX, "en")).contains("<nav aria-label=\"Language\">")
			.contains("<a href=\"?lang=zh-CN\" lang=\"zh-CN\" hreflang=\"zh-CN\">中文</a>")
			.contains("<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\" aria-current=\"true\">English</a>");
	}

	@Test
	void searchFormHasLabelsAndOptionsInWords() {
		assertThat(html(INDEX, "en")).contains("<label for=\"q\">Number or text</label>")
			.contains("<label for=\"operation\">Operation</label>")
			.contains("<option value=\"\">All operations</option>")
			.contains("<option value=\"LOGIN\">Logging in</option>")
			.contains("<label for=\"reason\">Reason</label>")
			.contains("<option value=\"\">All reasons</option>")
			.contains("<option value=\"RATE_LIMITED\">Rate limited</option>")
			.contains("<label for=\"fault\">Who acts</label>")
			.contains("<option value=\"\">Anyone</option>")
			.contains("<option value=\"CALLER\">Caller</option>")
			.contains("<button type=\"submit\">Search</button>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=88010", "operation=LOGIN", "reason=NOT_FOUND", "fault=CALLER" })
	void everySearchTellsHowManyItFoundAndLeadsBack(String query) {
		assertThat(html(INDEX + "?" + query, "en"))
			.contains("<h2>" + list(INDEX + "?" + query).size() + " of " + allCodes().size() + " codes</h2>")
			.contains("<a href=\"errors\">Show all codes</a>")
			.contains("href=\"?" + query + "&amp;lang=zh-CN\"");
	}

	@Test
	void browserReadsOneCode() {
		assertThat(html(INDEX + "/880103", "zh-CN")).contains("<html lang=\"zh-CN\">")
			.contains("<span lang=\"en\">user not existr</span>")
			.contains("用户不存在")
			.contains("<code>WebErrorCode.LOGIN_USER_NOT_EXIST</code>")
			.contains("<code>urn:jmessage:error:880103</code>")
			.contains("<a rel=\"prev\" href=\"880102\">")
			.contains("<a rel=\"next\" href=\"880104\">");
	}

	@Test
	void pageOfACodeHasAdviceForBothReaders() {
		assertThat(html(INDEX + "/880103", "en"))
			.contains("<title>880103 user not existr – JMessage error codes</title>")
			.contains("<h1><span class=\"number\">880103</span> <span lang=\"en\">user not existr</span></h1>")
			.contains("<p class=\"lead\">" + JMessageErrorCode.of(880103).description(Locale.ENGLISH) + "</p>")
			.contains("<dt>Reason</dt><dd><span class=\"badge caller\">Not found</span></dd>")
			.contains("<dt>Who acts</dt><dd>Caller</dd>")
			.contains("<dt>For callers</dt><dd>"
					+ escape(JMessageErrorCode.of(880103).advice(Audience.CALLER, Locale.ENGLISH)) + "</dd>")
			.contains("<dt>For the operator</dt><dd>"
					+ escape(JMessageErrorCode.of(880103).advice(Audience.OPERATOR, Locale.ENGLISH)) + "</dd>")
			.contains("<dt>Source</dt><dd><a href=\"" + JMessageErrorCode.of(880103).source() + "\" rel=\"external\">")
			.contains("<dt>Status</dt><dd>404 <span lang=\"en\">Not Found</span></dd>")
			.contains("<dt>Try again?</dt><dd>No, the same request fails again</dd>")
			.contains("<dt>Operation</dt><dd><a href=\"../errors?operation=LOGIN\">Logging in</a></dd>")
			.contains("<dt>Listed in</dt><dd>JMessage’s Web SDK</dd>")
			.contains("<dt>In Java</dt><dd><code>WebErrorCode.LOGIN_USER_NOT_EXIST</code></dd>")
			.contains("<dt>Problem type</dt><dd><code>urn:jmessage:error:880103</code></dd>")
			.contains("<nav class=\"neighbours\" aria-label=\"Neighbouring codes\">")
			.contains(">Previous: 880102</a>")
			.contains(">Next: 880104</a>")
			.contains("<a href=\"../errors\">JMessage error codes</a>");
	}

	@Test
	void pageOfAnAdditionalCodeNamesTheApplication() {
		assertThat(html(INDEX + "/990001", "en")).contains("<dd>503 <span lang=\"en\">Service Unavailable</span></dd>")
			.contains("<dt>Try again?</dt><dd>Yes, the same request may succeed later</dd>")
			.contains("<dt>Listed in</dt><dd>This application’s own configuration</dd>")
			.doesNotContain("<dt>In Java</dt>", "<dt>Source</dt>");
	}

	@Test
	void firstAndLastCodeHaveOneNeighbour() {
		List<Object> codes = allCodes();
		assertThat(html(INDEX + "/" + codes.get(1), "en")).contains("rel=\"prev\" href=\"" + codes.get(0) + "\"");
		assertThat(html(INDEX + "/" + codes.get(0), "en")).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
		assertThat(html(INDEX + "/" + codes.get(codes.size() - 1), "en")).contains("rel=\"prev\"")
			.doesNotContain("rel=\"next\"");
	}

	@Test
	void titleOfApplicationIsNotCalledEnglish() {
		assertThat(html(INDEX + "/990001", "en")).contains("<span>新错误</span>");
	}

	@ParameterizedTest
	@ValueSource(strings = { INDEX, INDEX + "/880104" })
	void textsAreEscaped(String path) {
		assertThat(html(path, "en")).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.contains("Tom &amp; &quot;Jerry&quot;&#39;s")
			.doesNotContain("<script");
	}

	@Test
	void searchIsEscapedWhereItIsRepeated() {
		String html = html(INDEX + "?q={q}&operation={q}&fault={q}&lang={q}", "en", "\"><script>'&", "\"><script>'&",
				"\"><script>'&", "\"><script>'&");
		assertThat(html).contains("value=\"&quot;&gt;&lt;script&gt;&#39;&amp;\"")
			.contains("<title>&quot;&gt;&lt;script&gt;")
			.contains("q=%22%3E%3Cscript%3E%27%26")
			.doesNotContain("<script");
	}

	@Test
	void unknownNumberIsEscapedWhereItIsRepeated() {
		WebTestClient.ResponseSpec response = get(INDEX + "/{code}", BROWSER, "en", "<script>\"");
		response.expectStatus().isNotFound();
		assertThat(text(response)).contains("“&lt;script&gt;&quot;”").doesNotContain("<script");
	}

	@Test
	void searchIsRepeatedInForm() {
		assertThat(html(INDEX + "?q=group&operation=LOGIN&fault=CALLER", "en")).contains("value=\"group\"")
			.contains("<option value=\"LOGIN\" selected=\"\">")
			.contains("<option value=\"CALLER\" selected=\"\">")
			.contains("href=\"?q=group&amp;operation=LOGIN&amp;fault=CALLER&amp;lang=zh-CN\"");
	}

	@Test
	void searchWithoutResultSaysSo() {
		assertThat(html(INDEX + "?q=nothing-like-this", "en")).contains("No code matches").doesNotContain("<table");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                     |       | zh-CN
			 en                  |       | en
			 en-GB               |       | en
			 zh-TW, en;q=0.5     |       | zh-CN
			 fr, en;q=0.8        |       | en
			 fr                  |       | zh-CN
			 not a language ;;== |       | zh-CN
			 -                   |       | zh-CN
			 -                   | en    | en
			 en;q=0, fr          |       | zh-CN
			 zh;q=0, fr, en;q=0.1 |      | en
			 en                  | zh-CN | zh-CN
			 zh-CN               | en    | en
			 en                  | fr    | en
			 en                  | %22   | en
			""")
	void languageIsWhatTheReaderChoseElseAccepts(String acceptLanguage, String chosen, String expected) {
		String path = INDEX + "/880103" + ((chosen != null) ? "?lang=" + chosen : "");
		WebTestClient.ResponseSpec response = get(path, BROWSER, acceptLanguage);
		response.expectHeader().valueEquals(HttpHeaders.CONTENT_LANGUAGE, expected);
		assertThat(text(response)).contains("<html lang=\"" + expected + "\">")
			.contains("hreflang=\"" + expected + "\" aria-current=\"true\"");
		WebTestClient.ResponseSpec json = get(path, MediaType.APPLICATION_JSON_VALUE, acceptLanguage);
		json.expectHeader().valueEquals(HttpHeaders.CONTENT_LANGUAGE, expected);
		assertThat(text(json)).contains(JMessageErrorCode.of(880103).description(Locale.forLanguageTag(expected)));
	}

	@Test
	void linksKeepTheLanguageThatTheReaderChose() {
		assertThat(html(INDEX + "?lang=en", "zh-CN")).contains("href=\"errors/880103?lang=en\"")
			.contains("<input type=\"hidden\" name=\"lang\" value=\"en\">");
		assertThat(html(INDEX + "/880103?lang=en", "zh-CN")).contains("href=\"880104?lang=en\"")
			.contains("href=\"../errors?lang=en\"")
			.contains("href=\"../errors?operation=LOGIN&amp;lang=en\"");
		assertThat(html(INDEX, "zh-CN")).doesNotContain("href=\"errors/880103?lang").doesNotContain("type=\"hidden\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                                                               | application/json
			 */*                                                           | application/json
			 application/json                                              | application/json
			 application/problem+json                                      | application/json
			 application/*                                                 | application/json
			 text/html;q=0.5, application/json                             | application/json
			 text/html;q=0, */*                                            | application/json
			 text/html                                                     | text/html;charset=UTF-8
			 text/*                                                        | text/html;charset=UTF-8
			 application/json;q=0.5, text/html                             | text/html;charset=UTF-8
			 text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8
			""")
	void formatIsWhatTheClientAcceptsBest(String accept, String expected) {
		get(INDEX, accept, "en").expectStatus()
			.isOk()
			.expectHeader()
			.contentType(expected)
			.expectHeader()
			.value(HttpHeaders.VARY, (vary) -> assertThat(vary).contains("Accept", "Accept-Language"));
	}

	@Test
	void moreMediaTypesThanSpringSortsAreNotAcceptable() {
		String accept = String.join(",", Collections.nCopies(51, "text/html"));
		get(INDEX, accept, "en").expectStatus().isEqualTo(HttpStatus.NOT_ACCEPTABLE).expectBody().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "nonsense", "text/html;q=0" })
	void otherFormatsAreNotAcceptable(String accept) {
		get(INDEX, accept, "en").expectStatus().isEqualTo(HttpStatus.NOT_ACCEPTABLE).expectBody().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "880105", "login", "0", "-1", "0880103", "99999999999999999999", "4294967295", "880103.html" })
	void otherNumbersAreNotFound(String number) {
		WebTestClient.ResponseSpec page = get(INDEX + "/" + number, BROWSER, "en");
		page.expectStatus().isNotFound().expectHeader().contentType("text/html;charset=UTF-8");
		assertThat(text(page)).contains("<h1>No such code</h1>").contains("href=\"../errors\"");
		get(INDEX + "/" + number, MediaType.APPLICATION_JSON_VALUE, "en").expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(404)
			.jsonPath("$.detail")
			.isEqualTo("“" + number + "” is not the number of a known JMessage error code.");
	}

	@Test
	void problemsOfABatchAreDescribed() {
		String batch = INDEX + "/batch";
		assertThat(json(batch, "en")).containsEntry("type", "urn:jmessage:error:batch")
			.containsEntry("title", "Several items, one response")
			.containsEntry("errors",
					Map.of("item", "What identifies the item, such as a user name", "code",
							"The JMessage error code of the item", "title", "The title of that code", "detail",
							"The description of that code"))
			.hasEntrySatisfying("status", (status) -> assertThat(status).asString().contains("500", "422"));
		assertThat(html(batch, "en")).contains("<title>Several items, one response – JMessage error codes</title>")
			.contains("<p class=\"lead\">Some items of one request failed.")
			.contains("<dt>Status</dt><dd>The status that all errors share;")
			.contains("<dt><code>errors[].code</code></dt>\n<dd>The JMessage error code of the item</dd>")
			.contains("<dt>Problem type</dt><dd><code>urn:jmessage:error:batch</code></dd>");
		assertThat(html(batch, "zh-CN")).contains("<html lang=\"zh-CN\">")
			.contains("<h1>一个响应，多个项目</h1>")
			.contains("<code>errors[].item</code>")
			.contains("422")
			.contains("href=\"../errors\"");
	}

	@Test
	void unknownNumberLeadsToNearest() {
		assertThat(text(get(INDEX + "/880105", BROWSER, "en"))).contains("<h2>Did you mean one of these?</h2>")
			.contains("<a href=\"880104\">");
		assertThat(text(get(INDEX + "/" + Integer.MAX_VALUE, BROWSER, "en"))).contains("<table");
		assertThat(text(get(INDEX + "/login", BROWSER, "en"))).doesNotContain("<table", "Did you mean");
	}

	@ParameterizedTest
	@ValueSource(strings = { INDEX, INDEX + "/880103", INDEX + "/1", INDEX + "/batch" })
	void pagesAllowNothingButTheirStyle(String path) {
		String html = text(get(path, BROWSER, "en").expectHeader()
			.valueEquals("Content-Security-Policy",
					"default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("Referrer-Policy", "same-origin")
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache"));
		assertThat(html.replaceAll("<a href=\"https://[^<]*</a>", "")).doesNotContain("<script", "<style", "style=",
				"http:", "https:", "//");
	}

	@ParameterizedTest
	@ValueSource(strings = { INDEX, INDEX + "/880103" })
	void stylesheetIsWherePagesSayAndMayBeKept(String path) {
		String html = html(path, "en");
		String link = html.replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\">.*", "$1");
		String url = URI.create(path).resolve(link).toString();
		EntityExchangeResult<byte[]> style = get(url, "text/css,*/*;q=0.1", null).expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/css;charset=UTF-8")
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectBody()
			.returnResult();
		assertThat(style.getResponseBody()).asString().contains("prefers-color-scheme: dark").doesNotContain("url(");
		client().get()
			.uri(url)
			.header(HttpHeaders.IF_NONE_MATCH, style.getResponseHeaders().getETag())
			.exchange()
			.expectStatus()
			.isNotModified()
			.expectBody()
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ INDEX + ", 200", INDEX + "/880103, 200", INDEX + "/batch, 200", INDEX + "/1, 404",
			INDEX + "/reference.css, 200" })
	void headAnswersWithoutBody(String path, int status) {
		client().method(HttpMethod.HEAD)
			.uri(path)
			.header(HttpHeaders.ACCEPT, BROWSER)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.valueMatches(HttpHeaders.CONTENT_TYPE, "text/(html|css);charset=UTF-8")
			.expectBody()
			.isEmpty();
	}

	@Test
	void otherMethodsAreNotServed() {
		client().post().uri(INDEX).exchange().expectStatus().is4xxClientError();
	}

	@ParameterizedTest
	@ValueSource(strings = { "880103", "batch" })
	void helpOfAProblemOpens(String id) {
		try (ReferenceServer moved = start("jmessage.errors.reference.path=/docs/codes",
				this.basePathProperty + "=/app")) {
			String help = help(moved, id);
			assertThat(help).isEqualTo("/app/docs/codes/" + id);
			WebTestClient.ResponseSpec response = client(moved).get().uri(help).accept(MediaType.TEXT_HTML).exchange();
			response.expectStatus().isOk();
			assertThat(text(response)).contains("href=\"../codes/reference.css?v=").contains("href=\"../codes\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/returned, 880103", "/thrown, 880103", "/batch, batch" })
	void problemHasALinkToItsPage(String path, String id) {
		client().get()
			.uri(path)
			.exchange()
			.expectHeader()
			.valueEquals(HttpHeaders.LINK, "<" + INDEX + "/" + id + ">; rel=\"help\"")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:jmessage:error:" + id);
	}

	@Test
	void problemOfACodeThatHasNoPageHasNoLink() {
		client().get()
			.uri("/unknown")
			.exchange()
			.expectHeader()
			.doesNotExist(HttpHeaders.LINK)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:jmessage:error:777777");
	}

	@Test
	void problemTypeDoesNotDependOnThePages() {
		assertThat(this.server.context().getBean(JMessageProblemDetails.class).create(880103).getType())
			.hasToString("urn:jmessage:error:880103");
	}

	@Test
	void pagesWorkWhereProblemsAreNotRendered() {
		try (ReferenceServer other = start("jmessage.errors.web.enabled=false")) {
			client(other).get()
				.uri(INDEX + "/880103")
				.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
				.exchange()
				.expectStatus()
				.isOk()
				.expectHeader()
				.valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en");
		}
	}

	ReferenceServer start(String... properties) {
		return ReferenceServer.start(this.type, properties);
	}

	static WebTestClient client(ReferenceServer server) {
		return WebTestClient.bindToServer(new JdkClientHttpConnector()).baseUrl(server.url()).build();
	}

	static String help(ReferenceServer server, String id) {
		return String.valueOf(server.context().getBean(ProblemHelpLinks.class).find(id));
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

	private WebTestClient client() {
		return client(this.server);
	}

	private List<Object> allCodes() {
		return this.server.context()
			.getBean(JMessageErrorCatalog.class)
			.all()
			.stream()
			.<Object>map(JMessageErrorCode::code)
			.toList();
	}

	private WebTestClient.ResponseSpec get(String path, String accept, String acceptLanguage, Object... variables) {
		return client().get().uri(path, variables).headers((headers) -> {
			if (accept != null) {
				headers.set(HttpHeaders.ACCEPT, accept);
			}
			if (acceptLanguage != null) {
				headers.set(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
			}
		}).exchange();
	}

	private String html(String path, String acceptLanguage, Object... variables) {
		return text(get(path, BROWSER, acceptLanguage, variables).expectStatus().isOk());
	}

	private static String text(WebTestClient.ResponseSpec response) {
		return new String(response.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
	}

	private Map<String, Object> json(String path, String acceptLanguage) {
		return get(path, MediaType.APPLICATION_JSON_VALUE, acceptLanguage).expectStatus()
			.isOk()
			.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.returnResult()
			.getResponseBody();
	}

	private List<Map<String, Object>> list(String path) {
		return get(path, MediaType.APPLICATION_JSON_VALUE, "zh-CN").expectStatus()
			.isOk()
			.expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {
			})
			.returnResult()
			.getResponseBody();
	}

}
