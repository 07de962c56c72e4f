package org.roundtable.workplan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.workplan.document.SamplePlan;

/** The page on workbooks says what they are. */
class WorkbookPageTest {

  private static final Path PAGE = Path.of("..", "docs", "workbook.md");

  @ParameterizedTest
  @EnumSource
  void it_names_each_column_with_its_tag(Sheet sheet) throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page).contains("**" + sheet.title());
    for (Column column : sheet.columns()) {
      assertThat(page).contains("`" + column.key() + "`", "`" + column.tag() + "`");
      column.words().forEach(word -> assertThat(page).contains("`" + word + "`"));
    }
  }

  @Test
  void it_names_each_column_of_the_csv_in_order() throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    new ActivitiesCsv(SamplePlan.plan(PlanState.DRAFT)).write(List.of(), csv);
    List<String> rows = csv.toString(StandardCharsets.UTF_8).substring(1).lines().toList();
    // Only what has a comma or a sign in it is quoted.
    String[] headings = rows.get(0).replace("\"Done, percent\"", "Done; percent").split(",");
    String[] tags = rows.get(1).replace("\"", "").split(",");

    StringBuilder table = new StringBuilder();
    for (int i = 0; i < headings.length; i++) {
      table.append("| %s | `%s` |\n".formatted(headings[i].replace(';', ','), tags[i]));
    }
    assertThat(Files.readString(PAGE)).contains(table);
  }
}
