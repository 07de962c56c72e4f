package org.roundtable.workplan.progress.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.contracts.workplan.Track;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.framework.IndicatorDetails.Target;
import org.roundtable.workplan.progress.period.Periods;

/**
 * An indicator's way from its baseline over its targets. A target says where it is to stand at its
 * period's end; in between, the way is reckoned straight.
 *
 * @param start the plan's first day, from which the way begins where the baseline isn't younger
 */
record Targets(IndicatorDetails details, LocalDate start) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Where it was to stand on a day; empty where it isn't counted or nothing is aimed at. */
  Optional<BigDecimal> expected(LocalDate day) {
    if (!IndicatorDetails.isCounted(details.measure()) || details.targets().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = beginning();
    BigDecimal value = baseline();
    for (Target target : details.targets()) {
      LocalDate due = Periods.lastDay(target.period());
      BigDecimal aim = number(target.value());
      if (day.isBefore(due)) {
        return Optional.of(between(from, value, due, aim, day));
      }
      from = due;
      value = aim;
    }
    return Optional.of(value);
  }

  /** The target that a period's result is measured by: of its own end, or the next after it. */
  Optional<Target> targetOf(Period period) {
    LocalDate end = Periods.lastDay(period);
    List<Target> targets = details.targets();
    return targets.stream()
        .filter(target -> target.period().equals(period))
        .findFirst()
        .or(() ->
            targets.stream()
                .filter(target -> !Periods.lastDay(target.period()).isBefore(end))
                .findFirst())
        .or(() -> targets.isEmpty() ? Optional.empty() : Optional.of(targets.getLast()));
  }

  /**
   * How much of the way from the baseline to a target a value has gone, in percent; below 0 where
   * it went the other way, empty where no number says it.
   */
  Optional<BigDecimal> achievement(PublicText value, Target target) {
    return switch (details.measure()) {
      case QUALITATIVE -> Optional.empty();
      case YES_NO -> Optional.of(value.equals(target.value()) ? HUNDRED : BigDecimal.ZERO);
      case NUMBER, PERCENTAGE -> {
        BigDecimal way = number(target.value()).subtract(baseline());
        BigDecimal gone = number(value).subtract(baseline());
        if (way.signum() == 0) {
          yield gone.signum() == 0 ? Optional.of(HUNDRED) : Optional.empty();
        }
        yield Optional.of(gone.multiply(HUNDRED).divide(way, 1, RoundingMode.HALF_UP));
      }
    };
  }

  /**
   * Whether the indicator keeps up.
   *
   * <p>It is measured where it was last known to stand, or where a target is due since, by what was
   * to be reached by then. A target that is due with nothing reported at all is missed.
   *
   * @param latest the last period's result; null where nothing was reported
   * @param share which share of the way it must have gone, 1 for all of it
   */
  Track track(@Nullable IndicatorResult latest, LocalDate today, BigDecimal share) {
    Optional<Target> due =
        details.targets().reversed().stream()
            .filter(target -> Periods.lastDay(target.period()).isBefore(today))
            .findFirst();
    if (details.measure() == Measure.QUALITATIVE
        || details.targets().isEmpty()
        || (latest == null && due.isEmpty())) {
      return Track.NOT_JUDGED;
    }
    if (latest == null) {
      return Track.OFF_TRACK;
    }
    if (details.measure() == Measure.YES_NO) {
      return due.map(target -> of(target.value().equals(latest.value()))).orElse(Track.NOT_JUDGED);
    }
    LocalDate known = Periods.lastDay(latest.period());
    LocalDate reached = known.isAfter(today) ? today : known;
    LocalDate measured =
        due.map(target -> Periods.lastDay(target.period()))
            .filter(day -> day.isAfter(reached))
            .orElse(reached);
    BigDecimal way = expected(measured).orElseThrow().subtract(baseline());
    BigDecimal gone = number(latest.value()).subtract(baseline());
    BigDecimal forward = way.signum() < 0 ? gone.negate() : gone;
    return of(way.signum() == 0 || forward.compareTo(way.abs().multiply(share)) >= 0);
  }

  private static Track of(boolean keepsUp) {
    return keepsUp ? Track.ON_TRACK : Track.OFF_TRACK;
  }

  private LocalDate beginning() {
    if (details.baseline() == null) {
      return start;
    }
    LocalDate known = LocalDate.of(details.baseline().year(), 12, 31);
    return known.isAfter(start) ? known : start;
  }

  /** What isn't said to have been there before began from nothing. */
  private BigDecimal baseline() {
    return details.baseline() == null ? BigDecimal.ZERO : number(details.baseline().value());
  }

  private static BigDecimal between(
      LocalDate from, BigDecimal value, LocalDate due, BigDecimal aim, LocalDate day) {
    if (!day.isAfter(from)) {
      return value;
    }
    BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day));
    BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, due));
    return aim.subtract(value).multiply(passed).divide(whole, MathContext.DECIMAL64).add(value);
  }

  private static BigDecimal number(PublicText value) {
    return new BigDecimal(value.value());
  }
}
