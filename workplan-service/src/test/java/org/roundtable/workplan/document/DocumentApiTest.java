package org.roundtable.workplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.security.Tokens;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestTokens;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class DocumentApiTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";
  private static final List<String> LANGUAGES =
      List.of("en", "ar", "ckb", "fa", "fa-AF", "ps", "ur");

  private PlanDriver officer;
  private UUID plan;

  @BeforeEach
  void a_plan_with_a_version_and_a_draft_that_says_something_else() {
    officer = new PlanDriver(as("COUNTRY_OFFICER"));
    officer.programme(PROGRAMME);
    plan = officer.begin(PROGRAMME).id();
    UUID activity = officer.add(plan, officer.objective(plan, 1), "Train investigators").ok().id();
    officer.submit(plan).ok();
    officer.command(plan, "revisions", "{}").ok();
    Said now = officer.get(PlanDriver.items(plan) + "/" + activity).ok();
    officer.change(plan, now, "Train judges").ok();
  }

  @Test
  void a_version_and_the_draft_are_printed_as_each_says() throws IOException {
    String version = text("document?version=1");
    String draft = text("document");

    assertThat(version)
        .contains("Workplan Iraq", "Global Action", "Train investigators")
        .contains("SHA-256 " + officer.hash(plan, 1))
        .doesNotContain("Train judges");
    assertThat(draft).contains("Train judges", "This is a draft").doesNotContain("SHA-256");
  }

  @Test
  void a_plan_is_printed_in_each_language_under_a_name_that_says_what_it_is() {
    for (String language : LANGUAGES) {
      as("REGIONAL_COORDINATOR")
          .get()
          .uri(path("document?version=1&language=" + language))
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .contentType("application/pdf")
          .expectHeader()
          .valueEquals(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workplan-IQ-1.pdf\"");
    }
    assertThat(officer.get(path("document?language=tlh")).problem())
        .isEqualTo("422 /problems/invalid-field language");
    assertThat(officer.get(path("document?version=2")).problem())
        .isEqualTo("404 /problems/not-found");
  }

  @Test
  void a_difference_is_printed_and_stays_data_where_nobody_asks_for_print() throws IOException {
    assertThat(text("difference?format=pdf"))
        .contains("Changes in: Workplan Iraq", "Title", "Train investigators", "Train judges")
        .contains("0 items added, 1 changed, 0 removed.");
    assertThat(text("difference?from=0&to=1&format=pdf")).contains("Train investigators");
    for (String language : LANGUAGES) {
      assertThat(officer.file(plan, "difference?format=pdf&language=" + language))
          .startsWith("%PDF-".getBytes());
    }

    assertThat(officer.get(path("difference")).ok().body().get("items")).hasSize(1);
    assertThat(officer.get(path("difference")).body().at("/items/0").propertyNames())
        .doesNotContain("before", "after");
    assertThat(officer.get(path("difference?format=doc")).problem())
        .isEqualTo("422 /problems/invalid-field format");
    assertThat(officer.get(path("difference?from=1&to=9&format=pdf")).problem())
        .isEqualTo("404 /problems/not-found");
  }

  @Test
  void a_guest_prints_what_was_presented_to_its_institution_and_nothing_else() {
    officer.submit(plan).ok();
    officer
        .post(path("rounds"), "{\"institutions\": [\"MoI\"], \"deadline\": \"2019-12-31\"}", null)
        .ok();
    PlanDriver invited = guest("MoI");
    PlanDriver other = guest("MoJ");

    assertThat(invited.file(plan, "document?version=2")).startsWith("%PDF-".getBytes());
    assertThat(invited.file(plan, "difference?to=2&format=pdf")).startsWith("%PDF-".getBytes());
    assertThat(invited.get(path("document")).problem())
        .isEqualTo("422 /problems/invalid-field version");
    assertThat(invited.get(path("difference?format=pdf")).problem())
        .isEqualTo("422 /problems/invalid-field version");
    assertThat(other.get(path("document?version=2")).problem())
        .isEqualTo("404 /problems/not-found");
    assertThat(other.get(path("difference?to=2&format=pdf")).problem())
        .isEqualTo("404 /problems/not-found");
  }

  private PlanDriver guest(String institution) {
    String token =
        TestTokens.sign(
            TestTokens.claims("IQ", "NATIONAL_AUTHORITY")
                .claim(Tokens.INSTITUTION, institution)
                .build());
    RestTestClient client =
        anonymous.mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
    return new PlanDriver(client);
  }

  private String path(String rest) {
    return "/api/workplans/%s/%s".formatted(plan, rest);
  }

  /** What stands in a file, with single blanks. */
  private String text(String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(officer.file(plan, name))) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }
}
