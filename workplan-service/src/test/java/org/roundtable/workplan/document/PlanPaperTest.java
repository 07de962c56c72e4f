package org.roundtable.workplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.paper.Block;
import org.roundtable.paper.Paper;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanEntry;

class PlanPaperTest {

  @Test
  void the_first_page_says_which_plan_it_is_and_who_signed_it() {
    Paper paper = PlanPaper.of(SamplePlan.version(), Language.ENGLISH);

    assertThat(PaperTexts.of(paper))
        .contains("\u2068خطة عمل العراق\u2069", "Country: Iraq", "Years: 2020 – 2022")
        .contains("Programme: Global Action against Trafficking\nGLOACT-AME")
        .contains("State of the plan: In review", "Version: Version 1")
        .contains("Submitted on: 2020-02-10", "Fingerprint (SHA-256): " + SamplePlan.HASH)
        .contains("2 institutions must sign. 2 named institutions must be among them.")
        .contains("MoI", "Validated", "Deputy minister\nEntered by the office", "Feb 11, 2020")
        .contains("MoJ", "Not signed yet");
    assertThat(paper.mark()).isEqualTo("Version 1 · SHA-256 " + SamplePlan.HASH);
  }

  @Test
  void a_draft_says_that_it_binds_nobody_and_has_no_hash_and_no_signature() {
    Paper paper = PlanPaper.of(SamplePlan.draft(), Language.ENGLISH);

    assertThat(PaperTexts.of(paper))
        .contains("Version: Draft")
        .anyMatch(text -> text.startsWith("This is a draft."))
        .noneMatch(text -> text.contains(SamplePlan.HASH) || text.contains("Deputy minister"));
    assertThat(paper.mark()).isEqualTo("Draft, printed on February 29, 2020");
  }

  @Test
  void nothing_is_said_about_who_must_sign_what_is_validated() {
    PrintedPlan validated =
        SamplePlan.of(SamplePlan.plan(PlanState.VALIDATED), SamplePlan.entries(1, 1));

    assertThat(PaperTexts.of(PlanPaper.of(validated, Language.ENGLISH)))
        .contains("Version: Version 1, which is validated and holds", "MoI")
        .doesNotContain("MoJ", "Not signed yet")
        .noneMatch(text -> text.contains("must sign"));
  }

  @Test
  void the_tree_has_each_result_with_its_indicators_and_activities() {
    List<String> texts = PaperTexts.of(PlanPaper.of(SamplePlan.version(), Language.ENGLISH));

    assertThat(texts)
        .containsSubsequence(
            "Objective 1 · Strategy and policy development",
            "Outcome 1.1 · \u2068تعمل مؤسسات العدالة معًا\u2069",
            "Justice institutions share what they know, and act on it together.",
            "Output 1.1.1 · A curriculum for judges",
            "OECD purpose codes: 15130 · SDG targets: 16.3 · UN gender marker: 2 · DAC gender marker: 1",
            "Indicators",
            "1.1.1.i1",
            "Judges trained\nNumber: people",
            "12.5 (2019)",
            "2020: 120\n2021, half 1: 1,500\n2021, quarter 3: 1,600\n2022/11: 1,700",
            "Lists of the judicial institute",
            "Every quarter",
            "Sex\nAge",
            "Activities",
            "1.1.1.1",
            "1.1.1.2",
            "Train investigators of the border police\nFive days, with exercises on the ground.",
            "Mar 1, 2020 – May 5, 2020\n2020, quarter 1 – 2020, quarter 2",
            "MoI",
            "MoJ\nCOMSEC/DWE",
            "هەولێر\nIQ11",
            "• Japan, 2020: USD\u00a01,234.50\nRate: USD\u00a01.00 = IQD\u00a01,190, Jan 31, 2020\n"
                + "• \u2068الاتحاد الأوروبي\u2069, 2021: EUR\u00a0900.00",
            "1.1.1.1",
            "Trainers can’t travel\nLikelihood: high · Impact: medium\nResponse: Online sessions",
            "Objective 2 · Strategy and policy development");
  }

  @Test
  void the_budget_is_added_up_by_currency_funder_and_year_and_never_over_currencies() {
    List<String> texts = PaperTexts.of(PlanPaper.of(SamplePlan.version(), Language.ENGLISH));

    assertThat(texts)
        .containsSubsequence(
            "Budget by currency, funder and year",
            "Budget in EUR",
            "2021",
            "الاتحاد الأوروبي",
            "EUR 3600.00",
            "Total",
            "EUR 3600.00",
            "Budget in USD",
            "2020",
            "Japan",
            "USD 4938.00");
  }

  @Test
  void an_item_under_nothing_that_is_there_is_not_left_out() {
    List<PlanEntry> entries = new ArrayList<>(SamplePlan.entries(1, 1));
    PlanEntry first = entries.getFirst();
    entries.add(
        new PlanEntry(
            SamplePlan.id(77),
            new Line(new ItemCode("9.9"), SamplePlan.id(78), SamplePlan.activity(true)),
            first.objective(),
            false,
            null,
            0));
    PrintedPlan printed = SamplePlan.of(SamplePlan.plan(PlanState.IN_REVIEW), entries);

    assertThat(PaperTexts.of(PlanPaper.of(printed, Language.ENGLISH))).contains("9.9");
  }

  @Test
  void a_plan_without_items_says_so() {
    PrintedPlan empty = SamplePlan.of(SamplePlan.plan(PlanState.IN_REVIEW), List.of());

    assertThat(PaperTexts.of(PlanPaper.of(empty, Language.ENGLISH)))
        .contains("Nothing is planned here yet.", "The activities have no budget lines.");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void it_speaks_each_language(Language language) {
    List<Block> english = PlanPaper.of(SamplePlan.version(), Language.ENGLISH).blocks();
    Paper paper = PlanPaper.of(SamplePlan.version(), language);

    assertThat(paper.blocks()).hasSameSizeAs(english);
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Table table) {
        assertThat(table.columns())
            .allMatch(column -> column.heading().matches(".*[\\p{IsArabic}\\p{Nd}].*"));
      }
    }
  }
}
