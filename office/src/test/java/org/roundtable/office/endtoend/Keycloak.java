package org.roundtable.office.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** A real identity provider with the people of {@code keycloak/realm.json}, all in memory. */
final class Keycloak implements AutoCloseable {

  /** Ends the server when its own input does: then this process closed it, or is dead itself. */
  private static final String UNTIL_END_OF_INPUT =
      "\"$@\" & server=$!; cat >/dev/null; kill $server; wait $server";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String KEEPER = "keeper";

  private final Process process;
  private final String url;
  private final RestClient http;

  private Keycloak(Process process, String url) {
    this.process = process;
    this.url = url;
    this.http = RestClient.create(url);
  }

  /**
   * Starts it and doesn't wait: that takes half a minute.
   *
   * @param office where people are sent back to
   */
  static Keycloak start(int port, String office) {
    Path home = unpacked();
    try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
      Path folder = Files.createDirectories(home.resolve("data/import"));
      Files.copy(
          Objects.requireNonNull(realm),
          folder.resolve("organisation-realm.json"),
          StandardCopyOption.REPLACE_EXISTING);
      ProcessBuilder builder = new ProcessBuilder(command(home, port)).redirectErrorStream(true);
      builder.redirectOutput(Path.of("target", "keycloak.log").toFile());
      builder
          .environment()
          .putAll(
              Map.of(
                  "JAVA_HOME", System.getProperty("java.home"),
                  "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m -XX:TieredStopAtLevel=1",
                  "KC_BOOTSTRAP_ADMIN_USERNAME", KEEPER,
                  "KC_BOOTSTRAP_ADMIN_PASSWORD", KEEPER,
                  "OFFICE_URL", office));
      return new Keycloak(builder.start(), "http://localhost:" + port);
    } catch (IOException failure) {
      throw new UncheckedIOException("Keycloak can't be started", failure);
    }
  }

  private static List<String> command(Path home, int port) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_END_OF_INPUT, "sh"));
    command.add(home.resolve("bin/kc.sh").toString());
    command.addAll(List.of("start-dev", "--db=dev-mem", "--import-realm", "--http-port=" + port));
    return command;
  }

  /** Maven unpacks it before the tests. */
  private static Path unpacked() {
    try (Stream<Path> folders = Files.list(Path.of("target", "keycloak").toAbsolutePath())) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException missing) {
      throw new UncheckedIOException("Keycloak isn't unpacked: test with Maven", missing);
    }
  }

  void awaitUp() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(RestClientException.class)
        .until(() -> !http.get().uri(issuer()).retrieve().body(JsonNode.class).isEmpty());
    sayWhenCodesWereShown();
  }

  /**
   * Puts {@code otp} into the claim {@code amr}, which a realm's file can't say of its own flow.
   */
  private void sayWhenCodesWereShown() {
    for (JsonNode step : admin(HttpMethod.GET, "/authentication/flows/browser/executions", null)) {
      if ("auth-otp-form".equals(step.path("providerId").asString())) {
        admin(
            HttpMethod.POST,
            "/authentication/executions/" + step.get("id").asString() + "/config",
            Map.of(
                "alias",
                "codes",
                "config",
                Map.of("default.reference.value", "otp", "default.reference.maxAge", "3600")));
      }
    }
  }

  String issuer() {
    return url + "/realms/organisation";
  }

  /** Gives somebody other roles. */
  void change(String username, String from, String to) {
    String user =
        admin(HttpMethod.GET, "/users?exact=true&username=" + username, null)
            .get(0)
            .get("id")
            .asString();
    admin(HttpMethod.DELETE, "/users/" + user + "/role-mappings/realm", role(from));
    admin(HttpMethod.POST, "/users/" + user + "/role-mappings/realm", role(to));
  }

  private List<JsonNode> role(String name) {
    return List.of(admin(HttpMethod.GET, "/roles/" + name, null));
  }

  private JsonNode admin(HttpMethod method, String path, Object body) {
    var request =
        http.method(method)
            .uri("/admin/realms/organisation" + path)
            .headers(headers -> headers.setBearerAuth(keepersToken()));
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.retrieve().body(JsonNode.class);
  }

  private String keepersToken() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "password");
    form.add("client_id", "admin-cli");
    form.add("username", KEEPER);
    form.add("password", KEEPER);
    return http.post()
        .uri("/realms/master/protocol/openid-connect/token")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(form)
        .retrieve()
        .body(JsonNode.class)
        .get("access_token")
        .asString();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException ended) {
      // Then there is nothing to end.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }
}
