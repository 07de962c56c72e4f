package org.roundtable.workplan.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;

/** The words on a workbook: its first sheet, and the headings that people read. */
final class Instructions {

  static final String SHEET = "Read me";

  private static final Catalogue CATALOGUE = Catalogue.beside(Instructions.class, "workbook");
  private static final int PARAGRAPHS = 9;

  private final Words words;

  Instructions(Language language) {
    this.words = CATALOGUE.in(language);
  }

  List<String> paragraphs() {
    return IntStream.rangeClosed(1, PARAGRAPHS)
        .mapToObj(number -> words.text("read." + number, Map.of()))
        .toList();
  }

  /** What a sheet holds. */
  String sheet(String name) {
    return words.text("sheet." + name, Map.of());
  }

  String heading(String key) {
    return words.text("column." + key, Map.of());
  }

  String fact(String key) {
    return words.text("fact." + key, Map.of());
  }
}
