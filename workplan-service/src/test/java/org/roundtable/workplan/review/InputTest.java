package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.workplan.review.RoundTest.INTERIOR;
import static org.roundtable.workplan.review.RoundTest.JUSTICE;
import static org.roundtable.workplan.review.RoundTest.NOW;
import static org.roundtable.workplan.review.RoundTest.assertProblem;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.platform.language.Language;

class InputTest {

  @Test
  void only_who_is_invited_gives_an_input() {
    assertProblem(ReviewProblems.NOT_INVITED, () -> given(JUSTICE));
  }

  @Test
  void what_was_decided_before_stays_readable_when_the_office_decides_anew() {
    Input anew =
        given(INTERIOR)
            .dispose(DispositionKind.NOT_ACCEPTED, text("Too dear"), null, NOW)
            .dispose(DispositionKind.ACCEPTED, text("A donor was found"), text("1.2 is new"), NOW);

    assertThat(anew.dispositions())
        .extracting(Disposition::kind)
        .containsExactly(DispositionKind.NOT_ACCEPTED, DispositionKind.ACCEPTED);
    assertThat(anew.disposition()).isEqualTo(anew.dispositions().getLast());
  }

  @Test
  void the_same_decision_twice_is_one() {
    Input once = given(INTERIOR).dispose(DispositionKind.ACCEPTED, text("Agreed"), null, NOW);

    assertThat(once.dispose(DispositionKind.ACCEPTED, text("Agreed"), null, NOW)).isSameAs(once);
  }

  @Test
  void an_institution_takes_back_what_it_said_until_the_office_has_decided() {
    Input withdrawn = given(INTERIOR).withdraw(NOW);
    Input answered = given(INTERIOR).dispose(DispositionKind.ACCEPTED, text("Agreed"), null, NOW);

    assertThat(withdrawn.state()).isEqualTo(InputState.WITHDRAWN);
    assertThat(withdrawn.text()).as("it is kept").isEqualTo(text("More cooperation"));
    assertProblem(ReviewProblems.INPUT_STATE, () -> withdrawn.withdraw(NOW));
    assertProblem(
        ReviewProblems.INPUT_STATE,
        () -> withdrawn.dispose(DispositionKind.ACCEPTED, text("Agreed"), null, NOW));
    assertProblem(ReviewProblems.INPUT_STATE, () -> withdrawn.reply(reply(1)));
    assertProblem(ReviewProblems.INPUT_STATE, () -> answered.withdraw(NOW));
  }

  @Test
  void an_input_that_is_put_otherwise_keeps_how_it_was_put_before() {
    Input other = given(INTERIOR).rephrase(text("تعاون أوسع"), Language.ARABIC, NOW);
    Input answered = other.dispose(DispositionKind.ACCEPTED, text("Agreed"), null, NOW);

    assertThat(other.text()).isEqualTo(text("تعاون أوسع"));
    assertThat(other.earlier()).extracting(Wording::text).containsExactly(text("More cooperation"));
    assertProblem(
        ReviewProblems.INPUT_STATE,
        () -> answered.rephrase(text("Something else"), Language.ENGLISH, NOW));
  }

  @Test
  void a_reply_is_said_once_and_a_thread_ends_somewhere() {
    Input input = given(INTERIOR);
    for (int i = 0; i < Input.MOST; i++) {
      input = input.reply(reply(i)).reply(reply(i));
    }
    Input full = input;

    assertThat(full.replies()).hasSize(Input.MOST);
    assertProblem(ReviewProblems.INPUT_STATE, () -> full.reply(reply(Input.MOST)));
  }

  private static Input given(InstitutionCode institution) {
    return Input.give(
        UUID.randomUUID(),
        RoundTest.open(INTERIOR),
        null,
        institution,
        text("More cooperation"),
        Language.ENGLISH,
        false,
        LocalDate.of(2019, 12, 15),
        NOW);
  }

  private static Reply reply(int number) {
    return new Reply(new UUID(0, number), null, text("How?"), Language.ENGLISH, NOW);
  }

  private static PublicText text(String text) {
    return new PublicText(text);
  }
}
