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

import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import io.github.jmessageerrors.spring.upstream.JMessageErrorDecoder;

/**
 * Reads the error out of a body. The rival is told beforehand which of the two shapes
 * comes; the decoder has to find out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Decoding {

	private static final String ERROR = "{\"code\":899002,\"message\":\"%s\"}";

	/**
	 * Shape and size of the body.
	 */
	@Param({ "web-60", "rest-60", "web-4096", "rest-4096", "foreign-65536" })
	public String body;

	private final JMessageErrorDecoder decoder = new JMessageErrorDecoder();

	private ObjectReader jackson;

	private byte[] bytes;

	@Setup
	public void setUp() {
		String shape = this.body.substring(0, this.body.indexOf('-'));
		int size = Integer.parseInt(this.body.substring(shape.length() + 1));
		Class<?> type = "web".equals(shape) ? WebBody.class : RestBody.class;
		this.jackson = JsonMapper.shared().readerFor(type);
		String text = switch (shape) {
			case "web" -> body(ERROR, size);
			case "rest" -> body("{\"error\":" + ERROR + "}", size);
			default -> foreign(size);
		};
		this.bytes = text.getBytes(StandardCharsets.UTF_8);
		if (this.bytes.length != size || this.decoder.decode(this.bytes).isPresent() == "foreign".equals(shape)) {
			throw new IllegalStateException(text);
		}
	}

	/**
	 * Bring a body to its size: a small one by its message, a large one by other members
	 * in front of the error.
	 */
	private static String body(String error, int size) {
		String body = error.formatted("No such user");
		int missing = size - body.length();
		if (missing < 64) {
			return error.formatted("No such user" + "!".repeat(missing));
		}
		return "{" + filler(missing - 1) + "," + body.substring(1);
	}

	private static String foreign(int size) {
		return "{" + filler(size - 2) + "}";
	}

	private static String filler(int size) {
		StringBuilder filler = new StringBuilder("\"id\":0");
		for (int i = 0; filler.length() + 80 < size; i++) {
			filler.append(",\"item%d\":{\"name\":\"no. %d\",\"tags\":[\"a\",\"b\"],\"price\":%d.5}".formatted(i, i, i));
		}
		filler.append(",\"note\":\"");
		return filler.append("x".repeat(size - filler.length() - 1)).append('"').toString();
	}

	@Benchmark
	public Object decoder() {
		return this.decoder.decode(this.bytes);
	}

	@Benchmark
	public Object jackson() {
		return this.jackson.readValue(this.bytes);
	}

	record WebBody(int code, String message) {

	}

	record RestBody(WebBody error) {

	}

}
