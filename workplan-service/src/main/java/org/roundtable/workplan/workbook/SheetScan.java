package org.roundtable.workplan.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a sheet once without keeping it: holds it to the limits that the reader of cells
 * takes for granted, and finds what that reader doesn't tell of.
 */
final class SheetScan {

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_FORMULAS = 1_000;

  private final List<String> merged = new ArrayList<>();
  private final Set<String> formulas = new HashSet<>();
  private final int mostMerged;
  private int rows;
  private int row;
  private int lastCounted;
  private int formulasCounted;
  private @Nullable String cell;
  private @Nullable String namespace;

  SheetScan(int mostMerged) {
    this.mostMerged = mostMerged;
  }

  /**
   * Reads the sheet.
   *
   * @throws org.roundtable.platform.problem.Problem {@code workbook-unreadable}
   */
  SheetScan read(WorkbookFile file, String part) throws IOException, XMLStreamException {
    WorkbookParts.read(file, part, this::element);
    return this;
  }

  /** How many rows hold something. */
  int rows() {
    return rows;
  }

  /** The ranges of cells that are merged into one, such as {@code B4:C4}. */
  List<String> merged() {
    return merged;
  }

  /**
   * Which cells hold formulas, such as {@code B4}: of one whose result is a text, some programs'
   * files make it look as if it held the text alone.
   */
  Set<String> formulas() {
    return formulas;
  }

  private void element(XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "row" -> row++;
      case "c" -> {
        cell = reader.getAttributeValue(null, "r");
        namespace = reader.getNamespaceURI();
        requireInside(cell);
      }
      case "v", "is" -> value();
      case "f" -> {
        // Extensions of Excel's have elements of this name that belong to no cell.
        if (Objects.equals(namespace, reader.getNamespaceURI())) {
          formula();
        }
      }
      case "mergeCell" -> {
        if (merged.size() < mostMerged) {
          merged.add(String.valueOf(reader.getAttributeValue(null, "ref")));
        }
      }
      default -> {}
    }
  }

  private void value() {
    if (row != lastCounted) {
      lastCounted = row;
      rows++;
    }
  }

  private void formula() {
    if (cell != null) {
      formulas.add(cell);
    }
    if (++formulasCounted > MOST_FORMULAS) {
      throw WorkbookProblems.unreadable(
          "A sheet has more than %d formulas. Paste their results as values instead."
              .formatted(MOST_FORMULAS));
    }
  }

  /** Excel itself always says where a cell is, others needn't. */
  private static void requireInside(@Nullable String reference) {
    if (reference == null) {
      return;
    }
    Matcher cell = REFERENCE.matcher(reference);
    if (!cell.matches()
        || column(cell.group(1)) > MOST_COLUMNS
        || Integer.parseInt(cell.group(2)) > MOST_ROWS) {
      throw WorkbookProblems.unreadable("The file is damaged: a cell lies beyond every sheet.");
    }
  }

  private static int column(String letters) {
    return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
  }
}
