package org.roundtable.workplan.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.roundtable.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Reads a workbook that somebody sent, and notes every cell that can't be read. */
@Component
class WorkbookReader {

  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

  private final WorkbookLimits limits;

  WorkbookReader(WorkbookLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads it.
   *
   * @throws Problem {@code workbook-unreadable} if it is no workbook, or too large a one
   */
  UploadedWorkbook read(byte[] content, WorkbookErrors errors) {
    WorkbookFile file = new WorkbookFile(content, limits);
    file.require();
    try {
      return sheets(content, scan(file, errors), errors);
    } catch (Problem told) {
      throw told;
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      throw WorkbookProblems.unreadable(
          "The workbook can't be read. Open it in Excel, save it as .xlsx and send it again.");
    }
  }

  /** Which cells hold formulas, by the sheets' names. */
  private Map<String, Set<String>> scan(WorkbookFile file, WorkbookErrors errors)
      throws IOException, XMLStreamException {
    Map<String, Set<String>> formulas = new HashMap<>();
    int rows = 0;
    for (Map.Entry<String, String> part : WorkbookParts.sheets(file).entrySet()) {
      String name = part.getKey();
      if (Sheet.named(name).isEmpty() && !PlanFacts.SHEET.equalsIgnoreCase(name)) {
        continue;
      }
      SheetScan scan = new SheetScan(limits.maxErrors()).read(file, part.getValue());
      rows += scan.rows();
      formulas.put(name, scan.formulas());
      scan.merged()
          .forEach(range ->
              errors.sheet(name, "The cells %s are merged. Unmerge them.".formatted(range)));
    }
    if (rows > limits.maxRows()) {
      throw WorkbookProblems.unreadable(
          "The workbook has %d rows, and up to %d are imported at once. Split it."
              .formatted(rows, limits.maxRows()));
    }
    return formulas;
  }

  private UploadedWorkbook sheets(
      byte[] content, Map<String, Set<String>> formulas, WorkbookErrors errors) throws IOException {
    Map<Sheet, List<UploadedRow>> rows = new EnumMap<>(Sheet.class);
    Map<String, String> facts = new HashMap<>();
    List<String> ignored = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(content), OPTIONS)) {
      for (var sheet : workbook.getSheets().toList()) {
        try (Stream<Row> lines = sheet.openStream()) {
          Sheet known = Sheet.named(sheet.getName()).orElse(null);
          if (known != null) {
            Set<String> calculated = formulas.getOrDefault(sheet.getName(), Set.of());
            rows.put(known, new SheetReader(known, calculated, errors).read(lines));
          } else if (PlanFacts.SHEET.equalsIgnoreCase(sheet.getName())) {
            facts.putAll(PlanFacts.read(lines));
          } else if (!Instructions.SHEET.equals(sheet.getName())) {
            ignored.add(sheet.getName());
          }
        }
      }
    }
    if (rows.isEmpty()) {
      throw WorkbookProblems.unreadable(
          "The workbook has none of a plan's sheets, such as Results or Activities. Export the plan"
              + " and change that.");
    }
    return new UploadedWorkbook(facts, rows, ignored);
  }
}
