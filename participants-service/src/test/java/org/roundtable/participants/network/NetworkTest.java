package org.roundtable.participants.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.participants.ParticipantsServiceTest;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Members of the network, and what they do there. */
abstract class NetworkTest extends ParticipantsServiceTest {

  /** A member with an account that nobody else has. */
  protected final class Member {

    final String account = "member-" + UUID.randomUUID();
    final RestTestClient client = as(account, "NETWORK_MEMBER");

    /** Says of herself what a listing says, and shows these fields. */
    ResponseSpec says(String pseudonym, String visibility) {
      return puts(described(pseudonym, account + "@example.org", visibility), etag());
    }

    ResponseSpec puts(String body, @Nullable String etag) {
      var request = client.put().uri("/api/network/me").contentType(MediaType.APPLICATION_JSON);
      if (etag != null) {
        request = request.header("If-Match", etag);
      }
      return request.body(body).exchange();
    }

    @Nullable String etag() {
      return client
          .get()
          .uri("/api/network/me")
          .exchange()
          .expectBody()
          .returnResult()
          .getResponseHeaders()
          .getETag();
    }

    /** The identifier of her listing. */
    UUID listing() {
      return mine("listing");
    }

    /** The identifier of her membership. */
    UUID membership() {
      return mine("id");
    }

    private UUID mine(String field) {
      return UUID.fromString(
          client
              .get()
              .uri("/api/network/me")
              .exchange()
              .expectStatus()
              .isOk()
              .expectBody(JsonNode.class)
              .returnResult()
              .getResponseBody()
              .get(field)
              .asString());
    }

    ResponseSpec leaves() {
      return client.delete().uri("/api/network/me").exchange();
    }

    ResponseSpec writes(UUID listing, String text) {
      return client
          .post()
          .uri("/api/network/%s/messages".formatted(listing))
          .contentType(MediaType.APPLICATION_JSON)
          .body("{\"text\": \"%s\", \"language\": \"fa-AF\"}".formatted(text))
          .exchange();
    }

    /** The listing with this identifier as she sees it in the directory; null if she doesn't. */
    @Nullable JsonNode sees(UUID listing, String query) {
      return found(client, listing, query);
    }
  }

  protected RestTestClient as(String account, String role) {
    return anonymous
        .mutate()
        .defaultHeader(
            HttpHeaders.AUTHORIZATION,
            "Bearer " + TestTokens.sign(TestTokens.claims("IQ", role).subject(account).build()))
        .build();
  }

  /** The listing with this identifier in somebody's directory, over all its pages. */
  protected static @Nullable JsonNode found(RestTestClient client, UUID listing, String query) {
    String after = "";
    while (true) {
      JsonNode page =
          client
              .get()
              .uri("/api/network?size=2" + after + query)
              .exchange()
              .expectStatus()
              .isOk()
              .expectBody(JsonNode.class)
              .returnResult()
              .getResponseBody();
      for (JsonNode item : page.get("items")) {
        if (item.get("id").asString().equals(listing.toString())) {
          return item;
        }
      }
      if (!page.hasNonNull("next")) {
        return null;
      }
      after = "&after=" + page.get("next").asString();
    }
  }

  protected static String described(String pseudonym, String contact, String visibility) {
    return """
    {"pseudonym": "%s", "expertise": ["PROSECUTION", "TRAINING"], "languages": ["ckb", "en"],
     "country": "IQ", "about": "Twelve years before the court of Zarathema",
     "position": "Public prosecutor", "institution": "Court of Zarathema",
     "contact": "%s", "visibility": %s}
    """
        .formatted(pseudonym, contact, visibility);
  }

  protected static final String EVERYTHING_HERE =
      """
      {"pseudonym": "OFFICE", "expertise": "OFFICE", "languages": "OFFICE", "country": "OFFICE",
       "about": "OFFICE", "position": "OFFICE", "institution": "OFFICE"}\
      """;
}
