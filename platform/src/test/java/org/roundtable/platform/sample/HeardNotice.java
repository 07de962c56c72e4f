package org.roundtable.platform.sample;

import org.roundtable.contracts.events.EventFact;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A notice of which the service has heard, its own or another office's. */
@Document("heardNotices")
public record HeardNotice(@Id String key, long version, String title) {

  public static HeardNotice of(EventFact fact) {
    return new HeardNotice(fact.key(), fact.version(), fact.title().value());
  }
}
