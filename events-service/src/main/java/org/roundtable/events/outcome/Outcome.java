package org.roundtable.events.outcome;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The outcome record of an event.
 *
 * @param id the event's
 */
@RecordBuilder
@Document("outcomes")
@CompoundIndex(name = "byState", def = "{'actionPoints.state': 1}")
@CompoundIndex(name = "points", def = "{'actionPoints._id': 1}")
public record Outcome(
    @Id UUID id,
    @Version @Nullable Long version,
    List<PublicText> decisions,
    List<PublicText> recommendations,
    List<ActionPoint> actionPoints,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, OutcomeBuilder.With {

  private static final int MOST = 100;

  public Outcome {
    limit("decisions", decisions);
    limit("recommendations", recommendations);
    limit("actionPoints", actionPoints);
    if (actionPoints.stream().map(ActionPoint::id).distinct().count() < actionPoints.size()) {
      throw Problem.invalid("actionPoints", "An action point stands in the list twice.");
    }
  }

  /** Before anything is recorded. */
  static Outcome none(UUID event, Instant now) {
    return new Outcome(event, null, List.of(), List.of(), List.of(), now, List.of());
  }

  /** The record once an action point is followed up. */
  Outcome follow(UUID point, UnaryOperator<ActionPoint> step, Instant now) {
    if (actionPoints.stream().noneMatch(each -> each.id().equals(point))) {
      throw Problem.notFound("The event has no action point %s.".formatted(point));
    }
    return with(outcome ->
        outcome
            .actionPoints(
                actionPoints.stream()
                    .map(each -> each.id().equals(point) ? step.apply(each) : each)
                    .toList())
            .changedAt(now));
  }

  @Override
  public Outcome withOutbox(List<OutboxEntry> owed) {
    return with(outcome -> outcome.outbox(owed));
  }

  private static void limit(String field, List<?> values) {
    if (values.size() > MOST) {
      throw Problem.invalid(field, "An outcome record has up to %d.".formatted(MOST));
    }
  }
}
