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

package io.github.jmessageerrors.spring;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the classes to the rules of the house and to those that Spring Boot has for its
 * own auto-configuration.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTests {

	private static final String CORE = "io.github.jmessageerrors";

	private static final String ROOT = CORE + ".spring";

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(CORE);

	@Test
	void bothModulesAreLookedAt() {
		assertThat(this.classes.contain("io.github.jmessageerrors.WebErrorCode")).isTrue();
		assertThat(this.classes.contain("io.github.jmessageerrors.spring.web.ExceptionLog")).isTrue();
	}

	@Test
	void coreDependsOnTheJdkAlone() {
		check(noClasses().that()
			.resideInAPackage(CORE)
			.should()
			.dependOnClassesThat()
			.resideOutsideOfPackages("java..", "org.jspecify.annotations", CORE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			upstream | ''
			problem  | upstream
			client   | upstream,boot3
			feign    | upstream
			jiguang  | upstream
			retry    | upstream
			web      | problem,upstream
			actuate  | problem,upstream
			openapi  | problem,upstream
			""")
	void packageUsesOnlyThoseOfTheDesign(String name, String used) {
		String[] allowed = Stream.concat(Stream.of(ROOT, ROOT + '.' + name + ".."), packages(used))
			.toArray(String[]::new);
		check(noClasses().that()
			.resideInAPackage(ROOT + '.' + name + "..")
			.should()
			.dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed)))));
	}

	@Test
	void rootUsesNoOtherPackage() {
		check(noClasses().that()
			.resideInAPackage(ROOT)
			.should()
			.dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT)))));
	}

	@Test
	void rootIsSmall() {
		assertThat(this.classes.stream()
			.filter((type) -> type.getPackageName().equals(ROOT) && type.isTopLevelClass())
			.map(JavaClass::getSimpleName)
			.filter((name) -> !name.equals("package-info"))).hasSizeLessThanOrEqualTo(6);
	}

	@Test
	void everyPackageIsOneOfTheDesign() {
		assertThat(this.classes.stream().map(JavaClass::getPackageName).distinct()).containsExactlyInAnyOrder(CORE,
				ROOT, ROOT + ".upstream", ROOT + ".problem", ROOT + ".client", ROOT + ".feign", ROOT + ".jiguang",
				ROOT + ".retry", ROOT + ".web", ROOT + ".actuate", ROOT + ".openapi", ROOT + ".boot3");
	}

	@Test
	void noClassIsLong() throws IOException {
		sources().forEach((name, source) -> {
			if (!source.contains("\npublic enum ")) {
				assertThat(source.lines().count()).as(name).isLessThanOrEqualTo(220);
			}
		});
	}

	@Test
	void publicTypesSayWhenTheyCame() throws IOException {
		Pattern since = Pattern.compile(" \\* @since \\d+\\.\\d+\\.\\d+\n(?: \\*.*\n)*? \\*/\n(?:[@\\s].*\n)*public ");
		sources().forEach((name, source) -> {
			if (source.contains("\npublic ")) {
				assertThat(source).as(name).containsPattern(since);
			}
		});
	}

	@Test
	void nothingDependsOnWhatRestTemplateNeeds() {
		check(noClasses().that()
			.haveNameNotMatching(".*RestTemplate.*")
			.should()
			.dependOnClassesThat()
			.haveNameMatching("org\\.springframework\\..*(RestTemplate|ResponseErrorHandler).*")
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching(".*\\.client\\.(JMessage)?RestTemplate.*"));
	}

	@Test
	void autoConfigurationIsPublicAndFinalWithoutPublicMembers() {
		check(classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration"));
		check(constructors().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePackagePrivate());
		check(methods().that()
			.areDeclaredInClassesThat()
			.areMetaAnnotatedWith(Configuration.class)
			.should()
			.notBePublic());
	}

	@Test
	void classConditionsStandOnClasses() {
		check(noMethods().that().areAnnotatedWith(Bean.class).should().beAnnotatedWith(ConditionalOnClass.class));
	}

	@Test
	void beanTypesAreVisible() {
		check(methods().that().areAnnotatedWith(Bean.class).should().notHaveRawReturnType(privateClasses()));
	}

	@Test
	void missingBeanConditionsDoNotRepeatTheReturnType() {
		methodsOf(ConditionalOnMissingBean.class).forEach((method) -> {
			Class<?>[] types = method.getAnnotationOfType(ConditionalOnMissingBean.class).value();
			assertThat(types).as(method.getFullName()).doesNotContain(method.reflect().getReturnType());
		});
	}

	@Test
	void nothingIsFoundByComponentScanning() {
		check(noClasses().should().beAnnotatedWith(Component.class));
	}

	@Test
	void thereIsNoStateThatContextsShare() {
		check(fields().that().areStatic().and().areDeclaredInClassesThat().areNotEnums().should().beFinal());
	}

	private static Stream<String> packages(String names) {
		return Stream.of(names.split(",")).filter(StringUtils::hasText).map((name) -> ROOT + '.' + name + "..");
	}

	private static Map<String, String> sources() throws IOException {
		Map<String, String> sources = new TreeMap<>();
		for (String module : List.of("core", "reference", "spring-boot-starter")) {
			try (Stream<Path> files = Files.walk(Path.of("../jmessage-errors-" + module, "src/main/java"))) {
				for (Path file : files.filter((file) -> file.toString().endsWith(".java")).toList()) {
					sources.put(file.toString(), Files.readString(file));
				}
			}
		}
		return sources;
	}

	private void check(ArchRule rule) {
		rule.check(this.classes);
	}

	private Stream<JavaMethod> methodsOf(Class<? extends Annotation> annotation) {
		return this.classes.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(annotation));
	}

	private static DescribedPredicate<JavaClass> privateClasses() {
		return DescribedPredicate.describe("that are private",
				(type) -> type.getModifiers().contains(JavaModifier.PRIVATE));
	}

}
