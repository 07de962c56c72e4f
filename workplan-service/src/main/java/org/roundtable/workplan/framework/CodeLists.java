package org.roundtable.workplan.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The codes that results are classified by, with their official names in English.
 *
 * @param purposeCodes those that such programmes use; others are taken as well
 * @param sdgTargets all; the wording only of those that such programmes use
 * @param genderMarkers the UN's
 * @param dacGenderMarkers the OECD-DAC's
 */
record CodeLists(
    List<Code> purposeCodes,
    List<Code> sdgTargets,
    List<Code> genderMarkers,
    List<Code> dacGenderMarkers) {

  /** A code and its name, where that is known here. */
  record Code(String code, @Nullable String name) {}

  static final CodeLists KNOWN =
      new CodeLists(
          named(
              "purpose-codes",
              names ->
                  names.stringPropertyNames().stream()
                      .map(PurposeCode::new)
                      .sorted()
                      .map(PurposeCode::value)
                      .toList()),
          named("sdg-targets", names -> SdgTarget.all().stream().map(SdgTarget::value).toList()),
          named("gender-markers", names -> List.of("0", "1", "2", "3")),
          named("dac-gender-markers", names -> List.of("0", "1", "2")));

  private static List<Code> named(String list, Function<Properties, List<String>> codes) {
    Properties names = read("/framework/" + list + ".properties");
    return codes.apply(names).stream()
        .map(code -> new Code(code, names.getProperty(code)))
        .toList();
  }

  private static Properties read(String resource) {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new EncodedResource(new ClassPathResource(resource), UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
