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

package io.github.jmessageerrors.benchmarks;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;
import io.github.jmessageerrors.JMessageException;
import io.github.jmessageerrors.benchmarks.byhand.ErrorAdvice;
import io.github.jmessageerrors.benchmarks.byhand.ErrorText;
import io.github.jmessageerrors.benchmarks.byhand.UpstreamException;

/**
 * Makes a problem detail of an exception, as Spring MVC has it made by an advice: from
 * the call of the handler method until the body is about to be written.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ProblemCreation {

	private static final int EXCEPTIONS = 1024;

	/**
	 * How many codes have texts of the application.
	 */
	@Param({ "0", "10", "all" })
	public String overrides;

	/**
	 * The language that the request asks for.
	 */
	@Param({ "none", "en" })
	public String language;

	private ConfigurableApplicationContext context;

	private AdviceCall starter;

	private AdviceCall byHand;

	private final JMessageException[] exceptions = new JMessageException[EXCEPTIONS];

	private final UpstreamException[] exceptionsByHand = new UpstreamException[EXCEPTIONS];

	private int next;

	@Setup
	public void setUp() {
		List<JMessageErrorCode> codes = JMessageErrorCatalog.standard().all();
		Map<String, Object> properties = new HashMap<>();
		Map<Integer, ErrorText> texts = new HashMap<>();
		int overridden = "all".equals(this.overrides) ? codes.size() : Integer.parseInt(this.overrides);
		for (int i = 0; i < codes.size(); i++) {
			JMessageErrorCode code = codes.get(i);
			ErrorText text = new ErrorText(code.status(), code.message(), code.description(),
					code.description(Locale.ENGLISH));
			if (i < overridden) {
				text = new ErrorText(code.status(), "Title " + i, "Detail " + i, "Detail " + i);
				properties.put("jmessage.errors.titles." + code.code(), text.title());
				properties.put("jmessage.errors.descriptions." + code.code(), text.chinese());
			}
			texts.put(code.code(), text);
		}
		// The advice by hand writes no log either
		properties.put("logging.level.io.github.jmessageerrors.spring.web", "off");
		this.context = Applications.start(WebApplicationType.SERVLET, true, properties);
		LeanRequest request = new LeanRequest("none".equals(this.language) ? null : this.language,
				this.context.getBean(LocaleResolver.class));
		this.starter = AdviceCall.ofStarter(this.context, request);
		this.byHand = new AdviceCall(new ErrorAdvice(texts), Collections.emptyList(), request);
		makeExceptions(codes);
	}

	private void makeExceptions(List<JMessageErrorCode> codes) {
		Random random = new Random(880103);
		for (int i = 0; i < EXCEPTIONS; i++) {
			int code = codes.get(random.nextInt(codes.size())).code();
			this.exceptions[i] = new JMessageException(code);
			this.exceptionsByHand[i] = new UpstreamException(code);
			if (!this.starter.handle(this.exceptions[i]).equals(this.byHand.handle(this.exceptionsByHand[i]))) {
				throw new IllegalStateException("Two answers for " + code);
			}
		}
	}

	@TearDown
	public void tearDown() {
		this.context.close();
	}

	@Benchmark
	public ProblemDetail starter() {
		return this.starter.handle(this.exceptions[this.next++ & (EXCEPTIONS - 1)]);
	}

	@Benchmark
	public ProblemDetail byHand() {
		return this.byHand.handle(this.exceptionsByHand[this.next++ & (EXCEPTIONS - 1)]);
	}

}
