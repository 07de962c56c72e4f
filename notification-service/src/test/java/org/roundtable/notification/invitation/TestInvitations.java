package org.roundtable.notification.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.InvitationFact;
import org.roundtable.contracts.events.InvitationOccasion;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionKind;

/** Invitations of the office {@code IQ}, as events-service tells them. */
final class TestInvitations {

  static final String TITLE = "اجتماع المائدة المستديرة بشأن مكافحة الاتجار بالأشخاص";
  private static final OfficeCode IRAQ = new OfficeCode("IQ");

  private TestInvitations() {}

  static InvitationFact of(
      UUID id, long version, InstitutionCode institution, InvitationOccasion occasion) {
    return on(LocalDate.now().plusDays(30), id, version, institution, occasion);
  }

  static InvitationFact on(
      LocalDate day,
      UUID id,
      long version,
      InstitutionCode institution,
      InvitationOccasion occasion) {
    boolean cancelled = occasion == InvitationOccasion.CANCELLED;
    return new InvitationFact(
        IRAQ,
        id,
        version,
        UUID.randomUUID(),
        institution,
        2,
        null,
        0,
        0,
        cancelled ? EventState.CANCELLED : EventState.PLANNED,
        (int) version,
        occasion,
        calendar(id, day, (int) version, cancelled ? "CANCEL" : "REQUEST"),
        new PublicText(TITLE),
        new PublicText("Erbil"),
        day,
        day,
        LocalTime.of(9, 30),
        LocalTime.of(16, 0),
        ZoneId.of("Asia/Baghdad"),
        cancelled ? new PublicText("The venue is closed") : null,
        day.minusDays(7).atTime(12, 0).atZone(ZoneId.of("Asia/Baghdad")).toInstant(),
        Instant.now());
  }

  static InstitutionFact institution(InstitutionCode code) {
    return new InstitutionFact(
        IRAQ,
        UUID.randomUUID(),
        0,
        code,
        new PublicText("Ministry of Interior"),
        InstitutionKind.MINISTRY,
        new CountryCode("IQ"),
        Instant.now());
  }

  private static String calendar(UUID event, LocalDate day, int sequence, String method) {
    String date = day.toString().replace("-", "");
    return """
    BEGIN:VCALENDAR
    PRODID:-//Roundtable//Events//EN
    VERSION:2.0
    CALSCALE:GREGORIAN
    METHOD:%s
    BEGIN:VTIMEZONE
    TZID:Asia/Baghdad
    BEGIN:STANDARD
    DTSTART:20080101T000000
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0300
    TZNAME:+03
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:%s
    DTSTAMP:20260901T080000Z
    DTSTART;TZID=Asia/Baghdad:%sT093000
    DTEND;TZID=Asia/Baghdad:%sT160000
    SEQUENCE:%d
    SUMMARY:اجتماع المائدة المستديرة بشأن م
     كافحة الاتجار بالأشخاص
    STATUS:%s
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(
            method,
            event,
            date,
            date,
            sequence,
            method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED")
        .replace("\n", "\r\n");
  }
}
