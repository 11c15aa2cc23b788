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

package io.github.jmessageerrors.it.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * The inputs that earlier runs of a fuzzer found worth keeping, as text: one input a
 * line, with <code>\\</code> for a backslash and <code>\x0a</code> for a byte that does
 * not print.
 */
final class Corpus {

	private Corpus() {
	}

	static Stream<byte[]> read(String file) {
		return lines(file).stream().map(Corpus::decode);
	}

	static String encode(byte[] input) {
		StringBuilder line = new StringBuilder();
		for (byte element : input) {
			if (element == '\\') {
				line.append("\\\\");
			}
			else if (element >= ' ' && element < 0x7f) {
				line.append((char) element);
			}
			else {
				line.append("\\x").append(HexFormat.of().toHexDigits(element));
			}
		}
		return line.toString();
	}

	static byte[] decode(String line) {
		ByteArrayOutputStream input = new ByteArrayOutputStream();
		for (int i = 0; i < line.length(); i++) {
			char character = line.charAt(i);
			if (character != '\\') {
				input.write(character);
			}
			else if (line.charAt(++i) == '\\') {
				input.write('\\');
			}
			else {
				input.write(HexFormat.fromHexDigits(line, i + 1, i + 3));
				i += 2;
			}
		}
		return input.toByteArray();
	}

	private static List<String> lines(String file) {
		try {
			return new ClassPathResource(file, Corpus.class).getContentAsString(StandardCharsets.US_ASCII)
				.lines()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
