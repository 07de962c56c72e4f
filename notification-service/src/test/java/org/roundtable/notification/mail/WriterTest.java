package org.roundtable.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.notification.alert.EventHeld;
import org.roundtable.notification.alert.Figures;
import org.roundtable.notification.alert.WorkplanSubmitted;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.office.OfficeProperties;

class WriterTest {

  private static final Catalogue CATALOGUE = Catalogue.beside(Writer.class, "messages");
  private static final LocalDate DAY = LocalDate.of(2019, 12, 15);

  private final Writer writer =
      new Writer(
          new OfficeProperties(new OfficeCode("RAME"), "Regional office", null, null),
          new MailProperties("roundtable@office.example", URI.create("https://office.example")));

  @Test
  void the_event_mail_reads_like_the_fields_press_notes() {
    Mail mail = writer.write(event(figures(), DAY), Language.ENGLISH, "IOM");

    assertThat(mail.subject())
        .isEqualTo("Event held: Roundtable to commence project implementation in Iraq");
    assertThat(mail.text())
        .contains(
            "A total of 12 (3 female, 9 male) representing Ministry of Interior, Ministry of"
                + " Justice, and Supreme Judicial Council took part.")
        .contains("Place: Erbil, Iraq")
        .contains("Date: December 15, 2019")
        .contains("https://office.example");
    assertThat(mail.html()).contains("A total of 12 (3 female, 9 male)");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void figures_that_nobody_published_are_never_zero(Language language) {
    Mail mail = writer.write(event(null, DAY), language, "IOM");

    assertThat(mail.text())
        .contains(CATALOGUE.in(language).text("attendance.none"))
        .doesNotContainPattern("(?<!\\p{Nd})[0٠۰](?!\\p{Nd})");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_runs_in_its_direction(Language language) throws IOException {
    String dir = language == Language.ENGLISH ? "ltr" : "rtl";

    for (Mail mail :
        List.of(
            writer.write(event(figures(), DAY), language, "IOM"),
            writer.write(event(null, DAY.plusDays(2)), language, "IOM"),
            writer.write(plan(), language, "IOM"))) {
      assertThat(mail.html())
          .contains("<html lang=\"" + language.tag() + "\" dir=\"" + dir + "\"")
          .doesNotContain(" th:", "dir=\"" + (dir.equals("rtl") ? "ltr" : "rtl") + "\"");
      assertThat(mail.subject() + mail.text()).doesNotContain("{", "}", "null");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ENGLISH, 'December 15, 2019'",
    "ARABIC, ١٥ كانون الأول ٢٠١٩",
    "SORANI, ١٥ی کانونی یەکەمی ٢٠١٩",
    "PERSIAN, ۲۴ آذر ۱۳۹۸",
    "DARI, ۲۴ قوس ۱۳۹۸",
    "URDU, '15 دسمبر، 2019'"
  })
  void a_date_is_told_in_the_readers_calendar_and_digits(Language language, String date) {
    assertThat(writer.write(event(null, DAY), language, "IOM").text()).contains(date);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"1, امرأة واحدة", "2, امرأتان", "3, ٣ نساء", "11, ١١ امرأة", "100, ١٠٠ امرأة"})
  void arabic_counts_in_all_its_plurals(int women, String told) {
    assertThat(CATALOGUE.in(Language.ARABIC).text("sex.FEMALE", Map.of("count", women)))
        .isEqualTo(told);
  }

  @Test
  void a_title_with_line_breaks_begins_no_header() {
    EventHeld event =
        new EventHeld(
            new OfficeCode("IQ"),
            UUID.randomUUID(),
            2,
            new CountryCode("IQ"),
            new PublicText("Panel\r\nBcc: <b>x@example.org</b>"),
            Instant.EPOCH,
            EventType.PANEL,
            new PublicText("Erbil"),
            DAY,
            DAY,
            null);

    Mail mail = writer.write(event, Language.ENGLISH, "IOM");

    assertThat(mail.subject()).isEqualTo("Event held: Panel Bcc: <b>x@example.org</b>");
    assertThat(mail.html()).doesNotContain("<b>x@");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_mail_can_be_looked_at(Language language) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "mails"));

    for (var named :
        Map.of("event", event(figures(), DAY.plusDays(1)), "plan", plan()).entrySet()) {
      Path file = folder.resolve(named.getKey() + "_" + language.tag() + ".html");
      Files.writeString(file, writer.write(named.getValue(), language, "IOM").html());
      assertThat(file).isNotEmptyFile();
    }
  }

  private static EventHeld event(@Nullable Figures figures, LocalDate end) {
    return new EventHeld(
        new OfficeCode("IQ"),
        UUID.randomUUID(),
        2,
        new CountryCode("IQ"),
        new PublicText("Roundtable to commence project implementation in Iraq"),
        Instant.EPOCH,
        EventType.ROUNDTABLE,
        new PublicText("Erbil"),
        DAY,
        end,
        figures);
  }

  private static Figures figures() {
    return new Figures(
        12,
        List.of(new Figures.BySex(Sex.FEMALE, 3), new Figures.BySex(Sex.MALE, 9)),
        null,
        Stream.of("Ministry of Interior", "Ministry of Justice", "Supreme Judicial Council")
            .map(PublicText::new)
            .toList());
  }

  private static WorkplanSubmitted plan() {
    return new WorkplanSubmitted(
        new OfficeCode("IQ"),
        UUID.randomUUID(),
        4,
        new CountryCode("IQ"),
        new PublicText("Workplan Iraq"),
        Instant.EPOCH,
        new ProgrammeCode("GLOACT-AME"),
        2020,
        3,
        5,
        2);
  }
}
