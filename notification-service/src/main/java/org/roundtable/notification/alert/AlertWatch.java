package org.roundtable.notification.alert;

import java.util.function.Supplier;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Finds what there is to tell: a thing that comes into a state that it was not in before.
 *
 * <p>The alert is handed over before the state is noted. A crash between the two hands over the
 * same alert again, which its {@link AlertSink} recognises by its occurrence; none is forgotten.
 */
@Component
class AlertWatch {

  private final MongoOperations mongo;
  private final LatestCopies copies;
  private final KnownFigures figures;
  private final AlertSink sink;

  AlertWatch(MongoOperations mongo, LatestCopies copies, KnownFigures figures, AlertSink sink) {
    this.mongo = mongo;
    this.copies = copies;
    this.figures = figures;
    this.sink = sink;
  }

  @KafkaListener(
      id = "notification-events",
      topicPattern = Topics.HERE_AND_FROM_MEMBERS + Topics.EVENTS)
  void on(EventFact fact) {
    see(fact, fact.state(), EventState.HELD, () -> EventHeld.of(fact));
  }

  @KafkaListener(
      id = "notification-workplans",
      topicPattern = Topics.HERE_AND_FROM_MEMBERS + Topics.WORKPLANS)
  void on(WorkplanFact fact) {
    see(fact, fact.state(), PlanState.IN_REVIEW, () -> WorkplanSubmitted.of(fact));
  }

  @KafkaListener(
      id = "notification-attendance",
      topicPattern = Topics.HERE_AND_FROM_MEMBERS + Topics.ATTENDANCE)
  void on(AttendanceFact fact) {
    figures.keep(fact);
  }

  private <S extends Enum<S>> void see(Message fact, S state, S told, Supplier<Alert> alert) {
    LastSeen last = mongo.findById(fact.key(), LastSeen.class);
    if (last != null && last.version() >= fact.version()) {
      return;
    }
    boolean already = last != null && last.state().equals(told.name());
    if (state == told && !already) {
      sink.take(alert.get());
    }
    copies.keep(fact, new LastSeen(fact.key(), fact.version(), state.name()));
  }
}
