package org.roundtable.workplan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;

class OverlapsTest {

  private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

  @Test
  void two_countries_that_plan_the_same_in_the_same_weeks_overlap() {
    assertThat(
            among(
                activity("IQ", 1, "Train border police on smuggling of migrants", MARCH),
                activity("PK", 1, "Train the border police: smuggling of MIGRANTS", MARCH)))
        .singleElement()
        .satisfies(overlap -> {
          assertThat(overlap.one().country().value()).isEqualTo("IQ");
          assertThat(overlap.other().country().value()).isEqualTo("PK");
          assertThat(overlap.likeness()).isBetween(0.8, 1.0);
        });
  }

  @Test
  void words_are_the_same_however_arabic_letters_are_written() {
    assertThat(
            among(
                activity("IQ", 1, "تدريب المحققين على مكافحة الاتجار", MARCH),
                activity("AF", 1, "تدريب المحققين على مكافحة الاتجار بالبشر", MARCH)))
        .hasSize(1);
  }

  @Test
  void another_objective_another_time_the_same_plan_or_other_words_do_not() {
    String title = "Train border police";
    assertThat(
            among(
                activity("IQ", 1, title, MARCH),
                activity("PK", 2, title, MARCH),
                activity("PK", 1, title, MARCH.plusYears(1)),
                activity("IQ", 1, title, MARCH),
                activity("PK", 1, "Review the penal code", MARCH)))
        .isEmpty();
  }

  private static List<Overlaps.Overlap> among(HeardActivity... activities) {
    return Overlaps.among(Stream.of(activities), 10);
  }

  private static HeardActivity activity(
      String country, int objective, String title, LocalDate start) {
    UUID id = UUID.randomUUID();
    return new HeardActivity(
        country + "/" + id,
        1,
        new OfficeCode(country),
        id,
        country + "/plan",
        new CountryCode(country),
        objective,
        new PublicText("1.1"),
        new PublicText(title),
        null,
        start,
        start.plusDays(10),
        List.of(),
        false);
  }
}
