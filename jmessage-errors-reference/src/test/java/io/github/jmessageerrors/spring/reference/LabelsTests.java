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

import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import io.github.jmessageerrors.Fault;
import io.github.jmessageerrors.Operation;
import io.github.jmessageerrors.Reason;
import io.github.jmessageerrors.spring.problem.ErrorCodeFamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Labels}.
 */
class LabelsTests {

	@ParameterizedTest
	@EnumSource
	void everyConstantHasALabel(Language language) {
		Labels labels = new Labels(language);
		assertThat(Stream.of(Operation.values(), Fault.values(), ErrorCodeFamily.values(), Reason.values())
			.flatMap(Stream::of)).allSatisfy((constant) -> assertThat(labels.get(constant)).isNotBlank());
		assertThat(Operation.values()).extracting(labels::get).doesNotHaveDuplicates();
	}

	@Test
	void languagesHaveTheSameLabels() throws Exception {
		assertThat(load(Language.ENGLISH).keySet()).isEqualTo(load(Language.CHINESE).keySet());
	}

	@Test
	void languagesTakeTheSameArguments() throws Exception {
		Properties english = load(Language.ENGLISH);
		Properties chinese = load(Language.CHINESE);
		assertThat(english.stringPropertyNames())
			.allSatisfy((key) -> assertThat(chinese.getProperty(key).split("%s", -1))
				.hasSameSizeAs(english.getProperty(key).split("%s", -1)));
	}

	@Test
	void missingLabelIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> new Labels(Language.ENGLISH).get("no.such"))
			.withMessageContaining("no.such");
	}

	private static Properties load(Language language) throws Exception {
		return PropertiesLoaderUtils.loadProperties(new EncodedResource(Labels.resource(language), "UTF-8"));
	}

}
