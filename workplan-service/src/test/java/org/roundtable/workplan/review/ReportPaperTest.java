package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.workplan.review.RoundTest.INTERIOR;
import static org.roundtable.workplan.review.RoundTest.JUSTICE;
import static org.roundtable.workplan.review.RoundTest.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Paper;
import org.roundtable.platform.files.StoredFile;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.version.Difference;
import org.roundtable.workplan.version.FieldChange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class ReportPaperTest {

  private static final UUID ITEM = new UUID(0, 3);
  private static final UUID BEFORE = new UUID(0, 4);

  @Test
  void it_says_who_was_asked_what_became_of_each_input_and_what_changed() {
    List<String> texts = texts(ReportPaper.of(report(), Language.ENGLISH));

    assertThat(texts)
        .contains("1 of 2 institutions answered, with 1 input.")
        .contains("MoI\nDec 15, 2019\nEntered by the office")
        .contains("Partly accepted", "In 2021 only", "1.2 is new")
        .contains("1.1\nTrain investigators\nChanged in the next version")
        .contains("Withdrawn")
        .contains("What changed from version 2 to version 3")
        .contains("Added", "1.2\nTrain judges")
        .contains("Budget · Amount", "10.00", "12.50")
        .as("an item that is referred to goes by its code")
        .contains("Comes after", "1.0");
  }

  @Test
  void it_names_the_files_that_were_read_and_given() {
    List<String> texts = texts(ReportPaper.of(report(), Language.ENGLISH));

    assertThat(texts)
        .contains("Materials", "assessment.pdf", "attached file")
        .contains("Train judges as well\nAttached: letter.pdf");
    assertThat(texts(ReportPaper.of(report(), Language.ARABIC)))
        .contains("Train judges as well\nمرفق: \u2068letter.pdf\u2069");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void it_speaks_each_language(Language language) {
    List<String> english = texts(ReportPaper.of(report(), Language.ENGLISH));
    List<String> texts = texts(ReportPaper.of(report(), language));

    assertThat(texts).hasSameSizeAs(english);
    assertThat(texts.stream().filter(text -> text.matches("(?s).*\\p{IsArabic}.*")))
        .hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @CsvSource({
    "ur,    ,                  URDU",
    "prs,   ar,                DARI",
    ",      'fa-AF,fa;q=0.9',  DARI",
    ",      'de,ar-IQ;q=0.5',  ARABIC",
    ",      nonsense;;;,       ENGLISH",
    ",      ,                  ENGLISH"
  })
  void a_reader_gets_the_language_that_they_name_or_accept(
      String named, String accepted, Language expected) {
    assertThat(ReaderLanguage.of(named, accepted)).isEqualTo(expected);
  }

  private static RoundReport report() {
    Round round =
        RoundTest.open(INTERIOR, JUSTICE).attach(file("assessment.pdf"), 1, NOW).close(NOW);
    Input answered =
        input(round, INTERIOR, "Train judges as well")
            .attach(file("letter.pdf"), 1, NOW)
            .dispose(
                DispositionKind.PARTLY_ACCEPTED,
                new PublicText("In 2021 only"),
                new PublicText("1.2 is new"),
                NOW);
    Input withdrawn = input(round, JUSTICE, "Never mind").withdraw(NOW);
    List<RoundReport.Answered> inputs =
        List.of(
            new RoundReport.Answered(
                answered,
                new ItemCode("1.1"),
                new PublicText("Train investigators"),
                Difference.Kind.CHANGED),
            new RoundReport.Answered(withdrawn, null, null, null));
    return new RoundReport(
        new PublicText("Workplan Iraq"),
        round,
        round.institutions().stream().map(i -> RoundReport.Asked.of(i, inputs)).toList(),
        inputs,
        changes(),
        Map.of(BEFORE, new ItemCode("1.0")));
  }

  private static Attachment file(String name) {
    UUID id = UUID.randomUUID();
    return new Attachment(
        id, new StoredFile(id, name, "application/pdf", 9, "0".repeat(64), NOW, "key"));
  }

  private static PlanDifference.View changes() {
    JsonNodeFactory json = JsonMapper.shared().getNodeFactory();
    return new PlanDifference.View(
        2,
        3,
        "digest",
        1,
        1,
        0,
        List.of(
            new PlanDifference.Change(
                ITEM,
                ItemKind.ACTIVITY,
                new ItemCode("1.1"),
                "Train investigators",
                Difference.Kind.CHANGED,
                false,
                List.of(
                    new FieldChange(
                        "budget[0191].amount", json.stringNode("10.00"), json.stringNode("12.50")),
                    new FieldChange(
                        "plannedEnd", json.stringNode("2020-03-05"), json.stringNode("2020-04-05")),
                    new FieldChange("dependsOn", null, json.arrayNode().add(BEFORE.toString())))),
            new PlanDifference.Change(
                new UUID(0, 5),
                ItemKind.ACTIVITY,
                new ItemCode("1.2"),
                "Train judges",
                Difference.Kind.ADDED,
                false,
                List.of())),
        null);
  }

  private static Input input(Round round, InstitutionCode institution, String text) {
    return Input.give(
        UUID.randomUUID(),
        round,
        new Input.Place(ITEM, 1, null),
        institution,
        new PublicText(text),
        Language.ENGLISH,
        true,
        LocalDate.of(2019, 12, 15),
        NOW);
  }

  /** All that it says, block by block. */
  private static List<String> texts(Paper paper) {
    List<String> texts = new ArrayList<>(List.of(paper.title()));
    for (Block block : paper.blocks()) {
      switch (block) {
        case Block.Heading heading -> texts.add(heading.text());
        case Block.Paragraph paragraph -> texts.add(paragraph.text());
        case Block.Note note -> texts.add(note.text());
        case Block.Facts facts -> facts.facts().forEach(fact -> texts.add(fact.name()));
        case Block.Table table -> {
          table.columns().forEach(column -> texts.add(column.heading()));
          table.rows().forEach(row -> row.forEach(cell -> texts.add(text(cell))));
        }
        case Block.PageBreak ignored -> texts.add("");
      }
    }
    return texts;
  }

  private static String text(Cell cell) {
    return cell.value() instanceof Cell.Value.Text(String text) ? text : "";
  }
}
