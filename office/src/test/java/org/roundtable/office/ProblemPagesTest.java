package org.roundtable.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The gateway serves the pages, the services name them, and neither knows the other. */
class ProblemPagesTest {

  @Test
  void each_problem_that_a_service_can_answer_with_has_a_page_and_no_page_is_left_over()
      throws IOException {
    assertThat(pages()).containsExactlyInAnyOrderElementsOf(types());
  }

  private static Set<String> types() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.roundtable")
            .stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(ProblemType.class))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .map(ProblemPagesTest::name)
            .collect(Collectors.toSet());
  }

  private static String name(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return ((ProblemType) field.get(null)).name();
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Those called http-... stand for what Spring itself refuses. */
  private static Set<String> pages() throws IOException {
    Properties texts = new Properties();
    PropertiesLoaderUtils.fillProperties(
        texts, new EncodedResource(new ClassPathResource("gateway/problems_en.properties"), UTF_8));
    return texts.stringPropertyNames().stream()
        .map(text -> text.split("\\.")[1])
        .filter(name -> !name.startsWith("http-"))
        .collect(Collectors.toSet());
  }
}
