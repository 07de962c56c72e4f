package org.roundtable.events.event;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Saves a change of an event, and has the invited told of it. */
@Component
class SaveEvent {

  private final Events events;
  private final ApplicationEventPublisher publisher;

  SaveEvent(Events events, ApplicationEventPublisher publisher) {
    this.events = events;
    this.publisher = publisher;
  }

  Event save(Event changed) {
    Event saved = events.save(changed);
    if (saved.owesNotice() != null) {
      publisher.publishEvent(new InvitedToTell(saved.id()));
    }
    return saved;
  }
}
