package org.roundtable.notification.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventType;

/**
 * An event took place.
 *
 * @param figures who took part, as counts; null where none are published
 */
public record EventHeld(
    OfficeCode office,
    UUID thing,
    long occurrence,
    CountryCode country,
    PublicText title,
    Instant at,
    EventType type,
    PublicText city,
    LocalDate start,
    LocalDate end,
    @Nullable Figures figures)
    implements Alert {

  static EventHeld of(EventFact fact) {
    return new EventHeld(
        fact.office(),
        fact.id(),
        fact.version(),
        fact.country(),
        fact.title(),
        fact.changedAt(),
        fact.type(),
        fact.city(),
        fact.start(),
        fact.end(),
        null);
  }

  @Override
  public AlertKind kind() {
    return AlertKind.EVENT_HELD;
  }

  EventHeld with(Figures known) {
    return new EventHeld(
        office, thing, occurrence, country, title, at, type, city, start, end, known);
  }
}
