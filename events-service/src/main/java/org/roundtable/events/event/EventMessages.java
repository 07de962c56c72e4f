package org.roundtable.events.event;

import java.util.List;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of an event: each change of it, but never where to join it from afar. */
@Component
class EventMessages implements Publication<Event> {

  @Override
  public Class<Event> aggregate() {
    return Event.class;
  }

  @Override
  public List<EventFact> facts(Event event, long version) {
    return List.of(
        new EventFact(
            event.office(),
            event.id(),
            version,
            event.type(),
            event.state(),
            event.title(),
            event.city(),
            event.country(),
            event.start(),
            event.end(),
            event.aims(),
            event.note(),
            event.invited().stream()
                .map(i -> new EventFact.Invited(i.code(), i.name(), i.kind()))
                .toList(),
            event.changedAt(),
            event.timeZone(),
            event.startTime(),
            event.endTime(),
            event.coOrganisers(),
            event.series(),
            event.activities().stream()
                .map(a -> new EventFact.Activity(a.plan(), a.item()))
                .toList(),
            event.objectives(),
            event.languages()));
  }
}
