package org.roundtable.workplan.workbook;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param key its name in every language, by which it is found again
 * @param tag its HXL 1.1 hashtag with attributes
 * @param width in characters; 0 hides it
 * @param words the only ones that its cells may hold; none for any
 */
record Column(String key, String tag, Form form, int width, List<String> words) {

  static final Column ID = new Column("id", "#meta+id", Form.ID, 0, List.of());
  static final Column BASE = new Column("base", "#meta+base", Form.BASE, 0, List.of());
  static final Column REMOVE = new Column("remove", "#meta+remove", Form.FLAG, 9, List.of("yes"));
  static final Column LOCKED = new Column("locked", "#meta+locked", Form.FLAG, 9, List.of("yes"));

  static final Column PURPOSES =
      new Column("purposeCodes", "#sector+code+dac", Form.LIST, 12, List.of());
  static final Column GOALS =
      new Column("sdgTargets", "#sector+code+sdg", Form.LIST, 12, List.of());
  static final Column GENDER =
      new Column("genderMarker", "#indicator+gender+un", Form.WHOLE, 9, List.of());
  static final Column DAC_GENDER =
      new Column("dacGenderMarker", "#indicator+gender+dac", Form.WHOLE, 9, List.of());

  static Column of(String key, String tag, Form form, int width) {
    return new Column(key, tag, form, width, List.of());
  }

  static Column of(String key, String tag, List<String> words, int width) {
    return new Column(key, tag, Form.CAPITALS, width, words);
  }

  /** Whether it says something of the plan, and not of the row. */
  boolean content() {
    return !equals(ID) && !equals(BASE) && !equals(REMOVE) && !equals(LOCKED);
  }
}
