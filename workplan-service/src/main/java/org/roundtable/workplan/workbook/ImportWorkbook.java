package org.roundtable.workplan.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.ImportItems;
import org.roundtable.workplan.plan.ItemChange;
import org.roundtable.workplan.plan.PlanContents;
import org.roundtable.workplan.plan.PlanEntry;
import org.roundtable.workplan.plan.Workplan;
import org.roundtable.workplan.version.Difference;
import org.roundtable.workplan.version.FieldChange;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings a workbook into a plan's draft: all of it, or nothing and the list of what is wrong. */
@Component
class ImportWorkbook {

  private final WorkbookReader reader;
  private final PlanContents contents;
  private final ImportItems items;
  private final WorkbookLimits limits;
  private final JsonMapper json;

  ImportWorkbook(
      WorkbookReader reader,
      PlanContents contents,
      ImportItems items,
      WorkbookLimits limits,
      JsonMapper json) {
    this.reader = reader;
    this.contents = contents;
    this.items = items;
    this.limits = limits;
    this.json = json;
  }

  /**
   * Imports it.
   *
   * @param imported names the import; a repetition of one whose process died adds nothing twice
   * @throws Problem {@code workbook-errors} with each error's place
   */
  ImportReport run(Workplan plan, UUID imported, byte[] workbook) {
    WorkbookErrors errors = new WorkbookErrors(limits.maxErrors());
    UploadedWorkbook uploaded = reader.read(workbook, errors);
    AtomicReference<ImportReport> report = new AtomicReference<>();
    items.run(
        plan,
        imported,
        draft -> {
          Decision decision = decide(plan, draft, imported, uploaded, errors);
          report.set(report(false, decision, uploaded));
          return decision.changes();
        });
    return Objects.requireNonNull(report.get());
  }

  /** What it would change. */
  ImportReport tryOut(Workplan plan, UUID imported, byte[] workbook) {
    WorkbookErrors errors = new WorkbookErrors(limits.maxErrors());
    UploadedWorkbook uploaded = reader.read(workbook, errors);
    Decision decision = decide(plan, contents.all(plan, null), imported, uploaded, errors);
    return report(true, decision, uploaded);
  }

  /** What changes, and what the workbook says nothing of. */
  private record Decision(List<ItemChange> changes, Set<PlanRow> missing) {}

  private static Decision decide(
      Workplan plan,
      List<PlanEntry> draft,
      UUID imported,
      UploadedWorkbook uploaded,
      WorkbookErrors errors) {
    PlanFacts.check(uploaded.facts(), plan, errors);
    RowMatch match = new RowMatch(new PlanRows(draft), uploaded, imported, errors);
    WantedPlan wanted = new WantedPlan(draft, match, errors);
    PlanCheck check = new PlanCheck(plan, wanted.items(), errors);
    check.run();
    errors.require();
    List<ItemChange> changes = new ArrayList<>();
    for (WantedItem item : wanted.items()) {
      if (item.changed()) {
        PlanEntry current = item.current();
        int objective = check.objective(item);
        changes.add(
            new ItemChange(
                item.id(),
                current == null ? objective : current.objective(),
                objective,
                item.before(),
                item.line()));
      }
    }
    return new Decision(changes, match.missing());
  }

  private ImportReport report(boolean dryRun, Decision decision, UploadedWorkbook uploaded) {
    List<ItemChange> changes = decision.changes();
    return new ImportReport(
        dryRun,
        changes.stream().filter(change -> kind(change) == Difference.Kind.ADDED).count(),
        changes.stream().filter(change -> kind(change) == Difference.Kind.CHANGED).count(),
        changes.stream().filter(change -> kind(change) == Difference.Kind.REMOVED).count(),
        decision.missing().size(),
        changes.stream()
            .sorted(Comparator.comparing(change -> shown(change).code().order()))
            .limit(ImportReport.MOST)
            .map(this::told)
            .toList(),
        decision.missing().stream().limit(ImportReport.MOST).map(ImportWorkbook::told).toList(),
        uploaded.ignored());
  }

  private ImportReport.Change told(ItemChange change) {
    Line shown = shown(change);
    return new ImportReport.Change(
        change.item(),
        shown.kind(),
        shown.code(),
        shown.content().title().value(),
        kind(change),
        FieldChange.between(json, change.before(), change.after()));
  }

  private static ImportReport.Missing told(PlanRow row) {
    String code = row.cell(row.sheet().anchor());
    String text =
        switch (row.sheet()) {
          case RESULTS, INDICATORS, ACTIVITIES -> row.cell("title");
          case TARGETS -> row.cell("period");
          case BUDGET -> row.cell("funder") + " " + row.cell("year");
          case RISKS -> row.cell("description");
        };
    return new ImportReport.Missing(row.sheet().title(), row.id(), code, text);
  }

  private static Line shown(ItemChange change) {
    @Nullable Line after = change.after();
    return Objects.requireNonNull(after == null ? change.before() : after);
  }

  private static Difference.Kind kind(ItemChange change) {
    if (change.before() == null) {
      return Difference.Kind.ADDED;
    }
    return change.after() == null ? Difference.Kind.REMOVED : Difference.Kind.CHANGED;
  }
}
