package org.roundtable.participants.person;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;

class ErasureTest extends Folk {

  private static final String NAME = "Erasia Quuxova";
  private static final String EMAIL = "erasia.quuxova@example.org";
  private static final String PHONE = "+964 750 5550001";

  @Autowired private MongoTemplate mongo;

  @Value("${roundtable.data-dir}")
  private Path data;

  @Test
  void whoever_was_erased_is_nowhere_and_still_counts() throws IOException {
    String institution = institution("Ministry of Erasing");
    UUID event = knownEvent();
    UUID id =
        somebody(
            institution, NAME, ", \"email\": \"%s\", \"phone\": \"%s\"".formatted(EMAIL, PHONE));
    send(HttpMethod.PUT, "/api/attendance/%s/people/%s".formatted(event, id))
        .expectStatus()
        .isNoContent();
    byte[] wrapped = Files.readAllBytes(key(id));
    Document backup = mongo.findById(id, Document.class, "people");
    assertThat(Bytes.filesHolding(data, wrapped)).containsExactly(key(id));
    assertThat(Bytes.filesHolding(data, "Ministry of Erasing")).isNotEmpty();

    erase(id).expectStatus().isNoContent();

    for (String path : List.of("", "/duplicates", "/export")) {
      read("/api/people/" + id + path, "SUBJECT_REQUEST")
          .expectStatus()
          .isEqualTo(410)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("/problems/person-erased");
    }
    erase(id).expectStatus().isEqualTo(410);
    send(HttpMethod.PUT, "/api/attendance/%s/people/%s".formatted(knownEvent(), id))
        .expectStatus()
        .isEqualTo(410);
    send(HttpMethod.GET, "/api/attendance/" + event).expectBody().jsonPath("$.total").isEqualTo(1);
    assertThat(mongo.findById(id, Document.class, "people"))
        .containsEntry("found", List.of())
        .containsEntry("likeness", List.of())
        .doesNotContainKeys("details", "ageBand");
    assertThat(Bytes.filesHolding(data, NAME, EMAIL, PHONE, "Quuxova", "quuxova")).isEmpty();
    assertThat(
            Bytes.filesHolding(
                data, wrapped, Base64.getEncoder().encodeToString(wrapped).getBytes(US_ASCII)))
        .isEmpty();

    // The database's backup is put back.
    mongo.getCollection("people").replaceOne(new Document("_id", id), backup);
    read("/api/people/" + id, "REGISTRATION").expectStatus().isEqualTo(410);
    read("/api/people?query=erasia&institution=" + institution, "REGISTRATION")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items")
        .isEmpty();
    erase(id).expectStatus().isNoContent();
  }

  @Test
  void a_merged_record_is_erased_with_the_one_that_was_kept() {
    String institution = institution("Ministry of Erasing");
    UUID kept = somebody(institution, "Somebody");
    UUID other = somebody(institution, "Somebody");
    send(
            HttpMethod.POST,
            "/api/people/" + kept + "/merges",
            null,
            "{\"other\": \"%s\"}".formatted(other))
        .expectStatus()
        .isCreated();

    erase(other).expectStatus().isNoContent();

    assertThat(key(kept)).doesNotExist();
    assertThat(key(other)).doesNotExist();
    read("/api/people/" + other, "REGISTRATION").expectStatus().isEqualTo(410);
  }

  @Test
  void an_erasure_has_one_of_the_known_reasons() {
    UUID id = somebody(institution("Ministry of Erasing"), "Somebody");

    send(HttpMethod.POST, "/api/people/" + id + "/erasure", null, "{\"reason\": \"Somebody\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("reason");
  }

  private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec erase(UUID id) {
    return send(
        HttpMethod.POST,
        "/api/people/" + id + "/erasure",
        null,
        "{\"reason\": \"SUBJECT_REQUEST\"}");
  }

  private Path key(UUID id) {
    String name = id.toString();
    return data.resolve("keys/people").resolve(name.substring(34)).resolve(name);
  }
}
