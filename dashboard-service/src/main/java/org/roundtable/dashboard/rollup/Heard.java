package org.roundtable.dashboard.rollup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.dashboard.figures.Figures;
import org.roundtable.dashboard.reach.SketchUnion;
import org.roundtable.platform.inbox.UnusableMessageException;
import org.roundtable.platform.inbox.UnusableMessageException.Reason;

/** A fact that the dashboard counts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Heard.OfWorkplan.class, name = "workplan"),
  @JsonSubTypes.Type(value = Heard.OfActivity.class, name = "activity"),
  @JsonSubTypes.Type(value = Heard.OfInput.class, name = "input"),
  @JsonSubTypes.Type(value = Heard.OfEvent.class, name = "event"),
  @JsonSubTypes.Type(value = Heard.OfAttendance.class, name = "attendance"),
  @JsonSubTypes.Type(value = Heard.OfReach.class, name = "reach")
})
sealed interface Heard {

  record OfWorkplan(WorkplanFact fact) implements Heard {}

  record OfActivity(ActivityFact fact) implements Heard {}

  record OfInput(InputFact fact) implements Heard {}

  record OfEvent(EventFact fact) implements Heard {}

  record OfAttendance(AttendanceFact fact) implements Heard {}

  record OfReach(ReachFact fact) implements Heard {}

  /** Keys of what offices tell of the people they reached begin with this. */
  String REACH = "reach/";

  Message fact();

  static Heard of(Message fact) {
    return switch (fact) {
      case WorkplanFact plan -> new OfWorkplan(plan);
      case ActivityFact activity -> new OfActivity(activity);
      case InputFact input -> new OfInput(input);
      case EventFact event -> new OfEvent(event);
      case AttendanceFact attendance -> new OfAttendance(attendance);
      case ReachFact reach -> new OfReach(united(reach));
      default ->
          throw new UnusableMessageException(
              Reason.UNKNOWN_TYPE,
              "the dashboard doesn't count " + fact.getClass().getSimpleName());
    };
  }

  private static ReachFact united(ReachFact reach) {
    boolean usable =
        (reach.people() == null || SketchUnion.isSketch(reach.people()))
            && reach.bySex().stream().allMatch(part -> SketchUnion.isSketch(part.people()));
    if (!usable) {
      throw new UnusableMessageException(
          Reason.AGAINST_CONTRACT, "what it tells of the people reached is no sketch");
    }
    return reach;
  }

  /** Tells facts apart: an event and its attendance share their office and id. */
  default String key() {
    return switch (this) {
      case OfWorkplan plan -> "workplan/" + plan.fact.key();
      case OfActivity activity -> "activity/" + activity.fact.key();
      case OfInput input -> "input/" + input.fact.key();
      case OfEvent event -> "event/" + event.fact.key();
      case OfAttendance attendance -> attendanceKey(attendance.fact);
      case OfReach reach -> REACH + reach.fact.key();
    };
  }

  /** The key of an event's attendance, by the event or by the attendance. */
  static String attendanceKey(Message fact) {
    return "attendance/" + fact.key();
  }

  /** The country that the fact counts for. */
  default CountryCode country() {
    return switch (this) {
      case OfWorkplan plan -> plan.fact.country();
      case OfActivity activity -> activity.fact.country();
      case OfInput input -> input.fact.country();
      case OfEvent event -> event.fact.country();
      case OfAttendance attendance -> attendance.fact.country();
      case OfReach reach -> reach.fact.country();
    };
  }

  default Figures figures() {
    return switch (this) {
      case OfWorkplan plan -> Figures.of(plan.fact);
      case OfActivity activity -> Figures.of(activity.fact);
      case OfInput input -> Figures.of(input.fact);
      case OfEvent event -> Figures.of(event.fact);
      case OfAttendance attendance -> Figures.of(attendance.fact);
      case OfReach reach -> Figures.NONE;
    };
  }
}
