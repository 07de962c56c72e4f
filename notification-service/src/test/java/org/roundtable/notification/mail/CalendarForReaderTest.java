package org.roundtable.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.notification.subscription.EmailAddress;

class CalendarForReaderTest {

  private static final String MESSAGE =
      """
      BEGIN:VCALENDAR
      PRODID:-//Roundtable//Events//EN
      VERSION:2.0
      METHOD:REQUEST
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260901T080000Z
      DTSTART;VALUE=DATE:20261001
      SUMMARY:Roundtable
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  @ParameterizedTest
  @CsvSource({
    "Country office Iraq, a@example.org",
    "'Office: Erbil, Duhok; \u2068east\u2069', first.last+tag@example.org",
    "المكتب القُطري في جمهورية العراق لمكافحة الاتجار بالأشخاص وتهريب المهاجرين, o'neil@example.org",
    "دفتر مرکزی, {percent%}@example.org",
  })
  void two_other_lines_and_nothing_else_name_sender_and_reader(String office, String reader) {
    CalendarMessage message =
        new CalendarForReader("office@un.example", office)
            .address(MESSAGE, EmailAddress.of(reader));

    VEvent event = Biweekly.parse(message.text()).first().getEvents().getFirst();
    assertThat(message.method()).isEqualTo("REQUEST");
    assertThat(event.getOrganizer().getCommonName()).isEqualTo(office);
    assertThat(event.getOrganizer().getEmail()).isEqualTo("office@un.example");
    assertThat(java.net.URI.create("mailto:" + encoded(reader)).getSchemeSpecificPart())
        .isEqualTo(reader);
    assertThat(message.text().replaceAll("\r\n ", ""))
        .contains(":mailto:" + encoded(reader) + "\r\n");
    assertThat(message.text().split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(message.text().replaceAll("\r\n ", "").replaceAll("(ORGANIZER|ATTENDEE).*\r\n", ""))
        .isEqualTo(MESSAGE);
  }

  @Test
  void an_office_that_puts_its_name_in_quotation_marks_is_named_without_them() {
    CalendarMessage message =
        new CalendarForReader("office@un.example", "Office \"East\"")
            .address(MESSAGE, EmailAddress.of("a@example.org"));

    assertThat(Biweekly.parse(message.text()).first().getEvents().getFirst().getOrganizer())
        .satisfies(
            office -> assertThat(office.getCommonName()).startsWith("Office").doesNotContain("\""));
  }

  @Test
  void a_text_that_is_no_message_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new CalendarForReader("office@un.example", "Office")
                .address("BEGIN:VCALENDAR\r\n", EmailAddress.of("a@example.org")));
  }

  private static String encoded(String address) {
    return address.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
  }
}
