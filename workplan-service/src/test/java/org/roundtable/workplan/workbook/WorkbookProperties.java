package org.roundtable.workplan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.plan.PlanEntry;
import org.springframework.util.unit.DataSize;

/** What holds for any plan. */
class WorkbookProperties {

  private static final WorkbookLimits LIMITS =
      new WorkbookLimits(40_000, DataSize.ofMegabytes(100), 200, 500);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void a_workbook_that_nobody_changed_changes_nothing(long seed) throws IOException {
    List<PlanEntry> plan = new RandomPlan(seed).entries();
    Language language = Language.values()[(int) (seed % Language.values().length)];

    WorkbookErrors errors = new WorkbookErrors(500);
    UploadedWorkbook read = read(written(plan, language), errors);
    RowMatch match = new RowMatch(new PlanRows(plan), read, UUID.randomUUID(), errors);

    errors.require();
    assertThat(match.missing()).isEmpty();
    for (Sheet sheet : Sheet.values()) {
      assertThat(read.of(sheet)).hasSize(new PlanRows(plan).of(sheet).size());
      for (UploadedRow row : read.of(sheet)) {
        PlanRow known = new PlanRows(plan).of(sheet).get(row.id());
        assertThat(known).isNotNull();
        for (Column column : sheet.columns()) {
          if (column.content()) {
            assertThat(row.cell(column.key())).as(column.key()).isEqualTo(known.cell(column.key()));
          }
        }
        assertThat(row.base()).isEqualTo(known.base());
      }
      assertThat(match.of(sheet)).as(sheet.title()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
  void the_workbook_of_one_state_brings_another_to_it(long seed) throws IOException {
    List<PlanEntry> before = new RandomPlan(seed).entries();
    List<PlanEntry> wanted = new PlanChanges(seed).of(before);

    WorkbookErrors errors = new WorkbookErrors(500);
    UploadedWorkbook read = PlanChanges.based(read(written(wanted, Language.DARI), errors), before);
    RowMatch match = new RowMatch(new PlanRows(before), read, UUID.randomUUID(), errors);
    WantedPlan plan = new WantedPlan(before, match, errors);

    errors.require();
    assertThat(plan.items().stream().map(item -> RandomPlan.told(item.line())))
        .containsExactlyElementsOf(
            wanted.stream().map(entry -> RandomPlan.told(entry.line())).toList());
  }

  static byte[] written(List<PlanEntry> plan, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookWriter(language).write(Map.of(), new PlanRows(plan), out);
    return out.toByteArray();
  }

  static UploadedWorkbook read(byte[] workbook, WorkbookErrors errors) {
    return new WorkbookReader(LIMITS).read(workbook, errors);
  }
}
