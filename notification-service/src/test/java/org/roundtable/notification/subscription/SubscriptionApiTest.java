package org.roundtable.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtable.notification.NotificationTest;
import org.roundtable.platform.testing.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SubscriptionApiTest extends NotificationTest {

  private static final String ADDRESS = "parwana.kept.secret@example.org";

  @Test
  void a_subscriber_is_shown_masked_and_lies_sealed_in_the_database(CapturedOutput logs) {
    UUID id = subscribe(ADDRESS, "prs", "IQ");

    officer
        .get()
        .uri("/api/subscriptions/" + id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.email")
        .isEqualTo("p•••@example.org")
        .jsonPath("$.language")
        .isEqualTo("fa-AF");
    assertThat(rawDocuments()).contains("sealedEmail").doesNotContain(ADDRESS, "kept.secret");
    assertThat(logs.getAll()).doesNotContain("kept.secret");
  }

  @Test
  void a_malformed_address_is_named_and_not_repeated() {
    post(
            "/api/subscriptions",
            Map.of(
                "partner", "Ministry",
                "email", "kept.secret(at)example.org",
                "language", "en",
                "alerts", List.of("EVENT_HELD")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody(String.class)
        .value(
            body -> assertThat(body).contains("\"field\":\"email\"").doesNotContain("kept.secret"));
  }

  @Test
  void a_language_that_nothing_is_written_in_is_named() {
    post(
            "/api/subscriptions",
            Map.of(
                "partner", "Ministry",
                "email", "a@example.org",
                "language", "tlh",
                "alerts", List.of("EVENT_HELD")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("language")
        .jsonPath("$.detail")
        .isEqualTo("language: must be one of en, ar, ckb, fa, fa-AF, ps, ur");
  }

  @Test
  void a_subscription_ends_only_at_the_version_that_was_read() {
    UUID id = subscribe("leaving@example.org", "en");
    String path = "/api/subscriptions/" + id;

    officer.delete().uri(path).exchange().expectStatus().isEqualTo(428);
    officer.delete().uri(path).header("If-Match", "\"7\"").exchange().expectStatus().isEqualTo(412);
    officer.delete().uri(path).header("If-Match", "\"0\"").exchange().expectStatus().isNoContent();
    officer.get().uri(path).exchange().expectStatus().isNotFound();
  }

  @Test
  void whoever_has_no_role_for_it_subscribes_nobody() {
    officer = as("PARTNER");

    post(
            "/api/subscriptions",
            Map.of(
                "partner", "Ministry",
                "email", "a@example.org",
                "language", "en",
                "alerts", List.of("EVENT_HELD")))
        .expectStatus()
        .isForbidden();
  }

  private static String rawDocuments() {
    StringBuilder all = new StringBuilder();
    try (var client = MongoClients.create(TestDatabase.uri("test"))) {
      var database = client.getDatabase("test");
      for (String collection : database.listCollectionNames()) {
        for (Document document : database.getCollection(collection).find()) {
          all.append(document.get("_id")).append(' ').append(document).append('\n');
        }
      }
    }
    return all.toString();
  }
}
