package org.roundtable.workplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Emphasis;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.Content;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.version.Difference;

class ChangedItemsTest {

  private static final UUID OLD_PARENT = SamplePlan.id(2);
  private static final UUID NEW_PARENT = SamplePlan.id(3);
  private static final PlanDifference.Codes CODES =
      new PlanDifference.Codes(
          Map.of(OLD_PARENT, new ItemCode("1.1")),
          Map.of(OLD_PARENT, new ItemCode("1.2"), NEW_PARENT, new ItemCode("1.3")));

  @Test
  void a_budget_line_that_changed_stands_beside_what_it_was() {
    Activity before = SamplePlan.activity(true);
    BudgetLine line = before.budget().getFirst();
    Activity after =
        before.withBudget(
            List.of(
                new BudgetLine(
                    line.id(),
                    line.funder(),
                    line.year(),
                    new BigDecimal("2000"),
                    Currency.getInstance("USD"),
                    null)));

    ChangedItem item = say(line("1.1.1", OLD_PARENT, before), line("1.1.1", OLD_PARENT, after));

    assertThat(item.change()).isEqualTo("Changed");
    assertThat(item.emphasis()).isEqualTo(Emphasis.CHANGED);
    assertThat(told(item))
        .containsExactly(
            "Budget line | Japan, 2020: USD\u00a01,234.50 / Rate: USD\u00a01.00 = IQD\u00a01,190,"
                + " Jan 31, 2020 | Japan, 2020: USD\u00a02,000.00",
            "Budget line | \u2068الاتحاد الأوروبي\u2069, 2021: EUR\u00a0900.00 | ");
  }

  @Test
  void an_item_that_only_moved_says_from_where_to_where_by_the_codes_of_each_state() {
    Activity activity = SamplePlan.activity(true);

    ChangedItem item =
        say(line("1.1.1", OLD_PARENT, activity), line("1.3.1", NEW_PARENT, activity));

    assertThat(item.change()).isEqualTo("Moved");
    assertThat(told(item)).containsExactly("Code | 1.1.1 | 1.3.1", "Lies under | 1.1 | 1.3");
  }

  @Test
  void an_item_that_moved_and_says_something_else_is_both() {
    Activity activity = SamplePlan.activity(true);

    ChangedItem item =
        say(
            line("1.1.1", OLD_PARENT, activity),
            line("1.3.1", NEW_PARENT, SamplePlan.activity(false)));

    assertThat(item.change()).isEqualTo("Moved and changed");
    assertThat(told(item)).anyMatch(field -> field.startsWith("Title | "));
  }

  @Test
  void a_target_is_told_apart_by_its_period() {
    Indicator before = SamplePlan.indicator();
    IndicatorDetails details = before.details();
    Indicator after =
        new Indicator(
            before.title(),
            new IndicatorDetails(
                details.measure(),
                details.unit(),
                details.baseline(),
                List.of(
                    new IndicatorDetails.Target(new Period("2020"), SamplePlan.text("130")),
                    details.targets().get(1),
                    details.targets().get(2),
                    details.targets().get(3)),
                details.disaggregations(),
                details.meansOfVerification(),
                null));

    assertThat(told(say(line("1.i1", OLD_PARENT, before), line("1.i1", OLD_PARENT, after))))
        .containsExactly("Target for 2020 | 120 | 130", "Reported | Every quarter | ");
  }

  @Test
  void what_was_added_or_removed_is_told_whole() {
    Line line = line("1.1.1", OLD_PARENT, SamplePlan.activity(false));

    ChangedItem added = say(null, line);
    ChangedItem removed = say(line, null);

    assertThat(added.change()).isEqualTo("Added");
    assertThat(added.name()).isEqualTo("Activity 1.1.1 · Train investigators of the border police");
    assertThat(told(added)).contains("Lies under |  | 1.2", "Responsible institution |  | MoI");
    assertThat(removed.change()).isEqualTo("Removed");
    assertThat(told(removed)).contains("Lies under | 1.1 | ", "Partners | MoJ / COMSEC/DWE | ");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_difference_is_printed_in_each_language(Language language) {
    PlanDifference.View view =
        new PlanDifference.View(
            0,
            null,
            "ab".repeat(32),
            1,
            0,
            0,
            List.of(change(null, line("1.1.1", OLD_PARENT, SamplePlan.activity(true)))),
            "1");

    List<String> texts =
        PaperTexts.of(DifferencePaper.of(SamplePlan.plan(PlanState.DRAFT), view, CODES, language));

    assertThat(texts).hasSizeGreaterThan(30);
    if (language.rightToLeft()) {
      assertThat(texts.stream().filter(text -> text.matches("(?s).*\\p{IsArabic}.*")))
          .hasSizeGreaterThan(20);
    } else {
      assertThat(texts)
          .contains(
              "Changes in: \u2068خطة عمل العراق\u2069",
              "From: Nothing: there was no version before",
              "To: Draft",
              "1 item added, 0 changed, 0 removed.",
              "Only the first 1 item are shown; the difference in the office has them all.",
              "Added: Activity 1.1.1 · \u2068تدريب المحققين في أربيل\u2069");
    }
  }

  private static ChangedItem say(@Nullable Line before, @Nullable Line after) {
    return ChangedItems.in(Language.ENGLISH, CODES).say(change(before, after));
  }

  private static PlanDifference.Change change(@Nullable Line before, @Nullable Line after) {
    Line shown = after == null ? Objects.requireNonNull(before) : after;
    return new PlanDifference.Change(
        SamplePlan.id(9),
        shown.kind(),
        shown.code(),
        shown.content().title().value(),
        before == null
            ? Difference.Kind.ADDED
            : after == null ? Difference.Kind.REMOVED : Difference.Kind.CHANGED,
        before != null && after != null && !Objects.equals(before.parent(), after.parent()),
        List.of(),
        before,
        after);
  }

  private static List<String> told(ChangedItem item) {
    return item.fields().stream()
        .map(field ->
            "%s | %s | %s".formatted(field.name(), text(field.before()), text(field.after())))
        .toList();
  }

  private static String text(Cell cell) {
    return cell.value() instanceof Cell.Value.Text(String text)
        ? text.replace("\n", " / ")
        : cell.value().toString();
  }

  private static Line line(String code, UUID parent, Content content) {
    return new Line(new ItemCode(code), parent, content);
  }
}
