package org.roundtable.workplan.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class WorkbookApiTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";

  private PlanDriver officer;
  private UUID plan;
  private UUID objective;
  private Said trained;
  private Said written;

  @BeforeEach
  void a_draft_with_two_activities() {
    officer = new PlanDriver(as("COUNTRY_OFFICER"));
    officer.programme(PROGRAMME);
    plan = officer.begin(PROGRAMME).id();
    objective = officer.objective(plan, 1);
    trained = add("تدريب المحققين", "\"amount\": \"1250.50\", \"currency\": \"EUR\"");
    written = add("دستورالعمل‌ها", "\"amount\": \"7000\", \"currency\": \"JPY\"");
  }

  @Test
  void an_exported_workbook_comes_back_without_a_difference_in_every_language() {
    for (String language : List.of("en", "ar", "ckb", "fa", "fa-AF", "ps", "ur", "prs")) {
      byte[] workbook = officer.file(plan, "workbook?language=" + language);

      JsonNode report = officer.bring(plan, workbook, false).ok().body();

      assertThat(told(report)).isEmpty();
      assertThat(report.get("missing").asInt()).isZero();
    }
    assertThat(officer.get(path(trained)).etag()).isEqualTo(trained.etag());
  }

  @Test
  void a_workbook_saved_by_another_program_brings_its_changes_and_no_others() {
    byte[] workbook =
        edited(book -> {
          book.set("Activities", "1.1", "title", "Train judges");
          book.cell("Activities", "code", "1.1", "plannedEnd")
              .setCellValue(LocalDate.of(2020, 4, 1));
          book.cell("Budget", "activity", "1.1", "amount").setCellValue(0.1);
          book.set("Activities", "1.2", "remove", "yes");
          book.add("Results", "kind", "OUTPUT", "code", "1.9", "parent", "1", "title", "A forum");
          book.add(
              "Activities",
              "parent",
              "1.9",
              "title",
              "Meet",
              "plannedStart",
              "۲۰۲۱-۰۳-۰۱",
              "plannedEnd",
              "٢٠٢١/٠٣/٠٢",
              "dependsOn",
              "1.1");
          book.add(
              "Budget",
              "activity",
              "۱.۱",
              "funder",
              "EU",
              "year",
              "۲۰۲۱",
              "amount",
              "١٬٢٣٤٫٥٦",
              "currency",
              "usd");
        });

    JsonNode wouldChange = officer.bring(plan, workbook, true).ok().body();
    assertThat(titles()).containsExactly("تدريب المحققين", "دستورالعمل‌ها");
    JsonNode changed = officer.bring(plan, workbook, false).ok().body();

    assertThat(told(wouldChange))
        .containsExactly(
            "CHANGED 1.1 Train judges",
            "REMOVED 1.2 دستورالعمل‌ها",
            "ADDED 1.9 A forum",
            "ADDED 1.9.1 Meet");
    assertThat(told(changed)).isEqualTo(told(wouldChange));
    assertThat(titles()).containsExactly("Train judges", "Meet");
    JsonNode judges = officer.get(path(trained)).body();
    assertThat(judges.at("/content/plannedEnd").asString()).isEqualTo("2020-04-01");
    assertThat(judges.at("/content/budget/0/amount").asString()).isEqualTo("0.10");
    assertThat(judges.at("/content/budget/1/amount").asString()).isEqualTo("1234.56");
    assertThat(told(officer.bring(plan, export(), false).ok().body())).isEmpty();
  }

  @Test
  void every_error_is_told_with_its_cell_and_nothing_is_imported() {
    byte[] workbook =
        edited(book -> {
          book.set("Activities", "1.1", "title", "Changed");
          book.set("Activities", "1.1", "plannedStart", "01/03/2020");
          book.set("Activities", "1.2", "parent", "9.9");
          book.cell("Budget", "activity", "1.1", "amount").setCellFormula("1+1");
          book.set("Budget", "1.2", "amount", "1,5");
          book.set("Results", "1", "title", "Another objective");
          book.add("Activities", "code", "1.1", "parent", "1", "title", "Twice");
          book.add("Risks", "activity", "1.1", "description", "Flood", "likelihood", "VERY");
          book.sheet("Risks").addMergedRegion(new CellRangeAddress(6, 6, 3, 4));
        });

    Said refused = officer.bring(plan, workbook, false);

    assertThat(refused.problem()).isEqualTo("422 /problems/workbook-errors");
    assertThat(errors(refused))
        .containsExactlyInAnyOrder(
            "Activities L4 plannedStart",
            "Activities E5 parent",
            "Activities D6 code",
            "Activities L6 plannedStart",
            "Activities M6 plannedEnd",
            "Budget G4 amount",
            "Budget G5 amount",
            "Results null4 null",
            "Risks F4 likelihood",
            "Risks G4 impact",
            "Risks nullnull null");
    assertThat(refused.body().get("total").asInt()).isEqualTo(refused.body().get("errors").size());
    assertThat(titles()).containsExactly("تدريب المحققين", "دستورالعمل‌ها");
  }

  @Test
  void what_was_changed_on_both_sides_is_refused_and_what_was_changed_on_one_is_kept() {
    byte[] exported = export();
    officer.change(plan, latest(trained), "Changed on the page").ok();
    byte[] other = Edited.of(exported, book -> book.set("Activities", "1.2", "title", "Mine"));
    byte[] same = Edited.of(exported, book -> book.set("Activities", "1.1", "title", "Mine"));

    assertThat(errors(officer.bring(plan, same, false))).containsExactly("Activities null4 null");
    officer.bring(plan, other, false).ok();

    assertThat(titles()).containsExactly("Changed on the page", "Mine");
  }

  @Test
  void two_items_take_each_others_codes() {
    officer
        .bring(
            plan,
            edited(book -> {
              Cell first = book.cell("Activities", "code", "1.1", "code");
              Cell second = book.cell("Activities", "code", "1.2", "code");
              first.setCellValue("1.2");
              second.setCellValue("1.1");
            }),
            false)
        .ok();

    assertThat(titles()).containsExactly("دستورالعمل‌ها", "تدريب المحققين");
  }

  @Test
  void what_the_workbook_lacks_is_told_and_stays() {
    byte[] workbook =
        edited(book -> {
          book.delete("Activities", "1.2");
          book.delete("Budget", "1.2");
          book.workbook().removeSheetAt(book.workbook().getSheetIndex("Risks"));
          book.workbook().createSheet("Notes").createRow(0).createCell(0).setCellFormula("1+1");
        });

    JsonNode report = officer.bring(plan, workbook, false).ok().body();

    assertThat(told(report)).isEmpty();
    assertThat(report.get("missingRows"))
        .extracting(row -> row.get("sheet").asString() + " " + row.get("code").asString())
        .containsExactlyInAnyOrder("Activities 1.2", "Budget 1.2");
    assertThat(report.at("/ignoredSheets/0").asString()).isEqualTo("Notes");
    assertThat(titles()).hasSize(2);
  }

  @Test
  void activities_that_would_wait_for_each_other_are_named() {
    byte[] workbook =
        edited(book -> {
          book.set("Activities", "1.1", "dependsOn", "1.2");
          book.set("Activities", "1.2", "dependsOn", "۱.۱");
        });

    assertThat(errors(officer.bring(plan, workbook, false)))
        .containsExactlyInAnyOrder("Activities N4 dependsOn", "Activities N5 dependsOn");
  }

  @Test
  void marks_that_nobody_sees_are_taken_out_and_the_joiner_of_persian_stays() {
    byte[] workbook =
        edited(book -> {
          book.set("Activities", "1.1", "title", "\u200f\u200b می\u200cشود\ufeff\u202e \u200c");
          book.set("Activities", "1.1", "responsible", "\u200eMoI\u200f");
          book.set("Activities", "1.2", "title", "Plan\u200cner\u200b 1");
        });

    officer.bring(plan, workbook, false).ok();

    assertThat(titles()).containsExactly("می\u200cشود", "Planner 1");
    assertThat(latest(trained).body().at("/content/responsible").asString()).isEqualTo("MoI");
  }

  @Test
  void a_number_or_a_date_in_the_wrong_column_is_refused() {
    byte[] workbook =
        edited(book -> {
          CellStyle plain = book.workbook().createCellStyle();
          Cell code = book.cell("Activities", "code", "1.1", "code");
          Cell day = book.cell("Activities", "code", "1.1", "plannedStart");
          code.setCellValue(1.1);
          day.setCellValue(43_891);
          day.setCellStyle(plain);
          book.set("Activities", "1.2", "plannedEnd", "۱۳۹۸/۱۲/۱۱");
        });

    assertThat(errors(officer.bring(plan, workbook, false)))
        .contains("Activities D4 code", "Activities L4 plannedStart", "Activities M5 plannedEnd");
  }

  @Test
  void the_workbook_of_another_plan_is_refused_unless_it_is_made_a_copy() {
    UUID other = officer.begin(PROGRAMME).id();
    byte[] exported = export();
    byte[] copy =
        Edited.of(
            exported,
            book -> {
              book.sheet("Plan").removeRow(book.sheet("Plan").getRow(0));
              book.workbook().removeSheetAt(book.workbook().getSheetIndex("Results"));
              for (String sheet :
                  List.of("Activities", "Budget", "Risks", "Indicators", "Targets")) {
                book.sheet(sheet)
                    .forEach(row -> {
                      if (row.getRowNum() > 2) {
                        row.removeCell(row.getCell(0));
                        row.removeCell(row.getCell(1));
                      }
                    });
              }
            });

    assertThat(officer.bring(other, exported, false).problem())
        .isEqualTo("422 /problems/workbook-errors");
    JsonNode report = officer.bring(other, copy, false).ok().body();

    assertThat(report.get("added").asInt()).isEqualTo(2);
    assertThat(titles(other)).isEqualTo(titles());
  }

  @Test
  void an_amendment_takes_changes_of_the_items_that_were_opened() {
    officer.submit(plan).ok();
    officer.sign(plan, 1, "MoI").ok();
    officer.command(plan, "drafts", "{\"items\":[\"%s\"]}".formatted(trained.id())).ok();

    assertThat(
            errors(
                officer.bring(
                    plan, edited(book -> book.set("Activities", "1.2", "title", "No")), false)))
        .containsExactly("Activities null5 null");
    officer.bring(plan, edited(book -> book.set("Activities", "1.1", "title", "Yes")), false).ok();
    assertThat(titles()).containsExactly("Yes", "دستورالعمل‌ها");
  }

  @Test
  void only_an_open_plan_takes_a_workbook_and_only_of_an_officer() {
    byte[] exported = export();
    PlanDriver coordinator = new PlanDriver(as("REGIONAL_COORDINATOR"));
    assertThat(coordinator.bring(plan, exported, false).problem())
        .isEqualTo("403 /problems/not-allowed");
    assertThat(coordinator.file(plan, "workbook")).isNotEmpty();

    officer.submit(plan).ok();

    assertThat(officer.bring(plan, exported, false).problem())
        .isEqualTo("409 /problems/plan-state state");
    assertThat(officer.file(plan, "workbook?version=1")).isNotEmpty();
  }

  @Test
  void the_summary_counts_items_and_adds_up_money_exactly() {
    add("More", "\"amount\": \"0.05\", \"currency\": \"EUR\"");

    JsonNode draft = officer.get("/api/workplans/%s/summary".formatted(plan)).ok().body();
    officer.submit(plan).ok();
    JsonNode version = officer.get("/api/workplans/%s/summary?version=1".formatted(plan)).body();

    assertThat(draft.get("items"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"kind\":\"OBJECTIVE\",\"objective\":1,\"items\":1}",
            "{\"kind\":\"ACTIVITY\",\"objective\":1,\"items\":3}",
            "{\"kind\":\"OBJECTIVE\",\"objective\":2,\"items\":1}");
    assertThat(draft.get("budget"))
        .extracting(sum -> sum.get("currency").asString() + " " + sum.get("amount").asString())
        .containsExactly("EUR 1250.55", "JPY 7000");
    assertThat(version.get("budget")).isEqualTo(draft.get("budget"));
    assertThat(version.get("items")).isEqualTo(draft.get("items"));
  }

  @Test
  void the_activities_are_a_table_that_other_tools_read_and_no_spreadsheet_reckons_with()
      throws IOException {
    add("=HYPERLINK(1)", "\"amount\": \"0.05\", \"currency\": \"EUR\"");

    String csv = new String(officer.file(plan, "activities.csv"), UTF_8);

    assertThat(csv).startsWith("\ufeffActivity code,").contains("\r\n\"#activity+code\",");
    try (CSVParser table = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
      List<CSVRecord> rows = table.getRecords();
      assertThat(rows).hasSize(5).allMatch(row -> row.size() == rows.getFirst().size());
      assertThat(rows.get(1)).contains("#activity+name", "#value+budget", "#country+code");
      assertThat(rows.get(2)).contains("1.1", "تدريب المحققين", "1250.50", "EUR", "PLANNED", "IQ");
      assertThat(rows.get(4)).contains("'=HYPERLINK(1)");
    }
  }

  private Said add(String title, String budget) {
    return officer
        .post(
            PlanDriver.items(plan),
            PlanDriver.item(
                objective,
                null,
                """
                {"kind": "ACTIVITY", "title": "%s", "plannedStart": "2020-03-01",
                 "plannedEnd": "2020-03-05", "budget": [{"funder": "EU", "year": 2020, %s}]}\
                """
                    .formatted(title, budget)),
            null)
        .ok();
  }

  private byte[] export() {
    return officer.file(plan, "workbook");
  }

  private byte[] edited(Consumer<Edited> changes) {
    return Edited.of(export(), changes);
  }

  private Said latest(Said item) {
    return officer.get(path(item)).ok();
  }

  private String path(Said item) {
    return PlanDriver.items(plan) + "/" + item.id();
  }

  private List<String> titles() {
    return titles(plan);
  }

  private List<String> titles(UUID of) {
    List<String> titles = new ArrayList<>();
    officer
        .get(PlanDriver.items(of) + "?kind=ACTIVITY")
        .ok()
        .body()
        .get("items")
        .forEach(item -> titles.add(item.at("/content/title").asString()));
    return titles;
  }

  private static List<String> told(JsonNode report) {
    List<String> told = new ArrayList<>();
    report
        .get("items")
        .forEach(item ->
            told.add(
                "%s %s %s"
                    .formatted(
                        item.get("change").asString(),
                        item.get("code").asString(),
                        item.get("title").asString())));
    return told;
  }

  private static List<String> errors(Said refused) {
    List<String> errors = new ArrayList<>();
    refused
        .body()
        .get("errors")
        .forEach(error ->
            errors.add(
                "%s %s%s %s"
                    .formatted(
                        error.get("sheet").asString(),
                        text(error, "column"),
                        text(error, "row"),
                        text(error, "field"))));
    return errors;
  }

  private static String text(JsonNode error, String field) {
    return error.has(field) ? error.get(field).asString() : "null";
  }
}
