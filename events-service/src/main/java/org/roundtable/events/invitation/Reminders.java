package org.roundtable.events.invitation;

import java.time.Instant;
import java.time.InstantSource;
import org.roundtable.events.event.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds those invited a week and a day before an event, and who didn't answer two days before it
 * is too late. That one is sent and when the next is due is a single write: each is sent once,
 * whatever restarts. An office that was off when several were due sends one.
 */
@Component
class Reminders {

  private static final Logger log = LoggerFactory.getLogger(Reminders.class);
  private static final int AT_ONCE = 200;

  private final Invitations invitations;
  private final Events events;
  private final InstantSource clock;

  Reminders(Invitations invitations, Events events, InstantSource clock) {
    this.invitations = invitations;
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${roundtable.events.remind-every:5m}")
  void sweep() {
    remind(clock.instant());
  }

  void remind(Instant now) {
    for (Invitation due :
        invitations.findByNextReminderLessThanEqualOrderByNextReminder(now, Limit.of(AT_ONCE))) {
      try {
        invitations.save(due.reminded(events.findById(due.event()).orElse(null), now));
      } catch (OptimisticLockingFailureException meanwhile) {
        log.debug("an invitation changed while it was due invitation={}", due.id());
      }
    }
  }
}
