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

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Html}.
 */
class HtmlTests {

	private final Html html = new Html();

	@Test
	void elementsAreNestedAndClosed() {
		this.html.element("ul", () -> this.html.element("li", "one"));
		assertThat(written()).isEqualTo("<ul><li>one</li></ul>\n");
	}

	@Test
	void textIsEscaped() {
		this.html.element("p", "<b>&amp;\"'</b>");
		assertThat(written()).isEqualTo("<p>&lt;b&gt;&amp;amp;&quot;&#39;&lt;/b&gt;</p>");
	}

	@Test
	void attributeValuesAreEscaped() {
		this.html.empty("input", "value", "\"><i a='&");
		assertThat(written()).isEqualTo("<input value=\"&quot;&gt;&lt;i a=&#39;&amp;\">\n");
	}

	@Test
	void attributeWithoutValueIsLeftOut() {
		this.html.element("a", "x", "lang", null, "href", "y");
		assertThat(written()).isEqualTo("<a href=\"y\">x</a>");
	}

	@Test
	void otherCharactersRemain() {
		this.html.text("用户不存在 – é");
		assertThat(written()).isEqualTo("用户不存在 – é");
	}

	private String written() {
		return new String(this.html.toBytes(), StandardCharsets.UTF_8).substring("<!DOCTYPE html>\n".length());
	}

}
