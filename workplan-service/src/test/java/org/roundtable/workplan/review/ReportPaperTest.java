package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.workplan.review.RoundTest.INTERIOR;
import static org.roundtable.workplan.review.RoundTest.JUSTICE;
import static org.roundtable.workplan.review.RoundTest.NOW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.platform.files.StoredFile;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.document.PaperTexts;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.version.Difference;

class ReportPaperTest {

  private static final UUID ITEM = new UUID(0, 3);
  private static final UUID BEFORE = new UUID(0, 4);

  @Test
  void it_says_who_was_asked_what_became_of_each_input_and_what_changed() {
    List<String> texts = PaperTexts.of(ReportPaper.of(report(), Language.ENGLISH));

    assertThat(texts)
        .contains("1 of 2 institutions answered, with 1 input.")
        .contains("MoI\nDec 15, 2019\nEntered by the office")
        .contains("Partly accepted", "In 2021 only", "1.2 is new")
        .contains("1.1\nTrain investigators\nChanged in the next version")
        .contains("Withdrawn")
        .contains("What changed from version 2 to version 3")
        .contains("Added", "1.2\nTrain judges")
        .contains("Budget line", "Japan, 2020: USD\u00a010.00", "Japan, 2020: USD\u00a012.50")
        .as("an item that is referred to goes by its code")
        .contains("Comes after", "1.0");
  }

  @Test
  void it_names_the_files_that_were_read_and_given() {
    List<String> texts = PaperTexts.of(ReportPaper.of(report(), Language.ENGLISH));

    assertThat(texts)
        .contains("Materials", "assessment.pdf", "attached file")
        .contains("Train judges as well\nAttached: letter.pdf");
    assertThat(PaperTexts.of(ReportPaper.of(report(), Language.ARABIC)))
        .contains("Train judges as well\nمرفق: \u2068letter.pdf\u2069");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void it_speaks_each_language(Language language) {
    List<String> english = PaperTexts.of(ReportPaper.of(report(), Language.ENGLISH));
    List<String> texts = PaperTexts.of(ReportPaper.of(report(), language));

    assertThat(texts).hasSameSizeAs(english);
    assertThat(texts.stream().filter(text -> text.matches("(?s).*\\p{IsArabic}.*")))
        .hasSizeGreaterThan(30);
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
        new PlanDifference.Codes(Map.of(), Map.of(BEFORE, new ItemCode("1.0"))));
  }

  private static Attachment file(String name) {
    UUID id = UUID.randomUUID();
    return new Attachment(
        id, new StoredFile(id, name, "application/pdf", 9, "0".repeat(64), NOW, "key"));
  }

  private static PlanDifference.View changes() {
    return new PlanDifference.View(
        2,
        3,
        "digest",
        1,
        1,
        0,
        List.of(
            change(
                Difference.Kind.CHANGED,
                activity("1.1", "Train investigators", "10.00", "2020-03-05", List.of()),
                activity("1.1", "Train investigators", "12.50", "2020-04-05", List.of(BEFORE))),
            change(
                Difference.Kind.ADDED,
                null,
                activity("1.2", "Train judges", "1.00", "2020-04-05", List.of()))),
        null);
  }

  private static PlanDifference.Change change(
      Difference.Kind kind, @Nullable Line before, Line after) {
    return new PlanDifference.Change(
        ITEM,
        ItemKind.ACTIVITY,
        after.code(),
        after.content().title().value(),
        kind,
        false,
        List.of(),
        before,
        after);
  }

  private static Line activity(
      String code, String title, String amount, String end, List<UUID> dependsOn) {
    return new Line(
        new ItemCode(code),
        null,
        new Activity(
            new PublicText(title),
            null,
            null,
            List.of(),
            null,
            LocalDate.of(2020, 3, 1),
            LocalDate.parse(end),
            List.of(
                new BudgetLine(
                    new UUID(0, 7),
                    new PublicText("Japan"),
                    2020,
                    new BigDecimal(amount),
                    Currency.getInstance("USD"),
                    null)),
            dependsOn,
            List.of(),
            null));
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
}
