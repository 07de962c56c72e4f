package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.platform.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a database of its own: a run looks at everybody. */
@org.springframework.test.annotation.DirtiesContext
class RetentionTest extends Folk {

  @DynamicPropertySource
  static void own_database(DynamicPropertyRegistry properties) {
    properties.add("spring.mongodb.uri", () -> TestDatabase.uri("retention"));
  }

  @Autowired private People people;
  private String institution;

  @BeforeEach
  void nobody_yet() {
    people.deleteAll();
    institution = institution("Ministry of Keeping");
  }

  @AfterEach
  void no_rules() {
    for (Purpose purpose : Purpose.values()) {
      rule(purpose.name(), "{}");
    }
  }

  @Test
  void whoever_agreed_too_long_ago_is_erased_and_reported() {
    UUID old = somebody(institution, "Agreed in 2019");
    UUID fresh = agreeing(somebody(institution, "Agrees still"), "REGISTRATION");
    UUID half = agreeing(somebody(institution, "Agrees to something else"), "NETWORK");
    rule("REGISTRATION", "{\"months\": 24}");

    send(HttpMethod.POST, "/api/retention/runs", null, "{}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.looked")
        .isEqualTo(3)
        .jsonPath("$.ended.REGISTRATION")
        .isEqualTo(2)
        .jsonPath("$.erased")
        .isEqualTo(1);

    read("/api/people/" + old, "SUBJECT_REQUEST").expectStatus().isEqualTo(410);
    read("/api/people/" + fresh, "REGISTRATION").expectStatus().isOk();
    read("/api/people/" + half, "REGISTRATION").expectStatus().isEqualTo(409);
    read("/api/people/" + half, "NETWORK").expectStatus().isOk();
    as("COUNTRY_HEAD")
        .get()
        .uri("/api/retention")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rules[0].purpose")
        .isEqualTo("REGISTRATION")
        .jsonPath("$.rules[0].months")
        .isEqualTo(24)
        .jsonPath("$.lastReport.erased")
        .isEqualTo(1);
  }

  @Test
  void without_rules_only_those_go_who_agree_to_nothing() {
    UUID old = somebody(institution, "Agreed in 2019");
    UUID gone = somebody(institution, "Withdrew");
    send(
            HttpMethod.POST,
            "/api/people/" + gone + "/consent-withdrawals",
            null,
            "{\"purpose\": \"REGISTRATION\"}")
        .expectStatus()
        .isOk();

    send(HttpMethod.POST, "/api/retention/runs", null, "{}").expectStatus().isOk();

    read("/api/people/" + old, "REGISTRATION").expectStatus().isOk();
    read("/api/people/" + gone, "SUBJECT_REQUEST").expectStatus().isEqualTo(410);
    assertThat(people.count()).as("what counts hold stays").isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"REGISTRATION, 0", "REGISTRATION, 601", "REGISTRATION, -1", "EXPORT, 12"})
  void a_rule_has_a_purpose_and_some_months(String purpose, int months) {
    send(HttpMethod.PUT, "/api/retention/" + purpose, null, "{\"months\": %d}".formatted(months))
        .expectStatus()
        .isEqualTo(422);
  }

  private void rule(String purpose, String term) {
    send(HttpMethod.PUT, "/api/retention/" + purpose, null, term).expectStatus().isNoContent();
  }

  private UUID agreeing(UUID id, String purpose) {
    send(
            HttpMethod.POST,
            "/api/people/" + id + "/consents",
            null,
            "{\"purpose\": \"%s\", \"wordingVersion\": \"2\", \"givenOn\": \"%s\"}"
                .formatted(purpose, LocalDate.now(ZoneOffset.UTC)))
        .expectStatus()
        .isOk();
    return id;
  }
}
