package org.roundtable.participants.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ListingTest extends NetworkTest {

  @Test
  void a_member_reads_back_what_she_said_of_herself() {
    Member member = new Member();
    member.client.get().uri("/api/network/me").exchange().expectStatus().isNotFound();

    member.says("Dijla", EVERYTHING_HERE).expectStatus().isNoContent();

    member
        .client
        .get()
        .uri("/api/network/me")
        .exchange()
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.pseudonym")
        .isEqualTo("Dijla")
        .jsonPath("$.contact")
        .isEqualTo(member.account + "@example.org")
        .jsonPath("$.visibility.about")
        .isEqualTo("OFFICE");
  }

  @Test
  void others_see_what_she_shows_and_never_how_to_reach_her() {
    Member member = new Member();
    member
        .says(
            "Furat",
            """
            {"pseudonym": "OFFICE", "expertise": "OFFICE", "position": "NOBODY"}\
            """)
        .expectStatus()
        .isNoContent();
    UUID listing = member.listing();

    for (JsonNode seen :
        new JsonNode[] {new Member().sees(listing, ""), found(officer, listing, "")}) {
      assertThat(seen.get("pseudonym").asString()).isEqualTo("Furat");
      assertThat(seen.get("expertise").toString()).isEqualTo("[\"PROSECUTION\",\"TRAINING\"]");
      assertThat(seen.get("languages")).isEmpty();
      assertThat(seen.has("country") || seen.has("about") || seen.has("position")).isFalse();
      assertThat(seen.toString()).doesNotContain("@", "contact", "Zarathema", member.account);
    }
  }

  @Test
  void whoever_shows_no_pseudonym_is_not_listed() {
    Member member = new Member();
    member.says("Nobody sees me", "{\"expertise\": \"REGION\"}").expectStatus().isNoContent();

    assertThat(new Member().sees(member.listing(), "")).isNull();
    assertThat(found(officer, member.listing(), "&expertise=PROSECUTION")).isNull();
    new Member().writes(member.listing(), "hello").expectStatus().isEqualTo(409);
  }

  @Test
  void a_search_finds_by_what_is_shown_only() {
    Member open = new Member();
    open.says("Open", EVERYTHING_HERE);
    Member shy = new Member();
    shy.says("Shy", "{\"pseudonym\": \"OFFICE\", \"country\": \"OFFICE\"}");
    Member reader = new Member();

    for (String query : new String[] {"&expertise=TRAINING", "&language=ckb"}) {
      assertThat(reader.sees(open.listing(), query)).as(query).isNotNull();
      assertThat(reader.sees(shy.listing(), query)).as(query).isNull();
    }
    String all = "&expertise=PROSECUTION&language=en&country=IQ";
    assertThat(reader.sees(open.listing(), all)).isNotNull();
    assertThat(reader.sees(shy.listing(), "&country=IQ")).isNotNull();
    assertThat(reader.sees(shy.listing(), "&country=PK")).isNull();
    assertThat(reader.sees(open.listing(), "&expertise=MEDIA")).isNull();
  }

  @Test
  void a_listing_is_changed_only_at_the_version_that_was_read() {
    Member member = new Member();
    member.puts(described("One", "one@example.org", "{}"), "\"0\"").expectStatus().isEqualTo(412);
    member.puts(described("One", "one@example.org", "{}"), null).expectStatus().isNoContent();
    member.puts(described("Two", "one@example.org", "{}"), null).expectStatus().isEqualTo(428);
    member.puts(described("Two", "one@example.org", "{}"), "\"7\"").expectStatus().isEqualTo(412);
    member
        .puts(described("Two", "one@example.org", "{}"), "\"0\"")
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "pseudonym, Selma, selma@example.org",
    "pseudonym, Selma, Ring 0750 123 4567",
    "pseudonym, Selma, ' '",
    "contact, secret@example.org, secret.at.example.org",
    "country, IQ, Iraq",
    "languages[0], ckb, Sorani!",
    "visibility.about, NOBODY, REGION",
  })
  void what_is_wrong_is_named_and_never_repeated(
      String field, String good, String bad, CapturedOutput log) {
    String body = described("Selma", "secret@example.org", "{\"about\": \"NOBODY\"}");

    new Member()
        .puts(body.replace("\"" + good + "\"", "\"" + bad + "\""), null)
        .expectStatus()
        .isEqualTo(422)
        .expectBody(JsonNode.class)
        .value(problem -> {
          assertThat(problem.get("field").asString()).isEqualTo(field);
          assertThat(problem.toString()).doesNotContain("Selma", "secret", "0750", "selma@");
        });

    assertThat(log.getAll()).doesNotContain("Selma", "secret@", "0750", "Zarathema");
  }

  @Test
  void only_members_have_a_listing_and_only_they_and_officers_see_others() {
    send(HttpMethod.GET, "/api/network/me").expectStatus().isForbidden();
    for (String role :
        new String[] {"PARTNER", "NATIONAL_AUTHORITY", "COUNTRY_HEAD", "REGIONAL_COORDINATOR"}) {
      as(role).get().uri("/api/network").exchange().expectStatus().isForbidden();
    }
    anonymous.get().uri("/api/network").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void the_audit_log_does_not_tell_whose_pseudonym_is_whose() {
    Member member = new Member();
    member.says("Unknown", EVERYTHING_HERE);
    UUID listing = member.listing();

    String log =
        as("AUDITOR")
            .get()
            .uri("/api/audit/participants?who=%s&size=200".formatted(member.account))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(log).contains("/api/network/me").doesNotContain(listing.toString(), "Unknown");
  }
}
