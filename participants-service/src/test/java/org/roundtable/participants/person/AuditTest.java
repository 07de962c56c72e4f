package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.roundtable.participants.ParticipantsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;

class AuditTest extends ParticipantsServiceTest {

  @Autowired private MongoTemplate mongo;

  @Test
  void whoever_reads_people_is_noted_with_the_people_and_none_of_their_values() {
    String institution = institution("Ministry of Justice");
    UUID id = entered(institution);

    read("/api/people/" + id, "FOLLOW_UP").expectStatus().isEqualTo(409);
    read("/api/people/" + id, "REGISTRATION").expectStatus().isOk();
    read("/api/people?size=200&after=" + justBefore(id), "REGISTRATION").expectStatus().isOk();

    assertThat(entries(Filters.eq("record", "/api/people/" + id)))
        .extracting(entry -> entry.getString("purpose"))
        .containsExactly("FOLLOW_UP", null, "REGISTRATION");
    Document last = entries(Filters.eq("record", "/api/people/" + id)).getLast();
    assertThat(last.getString("who")).isEqualTo("tester");
    assertThat(last.getString("action")).isEqualTo("GET /api/people/{id}");
    assertThat(entries(Filters.eq("given", id.toString())))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getString("action")).isEqualTo("GET /api/people"));
    assertThat(entries(Filters.eq("action", "POST /api/people"))).isNotEmpty();
    assertThat(entries(Filters.empty()).toString())
        .doesNotContain("Avin Testova", "avin@example.org", "+964 750 0000009", "Head of Testing");
  }

  @Test
  void what_a_query_says_is_not_kept() {
    read("/api/people?query=Avin%20Testova", "REGISTRATION").expectStatus().isOk();

    assertThat(entries(Filters.empty()).toString()).doesNotContain("Avin");
  }

  @Test
  void nobody_is_read_without_saying_what_for() {
    for (String path : List.of("/api/people", "/api/people/" + UUID.randomUUID())) {
      for (String purpose : List.of("", "EXPORT", "curiosity")) {
        read(path, purpose)
            .expectStatus()
            .isEqualTo(422)
            .expectBody()
            .jsonPath("$.field")
            .isEqualTo("Audit-Purpose");
      }
    }
  }

  private UUID entered(String institution) {
    return send(
            HttpMethod.POST,
            "/api/people",
            null,
            """
            {"names": [{"text": "Avin Testova", "language": "en"}], "sex": "FEMALE", "institution": "%s",
             "position": "Head of Testing", "email": "avin@example.org",
             "phone": "+964 750 0000009",
             "consents": [{"purpose": "REGISTRATION", "wordingVersion": "1",
                           "givenOn": "2019-12-01"}]}
            """
                .formatted(institution))
        .expectStatus()
        .isCreated()
        .expectBody(Created.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  private static UUID justBefore(UUID id) {
    return new UUID(id.getMostSignificantBits() - 1, id.getLeastSignificantBits());
  }

  private List<Document> entries(Bson filter) {
    return mongo.getCollection("audit").find(filter).into(new ArrayList<>());
  }
}
