package org.roundtable.events.event;

import java.util.EnumSet;
import java.util.Set;
import org.roundtable.contracts.events.EventState;

/**
 * Which state follows which: the whole life of an event, in one table. A planned event that is
 * moved to other days is planned again.
 */
final class EventTransitions {

  private EventTransitions() {}

  static boolean allows(EventState from, EventState to) {
    return after(from).contains(to);
  }

  private static Set<EventState> after(EventState state) {
    return switch (state) {
      case PLANNED ->
          EnumSet.of(
              EventState.PLANNED, EventState.POSTPONED, EventState.HELD, EventState.CANCELLED);
      case POSTPONED -> EnumSet.of(EventState.PLANNED, EventState.CANCELLED);
      case HELD, CANCELLED -> EnumSet.noneOf(EventState.class);
    };
  }
}
