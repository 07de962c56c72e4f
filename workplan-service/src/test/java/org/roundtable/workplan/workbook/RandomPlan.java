package org.roundtable.workplan.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
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

/** Plans that nobody would think of, the same each time for a seed. */
final class RandomPlan {

  private static final List<String> WORDS =
      List.of(
          "Strategy",
          "=1+1",
          "-2",
          "+9647",
          "@SUM(A1)",
          "استراتيجية",
          "تدريب المحققين",
          "می‌شود",
          "برنامه‌ریزی",
          "کارگاه",
          "ڕاهێنان",
          "روزنې",
          "تربیت",
          "۱۲۳",
          "٤٥٦",
          "1.10",
          "2020-03-01",
          "TRUE",
          "_x0041_",
          "a\nb",
          "\"q\"",
          "<b>&amp;",
          "\u200frtl\u200f",
          " pad ",
          "#tag",
          "İstanbul",
          "😀",
          "e\u0301",
          "'quoted",
          "0012",
          "1e5",
          "\t tab",
          "\u0001ctl");

  private final Random random;
  private final List<PlanEntry> entries = new ArrayList<>();
  private final List<UUID> activities = new ArrayList<>();

  RandomPlan(long seed) {
    this.random = new Random(seed);
  }

  List<PlanEntry> entries() {
    for (int objective = 1; objective <= 2; objective++) {
      UUID root =
          add(new Line(code("" + objective), null, result(ItemKind.OBJECTIVE)), objective, true);
      int children = 1 + random.nextInt(4);
      for (int i = 1; i <= children; i++) {
        String code = objective + "." + i;
        UUID output = add(new Line(code(code), root, result(ItemKind.OUTPUT)), objective, false);
        add(new Line(code(code + ".i1"), output, indicator()), objective, random.nextBoolean());
        for (int j = 1; j <= random.nextInt(12); j++) {
          activities.add(add(new Line(code(code + "." + j), output, activity()), objective, false));
        }
      }
    }
    return entries;
  }

  private UUID add(Line line, int objective, boolean locked) {
    UUID id = uuid();
    entries.add(new PlanEntry(id, line, objective, locked, null, 0));
    return id;
  }

  private Result result(ItemKind kind) {
    return new Result(kind, text(), maybe(text()), maybe(classification()));
  }

  private Indicator indicator() {
    List<IndicatorDetails.Target> targets = new ArrayList<>();
    for (int year = 2020; year < 2020 + random.nextInt(4); year++) {
      targets.add(
          new IndicatorDetails.Target(
              new Period(year + (random.nextBoolean() ? "" : "-Q3")),
              new PublicText(Integer.toString(random.nextInt(1000)))));
    }
    return new Indicator(
        text(),
        new IndicatorDetails(
            Measure.NUMBER,
            maybe(text()),
            maybe(new IndicatorDetails.Baseline(new PublicText("12.50"), 2019)),
            targets,
            random.nextBoolean() ? List.of() : List.of(Disaggregation.SEX, Disaggregation.AGE),
            maybe(text()),
            null));
  }

  private Activity activity() {
    LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900));
    List<BudgetLine> budget = new ArrayList<>();
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      budget.add(budgetLine());
      risks.add(new Risk(uuid(), text(), Risk.Level.LOW, Risk.Level.values()[i], maybe(text())));
    }
    return new Activity(
        text(),
        maybe(text()),
        maybe(new InstitutionCode("MoI")),
        random.nextBoolean()
            ? List.of()
            : List.of(new InstitutionCode("COMSEC/DWE"), new InstitutionCode("وزارة")),
        maybe(new Place(text(), maybe("IQ11"))),
        start,
        start.plusDays(random.nextInt(30)),
        budget,
        activities.isEmpty() || random.nextBoolean()
            ? List.of()
            : List.of(activities.get(random.nextInt(activities.size()))),
        risks,
        maybe(classification()));
  }

  private BudgetLine budgetLine() {
    Currency currency = Currency.getInstance(List.of("EUR", "IQD", "JPY").get(random.nextInt(3)));
    BigDecimal amount =
        new BigDecimal(random.nextLong(1_000_000_000_000L))
            .add(
                BigDecimal.valueOf(
                    currency.getDefaultFractionDigits() == 0 ? 0 : random.nextInt(100), 2))
            .setScale(currency.getDefaultFractionDigits());
    return new BudgetLine(
        uuid(),
        text(),
        2020 + random.nextInt(3),
        amount,
        currency,
        maybe(
            new Rate(
                Currency.getInstance("USD"),
                new BigDecimal("1.1234567890123456"),
                LocalDate.of(2020, 2, 29))));
  }

  private Classification classification() {
    return new Classification(
        List.of(new PurposeCode("15190")), List.of(new SdgTarget("8.7")), 2, maybe(0));
  }

  private PublicText text() {
    StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
    for (int i = 0; i < random.nextInt(4); i++) {
      text.append(random.nextBoolean() ? " " : "").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return new PublicText(text.toString());
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static ItemCode code(String code) {
    return new ItemCode(code);
  }

  /** What a line says, for a message that tells more than the line's class. */
  static String told(@Nullable Line line) {
    if (line == null) {
      return "nothing";
    }
    Content content = line.content();
    return line.code() + " " + content;
  }
}
