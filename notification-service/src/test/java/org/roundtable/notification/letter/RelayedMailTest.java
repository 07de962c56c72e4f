package org.roundtable.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.mongodb.client.MongoClients;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.contracts.participants.RelayedMessage.Field;
import org.roundtable.notification.NotificationTest;
import org.roundtable.notification.TestPost;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.testing.TestDatabase;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class RelayedMailTest extends NotificationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static TestPost post;

  @Autowired private OfficeCipher cipher;

  @BeforeAll
  static void open() {
    post = TestPost.on(PORT);
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @Test
  void a_message_is_mailed_once_under_the_pseudonym_and_then_forgotten(CapturedOutput logs)
      throws Exception {
    RelayedMessage message = message("reader.hidden@example.org", "Dijla", "Meet me in <b>Erbil");

    TestFacts.publish(message);
    TestFacts.publish(message);

    await().atMost(PATIENCE).until(() -> !post.of("reader.hidden@example.org").isEmpty());
    MimeMessage mail = post.of("reader.hidden@example.org").getFirst();
    assertThat(mail.getSubject()).isEqualTo("You have a message");
    assertThat(mail.getFrom()[0].toString()).contains("roundtable@office.example");
    assertThat(mail.getReplyTo()[0].toString()).contains("roundtable@office.example");
    assertThat(GreenMailUtil.getWholeMessage(mail).replaceAll("=\\R", ""))
        .contains("Message from Dijla")
        .contains("Meet me in <b>Erbil")
        .contains("Meet me in &lt;b&gt;Erbil")
        .contains("/network?to")
        .contains(message.replyTo().toString());

    await().atMost(PATIENCE).until(() -> delivery(message).get("state").asString().equals("SENT"));
    JsonNode delivery = delivery(message);
    assertThat(delivery.get("kind").asString()).isEqualTo("RELAYED_MESSAGE");
    assertThat(delivery.has("email") || delivery.has("partner") || delivery.has("title")).isFalse();
    officer
        .post()
        .uri("/api/deliveries/%s/resends".formatted(delivery.get("id").asString()))
        .exchange()
        .expectStatus()
        .isEqualTo(409);
    assertThat(stored())
        .doesNotContain(
            message.sealedAddress(),
            message.sealedText(),
            message.sealedSender(),
            "Dijla",
            "hidden@");
    assertThat(logs.getAll()).doesNotContain("hidden@", "Dijla", "Erbil");

    RelayedMessage next = message("reader.next@example.org", "Dijla", "Another");
    TestFacts.publish(message);
    TestFacts.publish(next);
    await().atMost(PATIENCE).until(() -> !post.of("reader.next@example.org").isEmpty());
    assertThat(post.of("reader.hidden@example.org")).hasSize(1);
  }

  @Test
  void what_waits_for_the_mail_server_lies_sealed() {
    post.goAway();
    RelayedMessage message = message("reader.waiting@example.org", "Furat", "Waiting");
    TestFacts.publish(message);

    await().atMost(PATIENCE).until(() -> delivery(message) != null);
    assertThat(stored()).contains(message.sealedText()).doesNotContain("waiting@", "Furat");
    post.comeBack();

    await().atMost(PATIENCE).until(() -> !post.of("reader.waiting@example.org").isEmpty());
    await().atMost(PATIENCE).until(() -> !stored().contains(message.sealedText()));
  }

  private JsonNode delivery(RelayedMessage message) {
    JsonNode items =
        officer
            .get()
            .uri("/api/deliveries?size=200")
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody()
            .get("items");
    for (JsonNode item : items) {
      if (item.get("thing").asString().equals(message.id().toString())) {
        return item;
      }
    }
    return null;
  }

  private String stored() {
    StringBuilder all = new StringBuilder();
    // A client of its own: what a test reads on Awaitility's thread is no query of the service.
    try (var client = MongoClients.create(TestDatabase.uri("test"))) {
      client
          .getDatabase("test")
          .getCollection("deliveries")
          .find()
          .forEach(document -> all.append(document));
    }
    return all.toString();
  }

  private RelayedMessage message(String address, String sender, String text) {
    UUID id = UUID.randomUUID();
    return new RelayedMessage(
        new OfficeCode("IQ"),
        id,
        0,
        cipher.encrypt(address, RelayedMessage.place(id, Field.ADDRESS)),
        cipher.encrypt(sender, RelayedMessage.place(id, Field.SENDER)),
        cipher.encrypt(text, RelayedMessage.place(id, Field.TEXT)),
        new LanguageTag("uz-Cyrl"),
        new LanguageTag("en"),
        UUID.randomUUID(),
        Instant.now());
  }
}
