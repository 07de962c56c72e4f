package org.roundtable.workplan.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.ReportingFrequency;
import org.roundtable.workplan.framework.Classification;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.Content;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Place;
import org.roundtable.workplan.item.Rate;
import org.roundtable.workplan.item.Result;
import org.roundtable.workplan.item.Risk;
import org.roundtable.workplan.plan.PlanEntry;
import org.roundtable.workplan.plan.PlanVersion;
import org.roundtable.workplan.plan.SignOff;
import org.roundtable.workplan.plan.ValidationRule;
import org.roundtable.workplan.plan.Workplan;

/** A plan that says something in every field, in several scripts. */
public final class SamplePlan {

  static final Instant SUBMITTED = Instant.parse("2020-02-10T09:00:00Z");
  static final String HASH = "4be1".repeat(16);
  static final InstitutionCode INTERIOR = new InstitutionCode("MoI");
  static final InstitutionCode JUSTICE = new InstitutionCode("MoJ");
  static final InstitutionCode LABOUR = new InstitutionCode("MoLSA");
  static final UUID FIRST = id(100);

  private SamplePlan() {}

  /** The plan's only version, which is in review. */
  static PrintedPlan version() {
    return of(plan(PlanState.IN_REVIEW), entries(1, 2));
  }

  static PrintedPlan draft() {
    PrintedPlan version = version();
    return new PrintedPlan(
        version.plan(), null, version.programme(), version.entries(), version.today());
  }

  static PrintedPlan of(Workplan plan, List<PlanEntry> entries) {
    return new PrintedPlan(
        plan,
        plan.version(1),
        text("Global Action against Trafficking"),
        entries,
        LocalDate.of(2020, 2, 29));
  }

  public static Workplan plan(PlanState state) {
    return new Workplan(
        id(1),
        3L,
        new OfficeCode("IQ"),
        new CountryCode("IQ"),
        new ProgrammeCode("GLOACT-AME"),
        text("خطة عمل العراق"),
        2020,
        3,
        state,
        List.of(text("Assessment report of 2019")),
        List.of(),
        List.of(new PlanVersion(1, HASH, SUBMITTED, 12, 4)),
        state == PlanState.VALIDATED ? 1 : null,
        new ValidationRule(List.of(INTERIOR, JUSTICE), 2),
        List.of(
            new SignOff(
                INTERIOR,
                1,
                HASH,
                SignOff.Decision.VALIDATED,
                text("Deputy minister"),
                null,
                List.of(),
                true,
                SUBMITTED.plusSeconds(86_400))),
        List.of(),
        null,
        SUBMITTED,
        List.of());
  }

  /** Two objectives with outputs of as many activities each. */
  static List<PlanEntry> entries(int outputs, int activities) {
    List<PlanEntry> entries = new ArrayList<>();
    for (int objective = 1; objective <= 2; objective++) {
      UUID root = id(objective * 10L);
      String number = Integer.toString(objective);
      entries.add(entry(root, objective, number, null, result(ItemKind.OBJECTIVE)));
      UUID outcome = id(objective * 10L + 1);
      entries.add(entry(outcome, objective, number + ".1", root, result(ItemKind.OUTCOME)));
      for (int i = 1; i <= outputs; i++) {
        UUID output = id(1_000_000L * objective + i);
        String code = "%d.1.%d".formatted(objective, i);
        entries.add(entry(output, objective, code, outcome, result(ItemKind.OUTPUT)));
        entries.add(
            entry(
                id(5_000_000L + 1_000_000L * objective + i),
                objective,
                code + ".i1",
                output,
                indicator()));
        for (int j = 1; j <= activities; j++) {
          boolean first = objective == 1 && i == 1 && j == 1;
          UUID id = first ? FIRST : id(1_000_000_000L * objective + 10_000L * i + j);
          entries.add(entry(id, objective, code + "." + j, output, activity(first)));
        }
      }
    }
    return entries;
  }

  private static PlanEntry entry(
      UUID id, int objective, String code, @Nullable UUID parent, Content content) {
    return new PlanEntry(
        id, new Line(new ItemCode(code), parent, content), objective, false, null, 0);
  }

  private static Result result(ItemKind kind) {
    return switch (kind) {
      case OBJECTIVE -> new Result(kind, text("Strategy and policy development"), null, null);
      case OUTCOME ->
          new Result(
              kind,
              text("تعمل مؤسسات العدالة معًا"),
              text("Justice institutions share what they know, and act on it together."),
              null);
      default ->
          new Result(
              kind,
              text("A curriculum for judges"),
              null,
              new Classification(
                  List.of(new PurposeCode("15130")), List.of(new SdgTarget("16.3")), 2, 1));
    };
  }

  static Indicator indicator() {
    return new Indicator(
        text("Judges trained"),
        new IndicatorDetails(
            Measure.NUMBER,
            text("people"),
            new IndicatorDetails.Baseline(text("12.5"), 2019),
            List.of(
                new IndicatorDetails.Target(new Period("2020"), text("120")),
                new IndicatorDetails.Target(new Period("2021-H1"), text("1500")),
                new IndicatorDetails.Target(new Period("2021-Q3"), text("1600")),
                new IndicatorDetails.Target(new Period("2022-11"), text("1700"))),
            List.of(Disaggregation.SEX, Disaggregation.AGE),
            text("Lists of the judicial institute"),
            ReportingFrequency.QUARTERLY));
  }

  static Activity activity(boolean first) {
    return new Activity(
        text(first ? "تدريب المحققين في أربيل" : "Train investigators of the border police"),
        text("Five days, with exercises on the ground."),
        INTERIOR,
        List.of(JUSTICE, new InstitutionCode("COMSEC/DWE")),
        new Place(text("هەولێر"), "IQ11"),
        LocalDate.of(2020, 3, 1),
        LocalDate.of(2020, 5, 5),
        List.of(
            new BudgetLine(
                id(5),
                text("Japan"),
                2020,
                new BigDecimal("1234.5"),
                Currency.getInstance("USD"),
                new Rate(
                    Currency.getInstance("IQD"),
                    new BigDecimal("1190"),
                    LocalDate.of(2020, 1, 31))),
            new BudgetLine(
                id(6),
                text("الاتحاد الأوروبي"),
                2021,
                new BigDecimal("900"),
                Currency.getInstance("EUR"),
                null)),
        first ? List.of() : List.of(FIRST),
        List.of(
            new Risk(
                id(7),
                text("Trainers can’t travel"),
                Risk.Level.HIGH,
                Risk.Level.MEDIUM,
                text("Online sessions"))),
        null);
  }

  static PublicText text(String text) {
    return new PublicText(text);
  }

  static UUID id(long number) {
    return new UUID(0, number);
  }
}
