package org.roundtable.workplan.workbook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Classification;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.Content;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Result;
import org.roundtable.workplan.plan.PlanEntry;

/** The plan as it would be with the workbook, item by item. */
final class WantedPlan {

  private static final String NO_SUCH_CODE = "The plan has no item with the code %s.";

  private final WorkbookErrors errors;
  private final WantedCodes codes;
  private final Map<UUID, WantedItem> items = new LinkedHashMap<>();

  WantedPlan(List<PlanEntry> entries, RowMatch match, WorkbookErrors errors) {
    this.errors = errors;
    this.codes = new WantedCodes(entries, match, errors);
    entries.forEach(entry -> items.put(entry.id(), WantedItem.of(entry)));
    match.of(Sheet.RESULTS).forEach(this::result);
    match.of(Sheet.INDICATORS).forEach(this::indicator);
    match.of(Sheet.ACTIVITIES).forEach(this::activity);
    WantedTargets targets = new WantedTargets(codes, errors);
    targets.read(match.of(Sheet.TARGETS), id -> wanted(id, Indicator.class));
    targets.changed().forEach(this::withTargets);
    WantedParts parts = new WantedParts(codes, errors);
    parts.budget(match.of(Sheet.BUDGET), id -> wanted(id, Activity.class));
    parts.risks(match.of(Sheet.RISKS), id -> wanted(id, Activity.class));
    parts.changed().forEach(this::withParts);
  }

  Collection<WantedItem> items() {
    return items.values();
  }

  private void result(RowChange change) {
    if (removes(change)) {
      return;
    }
    RowValues values = new RowValues(change, errors);
    Result before = content(change, Result.class);
    ItemKind kind =
        values.required("kind", before == null ? null : before.kind(), ItemKind::valueOf);
    if (before != null && kind != null && kind != before.kind()) {
      values.fail("kind", "The item is %s and stays so. Add another.".formatted(before.kind()));
    }
    PublicText title =
        values.required("title", before == null ? null : before.title(), PublicText::new);
    PublicText description =
        values.optional(
            "description", before == null ? null : before.description(), PublicText::new);
    Classification classification =
        ClassificationCells.read(values, before == null ? null : before.classification());
    place(
        change,
        values,
        kind == ItemKind.OBJECTIVE,
        values.made(all ->
            new Result(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(title),
                description,
                classification)));
  }

  private void indicator(RowChange change) {
    if (!removes(change)) {
      RowValues values = new RowValues(change, errors);
      place(change, values, false, IndicatorRow.read(values, content(change, Indicator.class)));
    }
  }

  private void activity(RowChange change) {
    if (!removes(change)) {
      RowValues values = new RowValues(change, errors);
      place(
          change,
          values,
          false,
          new ActivityRow(codes).read(values, content(change, Activity.class)));
    }
  }

  private void place(RowChange change, RowValues values, boolean root, @Nullable Content content) {
    UUID parent = parent(change, values, root);
    if (content == null || parent == null && !root) {
      items.putIfAbsent(change.id(), new WantedItem(change.id(), null, null, change.row()));
      return;
    }
    ItemCode code = codes.of(change.id());
    if (code == null) {
      code =
          values.made(all ->
              codes.next(
                  change.id(),
                  parent == null ? null : codes.of(parent),
                  content.kind() == ItemKind.INDICATOR ? "i" : ""));
    }
    if (code != null) {
      WantedItem item = items.get(change.id());
      items.put(
          change.id(),
          (item == null ? new WantedItem(change.id(), null, null, change.row()) : item)
              .becomes(code, parent, content, change.row()));
    }
  }

  private @Nullable UUID parent(RowChange change, RowValues values, boolean root) {
    WantedItem item = items.get(change.id());
    Line before = item == null ? null : item.before();
    if (root) {
      if (!change.cell("parent").isEmpty()) {
        values.fail("parent", "An objective lies under no other item.");
      }
      return null;
    }
    return values.required(
        "parent", before == null ? null : before.parent(), code -> found(codes, code));
  }

  /** The item with a code. */
  static UUID found(WantedCodes codes, String code) {
    UUID item = codes.item(code);
    if (item == null) {
      throw Problem.invalid("code", NO_SUCH_CODE.formatted(code));
    }
    return item;
  }

  private boolean removes(RowChange change) {
    if (change.removes()) {
      items.computeIfPresent(change.id(), (id, item) -> item.removed(change.row()));
    }
    return change.removes();
  }

  private <C extends Content> @Nullable C content(RowChange change, Class<C> kind) {
    WantedItem item = items.get(change.id());
    Line before = item == null ? null : item.before();
    return before == null ? null : kind.cast(before.content());
  }

  /** What an item of a kind is wanted to say so far; null if there is none. */
  private <C extends Content> @Nullable C wanted(UUID id, Class<C> kind) {
    WantedItem item = items.get(id);
    Line line = item == null ? null : item.line();
    return line != null && kind.isInstance(line.content()) ? kind.cast(line.content()) : null;
  }

  private void withTargets(UUID id, WantedTargets.Targets targets) {
    Indicator indicator = wanted(id, Indicator.class);
    if (indicator != null) {
      IndicatorDetails old = indicator.details();
      becomes(
          id,
          targets.row(),
          () ->
              new Indicator(
                  indicator.title(),
                  new IndicatorDetails(
                      old.measure(),
                      old.unit(),
                      old.baseline(),
                      targets.list(),
                      old.disaggregations(),
                      old.meansOfVerification(),
                      old.frequency())));
    }
  }

  private void withParts(UUID id, WantedParts.Parts parts) {
    Activity activity = wanted(id, Activity.class);
    if (activity != null) {
      becomes(id, parts.row(), () -> activity.withBudget(parts.budget()).withRisks(parts.risks()));
    }
  }

  private void becomes(UUID id, UploadedRow row, Supplier<Content> content) {
    try {
      items.computeIfPresent(
          id,
          (same, item) -> {
            Line line = Objects.requireNonNull(item.line());
            return item.becomes(line.code(), line.parent(), content.get(), row);
          });
    } catch (Problem unfit) {
      errors.row(row, Objects.requireNonNull(unfit.getMessage()));
    }
  }
}
