package org.roundtable.participants.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.Expertise;
import org.roundtable.contracts.participants.NetworkListingFact;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.contracts.participants.RelayedMessage.Field;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class RelayTest extends NetworkTest {

  @Autowired private OfficeCipher cipher;

  @Test
  void a_message_goes_to_her_address_sealed_and_the_answer_to_the_writers_listing() {
    Member writer = listed("Writer");
    Member reader = listed("Reader");

    writer
        .writes(reader.listing(), "On the training in Erbil")
        .expectStatus()
        .isAccepted()
        .expectBody()
        .isEmpty();

    try (TestFacts facts = TestFacts.on(Topics.RELAYED_MESSAGES)) {
      UUID replyTo = writer.listing();
      RelayedMessage message =
          facts.awaitFact(RelayedMessage.class, fact -> fact.replyTo().equals(replyTo));
      assertThat(open(message, Field.ADDRESS, message.sealedAddress()))
          .isEqualTo(reader.account + "@example.org");
      assertThat(open(message, Field.SENDER, message.sealedSender())).isEqualTo("Writer");
      assertThat(open(message, Field.TEXT, message.sealedText()))
          .isEqualTo("On the training in Erbil");
      assertThat(message.textLanguage()).isEqualTo(new LanguageTag("fa-AF"));
      assertThat(message.readerLanguage()).isEqualTo(new LanguageTag("ckb"));
      assertThat(facts.records())
          .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
          .noneMatch(value -> value.contains(reader.account) || value.contains("Erbil"));
    }
  }

  @Test
  void whoever_is_not_listed_writes_to_nobody() {
    Member reader = listed("Reader");
    Member unseen = new Member();

    expectProblem(unseen, reader.listing(), 409, "network-not-listed");
    unseen.says("Unseen", "{}").expectStatus().isNoContent();
    expectProblem(unseen, reader.listing(), 409, "network-not-listed");
  }

  @Test
  void a_message_reaches_a_listing_of_this_office_only() {
    Member writer = listed("Writer");
    UUID elsewhere = UUID.randomUUID();
    TestFacts.send(fromMember(elsewhere, 0, "Ravi"));

    expectProblem(writer, UUID.randomUUID(), 404, "not-found");
    expectProblem(writer, writer.listing(), 422, "invalid-field");
    await().until(() -> writer.sees(elsewhere, "") != null);
    expectProblem(writer, elsewhere, 409, "network-other-office");
  }

  @Test
  void what_a_member_office_shares_is_found_until_it_is_taken_back() {
    Member reader = new Member();
    UUID elsewhere = UUID.randomUUID();
    TestFacts.send(fromMember(elsewhere, 3, "Ravi"));

    await().until(() -> reader.sees(elsewhere, "&expertise=MEDIA&language=ur&country=PK") != null);
    JsonNode seen = reader.sees(elsewhere, "");
    assertThat(seen.get("office").asString()).isEqualTo("PK");
    assertThat(seen.get("reachable").asBoolean()).isFalse();
    assertThat(reader.sees(elsewhere, "&expertise=TRAINING")).isNull();

    TestFacts.send(fromMember(elsewhere, 4, null));
    await().until(() -> reader.sees(elsewhere, "") == null);
    TestFacts.send(fromMember(elsewhere, 3, "Ravi"));
    UUID later = UUID.randomUUID();
    TestFacts.send(fromMember(later, 0, "Later"));
    await().until(() -> reader.sees(later, "") != null);
    assertThat(reader.sees(elsewhere, "")).isNull();
  }

  @Test
  void a_member_writes_so_many_messages_a_day_and_a_repeated_request_is_one() {
    Member writer = listed("Writer");
    UUID reader = listed("Reader").listing();
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 5; i++) {
      writer
          .client
          .post()
          .uri("/api/network/%s/messages".formatted(reader))
          .header("Idempotency-Key", key)
          .contentType(MediaType.APPLICATION_JSON)
          .body("{\"text\": \"Once\", \"language\": \"en\"}")
          .exchange()
          .expectStatus()
          .isAccepted();
    }
    for (int i = 1; i < 20; i++) {
      writer.writes(reader, "Another").expectStatus().isAccepted();
    }

    expectProblem(writer, reader, 429, "too-many-messages");
    listed("Another").writes(reader, "Hello").expectStatus().isAccepted();
  }

  private Member listed(String pseudonym) {
    Member member = new Member();
    member.says(pseudonym, EVERYTHING_HERE).expectStatus().isNoContent();
    return member;
  }

  private void expectProblem(Member writer, UUID listing, int status, String problem) {
    writer
        .writes(listing, "Hello")
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + problem);
  }

  private String open(RelayedMessage message, Field field, String sealed) {
    return cipher.decrypt(sealed, RelayedMessage.place(message.id(), field));
  }

  private static ProducerRecord<String, byte[]> fromMember(
      UUID listing, long version, String pseudonym) {
    boolean shown = pseudonym != null;
    var record =
        TestFacts.record(
            new NetworkListingFact(
                new OfficeCode("PK"),
                listing,
                version,
                shown ? new PublicText(pseudonym) : null,
                shown ? List.of(Expertise.MEDIA) : List.of(),
                shown ? List.of(new LanguageTag("ur")) : List.of(),
                shown ? new CountryCode("PK") : null,
                Instant.now()));
    return new ProducerRecord<>(
        "PK." + record.topic(), null, record.key(), record.value(), record.headers());
  }
}
