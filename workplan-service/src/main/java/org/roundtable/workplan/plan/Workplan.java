package org.roundtable.workplan.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Objective;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A country's plan of activities under a programme.
 *
 * <p>Its items change only while it is open: a draft, or under revision after a review.
 *
 * @param years how many years it covers, 1 to 10, from {@code firstYear} on
 * @param objectives the programme's, as they were when the plan was begun
 * @param basis what it rests on, such as assessment reports
 */
@RecordBuilder
@Document("workplans")
record Workplan(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    CountryCode country,
    ProgrammeCode programme,
    PublicText title,
    int firstYear,
    int years,
    PlanState state,
    List<PublicText> basis,
    List<Objective> objectives,
    List<Activity> activities,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, WorkplanBuilder.With {

  Workplan {
    if (years < 1 || years > 10) {
      throw Problem.invalid("years", "A workplan covers 1 to 10 years.");
    }
    if (firstYear < 2000 || firstYear > 2100) {
      throw Problem.invalid("firstYear", "The first year lies between 2000 and 2100.");
    }
  }

  /** The plan with one activity more. */
  Workplan plan(Activity activity, Instant now) {
    requireOpen();
    requireObjective(activity.objective());
    List<Activity> more = new ArrayList<>(activities);
    more.add(activity);
    return with(plan -> plan.activities(List.copyOf(more)).changedAt(now));
  }

  /** The plan with an activity's progress noted, which a validated plan allows as well. */
  Workplan report(UUID activity, ActivityStatus status, Instant now) {
    if (state == PlanState.WITHDRAWN) {
      throw closed("A withdrawn plan has no progress.");
    }
    return with(
        plan -> plan.activities(change(activity, a -> a.withStatus(status))).changedAt(now));
  }

  /** The plan presented to the institutions for their inputs. */
  Workplan submit(Instant now) {
    return move(PlanState.IN_REVIEW, now);
  }

  @Override
  public Workplan withOutbox(List<OutboxEntry> owed) {
    return with(plan -> plan.outbox(owed));
  }

  private Workplan move(PlanState next, Instant now) {
    if (!PlanTransitions.allows(state, next)) {
      throw closed("A plan that is %s can't become %s.".formatted(state, next));
    }
    return with(plan -> plan.state(next).changedAt(now));
  }

  private void requireOpen() {
    if (state != PlanState.DRAFT && state != PlanState.REVISED) {
      throw closed(
          "A plan that is %s can't be changed. Wait for its review to end.".formatted(state));
    }
  }

  private void requireObjective(int number) {
    if (objectives.stream().noneMatch(objective -> objective.number() == number)) {
      List<Integer> known = objectives.stream().map(Objective::number).toList();
      throw new Problem(
          PlanProblems.UNKNOWN_OBJECTIVE,
          "objective",
          "The programme has no objective %d. Choose one of %s.".formatted(number, known));
    }
  }

  private List<Activity> change(UUID activity, UnaryOperator<Activity> change) {
    if (activities.stream().noneMatch(a -> a.id().equals(activity))) {
      throw Problem.notFound("The plan has no activity " + activity + ".");
    }
    return activities.stream().map(a -> a.id().equals(activity) ? change.apply(a) : a).toList();
  }

  private static Problem closed(String detail) {
    return new Problem(PlanProblems.WRONG_STATE, "state", detail);
  }
}
