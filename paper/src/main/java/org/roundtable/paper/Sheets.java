package org.roundtable.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roundtable.paper.Block.Heading;
import org.roundtable.paper.Block.Table;

/** Which tables of a paper share a sheet, and what each sheet is called. */
final class Sheets {

  private static final int LONGEST_NAME = 31;

  /** What tables of one sheet have in common. */
  record Kind(String name, List<Column> columns) {
    static Kind of(Table table) {
      return new Kind(table.name(), table.columns());
    }
  }

  /**
   * A table where it stands in the paper.
   *
   * @param section the heading above it, if there is one
   */
  record Placed(String section, Table table) {}

  /** A sheet with its tables, one at least. */
  record Sheet(String name, Kind kind, List<Placed> tables) {
    int rows() {
      return tables.stream().mapToInt(each -> each.table().rows().size()).sum();
    }
  }

  private final Map<Kind, Sheet> sheets = new LinkedHashMap<>();
  private final Set<String> names = new TreeSet<>();

  private Sheets() {}

  static Map<Kind, Sheet> of(Paper paper, String firstSheet) {
    Sheets all = new Sheets();
    all.free(firstSheet);
    String section = "";
    for (Block block : paper.blocks()) {
      if (block instanceof Heading heading) {
        section = heading.text();
      } else if (block instanceof Table table) {
        all.sheets
            .computeIfAbsent(
                Kind.of(table), kind -> new Sheet(all.free(kind.name()), kind, new ArrayList<>()))
            .tables()
            .add(new Placed(section, table));
      }
    }
    return all.sheets;
  }

  /** A name that Excel takes and no other sheet has. */
  private String free(String wanted) {
    String usable = usable(wanted);
    String name = usable;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      name = cut(usable, LONGEST_NAME - number.length()) + number;
    }
    return name;
  }

  static String usable(String wanted) {
    String plain = Writing.plain(wanted).replaceAll("[\\[\\]*?/\\\\:\n]", " ");
    String name = cut(plain.strip(), LONGEST_NAME).replaceAll("^'+|'+$", "").strip();
    return name.isEmpty() ? "1" : name;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end).strip();
  }
}
