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

package io.github.jmessageerrors.spring.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FailedResponse}.
 */
class FailedResponseTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void whatDescribesTheBodyIsGone() {
		this.response.setStatus(206);
		for (String name : new String[] { "Content-Type", "Content-Disposition", "Content-Range", "Content-Location",
				"Content-Encoding", "Content-Digest", "ETag", "Accept-Ranges", "Cache-Control", "Expires", "Pragma" }) {
			this.response.setHeader(name, "anything");
		}
		this.response.setHeader("X-Frame-Options", "DENY");
		FailedResponse.undo(this.response);
		assertThat(this.response.getHeaderNames()).containsExactly("X-Frame-Options");
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	@Test
	void bodyIsGoneWhereThereAreNoHeaders() throws Exception {
		this.response.getWriter().write("half a line");
		this.response.setStatus(206);
		assertThat(this.response.getHeaderNames()).isEmpty();
		FailedResponse.undo(this.response);
		assertThat(this.response.getContentAsString()).isEmpty();
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	@Test
	void contentTypeThatAServerKeepsIsThatOfAProblem() {
		for (String header : new String[] { "X-Frame-Options", null }) {
			MockHttpServletResponse keeping = new MockHttpServletResponse() {

				private boolean reset;

				@Override
				public void reset() {
					super.reset();
					this.reset = true;
				}

				@Override
				public String getContentType() {
					return (this.reset && super.getContentType() == null) ? "text/csv;charset=GBK"
							: super.getContentType();
				}

			};
			if (header != null) {
				keeping.setHeader(header, "DENY");
			}
			FailedResponse.undo(keeping);
			assertThat(keeping.getContentType()).isEqualTo("application/problem+json;charset=UTF-8");
		}
	}

	@Test
	void lengthThatAServerKeepsIsGone() {
		long[] length = { 0 };
		MockHttpServletResponse keeping = new MockHttpServletResponse() {

			@Override
			public void setContentLengthLong(long contentLength) {
				super.setContentLengthLong(contentLength);
				length[0] = contentLength;
			}

		};
		keeping.setContentLengthLong(10);
		FailedResponse.undo(keeping);
		assertThat(length[0]).isEqualTo(-1);
		assertThat(keeping.getHeaderNames()).isEmpty();
	}

	@Test
	void headerThatHasNoValuesIsNoMatter() {
		MockHttpServletResponse hiding = new MockHttpServletResponse() {

			@Override
			public List<String> getHeaders(String name) {
				return name.equals("X-Hidden") ? List.of() : super.getHeaders(name);
			}

		};
		hiding.setHeader("X-Hidden", "1");
		hiding.setHeader("X-Shown", "1");
		FailedResponse.undo(hiding);
		assertThat(hiding.getHeaderNames()).containsExactly("X-Shown");
	}

	@Test
	void headersThatAServerKeepsAreNotThereTwice() {
		MockHttpServletResponse keeping = new MockHttpServletResponse() {

			@Override
			public void reset() {
				super.reset();
				addHeader("X-Session", "1");
				addHeader("X-Session", "1");
			}

		};
		keeping.addHeader("X-Session", "1");
		keeping.addHeader("X-Session", "2");
		FailedResponse.undo(keeping);
		assertThat(keeping.getHeaders("X-Session")).containsExactly("1", "2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-store", "No-Cache, private" })
	void responseThatIsNotStoredStaysSo(String cacheControl) {
		this.response.addHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
		this.response.addHeader(HttpHeaders.EXPIRES, "0");
		this.response.addHeader(HttpHeaders.ETAG, "\"1\"");
		FailedResponse.undo(this.response);
		assertThat(this.response.getHeaders(HttpHeaders.CACHE_CONTROL)).containsExactly(cacheControl);
		assertThat(this.response.getHeader(HttpHeaders.EXPIRES)).isEqualTo("0");
		assertThat(this.response.getHeader(HttpHeaders.ETAG)).isNull();
	}

}
