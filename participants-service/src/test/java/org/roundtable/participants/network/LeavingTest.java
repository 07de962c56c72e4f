package org.roundtable.participants.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.Expertise;
import org.roundtable.contracts.participants.NetworkListingFact;
import org.roundtable.platform.protection.PersonKeys;
import org.roundtable.platform.testing.TestBroker;
import org.roundtable.platform.testing.TestDatabase;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LeavingTest extends NetworkTest {

  @Autowired private Memberships memberships;
  @Autowired private PersonKeys keys;

  @Test
  void nothing_of_a_member_lies_in_the_clear_and_nothing_remains_when_she_leaves(
      CapturedOutput logs) throws IOException {
    Member member = new Member();
    member.says("Zenobia", EVERYTHING_HERE).expectStatus().isNoContent();
    UUID listing = member.listing();
    String sealed = sealedOf(listing);

    assertThat(database()).contains(listing.toString(), sealed);
    List<String> hers = List.of("Zenobia", "Zarathema", member.account);
    assertThat(withoutAudit()).doesNotContain(hers);

    member.leaves().expectStatus().isNoContent();
    member.leaves().expectStatus().isNoContent();

    assertThat(withoutAudit()).doesNotContain(hers).doesNotContain(sealed);
    assertThat(new Member().sees(listing, "")).isNull();
    member.client.get().uri("/api/network/me").exchange().expectStatus().isNotFound();
    assertThat(logs.getAll()).doesNotContain("Zenobia", "Zarathema");
    // The log of who did what is found, so whatever else lay in the clear would be.
    assertThat(inFiles(member.account)).isTrue();
    for (String value : List.of("Zenobia", "Zarathema", member.account + "@example.org")) {
      assertThat(inFiles(value)).as(value).isFalse();
    }
  }

  @Test
  void the_region_hears_what_she_shows_it_and_that_it_is_gone() {
    try (TestFacts facts = TestFacts.on(Topics.NETWORK)) {
      Member member = new Member();
      member.says(
          "Ishtar",
          """
          {"pseudonym": "REGION", "expertise": "REGION", "languages": "OFFICE", "about": "OFFICE"}\
          """);
      UUID listing = member.listing();
      NetworkListingFact shown =
          facts.awaitFact(NetworkListingFact.class, fact -> fact.id().equals(listing));
      assertThat(shown.pseudonym()).hasToString("Ishtar");
      assertThat(shown.expertise()).containsExactly(Expertise.PROSECUTION, Expertise.TRAINING);
      assertThat(shown.languages()).isEmpty();
      assertThat(shown.country()).isNull();

      member.says("Ishtar", "{\"pseudonym\": \"OFFICE\", \"expertise\": \"REGION\"}");
      NetworkListingFact narrowed =
          facts.awaitFact(
              NetworkListingFact.class,
              fact -> fact.id().equals(listing) && fact.version() > shown.version());
      assertThat(narrowed.pseudonym()).isNull();
      assertThat(narrowed.expertise()).isEmpty();

      member.says("Ishtar", "{\"pseudonym\": \"REGION\"}");
      member.leaves().expectStatus().isNoContent();
      facts.awaitFact(
          NetworkListingFact.class,
          fact ->
              fact.id().equals(listing)
                  && fact.version() > narrowed.version() + 1
                  && fact.pseudonym() == null);
      assertThat(facts.records().toString()).doesNotContain("Zarathema", member.account);
    }
  }

  @Test
  void what_the_region_was_never_told_of_is_not_told_to_be_gone() {
    try (TestFacts facts = TestFacts.on(Topics.NETWORK)) {
      Member private_ = new Member();
      private_.says("Private", EVERYTHING_HERE);
      UUID unseen = private_.listing();
      private_.leaves().expectStatus().isNoContent();
      Member later = new Member();
      later.says("Later", "{\"pseudonym\": \"REGION\"}");
      UUID seen = later.listing();

      facts.awaitFact(NetworkListingFact.class, fact -> fact.id().equals(seen));
      assertThat(facts.records()).noneMatch(record -> record.key().endsWith(unseen.toString()));
    }
  }

  @Test
  void the_husk_of_a_listing_goes_once_the_region_was_told() {
    Member member = new Member();
    member.says("Gone", "{\"pseudonym\": \"REGION\"}");
    UUID listing = member.listing();
    member.leaves();

    // As if a minute had gone by.
    try (var client = connect()) {
      var network = client.getDatabase("test").getCollection("network");
      network.updateOne(
          new Document("listing", listing),
          new Document("$set", new Document("leftAt", new Date(0))));
    }
    await()
        .until(() -> {
          memberships.forgetLeft();
          return !database().contains(listing.toString());
        });
  }

  @Test
  void whoever_comes_back_has_another_listing() {
    Member member = new Member();
    member.says("First", EVERYTHING_HERE);
    UUID before = member.listing();
    member.leaves();

    member.says("Second", EVERYTHING_HERE).expectStatus().isNoContent();

    assertThat(member.listing()).isNotEqualTo(before);
    assertThat(new Member().sees(before, "")).isNull();
  }

  @Test
  void her_key_goes_with_her_so_that_no_copy_of_her_listing_can_be_read() {
    Member member = new Member();
    member.says("Nineveh", EVERYTHING_HERE);
    UUID membership = member.membership();
    assertThat(keys.find(membership)).isPresent();

    member.leaves().expectStatus().isNoContent();

    assertThat(keys.find(membership)).isEmpty();
  }

  private static String sealedOf(UUID listing) {
    try (var client = connect()) {
      Document found =
          client
              .getDatabase("test")
              .getCollection("network")
              .find(new Document("listing", listing))
              .first();
      return found
          .get("hidden", Document.class)
          .get("profile", Document.class)
          .getString("ciphertext");
    }
  }

  private static MongoClient connect() {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestDatabase.uri("test")))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());
  }

  /** Whether the bytes lie in any file of the database or of the broker's logs. */
  private static boolean inFiles(String value) throws IOException {
    String wanted = new String(value.getBytes(UTF_8), ISO_8859_1);
    List<Path> folders =
        Stream.concat(Stream.of(TestDatabase.files()), TestBroker.logs().stream()).toList();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.readString(file, ISO_8859_1).contains(wanted)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String database() {
    return collections("");
  }

  /** All but the log of who did what, which names accounts and no listing of theirs. */
  private static String withoutAudit() {
    return collections("audit");
  }

  private static String collections(String except) {
    StringBuilder all = new StringBuilder();
    try (var client = connect()) {
      var database = client.getDatabase("test");
      for (String name : database.listCollectionNames()) {
        if (!name.equals(except)) {
          database
              .getCollection(name)
              .find()
              .forEach(document -> all.append(document).append('\n'));
        }
      }
    }
    return all.toString();
  }
}
