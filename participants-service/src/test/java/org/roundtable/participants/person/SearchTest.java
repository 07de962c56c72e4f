package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchTest extends Folk {

  @Autowired private MongoTemplate mongo;
  private String institution;

  @BeforeEach
  void an_institution_of_its_own() {
    institution = institution("Ministry of Searching");
  }

  @ParameterizedTest
  @CsvSource({
    "Mohammed Alsearchy, محمد, true",
    "Mohammed Alsearchy, alse, true",
    "Mohammed Alsearchy, alsearchy moh, true",
    "محمد السیرچی, muhammad, true",
    "Mohammed Alsearchy, karwan, false",
    "Mohammed Alsearchy, alsearchy karwan, false",
    "Mohammed Alsearchy, MO, false",
  })
  void people_are_found_by_words_of_their_name(String name, String query, boolean found) {
    UUID id = somebody(institution, name);

    assertThat(ids(query).contains(id)).isEqualTo(found);
  }

  @Test
  void people_are_found_by_their_address_and_number() {
    String address = UUID.randomUUID() + "@example.org";
    UUID id =
        somebody(
            institution,
            "Somebody",
            ", \"email\": \"%s\", \"phone\": \"+964 750 123 9876\"".formatted(address));

    assertThat(ids(address.toUpperCase(java.util.Locale.ROOT))).containsExactly(id);
    assertThat(ids("0750 1239876")).contains(id);
    assertThat(ids("x" + address)).isEmpty();
  }

  @Test
  void pages_hold_everybody_once() {
    List<UUID> entered = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      entered.add(somebody(institution, "Pagina Numero " + i));
    }

    List<UUID> read = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = page("pagi numero", next + "&size=3");
      page.get("items").forEach(item -> read.add(UUID.fromString(item.get("id").asString())));
      next = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!next.isEmpty());

    assertThat(read).containsExactlyElementsOf(entered);
  }

  @Test
  void what_only_shares_an_entry_of_the_index_is_not_shown() {
    UUID id = somebody(institution, "Collisia Testova");
    UUID other = somebody(institution, "Somebody");
    var entries = mongo.findById(id, org.bson.Document.class, "people").get("found");

    mongo
        .getCollection("people")
        .updateOne(
            new org.bson.Document("_id", other),
            new org.bson.Document("$set", new org.bson.Document("found", entries)));

    assertThat(ids("collisia")).containsExactly(id);
  }

  @Test
  void the_index_holds_no_word() {
    UUID id = somebody(institution, "Indexia Testova");

    assertThat(mongo.findById(id, org.bson.Document.class, "people").toString())
        .doesNotContainIgnoringCase("indexia")
        .doesNotContain("ndxtstw");
  }

  @Test
  void a_corrected_name_is_found_and_the_former_is_not() {
    UUID id = somebody(institution, "Formeria Testova");

    send(
            HttpMethod.PUT,
            "/api/people/" + id,
            "\"0\"",
            """
            {"names": [{"text": "Latteria Testova", "language": "en"}], "sex": "OTHER",
             "institution": "%s"}
            """
                .formatted(institution))
        .expectStatus()
        .isOk();

    assertThat(ids("latteria")).containsExactly(id);
    assertThat(ids("formeria")).isEmpty();
    send(HttpMethod.PUT, "/api/people/" + id, "\"0\"", "{}").expectStatus().isEqualTo(422);
    send(
            HttpMethod.PUT,
            "/api/people/" + id,
            "\"0\"",
            """
            {"names": [{"text": "Third", "language": "en"}], "sex": "OTHER", "institution": "%s"}
            """
                .formatted(institution))
        .expectStatus()
        .isEqualTo(412);
  }

  @Test
  void only_those_who_agree_are_found() {
    UUID id = somebody(institution, "Consentia Testova");
    assertThat(ids("consentia")).containsExactly(id);

    read("/api/people?query=consentia", "NETWORK")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items")
        .isEmpty();
    send(
            HttpMethod.POST,
            "/api/people/" + id + "/consent-withdrawals",
            null,
            "{\"purpose\": \"REGISTRATION\"}")
        .expectStatus()
        .isOk();

    assertThat(ids("consentia")).isEmpty();
    read("/api/people/" + id, "REGISTRATION")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/no-consent");
    read("/api/people/" + id, "SUBJECT_REQUEST").expectStatus().isOk();
    send(
            HttpMethod.POST,
            "/api/people/" + id + "/consents",
            null,
            "{\"purpose\": \"REGISTRATION\", \"wordingVersion\": \"2\", \"givenOn\": \"%s\"}"
                .formatted(java.time.LocalDate.now(java.time.ZoneOffset.UTC)))
        .expectStatus()
        .isOk();
    assertThat(ids("consentia")).containsExactly(id);
  }

  private List<UUID> ids(String query) {
    List<UUID> ids = new ArrayList<>();
    page(query, "&size=200")
        .get("items")
        .forEach(item -> ids.add(UUID.fromString(item.get("id").asString())));
    return ids;
  }

  private JsonNode page(String query, String more) {
    return JsonMapper.shared()
        .readTree(
            officer
                .get()
                .uri(uri ->
                    uri.path("/api/people")
                        .query("query={query}&institution={institution}" + more)
                        .build(query, institution))
                .header("Audit-Purpose", "REGISTRATION")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
  }
}
