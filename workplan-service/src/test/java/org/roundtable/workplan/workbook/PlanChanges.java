package org.roundtable.workplan.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanEntry;

/** Changes of a plan, the same each time for a seed. */
final class PlanChanges {

  private final Random random;

  PlanChanges(long seed) {
    this.random = new Random(seed);
  }

  List<PlanEntry> of(List<PlanEntry> plan) {
    List<PlanEntry> changed = new ArrayList<>();
    for (PlanEntry entry : plan) {
      boolean change = random.nextBoolean() && entry.line().content() instanceof Activity;
      changed.add(change ? changed(entry) : entry);
    }
    return changed;
  }

  private PlanEntry changed(PlanEntry entry) {
    Line line = entry.line();
    Activity activity = (Activity) line.content();
    Activity other =
        switch (random.nextInt(4)) {
          case 0 -> activity.withTitle(new PublicText("عنوان " + random.nextInt(99)));
          case 1 -> activity.withDescription(null).withPlace(null);
          case 2 -> activity.withPlannedEnd(activity.plannedEnd().plusDays(3));
          default -> activity.withDependsOn(List.of()).withClassification(null);
        };
    ItemCode code =
        random.nextBoolean() ? line.code() : new ItemCode(line.code() + "x" + random.nextInt(9));
    return new PlanEntry(
        entry.id(), new Line(code, line.parent(), other), entry.objective(), false, null, 0);
  }

  /** As if the rows had been exported from another state: they tell what they were then. */
  static UploadedWorkbook based(UploadedWorkbook workbook, List<PlanEntry> before) {
    PlanRows old = new PlanRows(before);
    Map<Sheet, List<UploadedRow>> rows = new EnumMap<>(Sheet.class);
    workbook
        .rows()
        .forEach((sheet, uploaded) ->
            rows.put(
                sheet,
                uploaded.stream()
                    .map(row ->
                        new UploadedRow(
                            sheet,
                            row.layout(),
                            row.number(),
                            row.id(),
                            old.of(sheet).get(row.id()).base(),
                            false,
                            row.cells(),
                            row.unusable()))
                    .toList()));
    return new UploadedWorkbook(workbook.facts(), rows, workbook.ignored());
  }
}
