package org.roundtable.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.audit.AuditChain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MachineTest extends GatewayTest {

  private static final BlockingQueue<String> HEARD = new LinkedBlockingQueue<>();
  private static final FakeService WORKPLAN =
      new FakeService()
          .on("/api/workplans", MachineTest::hear)
          .answering("/actuator/prometheus", "plans 7");

  @Autowired private MongoOperations mongo;
  private String id;
  private String secret;
  private String token;

  @DynamicPropertySource
  static void service(DynamicPropertyRegistry properties) {
    properties.add("roundtable.gateway.services.workplan.url", WORKPLAN::url);
  }

  private static void hear(HttpExchange exchange) throws java.io.IOException {
    HEARD.add(exchange.getRequestHeaders().getFirst("Authorization"));
    FakeService.answer(exchange, 200, "[]");
  }

  @AfterAll
  static void stop() {
    WORKPLAN.stop();
  }

  @BeforeEach
  void a_machine_is_let_in_that_reads_plans() throws Exception {
    mongo.remove(new org.springframework.data.mongodb.core.query.Query(), "machineClients");
    HEARD.clear();
    HttpResponse<String> admitted = admit("ministry-sync", "workplan.read");
    assertThat(admitted.statusCode()).isEqualTo(201);
    JsonNode body = json(admitted);
    id = body.at("/client/id").asString();
    secret = body.get("secret").asString();
    token = token("workplan.read");
  }

  @Test
  void it_reads_what_its_scope_names_as_the_role_that_it_has() throws Exception {
    assertThat(get("/api/workplans").statusCode()).isEqualTo(200);

    var claims = SignedJWT.parse(HEARD.take().substring("Bearer ".length())).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("machine:ministry-sync");
    assertThat(claims.getStringListClaim("roles")).containsExactly("REGIONAL_COORDINATOR");
    assertThat(claims.getStringClaim("scope")).isEqualTo("workplan.read");
    assertThat(claims.getAudience()).containsExactly("roundtable-workplan");
  }

  @Test
  void its_own_token_is_not_one_that_services_take() throws Exception {
    var claims = SignedJWT.parse(token).getJWTClaimsSet();

    assertThat(claims.getIssuer()).isNotEqualTo("roundtable-IQ");
    assertThat(claims.getAudience()).doesNotContain("roundtable-workplan");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/workplans",
    "GET, /api/events",
    "GET, /api/people",
    "GET, /api/me",
    "GET, /api/me/sessions",
    "GET, /api/accounts",
    "POST, /api/accounts",
    "GET, /api/machine-clients",
    "GET, /people",
    "GET, /machines",
    "GET, /openapi.json",
    "GET, /metrics/workplan",
    "GET, /actuator/prometheus",
    "GET, /actuator/env",
    "POST, /login",
    "GET, /",
    "GET, /nowhere"
  })
  void it_does_nothing_else(String method, String path) throws Exception {
    HttpResponse<String> answer =
        send(
            to(path)
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("/problems/not-allowed", "/oauth2/token");
    assertThat(HEARD).isEmpty();
  }

  @Test
  void a_cookie_beside_the_token_adds_nothing() throws Exception {
    HttpResponse<String> answer =
        send(as("admin", "/api/accounts").header("Authorization", "Bearer " + token));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void it_gets_no_scope_that_it_was_not_given() throws Exception {
    HttpResponse<String> refused = askToken("ministry-sync", secret, "workplan.write");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("error").asString()).isEqualTo("invalid_scope");
  }

  @Test
  void without_asking_for_a_scope_it_gets_none() throws Exception {
    token = token("");

    assertThat(get("/api/workplans").statusCode()).isEqualTo(403);
  }

  @Test
  void a_wrong_secret_gets_nothing_and_is_noted() throws Exception {
    HttpResponse<String> refused = askToken("ministry-sync", "a guess", "workplan.read");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(json(refused).get("error").asString()).isEqualTo("invalid_client");
    assertThat(log())
        .anySatisfy(entry -> {
          assertThat(entry.getString("who")).isEqualTo("machine:ministry-sync");
          assertThat(entry.getString("action")).isEqualTo("SIGN IN REFUSED");
        });
  }

  @Test
  void a_new_secret_ends_the_one_before_and_its_tokens() throws Exception {
    String before = secret;
    secret = json(send(admin("/secrets").POST(BodyPublishers.noBody()))).get("secret").asString();

    assertThat(secret).isNotEqualTo(before);
    assertThat(get("/api/workplans").statusCode()).isEqualTo(401);
    assertThat(askToken("ministry-sync", before, "workplan.read").statusCode()).isEqualTo(401);
    token = token("workplan.read");
    assertThat(get("/api/workplans").statusCode()).isEqualTo(200);
  }

  @Test
  void once_revoked_it_is_out_at_once_and_for_good() throws Exception {
    assertThat(send(admin("").DELETE()).statusCode()).isEqualTo(204);

    HttpResponse<String> out = get("/api/workplans");
    assertThat(out.statusCode()).isEqualTo(401);
    assertThat(out.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(askToken("ministry-sync", secret, "workplan.read").statusCode()).isEqualTo(401);
    assertThat(send(admin("/secrets").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(422);
    assertThat(admit("ministry-sync", "workplan.read").statusCode())
        .as("its id stays its own in the logs")
        .isEqualTo(409);
  }

  @Test
  void fewer_rights_count_at_once() throws Exception {
    HttpResponse<String> changed =
        send(
            admin("/rights")
                .header("Content-Type", "application/json")
                .header("If-Match", send(admin("")).headers().firstValue("ETag").orElseThrow())
                .PUT(
                    BodyPublishers.ofString(
                        """
                        {"roles":["REGIONAL_COORDINATOR"],"scopes":["events.read"]}\
                        """)));

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(get("/api/workplans").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"clientId\":\"x y\",\"name\":\"n\",\"roles\":[\"AUDITOR\"],\"scopes\":[\"workplan.read\"]}",
        "{\"clientId\":\"xy\",\"name\":\"n\",\"roles\":[\"PARTNER\"],\"scopes\":[\"workplan.read\"]}",
        "{\"clientId\":\"xy\",\"name\":\"n\",\"roles\":[\"AUDITOR\"],\"scopes\":[\"payroll.read\"]}",
        "{\"clientId\":\"xy\",\"name\":\"n\",\"roles\":[\"AUDITOR\"],\"scopes\":[]}",
        "{\"clientId\":\"xy\",\"name\":\"\",\"roles\":[\"AUDITOR\"],\"scopes\":[\"workplan.read\"]}"
      })
  void what_makes_no_sense_is_refused_with_the_field(String body) throws Exception {
    HttpResponse<String> refused = send(post("/api/machine-clients", body));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("type").asString()).isEqualTo("/problems/invalid-field");
  }

  @Test
  void only_an_administrator_has_to_do_with_machines() throws Exception {
    assertThat(send(as("amina", "/api/machine-clients")).statusCode()).isEqualTo(403);
    assertThat(send(as("amina", "/machines")).statusCode()).isEqualTo(403);
    assertThat(send(to("/api/machine-clients")).statusCode()).isEqualTo(401);
  }

  @Test
  void the_list_shows_it_and_never_its_secret() throws Exception {
    String list = send(as("admin", "/api/machine-clients")).body();

    assertThat(list).contains("ministry-sync", "workplan.read").doesNotContain(secret, "argon2");
  }

  @Test
  void prometheus_reads_metrics_with_a_token() throws Exception {
    JsonNode body =
        json(
            send(
                post(
                    "/api/machine-clients",
                    """
                    {"clientId":"prometheus","name":"Metrics","roles":["ADMINISTRATOR"],
                     "scopes":["metrics.read"]}\
                    """)));
    token =
        json(askToken("prometheus", body.get("secret").asString(), "metrics.read"))
            .get("access_token")
            .asString();

    assertThat(get("/metrics/workplan").body()).isEqualTo("plans 7");
    assertThat(get("/actuator/prometheus").body()).contains("jvm_");
    assertThat(get("/api/workplans").statusCode()).isEqualTo(403);
  }

  @Test
  void what_an_administrator_does_with_it_and_each_token_is_noted() throws Exception {
    send(admin("").DELETE());

    assertThat(log())
        .extracting(entry -> entry.getString("who") + " " + entry.getString("action"))
        .contains(
            "admin MACHINE ADMITTED",
            "machine:ministry-sync MACHINE TOKEN",
            "admin MACHINE REVOKED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oauth2/authorize",
        "/oauth2/introspect",
        "/oauth2/revoke",
        "/oauth2/register",
        "/connect/register",
        "/.well-known/oauth-authorization-server"
      })
  void nothing_else_of_an_authorization_server_is_reached(String path) throws Exception {
    assertThat(send(to(path)).statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_of_another_key_or_a_changed_one_is_refused() throws Exception {
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String more =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.replace("workplan.read", "events.read").getBytes(UTF_8));

    for (String forged : List.of(parts[0] + "." + more + "." + parts[2], "nonsense", "a.b.c")) {
      token = forged;
      assertThat(get("/api/workplans").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void the_callers_token_of_a_person_is_not_taken_at_the_door() throws Exception {
    send(as("amina", "/api/workplans"));
    token = HEARD.take().substring("Bearer ".length());

    assertThat(get("/api/workplans").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(to(path).header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> admit(String clientId, String scope) throws Exception {
    return send(
        post(
            "/api/machine-clients",
            """
            {"clientId":"%s","name":"The ministry's own plan","roles":["REGIONAL_COORDINATOR"],
             "scopes":["%s"]}\
            """
                .formatted(clientId, scope)));
  }

  private java.net.http.HttpRequest.Builder post(String path, String body) throws Exception {
    return as("admin", path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private java.net.http.HttpRequest.Builder admin(String below) throws Exception {
    return as("admin", "/api/machine-clients/" + id + below);
  }

  private String token(String scope) throws Exception {
    HttpResponse<String> answer = askToken("ministry-sync", secret, scope);
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer).get("access_token").asString();
  }

  private HttpResponse<String> askToken(String clientId, String secret, String scope)
      throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
    return send(
        to("/oauth2/token")
            .header("Authorization", "Basic " + credentials.replace("\n", ""))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope))));
  }

  private List<Document> log() {
    return mongo.getCollection(AuditChain.COLLECTION).find().into(new ArrayList<>());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
