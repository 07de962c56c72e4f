package org.roundtable.notification.mail;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtable.notification.alert.InvitationTold;
import org.roundtable.notification.subscription.EmailAddress;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.stereotype.Component;

/** Writes what becomes of an invitation as an e-mail that calendars understand as well. */
@Component
public class InvitationWriter {

  private final OfficeProperties office;
  private final MailProperties mail;
  private final Layout layout;
  private final CalendarForReader calendar;
  private final Catalogue catalogue = Catalogue.beside(InvitationWriter.class, "invitations");

  InvitationWriter(OfficeProperties office, MailProperties mail) {
    this.office = office;
    this.mail = mail;
    this.layout = new Layout(office);
    this.calendar = new CalendarForReader(mail.from(), office.name());
  }

  /**
   * The e-mail for one focal point.
   *
   * @param to the reader's address, which the calendar's message names
   */
  public Mail write(InvitationTold invitation, Language language, EmailAddress to) {
    Words texts = catalogue.in(language);
    String occasion = invitation.occasion().name();
    Content content =
        new Content(
            texts.text(
                "subject." + occasion,
                Map.of("title", language.isolated(Layout.line(invitation.title().value())))),
            texts.text("heading." + occasion),
            rows(invitation, texts, language),
            texts.text("sentence." + occasion),
            null,
            mail.link().toString(),
            texts.text("link"),
            texts.text(
                "footer",
                Map.of(
                    "institution", language.isolated(invitation.institution().value()),
                    "office", language.isolated(office.name()))));
    return layout.mail(content, texts, calendar.address(invitation.calendar(), to));
  }

  private static Map<String, String> rows(
      InvitationTold invitation, Words texts, Language language) {
    ZoneId zone = ZoneId.of(invitation.timeZone());
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(texts.text("label.event"), language.isolated(invitation.title().value()));
    rows.put(texts.text("label.place"), language.isolated(invitation.city().value()));
    rows.put(
        texts.text("label.date"), Dates.in(language).days(invitation.start(), invitation.end()));
    if (invitation.startTime() != null) {
      rows.put(
          texts.text("label.time"),
          times(invitation.startTime(), invitation.endTime(), zone, texts));
    }
    rows.put(texts.text("label.seats"), texts.text("seats", Map.of("count", invitation.seats())));
    if (invitation.rsvpUntil() != null) {
      rows.put(texts.text("label.answer"), until(invitation.rsvpUntil(), zone, texts));
    }
    if (invitation.reason() != null) {
      rows.put(texts.text("label.reason"), language.isolated(invitation.reason().value()));
    }
    return rows;
  }

  private static String times(LocalTime start, @Nullable LocalTime end, ZoneId zone, Words texts) {
    Language language = texts.language();
    String from = time(start, language);
    return end == null
        ? texts.text("time.from", Map.of("from", from, "zone", name(zone, language)))
        : texts.text(
            "time", Map.of("from", from, "to", time(end, language), "zone", name(zone, language)));
  }

  private static String until(Instant until, ZoneId zone, Words texts) {
    Language language = texts.language();
    ZonedDateTime there = until.atZone(zone);
    return texts.text(
        "until",
        Map.of(
            "day", Dates.in(language).day(there.toLocalDate()),
            "time", time(there.toLocalTime(), language),
            "zone", name(zone, language)));
  }

  private static String time(LocalTime time, Language language) {
    DateFormat format = DateFormat.getTimeInstance(DateFormat.SHORT, language.locale());
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new Date(time.toSecondOfDay() * 1_000L));
  }

  /** As people there call it: "Iraq Time". */
  private static String name(ZoneId zone, Language language) {
    return TimeZone.getTimeZone(zone.getId())
        .getDisplayName(false, TimeZone.GENERIC_LOCATION, language.locale());
  }
}
