package org.roundtable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Personal data never leaves the office that collected it: no contract that travels can hold any.
 */
class ShareableTest {

  private static final Set<Class<?>> HARMLESS =
      Set.of(
          int.class,
          long.class,
          Integer.class,
          boolean.class,
          BigDecimal.class,
          Currency.class,
          UUID.class,
          Instant.class,
          LocalDate.class,
          LocalTime.class,
          ZoneId.class,
          LanguageTag.class,
          OfficeCode.class,
          CountryCode.class,
          InstitutionCode.class,
          ProgrammeCode.class,
          ElementCode.class,
          Period.class,
          PurposeCode.class,
          SdgTarget.class,
          PublicText.class);

  /** Words that name something of a person; counts of people by sex name nobody. */
  private static final List<String> PERSONAL =
      List.of(
          "person",
          "email",
          "phone",
          "mobile",
          "address",
          "birth",
          "passport",
          "surname",
          "givenname",
          "fullname",
          "contact",
          "signature",
          "photo");

  static List<? extends Class<?>> travelling() {
    return Contracts.all().stream()
        .map(MessageType::payload)
        .filter(
            type -> Shareable.class.isAssignableFrom(type) || Regional.class.isAssignableFrom(type))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("travelling")
  void a_contract_that_travels_is_built_of_harmless_values_only(Class<?> contract) {
    assertThat(offending(contract)).isEmpty();
  }

  @Test
  void a_plain_string_a_map_and_a_personal_word_are_found() {
    record Attendee(UUID id, String remark) {}
    record Leaky(
        List<Attendee> attendees, java.util.Map<String, Integer> counts, PublicText contactEmail) {}

    assertThat(offending(Leaky.class))
        .containsExactlyInAnyOrder(
            "Leaky.attendees.remark: String",
            "Leaky.counts: Map",
            "Leaky.contactEmail: a personal word");
  }

  private static List<String> offending(Class<?> contract) {
    List<String> found = new ArrayList<>();
    walk(contract.getSimpleName(), contract, found);
    return found;
  }

  private static void walk(String path, Type type, List<String> found) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      walk(path, list.getActualTypeArguments()[0], found);
    } else if (type instanceof Class<?> leaf && (HARMLESS.contains(leaf) || leaf.isEnum())) {
      return;
    } else if (type instanceof Class<?> record && record.isRecord()) {
      for (RecordComponent component : record.getRecordComponents()) {
        component(path + "." + component.getName(), component, found);
      }
    } else {
      found.add(path + ": " + rawName(type));
    }
  }

  private static void component(String path, RecordComponent component, List<String> found) {
    String name = component.getName().toLowerCase(java.util.Locale.ROOT);
    if (PERSONAL.stream().anyMatch(name::contains)) {
      found.add(path + ": a personal word");
    }
    walk(path, component.getGenericType(), found);
  }

  private static String rawName(Type type) {
    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    String[] parts = raw.getTypeName().split("[.$]");
    return Arrays.asList(parts).getLast();
  }
}
