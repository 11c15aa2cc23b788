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

import cn.jiguang.common.resp.APIConnectionException;
import cn.jiguang.common.resp.APIRequestException;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Handles the exceptions of Jiguang's Java client on WebFlux as
 * {@link JiguangServletExceptionAdvice} does on Spring MVC.
 */
@ControllerAdvice
class JiguangReactiveExceptionAdvice implements ExceptionAdvice {

	private final ReactiveExceptionAdvice delegate;

	JiguangReactiveExceptionAdvice(ReactiveExceptionAdvice delegate) {
		this.delegate = delegate;
	}

	@Override
	public int getOrder() {
		return this.delegate.getOrder();
	}

	@ExceptionHandler({ APIRequestException.class, APIConnectionException.class })
	public Object handle(Throwable thrown, ServerWebExchange exchange) {
		return this.delegate.handleTranslated(thrown, exchange);
	}

}
