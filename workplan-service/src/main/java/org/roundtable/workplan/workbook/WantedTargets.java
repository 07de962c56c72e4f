package org.roundtable.workplan.workbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.framework.IndicatorDetails.Target;
import org.roundtable.workplan.item.Indicator;

/** The targets of indicators as they would be with the workbook. */
final class WantedTargets {

  /**
   * The targets of one indicator.
   *
   * @param row the first that changes one of them
   */
  record Targets(UploadedRow row, List<Target> list) {}

  private final WantedCodes codes;
  private final WorkbookErrors errors;
  private final Map<UUID, Targets> targets = new LinkedHashMap<>();

  WantedTargets(WantedCodes codes, WorkbookErrors errors) {
    this.codes = codes;
    this.errors = errors;
  }

  /** The targets of each indicator that has others than before. */
  Map<UUID, Targets> changed() {
    return targets;
  }

  void read(List<RowChange> changes, Function<UUID, @Nullable Indicator> indicators) {
    changes.forEach(change -> read(change, indicators));
  }

  private void read(RowChange change, Function<UUID, @Nullable Indicator> indicators) {
    PlanRow current = change.current();
    UUID owner = current == null ? null : current.item();
    Targets own = owner == null ? null : of(owner, change, indicators);
    Target before = own == null || owner == null ? null : find(own, owner, change.id());
    if (change.removes()) {
      if (own != null) {
        own.list().remove(before);
      }
      return;
    }
    RowValues values = new RowValues(change, errors);
    UUID indicator = values.required("indicator", owner, code -> indicator(code, indicators));
    Indicator measured = indicator == null ? null : indicators.apply(indicator);
    Target target = target(values, before, measured);
    if (indicator == null || target == null) {
      return;
    }
    Targets there = of(indicator, change, indicators);
    if (own != null) {
      own.list().remove(before);
    }
    if (there != null) {
      there.list().add(target);
    }
  }

  private static @Nullable Target target(
      RowValues values, @Nullable Target before, @Nullable Indicator indicator) {
    Measure measure = indicator == null ? null : indicator.details().measure();
    Period period = values.required("period", before == null ? null : before.period(), Period::new);
    PublicText value =
        values.required(
            "value", before == null ? null : before.value(), IndicatorRow.value(measure));
    return values.made(all -> {
      if (measure != null) {
        IndicatorDetails.requireValue("value", measure, requireNonNull(value));
      }
      return new Target(requireNonNull(period), requireNonNull(value));
    });
  }

  private UUID indicator(String code, Function<UUID, @Nullable Indicator> indicators) {
    UUID item = WantedPlan.found(codes, code);
    if (indicators.apply(item) == null) {
      throw Problem.invalid("indicator", "%s is no indicator.".formatted(code));
    }
    return item;
  }

  private @Nullable Targets of(
      UUID id, RowChange change, Function<UUID, @Nullable Indicator> indicators) {
    Indicator indicator = indicators.apply(id);
    return indicator == null
        ? null
        : targets.computeIfAbsent(
            id, first -> new Targets(change.row(), new ArrayList<>(indicator.details().targets())));
  }

  private static @Nullable Target find(Targets targets, UUID indicator, UUID wanted) {
    return targets.list().stream()
        .filter(target -> Objects.equals(PlanRows.id(indicator, target.period()), wanted))
        .findFirst()
        .orElse(null);
  }
}
