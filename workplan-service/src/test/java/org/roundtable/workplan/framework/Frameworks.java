package org.roundtable.workplan.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.contracts.workplan.ReportingFrequency;
import org.roundtable.contracts.workplan.ResultLevel;
import org.roundtable.workplan.framework.IndicatorDetails.Baseline;
import org.roundtable.workplan.framework.IndicatorDetails.Target;

/** Frameworks for tests: any that the rules allow, and changes of them. */
final class Frameworks {

  private final RandomGenerator random;

  Frameworks(RandomGenerator random) {
    this.random = random;
  }

  Framework any() {
    List<ProgrammeResult> results = new ArrayList<>();
    Set<ElementCode> codes = new HashSet<>();
    int wanted = 1 + random.nextInt(12);
    results.add(result(ResultLevel.OBJECTIVE, null, codes));
    while (results.size() < wanted) {
      ResultLevel level = pick(List.of(ResultLevel.values()));
      List<ProgrammeResult> above =
          results.stream().filter(r -> r.level().compareTo(level) < 0).toList();
      if (level == ResultLevel.OBJECTIVE) {
        results.add(result(level, null, codes));
      } else if (!above.isEmpty()) {
        results.add(result(level, pick(above).id(), codes));
      }
    }
    List<ProgrammeIndicator> indicators = new ArrayList<>();
    int many = random.nextInt(10);
    while (indicators.size() < many) {
      indicators.add(indicator(pick(results).id(), codes));
    }
    return new Framework(results, indicators);
  }

  /** Another one that shares some of its elements, some of these changed, some moved. */
  Framework changed(Framework framework) {
    Framework other = any();
    Set<ElementCode> codes = new HashSet<>();
    Set<UUID> kept = new HashSet<>();
    List<ProgrammeResult> results = new ArrayList<>();
    for (ProgrammeResult result : framework.results()) {
      boolean placed = result.parent() == null || kept.contains(result.parent());
      if (placed && random.nextInt(4) > 0) {
        kept.add(result.id());
        results.add(changed(result, results, codes));
      }
    }
    if (results.stream().noneMatch(r -> r.level() == ResultLevel.OBJECTIVE)) {
      results.add(result(ResultLevel.OBJECTIVE, null, codes));
    }
    other.results().stream()
        .filter(r -> r.level() == ResultLevel.OBJECTIVE && random.nextBoolean())
        .filter(r -> codes.add(r.code()))
        .forEach(results::add);
    List<ProgrammeIndicator> indicators = new ArrayList<>();
    for (ProgrammeIndicator indicator : framework.indicators()) {
      if (random.nextInt(4) > 0) {
        UUID result = kept.contains(indicator.result()) ? indicator.result() : pick(results).id();
        indicators.add(
            random.nextBoolean() && codes.add(indicator.code())
                ? new ProgrammeIndicator(
                    indicator.id(),
                    indicator.code(),
                    result,
                    indicator.title(),
                    indicator.details())
                : new ProgrammeIndicator(indicator.id(), code(codes), result, text(), details()));
      }
    }
    return new Framework(results, indicators);
  }

  private ProgrammeResult changed(
      ProgrammeResult result, List<ProgrammeResult> before, Set<ElementCode> codes) {
    if (random.nextBoolean() && codes.add(result.code())) {
      return result;
    }
    List<ProgrammeResult> above =
        before.stream().filter(r -> r.level().compareTo(result.level()) < 0).toList();
    UUID parent = result.parent() == null ? null : pick(above).id();
    ProgrammeResult fresh = result(result.level(), parent, codes);
    return new ProgrammeResult(
        result.id(),
        result.level(),
        fresh.code(),
        random.nextBoolean() ? result.title() : fresh.title(),
        fresh.description(),
        parent,
        fresh.classification());
  }

  private ProgrammeResult result(ResultLevel level, @Nullable UUID parent, Set<ElementCode> codes) {
    return new ProgrammeResult(
        UUID.randomUUID(),
        level,
        level == ResultLevel.OBJECTIVE ? number(codes) : code(codes),
        text(),
        random.nextBoolean() ? null : text(),
        parent,
        new Classification(
            random.nextBoolean() ? List.of() : List.of(new PurposeCode("15190")),
            random.nextBoolean() ? List.of() : List.of(pick(SdgTarget.all())),
            random.nextBoolean() ? null : random.nextInt(4),
            random.nextBoolean() ? null : random.nextInt(3)));
  }

  private ProgrammeIndicator indicator(UUID result, Set<ElementCode> codes) {
    return new ProgrammeIndicator(UUID.randomUUID(), code(codes), result, text(), details());
  }

  private IndicatorDetails details() {
    Measure measure = pick(List.of(Measure.values()));
    Set<Period> periods = new HashSet<>();
    int many = random.nextInt(4);
    while (periods.size() < many) {
      periods.add(new Period((2018 + random.nextInt(5)) + pick(List.of("", "-H1", "-Q3", "-11"))));
    }
    return new IndicatorDetails(
        measure,
        random.nextBoolean() ? null : text(),
        random.nextBoolean() ? null : new Baseline(value(measure), 2010 + random.nextInt(10)),
        periods.stream().map(period -> new Target(period, value(measure))).toList(),
        IndicatorDetails.isCounted(measure) && random.nextBoolean()
            ? List.copyOf(EnumSet.of(pick(List.of(Disaggregation.values()))))
            : List.of(),
        random.nextBoolean() ? null : text(),
        random.nextBoolean() ? null : pick(List.of(ReportingFrequency.values())));
  }

  private PublicText value(Measure measure) {
    return new PublicText(
        switch (measure) {
          case NUMBER, PERCENTAGE -> random.nextInt(100) + pick(List.of("", ".5"));
          case YES_NO -> pick(List.of("YES", "NO"));
          case QUALITATIVE -> text().value();
        });
  }

  private ElementCode number(Set<ElementCode> codes) {
    ElementCode code = new ElementCode(Integer.toString(1 + random.nextInt(500)));
    return codes.add(code) ? code : number(codes);
  }

  private ElementCode code(Set<ElementCode> codes) {
    ElementCode code = new ElementCode((1 + random.nextInt(9)) + "." + (1 + random.nextInt(500)));
    return codes.add(code) ? code : code(codes);
  }

  private PublicText text() {
    return new PublicText(
        pick(List.of("Judges trained", "قضاة تم تدريبهم", "قاضیان", "Laws revised"))
            + " "
            + random.nextInt(30));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** A programme that has this framework. */
  static ProgrammeContent programme(Framework framework) {
    return new ProgrammeContent(
        new PublicText("Global Action"),
        LocalDate.of(2018, 1, 1),
        LocalDate.of(2022, 12, 31),
        null,
        new PublicText("European Union"),
        List.of(new PublicText("UNODC"), new PublicText("IOM")),
        List.of(new CountryCode("IQ"), new CountryCode("PK")),
        framework);
  }
}
