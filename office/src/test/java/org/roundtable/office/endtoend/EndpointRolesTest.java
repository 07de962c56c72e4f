package org.roundtable.office.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.gateway.people.Role;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.OfficeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of every service, called through the gateway by nobody and by each role. */
class EndpointRolesTest {

  private static final String PASSWORD = "one-password-for-all-roles";

  /** A line of the table. */
  private record Endpoint(String method, String path, List<Role> roles) {

    static Endpoint parse(String line) {
      String[] parts = line.split("\\s+");
      List<Role> roles =
          Arrays.stream(Role.values()).filter(role -> parts[2].indexOf(letter(role)) >= 0).toList();
      return new Endpoint(parts[0], parts[1], roles);
    }

    private static char letter(Role role) {
      return switch (role) {
        case COUNTRY_OFFICER -> 'O';
        case COUNTRY_HEAD -> 'H';
        case NATIONAL_AUTHORITY -> 'N';
        case PARTNER -> 'P';
        case REGIONAL_COORDINATOR -> 'R';
        case NETWORK_MEMBER -> 'W';
        case ADMINISTRATOR -> 'A';
        case AUDITOR -> 'U';
      };
    }

    String name() {
      return method + " " + path;
    }
  }

  @TempDir static Path folder;
  private static OfficeProcess office;
  private static String url;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    office.close();
  }

  @Test
  void the_table_has_a_line_for_each_endpoint_and_none_else() throws Exception {
    JsonNode api =
        JsonMapper.shared()
            .readTree(
                new String(
                    call("GET", "/openapi.json", Role.COUNTRY_OFFICER).body().readAllBytes(),
                    UTF_8));
    var described = new TreeSet<String>();
    for (var path : api.get("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method ->
              described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }

    assertThat(table().stream().map(Endpoint::name)).containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void nobody_and_the_wrong_role_are_refused_and_the_right_role_is_let_through() throws Exception {
    var checks = new SoftAssertions();
    for (Endpoint endpoint : table()) {
      // Without a session a change lacks the token against forged requests as well.
      checks.assertThat(status(endpoint, null)).as("%s by nobody", endpoint.name()).isIn(401, 403);
      for (Role role : Role.values()) {
        int status = status(endpoint, role);
        if (endpoint.roles().contains(role)) {
          checks.assertThat(status).as("%s by %s", endpoint.name(), role).isNotIn(401, 403, 500);
        } else {
          checks.assertThat(status).as("%s by %s", endpoint.name(), role).isEqualTo(403);
        }
      }
    }
    checks.assertAll();
  }

  private static int status(Endpoint endpoint, Role role) throws Exception {
    String path =
        endpoint
            .path()
            .replace("{service}", "workplan")
            .replaceAll("\\{\\w+}", new UUID(0, 7).toString());
    HttpResponse<InputStream> answer = call(endpoint.method(), path, role);
    answer.body().close();
    return answer.statusCode();
  }

  private static HttpResponse<InputStream> call(String method, String path, Role role)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"));
    if (role != null) {
      String credentials = username(role) + ":" + PASSWORD;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private static String username(Role role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Endpoint> table() throws IOException {
    try (InputStream file = EndpointRolesTest.class.getResourceAsStream("/endpoints.txt")) {
      List<Endpoint> lines = new ArrayList<>();
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(Endpoint::parse)
          .forEach(lines::add);
      return lines;
    }
  }
}
