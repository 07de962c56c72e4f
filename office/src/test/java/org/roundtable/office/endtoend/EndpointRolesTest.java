package org.roundtable.office.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.gateway.people.Role;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.OfficeProcess;
import org.roundtable.office.demo.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of every service, called through the gateway by nobody and by each role. */
class EndpointRolesTest {

  private static final String PASSWORD = "one-password-for-all-roles";

  @TempDir static Path folder;
  private static OfficeProcess office;
  private static String url;
  private static final Map<Role, Visit> VISITS = new EnumMap<>(Role.class);

  @BeforeAll
  static void an_office_has_somebody_of_each_role() {
    int port = FreePort.next();
    url = "http://localhost:" + port;
    Region.accounts(
        folder,
        "IQ",
        Arrays.stream(Role.values())
            .map(role ->
                new Account(
                    username(role),
                    PASSWORD,
                    username(role),
                    List.of(role.name()),
                    role.guest() ? "MoI" : ""))
            .toList());
    office =
        OfficeProcess.up(
                List.of(
                    "--office",
                    "IQ",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    folder.resolve("IQ").toString()),
                Region.PASSWORD_IS_ENOUGH,
                line -> Region.print("IQ", line))
            .awaitUp();
    for (Role role : Role.values()) {
      VISITS.put(role, new Visit(url, username(role), PASSWORD));
    }
  }

  @AfterAll
  static void stop() {
    VISITS.values().forEach(Visit::close);
    office.close();
  }

  @Test
  void the_table_has_a_line_for_each_endpoint_and_none_else() throws Exception {
    Visit officer = VISITS.get(Role.COUNTRY_OFFICER);
    JsonNode api =
        JsonMapper.shared()
            .readTree(officer.send(officer.to("/openapi.json"), BodyHandlers.ofString()).body());
    var described = new TreeSet<String>();
    for (var path : api.get("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    assertThat(Endpoint.table().stream().map(Endpoint::name))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void nobody_and_the_wrong_role_are_refused_and_the_right_role_is_let_through() throws Exception {
    var checks = new SoftAssertions();
    try (HttpClient nobody = HttpClient.newHttpClient()) {
      for (Endpoint endpoint : Endpoint.table()) {
        HttpRequest.Builder request = endpoint.request(URI.create(url + path(endpoint)));
        // Without a session a change lacks the token against forged requests as well.
        int refused = status(nobody.send(request.build(), BodyHandlers.ofInputStream()));
        if (endpoint.open()) {
          checks.assertThat(refused).as("%s by nobody", endpoint.name()).isEqualTo(404);
        } else {
          checks.assertThat(refused).as("%s by nobody", endpoint.name()).isIn(401, 403);
        }
        for (Role role : Role.values()) {
          int status = status(VISITS.get(role).send(request, BodyHandlers.ofInputStream()));
          if (endpoint.roles().contains(role)) {
            checks.assertThat(status).as("%s by %s", endpoint.name(), role).isNotIn(401, 403, 500);
          } else {
            checks.assertThat(status).as("%s by %s", endpoint.name(), role).isEqualTo(403);
          }
        }
      }
    }
    checks.assertAll();
  }

  private static String path(Endpoint endpoint) {
    return endpoint.filled(Map.of("service", "workplan"));
  }

  /** The status of an answer that may go on for ever. */
  private static int status(HttpResponse<InputStream> answer) throws IOException {
    answer.body().close();
    return answer.statusCode();
  }

  private static String username(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
