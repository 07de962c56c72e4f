package org.roundtable.workplan.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.framework.Classification;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.framework.IndicatorDetails.Target;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Result;
import org.roundtable.workplan.item.Risk;
import org.roundtable.workplan.plan.PlanEntry;

/** A plan as the rows of its workbook. */
final class PlanRows {

  private static final String BETWEEN = "; ";

  private final Map<UUID, String> codes;
  private final Map<Sheet, Map<UUID, PlanRow>> rows = new EnumMap<>(Sheet.class);

  PlanRows(List<PlanEntry> entries) {
    this.codes =
        entries.stream().collect(Collectors.toMap(PlanEntry::id, entry -> entry.code().value()));
    for (Sheet sheet : Sheet.values()) {
      rows.put(sheet, new LinkedHashMap<>());
    }
    entries.forEach(this::add);
  }

  /** A sheet's rows in the order of the items, by their identifiers. */
  Map<UUID, PlanRow> of(Sheet sheet) {
    return Objects.requireNonNull(rows.get(sheet));
  }

  private void add(PlanEntry entry) {
    Line line = entry.line();
    switch (line.content()) {
      case Result result -> {
        Cells cells =
            head(line)
                .put("kind", result.kind().name())
                .text("description", result.description())
                .put("locked", entry.locked() ? "yes" : "")
                .classified(result.classification());
        add(Sheet.RESULTS, entry.id(), entry, cells);
      }
      case Indicator indicator -> {
        Cells cells = indicator(line, indicator).put("locked", entry.locked() ? "yes" : "");
        add(Sheet.INDICATORS, entry.id(), entry, cells);
        for (Target target : indicator.details().targets()) {
          add(Sheet.TARGETS, id(entry.id(), target.period()), entry, target(line, target));
        }
      }
      case Activity activity -> {
        add(Sheet.ACTIVITIES, entry.id(), entry, activity(line, activity));
        activity.budget().forEach(part -> add(Sheet.BUDGET, part.id(), entry, budget(line, part)));
        activity.risks().forEach(part -> add(Sheet.RISKS, part.id(), entry, risk(line, part)));
      }
    }
  }

  private void add(Sheet sheet, UUID id, PlanEntry entry, Cells cells) {
    of(sheet).put(id, new PlanRow(sheet, id, entry.id(), cells.values));
  }

  private Cells head(Line line) {
    return new Cells()
        .put("code", line.code().value())
        .put("parent", line.parent() == null ? "" : code(line.parent()))
        .text("title", line.content().title());
  }

  /** A target is known by its indicator and period: an indicator has one a period. */
  static UUID id(UUID indicator, Period period) {
    return UUID.nameUUIDFromBytes((indicator + "/" + period).getBytes(UTF_8));
  }

  private Cells indicator(Line line, Indicator indicator) {
    IndicatorDetails details = indicator.details();
    Cells cells =
        head(line)
            .put("measure", details.measure().name())
            .text("unit", details.unit())
            .put("disaggregations", listed(details.disaggregations(), Enum::name))
            .text("meansOfVerification", details.meansOfVerification())
            .put("frequency", Objects.toString(details.frequency(), ""));
    return details.baseline() == null
        ? cells
        : cells
            .text("baselineValue", details.baseline().value())
            .put("baselineYear", details.baseline().year().toString());
  }

  private static Cells target(Line line, Target target) {
    return new Cells()
        .put("indicator", line.code().value())
        .put("period", target.period().value())
        .text("value", target.value());
  }

  private Cells activity(Line line, Activity activity) {
    Cells cells =
        head(line)
            .text("description", activity.description())
            .put("responsible", Objects.toString(activity.responsible(), ""))
            .put("partners", listed(activity.partners(), Object::toString))
            .put("plannedStart", activity.plannedStart().toString())
            .put("plannedEnd", activity.plannedEnd().toString())
            .put("dependsOn", listed(activity.dependsOn(), this::code))
            .classified(activity.classification());
    return activity.place() == null
        ? cells
        : cells
            .text("place", activity.place().name())
            .put("pcode", Objects.toString(activity.place().pcode(), ""));
  }

  private static Cells budget(Line line, BudgetLine part) {
    Cells cells =
        new Cells()
            .put("activity", line.code().value())
            .text("funder", part.funder())
            .put("year", Integer.toString(part.year()))
            .put("amount", decimal(part.amount()))
            .put("currency", part.currency().getCurrencyCode());
    return part.rate() == null
        ? cells
        : cells
            .put("rateTo", part.rate().to().getCurrencyCode())
            .put("rateFactor", decimal(part.rate().factor()))
            .put("rateAsOf", part.rate().asOf().toString());
  }

  private static Cells risk(Line line, Risk part) {
    return new Cells()
        .put("activity", line.code().value())
        .text("description", part.description())
        .put("likelihood", part.likelihood().name())
        .put("impact", part.impact().name())
        .text("response", part.response());
  }

  /** An item's code; what waits for an item that is gone shows its identifier. */
  private String code(UUID item) {
    return codes.getOrDefault(item, item.toString());
  }

  static String decimal(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static <T> String listed(List<T> values, Function<T, String> shown) {
    return values.stream().map(shown).collect(Collectors.joining(BETWEEN));
  }

  private static final class Cells {

    private final Map<String, String> values = new HashMap<>();

    Cells put(String key, String value) {
      if (!value.isEmpty()) {
        values.put(key, value);
      }
      return this;
    }

    Cells classified(@Nullable Classification of) {
      return of == null
          ? this
          : put("purposeCodes", listed(of.purposeCodes(), Object::toString))
              .put("sdgTargets", listed(of.sdgTargets(), Object::toString))
              .put("genderMarker", Objects.toString(of.genderMarker(), ""))
              .put("dacGenderMarker", Objects.toString(of.dacGenderMarker(), ""));
    }

    Cells text(String key, @Nullable PublicText text) {
      return put(key, text == null ? "" : CellText.clean(text.value()));
    }
  }
}
