package org.roundtable.events.event;

import java.util.EnumSet;
import java.util.Set;
import org.roundtable.contracts.events.EventState;

/** Which state follows which: the whole life of an event, in one table. */
final class EventTransitions {

  private EventTransitions() {}

  static boolean allows(EventState from, EventState to) {
    return after(from).contains(to);
  }

  private static Set<EventState> after(EventState state) {
    return switch (state) {
      case PLANNED -> EnumSet.of(EventState.HELD, EventState.CANCELLED);
      case HELD, CANCELLED -> EnumSet.noneOf(EventState.class);
    };
  }
}
