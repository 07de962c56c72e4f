package org.roundtable.workplan.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Place;
import org.roundtable.workplan.plan.PlanEntry;
import org.roundtable.workplan.plan.Workplan;

/**
 * The activities of a plan as CSV (RFC 4180, UTF-8) with HXL 1.1 tags below the headings. There is
 * a row an activity and currency, so that no amount hides in a text and none is converted.
 */
final class ActivitiesCsv {

  private static final List<String> HEADINGS =
      List.of(
          "Activity code",
          "Activity",
          "Description",
          "Result code",
          "Objective",
          "Responsible institution",
          "Partners",
          "Place",
          "P-code",
          "Planned start",
          "Planned end",
          "Budget",
          "Currency",
          "Status",
          "Done, percent",
          "Country",
          "Programme");

  private static final List<String> TAGS =
      List.of(
          "#activity+code",
          "#activity+name",
          "#activity+description",
          "#output+code",
          "#output+code+objective",
          "#org+impl+code",
          "#org+partner+code",
          "#adm1+name",
          "#adm1+code",
          "#date+start+planned",
          "#date+end+planned",
          "#value+budget",
          "#currency",
          "#status",
          "#status+percent",
          "#country+code",
          "#activity+programme+code");

  private static final String FORMULA = "=+-@\t\r";

  private final Workplan plan;
  private final Map<UUID, ItemCode> codes = new HashMap<>();

  ActivitiesCsv(Workplan plan) {
    this.plan = plan;
  }

  void write(List<PlanEntry> entries, OutputStream out) throws IOException {
    entries.forEach(entry -> codes.put(entry.id(), entry.code()));
    Writer text = new OutputStreamWriter(out, UTF_8);
    // Excel takes a file without this mark for one of an old code page.
    text.write('\ufeff');
    try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
      table.printRecord(HEADINGS);
      table.printRecord(TAGS);
      for (PlanEntry entry : entries) {
        if (entry.line().content() instanceof Activity activity) {
          for (Map.Entry<String, BigDecimal> sum : sums(activity).entrySet()) {
            table.printRecord(row(entry, activity, sum.getKey(), sum.getValue()));
          }
        }
      }
    }
  }

  private List<String> row(PlanEntry entry, Activity activity, String currency, BigDecimal amount) {
    Line line = entry.line();
    Place place = activity.place();
    List<String> row = new ArrayList<>();
    row.add(line.code().value());
    row.add(text(activity.title()));
    row.add(text(activity.description()));
    row.add(Objects.toString(line.parent() == null ? null : codes.get(line.parent()), ""));
    row.add(Integer.toString(entry.objective()));
    row.add(text(activity.responsible()));
    row.add(activity.partners().stream().map(Object::toString).collect(Collectors.joining("; ")));
    row.add(text(place == null ? null : place.name()));
    row.add(text(place == null ? null : place.pcode()));
    row.add(activity.plannedStart().toString());
    row.add(activity.plannedEnd().toString());
    row.add(currency.isEmpty() ? "" : amount.toPlainString());
    row.add(currency);
    row.add(Objects.requireNonNullElse(entry.status(), ActivityStatus.PLANNED).name());
    row.add(Integer.toString(entry.percent()));
    row.add(plan.country().value());
    row.add(plan.programme().value());
    return row;
  }

  private static Map<String, BigDecimal> sums(Activity activity) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (BudgetLine line : activity.budget()) {
      Currency currency = line.currency();
      sums.merge(currency.getCurrencyCode(), line.amount(), BigDecimal::add);
    }
    return sums.isEmpty() ? Map.of("", BigDecimal.ZERO) : sums;
  }

  /** What begins as a formula does gets an apostrophe, which Excel takes for "this is text". */
  private static String text(@Nullable Object value) {
    String text = CellText.clean(Objects.toString(value, ""));
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
