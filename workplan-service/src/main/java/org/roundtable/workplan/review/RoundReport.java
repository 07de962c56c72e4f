package org.roundtable.workplan.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.version.Difference;

/**
 * What came of a review round.
 *
 * @param plan the plan's title
 * @param asked who was asked, in the order of the invitation
 * @param inputs all of them, in the order in which they were entered, those withdrawn as well
 * @param changes what differs between the version that was reviewed and the next one, its first
 *     items; null as long as the plan wasn't presented again
 * @param codes what items are called that the changes refer to; null without changes
 */
record RoundReport(
    PublicText plan,
    Round round,
    List<Asked> asked,
    List<Answered> inputs,
    PlanDifference.@Nullable View changes,
    @JsonIgnore PlanDifference.@Nullable Codes codes) {

  /**
   * An institution that was asked, and what it answered.
   *
   * @param inputs without those withdrawn
   * @param unanswered of these, those that wait for a disposition
   */
  record Asked(
      InstitutionCode institution,
      long inputs,
      long accepted,
      long partlyAccepted,
      long notAccepted,
      long unanswered) {

    static Asked of(InstitutionCode institution, List<Answered> inputs) {
      List<Input> own =
          inputs.stream()
              .map(Answered::input)
              .filter(input -> input.institution().equals(institution))
              .filter(input -> input.state() != InputState.WITHDRAWN)
              .toList();
      return new Asked(
          institution,
          own.size(),
          count(own, DispositionKind.ACCEPTED),
          count(own, DispositionKind.PARTLY_ACCEPTED),
          count(own, DispositionKind.NOT_ACCEPTED),
          count(own, null));
    }

    private static long count(List<Input> inputs, @Nullable DispositionKind kind) {
      return inputs.stream()
          .map(Input::disposition)
          .filter(disposition -> (disposition == null ? null : disposition.kind()) == kind)
          .count();
    }
  }

  /**
   * An input with what it is about.
   *
   * @param code of its item; null for the plan as a whole
   * @param title of its item
   * @param change how its item differs in the next version, if it does
   */
  record Answered(
      Input input,
      @Nullable ItemCode code,
      @Nullable PublicText title,
      Difference.@Nullable Kind change) {}
}
