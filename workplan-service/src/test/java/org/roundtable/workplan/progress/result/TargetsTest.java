package org.roundtable.workplan.progress.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.contracts.workplan.Track;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.framework.IndicatorDetails.Baseline;
import org.roundtable.workplan.framework.IndicatorDetails.Target;

class TargetsTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  @ParameterizedTest(name = "{0} {1} → {2}, {3} on {4}: {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        // measure, baseline, targets, latest result, today, expected; three quarters are enough
        "NUMBER, 0@2019, 2020=100, -, 2020-12-31, NOT_JUDGED",
        "NUMBER, 0@2019, 2020=100, -, 2021-01-01, OFF_TRACK",
        "NUMBER, 0@2019, 2020=100, 2020=75, 2021-02-01, ON_TRACK",
        "NUMBER, 0@2019, 2020=100, 2020=74.9, 2021-02-01, OFF_TRACK",
        // half a year asks for half of it, and three quarters of that
        "NUMBER, 0@2019, 2020=100, 2020-H1=38, 2020-07-10, ON_TRACK",
        "NUMBER, 0@2019, 2020=100, 2020-H1=37, 2020-07-10, OFF_TRACK",
        // a period that still runs is measured by today
        "NUMBER, 0@2019, 2020=100, 2020=20, 2020-03-31, ON_TRACK",
        "NUMBER, 0@2019, 2020=100, 2020=20, 2020-09-30, OFF_TRACK",
        // a target that fell due since is measured by what was last known
        "NUMBER, 0@2019, 2020=100 2021=200, 2020-H1=50, 2021-03-01, OFF_TRACK",
        "NUMBER, 0@2019, 2020=100 2021=200, 2020-H1=90, 2021-03-01, ON_TRACK",
        // the way begins at the baseline
        "NUMBER, 50@2019, 2020=100, 2020=80, 2021-02-01, OFF_TRACK",
        "NUMBER, 50@2019, 2020=100, 2020=88, 2021-02-01, ON_TRACK",
        "NUMBER, -, 2020=100, 2020=80, 2021-02-01, ON_TRACK",
        // downwards
        "PERCENTAGE, 40@2019, 2020=20, 2020=25, 2021-02-01, ON_TRACK",
        "PERCENTAGE, 40@2019, 2020=20, 2020=26, 2021-02-01, OFF_TRACK",
        "PERCENTAGE, 40@2019, 2020=20, 2020=45, 2021-02-01, OFF_TRACK",
        // to keep what there is asks for no way
        "NUMBER, 5@2019, 2020=5, 2020=4, 2021-02-01, ON_TRACK",
        // a baseline of the plan's own first year
        "NUMBER, 10@2020, 2021=20, 2020=10, 2021-02-01, ON_TRACK",
        "NUMBER, 10@2020, 2020=20, 2020=10, 2021-02-01, OFF_TRACK",
        "YES_NO, NO@2019, 2020=YES, -, 2020-06-01, NOT_JUDGED",
        "YES_NO, NO@2019, 2020=YES, 2020-H1=NO, 2020-07-01, NOT_JUDGED",
        "YES_NO, NO@2019, 2020=YES, 2020=NO, 2021-01-01, OFF_TRACK",
        "YES_NO, NO@2019, 2020=YES, 2020=YES, 2021-01-01, ON_TRACK",
        "YES_NO, NO@2019, 2020=YES, -, 2021-01-01, OFF_TRACK",
        "QUALITATIVE, weak@2019, 2020=strong, 2020=weak, 2021-01-01, NOT_JUDGED",
        "NUMBER, 0@2019, -, 2020=5, 2021-01-01, NOT_JUDGED",
      })
  void an_indicator_keeps_up_if_it_has_gone_enough_of_the_way_by_now(
      Measure measure,
      @Nullable String baseline,
      @Nullable String targets,
      @Nullable String latest,
      LocalDate today,
      Track expected) {
    Targets way = new Targets(details(measure, baseline, targets), START);

    assertThat(way.track(latest == null ? null : result(latest), today, new BigDecimal("0.75")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} → {1} stands at {2} for {3}: {4} percent")
  @CsvSource(
      nullValues = "-",
      value = {
        "NUMBER, 0@2019, 100, 50, 50.0",
        "NUMBER, 50@2019, 100, 75, 50.0",
        "NUMBER, 50@2019, 100, 40, -20.0",
        "NUMBER, 0@2019, 3, 1, 33.3",
        "NUMBER, 0@2019, 100, 150, 150.0",
        "PERCENTAGE, 40@2019, 20, 30, 50.0",
        "NUMBER, 5@2019, 5, 5, 100",
        "NUMBER, 5@2019, 5, 6, -",
        "YES_NO, NO@2019, YES, YES, 100",
        "YES_NO, NO@2019, YES, NO, 0",
        "QUALITATIVE, -, strong, strong, -",
      })
  void achievement_is_how_much_of_the_way_is_gone(
      Measure measure,
      @Nullable String baseline,
      String target,
      String value,
      @Nullable BigDecimal percent) {
    Targets way = new Targets(details(measure, baseline, "2020=" + target), START);

    assertThat(way.achievement(new PublicText(value), way.details().targets().getFirst()))
        .isEqualTo(java.util.Optional.ofNullable(percent));
  }

  @Test
  void between_two_targets_the_way_is_straight_and_after_the_last_one_it_ends() {
    Targets way = new Targets(details(Measure.NUMBER, "0@2019", "2020=366 2021=731"), START);

    assertThat(way.expected(START)).contains(new BigDecimal("0"));
    assertThat(way.expected(LocalDate.of(2020, 12, 31))).contains(new BigDecimal("366"));
    assertThat(way.expected(LocalDate.of(2021, 1, 1)).orElseThrow()).isEqualByComparingTo("367");
    assertThat(way.expected(LocalDate.of(2030, 1, 1))).contains(new BigDecimal("731"));
  }

  @Test
  void a_result_is_measured_by_its_own_periods_target_or_the_next() {
    Targets way = new Targets(details(Measure.NUMBER, null, "2020-Q4=1 2020=2 2021=3"), START);

    assertThat(target(way, "2020")).isEqualTo("2020");
    assertThat(target(way, "2020-Q4")).isEqualTo("2020-Q4");
    assertThat(target(way, "2020-Q1")).isEqualTo("2020-Q4");
    assertThat(target(way, "2021-02")).isEqualTo("2021");
    assertThat(target(way, "2022")).isEqualTo("2021");
  }

  private static String target(Targets way, String period) {
    return way.targetOf(new Period(period)).orElseThrow().period().value();
  }

  static IndicatorDetails details(
      Measure measure, @Nullable String baseline, @Nullable String targets) {
    return new IndicatorDetails(
        measure,
        null,
        baseline == null
            ? null
            : new Baseline(
                new PublicText(baseline.split("@")[0]), Integer.valueOf(baseline.split("@")[1])),
        targets == null
            ? List.of()
            : Arrays.stream(targets.split(" "))
                .map(target -> target.split("="))
                .map(part -> new Target(new Period(part[0]), new PublicText(part[1])))
                .toList(),
        List.of(),
        null,
        null);
  }

  private static IndicatorResult result(String text) {
    String[] parts = text.split("=");
    return new IndicatorResult(
        UUID.randomUUID(),
        1,
        new Period(parts[0]),
        new PublicText(parts[1]),
        List.of(),
        null,
        List.of(),
        null,
        Instant.EPOCH,
        "COUNTRY_OFFICER");
  }
}
