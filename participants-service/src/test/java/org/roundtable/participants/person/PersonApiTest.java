package org.roundtable.participants.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.participants.ParticipantsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ExtendWith(OutputCaptureExtension.class)
class PersonApiTest extends ParticipantsServiceTest {

  private static final String NAME = "Shirin Testova";
  private static final String EMAIL = "shirin@example.org";
  private static final String PHONE = "+964 750 0000001";
  private static final String POSITION = "Director of Testing";
  private static final List<String> PERSONAL = List.of(NAME, EMAIL, PHONE, POSITION);

  @Autowired private MongoTemplate mongo;

  @Test
  void an_officer_reads_what_an_officer_entered() {
    String institution = institution("Ministry of Interior");
    UUID id = entered(institution);

    read("/api/people/" + id, "REGISTRATION")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.names[0].text")
        .isEqualTo(NAME)
        .jsonPath("$.names[1].text")
        .isEqualTo("شیرین تێستۆڤا")
        .jsonPath("$.ageBand")
        .isEqualTo("FROM_35_TO_49")
        .jsonPath("$.email")
        .isEqualTo(EMAIL)
        .jsonPath("$.phone")
        .isEqualTo(PHONE)
        .jsonPath("$.position")
        .isEqualTo(POSITION)
        .jsonPath("$.languages")
        .isEqualTo(List.of("ckb", "fa-AF"))
        .jsonPath("$.sex")
        .isEqualTo("FEMALE")
        .jsonPath("$.consents[0].givenOn")
        .isEqualTo("2019-12-01");
    read("/api/people?size=1&institution=" + institution, "REGISTRATION")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].names")
        .exists();
  }

  @Test
  void the_answer_to_an_entry_repeats_nothing_of_it() {
    byte[] answer =
        post(entry(institution("Ministry of Interior")))
            .expectStatus()
            .isCreated()
            .expectBody()
            .jsonPath("$.id")
            .exists()
            .jsonPath("$.version")
            .isEqualTo(0)
            .returnResult()
            .getResponseBodyContent();

    assertThat(new String(answer, UTF_8)).doesNotContain(PERSONAL);
  }

  @Test
  void nobody_but_an_officer_of_the_office_reads_people() {
    UUID id = entered(institution("Ministry of Interior"));

    for (RestTestClient other : List.of(as("REGIONAL_COORDINATOR"), as("ADMINISTRATOR"), as())) {
      other.get().uri("/api/people/" + id).exchange().expectStatus().isForbidden();
      other.get().uri("/api/people").exchange().expectStatus().isForbidden();
    }
    anonymous.get().uri("/api/people/" + id).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void the_database_holds_no_personal_value_in_the_clear() {
    UUID id = entered(institution("Ministry of Interior"));

    List<String> documents = new ArrayList<>();
    for (String collection : mongo.getCollectionNames()) {
      mongo.getCollection(collection).find().forEach(document -> documents.add(document.toJson()));
    }
    assertThat(documents).anyMatch(document -> document.contains("ciphertext"));
    assertThat(String.join("\n", documents)).doesNotContain(PERSONAL).doesNotContain("ckb");
    assertThat(mongo.findById(id, Person.class)).hasToString("Person[" + id + "]");
  }

  @Test
  void a_sealed_value_moved_to_another_person_does_not_open() {
    String institution = institution("Ministry of Interior");
    UUID one = entered(institution);
    UUID other = entered(institution);
    var stolen = mongo.findById(one, org.bson.Document.class, "people").get("details");

    mongo
        .getCollection("people")
        .updateOne(
            new org.bson.Document("_id", other),
            new org.bson.Document("$set", new org.bson.Document("details", stolen)));

    read("/api/people/" + other, "REGISTRATION").expectStatus().is5xxServerError();
    mongo.getCollection("people").deleteOne(new org.bson.Document("_id", other));
  }

  @ParameterizedTest
  @CsvSource({
    "email, shirin@example.org, shirin.at.example",
    "phone, +964 750 0000001, call-me-Shirin",
    "names[0].text, Shirin Testova, '  '",
    "languages[0], fa-AF, Sorani!",
    "sex, FEMALE, Shirin",
    "consents[0].givenOn, 2019-12-01, 2999-12-01",
    "consents[0].purpose, REGISTRATION, Shirin",
    "ageBand, FROM_35_TO_49, Shirin",
  })
  void what_is_wrong_is_named_and_never_repeated(
      String field, String good, String bad, CapturedOutput log) {
    String body = entry(institution("Ministry of Interior")).replace(good, bad);

    byte[] answer =
        post(body)
            .expectStatus()
            .isEqualTo(422)
            .expectBody()
            .jsonPath("$.field")
            .isEqualTo(field.startsWith("languages") ? "languages" : field)
            .returnResult()
            .getResponseBodyContent();

    assertThat(new String(answer, UTF_8)).doesNotContain(PERSONAL).doesNotContain("Shirin");
    assertThat(log.getAll()).doesNotContain(PERSONAL).doesNotContain("Shirin");
  }

  @Test
  void a_person_is_of_an_institution_in_the_register_and_has_consented() {
    post(entry("Nowhere"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unknown-institution")
        .jsonPath("$.field")
        .isEqualTo("institution");
    post("""
    {"names": [{"text": "Shirin", "language": "en"}], "sex": "OTHER",
     "institution": "MoI"}
    """)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("consents");
  }

  @Test
  void neither_logs_nor_printed_objects_show_a_personal_value(CapturedOutput log) {
    entered(institution("Ministry of Interior"));
    post(entry(institution("Ministry of Interior")).replace("{\"purpose\"", "{broken"))
        .expectStatus()
        .isBadRequest();

    assertThat(log.getAll()).doesNotContain(PERSONAL);
  }

  private UUID entered(String institution) {
    return post(entry(institution))
        .expectStatus()
        .isCreated()
        .expectBody(Created.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  private RestTestClient.ResponseSpec post(String body) {
    return officer
        .post()
        .uri("/api/people")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private static String entry(String institution) {
    return """
    {"names": [{"text": "%s", "language": "en"}, {"text": "شیرین تێستۆڤا", "language": "ckb"}],
     "sex": "FEMALE", "ageBand": "FROM_35_TO_49", "institution": "%s", "position": "%s",
     "email": "%s", "phone": "%s", "languages": ["ckb", "fa-AF"],
     "consents": [{"purpose": "REGISTRATION", "wordingVersion": "1", "givenOn": "2019-12-01"}]}
    """
        .formatted(NAME, institution, POSITION, EMAIL, PHONE);
  }
}
