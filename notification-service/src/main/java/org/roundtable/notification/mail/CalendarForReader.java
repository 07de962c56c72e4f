package org.roundtable.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import org.roundtable.notification.subscription.EmailAddress;

/**
 * Addresses a calendar's message: from the office, to one reader. All else stays byte for byte as
 * the event's own service wrote it.
 */
final class CalendarForReader {

  private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\r?$");
  private static final Pattern END = Pattern.compile("(?m)^END:VEVENT\\r?$");
  private static final int MOST_OCTETS = 75;

  private final String officeAddress;
  private final String officeName;

  CalendarForReader(String officeAddress, String officeName) {
    this.officeAddress = officeAddress;
    this.officeName = officeName;
  }

  /**
   * The message to this reader.
   *
   * @param unaddressed an iTIP message without {@code ORGANIZER} and {@code ATTENDEE}
   * @throws IllegalArgumentException if it is none
   */
  CalendarMessage address(String unaddressed, EmailAddress reader) {
    Matcher method = METHOD.matcher(unaddressed);
    if (!method.find()) {
      throw new IllegalArgumentException("an iTIP message has a METHOD");
    }
    String lines = line(organizer()) + line(attendee(reader));
    return new CalendarMessage(
        method.group(1),
        END.matcher(unaddressed).replaceAll(end -> Matcher.quoteReplacement(lines + end.group())));
  }

  private Property organizer() {
    // A quotation mark can't be written in a parameter (RFC 5545, 3.2).
    String name = officeName.replaceAll("[\"\\p{Cntrl}]", " ");
    return new Organizer(new ParameterList(List.of(new Cn(name))), mailto(officeAddress));
  }

  /** No answer is asked by e-mail: institutions answer on the page. */
  private static Property attendee(EmailAddress reader) {
    return new Attendee(
        new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)),
        mailto(reader.text().value()));
  }

  private static URI mailto(String address) {
    // The parts before the @ may hold what an URI can't: RFC 6068 has it percent-encoded.
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("an address that was checked", impossible);
    }
  }

  /** Folded by octets (RFC 5545, 3.1), of which letters of Arabic script take two. */
  private static String line(Property property) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int letter : property.toString().strip().codePoints().toArray()) {
      String text = Character.toString(letter);
      int more = text.getBytes(UTF_8).length;
      octets += more;
      if (octets > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1 + more;
      }
      folded.append(text);
    }
    return folded.append("\r\n").toString();
  }
}
