package org.roundtable.notification.alert;

import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** The figures that offices have published of their events, kept from their facts. */
@Component
public class KnownFigures {

  @Document("figures")
  record Copy(@Id String event, long version, Figures figures) {}

  private final MongoOperations mongo;
  private final LatestCopies copies;

  KnownFigures(MongoOperations mongo, LatestCopies copies) {
    this.mongo = mongo;
    this.copies = copies;
  }

  void keep(AttendanceFact fact) {
    copies.keep(fact, new Copy(fact.key(), fact.version(), Figures.of(fact)));
  }

  /** The alert with all that is known of it now. */
  public Alert complete(Alert alert) {
    return switch (alert) {
      case EventHeld held -> {
        Copy copy = mongo.findById(held.office() + "/" + held.thing(), Copy.class);
        yield copy == null || copy.figures().total() == 0 ? held : held.with(copy.figures());
      }
      case WorkplanSubmitted submitted -> submitted;
    };
  }
}
