package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself keeps, asked for by somebody whom it doesn't belong to. */
class ForeignObjectsTest extends GatewayTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /api/accounts/{id}",
    "PUT, /api/accounts/{id}/rights",
    "POST, /api/accounts/{id}/resets",
    "POST, /people/{id}/reset",
    "POST, /people/{id}/enabled"
  })
  void an_account_is_shown_to_and_changed_by_administrators_only(String method, String path)
      throws Exception {
    JsonNode account = json(send(as("admin", "/api/accounts"))).at("/items/1");
    String id = account.get("id").asString();

    HttpResponse<String> refused =
        send(
            as("amina", path.replace("{id}", id))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .doesNotContain(account.get("username").asString(), account.get("name").asString());
    assertThat(json(send(as("admin", "/api/accounts/" + id)))).isEqualTo(account);
  }

  @Test
  void a_session_is_ended_by_its_owner_only() throws Exception {
    JsonNode sessions = json(send(as("admin", "/api/me/sessions")));
    String id = sessions.at("/0/id").asString();

    HttpResponse<String> refused = send(as("amina", "/api/me/sessions/" + id).DELETE());

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(send(as("admin", "/api/me")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_cookie_of_another_office_opens_nothing() throws Exception {
    String cookie = as("admin", "/api/me").build().headers().firstValue("Cookie").orElseThrow();

    assertThat(
            send(to("/api/me").header("Cookie", cookie.replace("session-iq", "session-pk")))
                .statusCode())
        .isEqualTo(401);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
