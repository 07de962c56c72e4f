package org.roundtable.workplan.progress.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.IndicatorDetails;

class PartsTest {

  @Test
  void parts_by_different_dimensions_are_each_a_whole() {
    assertThat(
            problem(
                Measure.NUMBER,
                "10",
                part(Sex.FEMALE, null, 6),
                part(Sex.MALE, null, 4),
                part(null, "0-17", 10),
                part(Sex.FEMALE, "0-17", 6)))
        .isEqualTo("none");
  }

  @Test
  void parts_that_come_to_more_than_the_whole_are_refused_where_it_is_passed() {
    assertThat(
            problem(Measure.NUMBER, "10", part(Sex.FEMALE, null, 6), part(Sex.NOT_STATED, null, 5)))
        .isEqualTo("parts[1].value");
    assertThat(problem(Measure.NUMBER, "10", part(Sex.FEMALE, null, 6))).isEqualTo("none");
  }

  @Test
  void shares_of_different_wholes_do_not_add_up() {
    assertThat(
            problem(Measure.PERCENTAGE, "50", part(Sex.FEMALE, null, 60), part(Sex.MALE, null, 40)))
        .isEqualTo("none");
  }

  @Test
  void nobody_is_counted_in_two_parts() {
    assertThat(problem(Measure.NUMBER, "10", part(Sex.FEMALE, null, 1), part(Sex.FEMALE, null, 1)))
        .isEqualTo("parts[1]");
    assertThat(problem(Measure.NUMBER, "10", part(null, "0-17", 1), part(null, "15-24", 1)))
        .isEqualTo("parts[1]");
    assertThat(problem(Measure.NUMBER, "10", part(null, "18+", 1), part(null, "NOT_STATED", 1)))
        .isEqualTo("none");
  }

  @Test
  void an_indicator_is_broken_down_by_what_it_declares_only() {
    Part ministry = new Part(null, null, InstitutionKind.MINISTRY, null, BigDecimal.ONE);
    Part there = new Part(null, null, null, new PublicText("Erbil"), BigDecimal.ONE);

    assertThat(problem(Measure.NUMBER, "10", ministry)).isEqualTo("parts[0].institutionKind");
    assertThat(problem(Measure.NUMBER, "10", part(Sex.MALE, null, 1), there))
        .isEqualTo("parts[1].place");
  }

  @ParameterizedTest
  @CsvSource({
    "0-17, 18-24, false",
    "0-17, 17-24, true",
    "60+, 0-59, false",
    "60+, 60-61, true",
    "60+, 80+, true",
    "NOT_STATED, 0-17, false",
  })
  void age_bands_overlap_where_somebody_may_be_in_both(AgeBand one, AgeBand other, boolean both) {
    assertThat(one.overlaps(other)).isEqualTo(both);
    assertThat(other.overlaps(one)).isEqualTo(both);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "18", "24-18", "18-", "+60", "young", "۱۸-۲۴", "1000+", "18 - 24"})
  void what_is_no_age_band_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new AgeBand(text));
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_the_parts_are_their_sums_decide(long seed) {
    Random random = new Random(seed);
    int whole = random.nextInt(30);
    List<Part> parts =
        Stream.of(Sex.values())
            .filter(sex -> random.nextBoolean())
            .map(sex -> part(sex, null, random.nextInt(15)))
            .toList();
    int sum = parts.stream().mapToInt(part -> part.value().intValue()).sum();

    assertThat(problem(Measure.NUMBER, Integer.toString(whole), parts.toArray(Part[]::new)))
        .as("%d of %d", sum, whole)
        .matches(field -> field.equals("none") == (sum <= whole));
  }

  private static Part part(@Nullable Sex sex, @Nullable String age, int value) {
    return new Part(
        sex, age == null ? null : new AgeBand(age), null, null, BigDecimal.valueOf(value));
  }

  private static String problem(Measure measure, String whole, Part... parts) {
    IndicatorDetails details =
        new IndicatorDetails(
            measure,
            null,
            null,
            List.of(),
            List.of(Disaggregation.SEX, Disaggregation.AGE),
            null,
            null);
    try {
      Parts.require(details, new PublicText(whole), List.of(parts));
      return "none";
    } catch (Problem refused) {
      return String.valueOf(refused.toDetail().getProperties().get("field"));
    }
  }
}
