package org.roundtable.events.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.events.EventDriver;
import org.roundtable.events.EventDriver.Planned;
import org.roundtable.events.EventsServiceTest;
import org.roundtable.events.attendance.KnownAttendances;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

class ReportApiTest extends EventsServiceTest {

  @Autowired private KnownAttendances attendances;
  private RestTestClient officer;
  private EventDriver driver;

  @BeforeEach
  void an_officer_signs_in() {
    officer = as("COUNTRY_OFFICER");
    driver = new EventDriver(officer);
  }

  @Test
  void the_report_opens_as_the_press_note_did() {
    Planned event = held("2019-10-01");
    counted(event.id());

    officer
        .get()
        .uri(event.path("/report?language=en"))
        .exchange()
        .expectBody()
        .jsonPath("$.opening")
        .isEqualTo(
            "A total of 12 (3 female, 9 male) representing Ministry of Interior and State Council"
                + " took part.")
        .jsonPath("$.figuresPublished")
        .isEqualTo(true)
        .jsonPath("$.when")
        .isEqualTo("October 1, 2019");
  }

  @Test
  void figures_that_nobody_published_are_not_zero() {
    Planned event = held("2019-10-02");

    officer
        .get()
        .uri(event.path("/report"))
        .exchange()
        .expectBody()
        .jsonPath("$.opening")
        .isEqualTo("No figures were published.")
        .jsonPath("$.figuresPublished")
        .isEqualTo(false)
        .jsonPath("$.total")
        .doesNotExist();
  }

  @Test
  void a_count_sheet_without_figures_is_not_zero_either() {
    Planned event = held("2019-10-04");
    TestFacts.publish(
        new AttendanceFact(
            new OfficeCode("IQ"),
            event.id(),
            0,
            new CountryCode("IQ"),
            0,
            List.of(),
            List.of(),
            Instant.parse("2019-12-16T08:00:00Z"),
            false,
            null,
            null,
            null));
    await().untilAsserted(() -> assertThat(attendances.findById("IQ/" + event.id())).isPresent());

    officer
        .get()
        .uri(event.path("/report?language=en"))
        .exchange()
        .expectBody()
        .jsonPath("$.opening")
        .isEqualTo("No figures were published.");
  }

  @Test
  void an_institution_is_called_as_the_reader_calls_it() {
    Planned event = held("2019-10-05");
    counted(event.id());
    InstitutionFact ministry =
        new InstitutionFact(
            new OfficeCode("IQ"),
            UUID.randomUUID(),
            0,
            new InstitutionCode("MoI"),
            new PublicText("Ministry of Interior"),
            InstitutionKind.MINISTRY,
            new CountryCode("IQ"),
            Instant.parse("2019-12-16T08:00:00Z"),
            List.of(
                new InstitutionFact.LocalName(
                    new LanguageTag("ar"), new PublicText("وزارة الداخلية"))));
    TestFacts.publish(ministry);

    await()
        .untilAsserted(() ->
            officer
                .get()
                .uri(event.path("/report?language=ar"))
                .exchange()
                .expectBody()
                .jsonPath("$.opening")
                .value(
                    String.class,
                    opening ->
                        assertThat(opening).contains("وزارة الداخلية").contains("State Council")));
  }

  @Test
  void an_event_that_was_not_held_has_no_report() {
    officer
        .get()
        .uri(driver.plan("2099-10-02", "").path("/report"))
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_report_is_printed_in_each_language(Language language) throws IOException {
    Planned event = held("2019-10-03");
    counted(event.id());

    byte[] pdf =
        officer
            .get()
            .uri(event.path("/report?format=pdf&language=" + language.tag()))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Workshop on referral");
    }
  }

  private Planned held(String day) {
    return driver.command(driver.plan(day, ""), "holding", "{}");
  }

  private void counted(UUID event) {
    TestFacts.publish(
        new AttendanceFact(
            new OfficeCode("IQ"),
            event,
            0,
            new CountryCode("IQ"),
            12,
            List.of(new AttendanceFact.BySex(Sex.MALE, 9), new AttendanceFact.BySex(Sex.FEMALE, 3)),
            List.of(
                new AttendanceFact.ByInstitution(
                    new InstitutionCode("MoI"),
                    new PublicText("Ministry of Interior"),
                    InstitutionKind.MINISTRY,
                    7),
                new AttendanceFact.ByInstitution(
                    new InstitutionCode("SC"),
                    new PublicText("State Council"),
                    InstitutionKind.JUDICIARY,
                    5)),
            Instant.parse("2019-12-16T08:00:00Z")));
    await().untilAsserted(() -> assertThat(attendances.findById("IQ/" + event)).isPresent());
  }
}
