package org.roundtable.workplan.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet of the workbook with a row an item, or a row a part of one. */
enum Sheet {
  RESULTS(
      "Results",
      "code",
      List.of(
          Column.LOCKED,
          Column.of("kind", "#output+type", List.of("OBJECTIVE", "OUTCOME", "OUTPUT"), 13),
          Column.of("code", "#output+code", Form.CODE, 10),
          Column.of("parent", "#output+code+parent", Form.CODE, 10),
          Column.of("title", "#output+name", Form.TEXT, 60),
          Column.of("description", "#description", Form.TEXT, 60),
          Column.PURPOSES,
          Column.GOALS,
          Column.GENDER,
          Column.DAC_GENDER)),
  INDICATORS(
      "Indicators",
      "code",
      List.of(
          Column.LOCKED,
          Column.of("code", "#indicator+code", Form.CODE, 10),
          Column.of("parent", "#output+code", Form.CODE, 10),
          Column.of("title", "#indicator+name", Form.TEXT, 60),
          Column.of(
              "measure",
              "#indicator+type",
              List.of("NUMBER", "PERCENTAGE", "YES_NO", "QUALITATIVE"),
              14),
          Column.of("unit", "#indicator+unit", Form.TEXT, 20),
          Column.of("baselineValue", "#indicator+value+baseline", Form.TEXT, 14),
          Column.of("baselineYear", "#date+year+baseline", Form.WHOLE, 10),
          Column.of("disaggregations", "#indicator+disaggregation", Form.LIST, 24),
          Column.of("meansOfVerification", "#indicator+verification", Form.TEXT, 40),
          Column.of(
              "frequency",
              "#frequency",
              List.of("MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY", "AT_END"),
              14))),
  TARGETS(
      "Targets",
      "indicator",
      List.of(
          Column.of("indicator", "#indicator+code", Form.CODE, 10),
          Column.of("period", "#date+period", Form.CAPITALS, 10),
          Column.of("value", "#indicator+value+target", Form.TEXT, 20))),
  ACTIVITIES(
      "Activities",
      "code",
      List.of(
          Column.of("code", "#activity+code", Form.CODE, 10),
          Column.of("parent", "#output+code", Form.CODE, 10),
          Column.of("title", "#activity+name", Form.TEXT, 50),
          Column.of("description", "#activity+description", Form.TEXT, 50),
          Column.of("responsible", "#org+impl+code", Form.LIST, 14),
          Column.of("partners", "#org+partner+code", Form.LIST, 20),
          Column.of("place", "#adm1+name", Form.TEXT, 20),
          Column.of("pcode", "#adm1+code", Form.CAPITALS, 12),
          Column.of("plannedStart", "#date+start+planned", Form.DATE, 13),
          Column.of("plannedEnd", "#date+end+planned", Form.DATE, 13),
          Column.of("dependsOn", "#activity+code+previous", Form.CODES, 14),
          Column.PURPOSES,
          Column.GOALS,
          Column.GENDER,
          Column.DAC_GENDER)),
  BUDGET(
      "Budget",
      "activity",
      List.of(
          Column.of("activity", "#activity+code", Form.CODE, 10),
          Column.of("funder", "#org+funder", Form.TEXT, 24),
          Column.of("year", "#date+year", Form.WHOLE, 8),
          Column.of("amount", "#value+budget", Form.DECIMAL, 18),
          Column.of("currency", "#currency", Form.CAPITALS, 10),
          Column.of("rateTo", "#currency+rate", Form.CAPITALS, 10),
          Column.of("rateFactor", "#value+rate", Form.DECIMAL, 14),
          Column.of("rateAsOf", "#date+rate", Form.DATE, 13))),
  RISKS(
      "Risks",
      "activity",
      List.of(
          Column.of("activity", "#activity+code", Form.CODE, 10),
          Column.of("description", "#x_risk+description", Form.TEXT, 60),
          Column.of("likelihood", "#x_risk+likelihood", List.of("LOW", "MEDIUM", "HIGH"), 12),
          Column.of("impact", "#x_risk+impact", List.of("LOW", "MEDIUM", "HIGH"), 12),
          Column.of("response", "#x_risk+response", Form.TEXT, 60)));

  private final String title;
  private final String anchor;
  private final List<Column> columns;

  /**
   * @param anchor the column that the row of the columns' keys is known by
   */
  Sheet(String title, String anchor, List<Column> own) {
    this.title = title;
    this.anchor = anchor;
    List<Column> all = new ArrayList<>(List.of(Column.ID, Column.BASE, Column.REMOVE));
    all.addAll(own);
    this.columns = List.copyOf(all);
  }

  static Optional<Sheet> named(String title) {
    for (Sheet sheet : values()) {
      if (sheet.title.equalsIgnoreCase(title.strip())) {
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }

  String title() {
    return title;
  }

  String anchor() {
    return anchor;
  }

  List<Column> columns() {
    return columns;
  }

  /** Whether its rows are items, and not parts of one. */
  boolean ofItems() {
    return switch (this) {
      case RESULTS, INDICATORS, ACTIVITIES -> true;
      case TARGETS, BUDGET, RISKS -> false;
    };
  }

  Optional<Column> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }
}
