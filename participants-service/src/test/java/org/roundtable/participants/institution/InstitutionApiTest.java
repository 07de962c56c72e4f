package org.roundtable.participants.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionFact.LocalName;
import org.roundtable.participants.ParticipantsServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.http.HttpMethod;

class InstitutionApiTest extends ParticipantsServiceTest {

  private static final String CORRECTION =
      """
      {"name": "Ministry of Interior", "kind": "MINISTRY", "country": "IQ", "names": [%s]}
      """;

  @Test
  void an_institution_is_told_to_others_and_found_by_its_code() {
    String code = institution("Department for Women Empowerment");

    try (TestFacts facts = TestFacts.on(Topics.INSTITUTIONS)) {
      InstitutionFact fact =
          facts.awaitFact(InstitutionFact.class, f -> f.code().value().equals(code));
      assertThat(fact.version()).isZero();
      assertThat(fact.country().value()).as("the office's").isEqualTo("IQ");
    }
    send(HttpMethod.GET, "/api/institutions?code=" + code)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].name")
        .isEqualTo("Department for Women Empowerment");
  }

  @Test
  void a_code_is_given_once() {
    String code = institution("Ministry of Interior");

    send(
            HttpMethod.POST,
            "/api/institutions",
            null,
            """
            {"code": "%s", "name": "Another", "kind": "NGO"}\
            """
                .formatted(code))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/already-exists")
        .jsonPath("$.field")
        .isEqualTo("code");
  }

  @Test
  void it_has_a_name_in_each_language_and_is_corrected() {
    String code = institution("Ministry of Intereor");
    String path;
    try (TestFacts facts = TestFacts.on(Topics.INSTITUTIONS)) {
      InstitutionFact entered =
          facts.awaitFact(InstitutionFact.class, f -> f.code().value().equals(code));
      path = "/api/institutions/" + entered.id();
      send(
              HttpMethod.PUT,
              path,
              "\"0\"",
              CORRECTION.formatted(
                  """
                  {"language": "ar", "text": "وزارة الداخلية"},
                  {"language": "prs", "text": "وزارت داخله"}\
                  """))
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("ETag", "\"1\"");
      InstitutionFact corrected =
          facts.awaitFact(
              InstitutionFact.class, f -> f.id().equals(entered.id()) && f.version() == 1);
      assertThat(corrected.name()).hasToString("Ministry of Interior");
      assertThat(corrected.names())
          .containsExactly(
              new LocalName(new LanguageTag("ar"), new PublicText("وزارة الداخلية")),
              new LocalName(new LanguageTag("fa-AF"), new PublicText("وزارت داخله")));
    }
    send(HttpMethod.PUT, path, "\"0\"", CORRECTION.formatted("")).expectStatus().isEqualTo(412);
    send(
            HttpMethod.PUT,
            path,
            "\"1\"",
            CORRECTION.formatted(
                """
                {"language": "ar", "text": "one"}, {"language": "ar", "text": "two"}\
                """))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("names[1].language");
  }

  @Test
  void a_code_and_a_name_have_their_limits() {
    send(
            HttpMethod.POST,
            "/api/institutions",
            null,
            """
            {"code": "no spaces", "name": "Another", "kind": "NGO"}\
            """)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("code");
    send(
            HttpMethod.POST,
            "/api/institutions",
            null,
            """
            {"code": "LONG", "name": "%s", "kind": "NGO"}\
            """
                .formatted("x".repeat(301)))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("name");
  }

  @Test
  void the_register_is_read_page_by_page() {
    institution("Ministry of Justice");
    institution("Ministry of Interior");

    send(HttpMethod.GET, "/api/institutions?size=1")
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.next")
        .exists();
    send(HttpMethod.GET, "/api/institutions/" + UUID.randomUUID()).expectStatus().isNotFound();
  }
}
