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

package io.github.jmessageerrors;

import java.util.Locale;

/**
 * A code together with its fact.
 */
record CatalogRow(Fact fact, JMessageErrorCode code) {

	private static final String PUBLISHED_WEB_TABLE = "https://docs.jiguang.cn/jmessage/client/im_errorcode_js";

	private static final String REPOSITORIES = "https://github.com/jpush/";

	CatalogRow(Fact fact) {
		this(fact, JMessageErrorCode.of(fact.code()));
	}

	String name() {
		return ((Enum<?>) this.code).name();
	}

	boolean retired() {
		return this.fact.edition().equals("retired");
	}

	String source() {
		if (this.fact.seed()) {
			return PUBLISHED_WEB_TABLE;
		}
		String[] source = this.fact.source().split(" ");
		return REPOSITORIES + source[0] + "/blob/" + source[2] + "/" + source[1];
	}

	/**
	 * Return the advice on this code, or {@code null} if it is that on its reason.
	 */
	String ownAdvice(Audience audience, Locale locale) {
		return Texts.advice(Integer.toString(this.code.code()), audience, locale);
	}

}
