package org.roundtable.platform.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** Tells of notices in the words of a contract that there is. */
@Component
class NoticeMessages implements Publication<Notice> {

  @Override
  public Class<Notice> aggregate() {
    return Notice.class;
  }

  @Override
  public List<EventFact> facts(Notice notice, long version) {
    return List.of(
        new EventFact(
            new OfficeCode("IQ"),
            notice.id(),
            version,
            EventType.PANEL,
            EventState.PLANNED,
            notice.title(),
            new PublicText("Erbil"),
            new CountryCode("IQ"),
            LocalDate.of(2020, 2, 3),
            LocalDate.of(2020, 2, 3),
            notice.lines(),
            null,
            List.of(),
            Instant.parse("2020-01-01T08:00:00Z")));
  }
}
