package org.roundtable.events.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.Invited;

/** When an invited institution is reminded. */
enum Reminder {
  WEEK_BEFORE {
    @Override
    Optional<Instant> at(Event event, Invited invited) {
      return declined(invited)
          ? Optional.empty()
          : Optional.of(event.schedule().from().minus(Duration.ofDays(7)));
    }
  },
  DAY_BEFORE {
    @Override
    Optional<Instant> at(Event event, Invited invited) {
      return declined(invited)
          ? Optional.empty()
          : Optional.of(event.schedule().from().minus(Duration.ofDays(1)));
    }
  },
  ANSWER_DUE {
    @Override
    Optional<Instant> at(Event event, Invited invited) {
      @Nullable Instant until = event.rsvpUntil();
      return until == null || invited.answer() != null
          ? Optional.empty()
          : Optional.of(until.minus(Duration.ofDays(2)));
    }
  };

  /** When this is due; never for whom it doesn't concern. */
  abstract Optional<Instant> at(Event event, Invited invited);

  /** The first that is due after an instant; what lies before it is missed and not made up for. */
  static @Nullable Instant next(Event event, Invited invited, Instant after) {
    return Arrays.stream(values())
        .flatMap(reminder -> reminder.at(event, invited).stream())
        .filter(at -> at.isAfter(after))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether one is due from an instant on until another. */
  static boolean isDue(Event event, Invited invited, Instant from, Instant until) {
    return Arrays.stream(values())
        .flatMap(reminder -> reminder.at(event, invited).stream())
        .anyMatch(at -> !at.isBefore(from) && !at.isAfter(until));
  }

  private static boolean declined(Invited invited) {
    return invited.answer() != null && invited.answer().said() == InvitationAnswer.DECLINED;
  }
}
