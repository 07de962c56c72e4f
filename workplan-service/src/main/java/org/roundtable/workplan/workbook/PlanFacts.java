package org.roundtable.workplan.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.plan.Workplan;

/** What the sheet of the plan says. It tells which plan it is; it is checked and not imported. */
final class PlanFacts {

  static final String SHEET = "Plan";

  private static final String BASE = "base";
  private static final int KEYS = 0;
  private static final int VALUES = 2;

  private PlanFacts() {}

  /** The facts by their keys, in the order of the sheet. */
  static Map<String, String> of(Workplan plan, @Nullable Integer version) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("plan", plan.id().toString());
    facts.put("programme", plan.programme().value());
    facts.put("title", CellText.clean(plan.title().value()));
    facts.put("country", plan.country().value());
    facts.put("firstYear", Integer.toString(plan.firstYear()));
    facts.put("years", Integer.toString(plan.years()));
    facts.put("state", plan.state().name());
    facts.put("version", version == null ? "draft" : Integer.toString(version));
    return facts;
  }

  /** Those that a workbook has. */
  static Map<String, String> read(Stream<Row> lines) {
    Map<String, String> facts = new LinkedHashMap<>();
    lines.forEach(row -> {
      String key = text(row, KEYS);
      if (!key.isEmpty() && !key.equals(BASE)) {
        facts.put(key, text(row, VALUES));
      }
    });
    return facts;
  }

  /** Notes what a workbook says otherwise than the plan. */
  static void check(Map<String, String> given, Workplan plan, WorkbookErrors errors) {
    String id = given.get("plan");
    if (id != null && !id.isEmpty() && !id.equals(plan.id().toString())) {
      errors.sheet(
          SHEET,
          "This is the workbook of another plan. To copy from it, empty the plan's cell here and"
              + " the columns id and base.");
      return;
    }
    Map<String, String> facts = of(plan, null);
    for (String key : new String[] {"programme", "title", "country", "firstYear", "years"}) {
      String said = given.get(key);
      if (id != null && said != null && !said.isEmpty() && !said.equals(facts.get(key))) {
        errors.sheet(
            SHEET,
            "The %s isn't changed by an import. Change it on the plan's page; the plan says %s."
                .formatted(key, Objects.requireNonNull(facts.get(key))));
      }
    }
  }

  private static String text(Row row, int place) {
    return row.getOptionalCell(place)
        .filter(cell -> cell.getType() != CellType.FORMULA)
        .map(Cell::getText)
        .map(CellText::decoded)
        .map(CellText::clean)
        .orElse("");
  }
}
