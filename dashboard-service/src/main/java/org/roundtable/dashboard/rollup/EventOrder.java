package org.roundtable.dashboard.rollup;

import org.roundtable.contracts.events.EventFact;

/** Keys that lie in the order of events' first days, then of their identifiers. */
final class EventOrder {

  private EventOrder() {}

  static String key(EventFact event) {
    // The sign bit is flipped, so that the days before 1970 lie before the others.
    return "%016x/%s/%s"
        .formatted(event.start().toEpochDay() ^ Long.MIN_VALUE, event.id(), event.office().value());
  }
}
