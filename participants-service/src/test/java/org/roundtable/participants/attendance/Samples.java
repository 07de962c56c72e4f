package org.roundtable.participants.attendance;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;

/** What attendance tests are built of. */
final class Samples {

  static final Instant NOW = Instant.parse("2019-12-15T08:00:00Z");

  private Samples() {}

  static Attendance nobody() {
    UUID event = UUID.randomUUID();
    return Attendance.ofNobody(
        new KnownEvent(
            "IQ/" + event,
            0,
            new OfficeCode("IQ"),
            event,
            EventState.PLANNED,
            new CountryCode("IQ"),
            new PublicText("Roundtable"),
            LocalDate.of(2019, 12, 15),
            LocalDate.of(2019, 12, 15),
            List.of()),
        NOW);
  }

  static Attendee attendee(Sex sex, String institution) {
    return new Attendee(UUID.randomUUID(), sex, null, institution(institution), null, null);
  }

  /** Messages of an office that tells every cell. */
  static AttendanceMessages messages() {
    return new AttendanceMessages(new SharingProperties(1, Path.of("none")));
  }

  static Represented institution(String code) {
    return new Represented(
        new InstitutionCode(code), new PublicText("Institution " + code), InstitutionKind.MINISTRY);
  }
}
