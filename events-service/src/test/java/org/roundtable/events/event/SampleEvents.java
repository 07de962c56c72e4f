package org.roundtable.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventType;

/** Events as an office has them. */
public final class SampleEvents {

  private SampleEvents() {}

  /** The roundtable of December 2019 in Erbil, before anybody is invited. */
  public static Event planned() {
    return Event.plan(
        UUID.randomUUID(),
        new OfficeCode("IQ"),
        new EventDetails(
            EventType.ROUNDTABLE,
            new PublicText("Roundtable to commence project implementation in Iraq"),
            new PublicText("Erbil"),
            new CountryCode("IQ"),
            LocalDate.of(2019, 12, 15),
            LocalDate.of(2019, 12, 15),
            null,
            null,
            ZoneId.of("Asia/Baghdad"),
            null,
            null,
            null,
            null,
            List.of(new PublicText("Present the detailed draft workplan to the committee")),
            null,
            null,
            null,
            null,
            null,
            null),
        List.of(),
        Instant.parse("2019-12-01T08:00:00Z"));
  }
}
