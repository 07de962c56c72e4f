package org.roundtable.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtable.platform.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running gateway of the office {@code IQ}. */
@SpringBootTest(
    classes = Gateway.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=roundtable,gateway",
      "logging.structured.format.console=",
      "roundtable.office.code=IQ",
      "roundtable.office.name=Country office Iraq",
      "roundtable.office.country=IQ",
      "roundtable.gateway.second-factor=optional",
      "roundtable.gateway.read-timeout=1s",
      "roundtable.gateway.breaker.calls=2",
      "roundtable.gateway.breaker.pause=500ms"
    })
abstract class GatewayTest {

  static final String PASSWORD = "a long password";
  private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

  @LocalServerPort private int port;

  final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void office(DynamicPropertyRegistry properties) throws IOException {
    String data = Files.createTempDirectory("roundtable-test").toString();
    properties.add("roundtable.data-dir", () -> data);
    properties.add("spring.mongodb.uri", () -> TestDatabase.uri("gateway"));
    user(properties, 0, "amina", "Amina Officer", "COUNTRY_OFFICER");
    user(properties, 1, "admin", "Office Administrator", "ADMINISTRATOR");
  }

  private static void user(
      DynamicPropertyRegistry properties, int index, String username, String name, String role) {
    String user = "roundtable.gateway.users[" + index + "].";
    properties.add(user + "username", () -> username);
    properties.add(user + "password", () -> HASH);
    properties.add(user + "name", () -> name);
    properties.add(user + "roles", () -> role);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  /** A request of a program, which sends its credentials each time. */
  HttpRequest.Builder as(String username, String path) {
    String credentials =
        Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(UTF_8));
    return to(path).header("Authorization", "Basic " + credentials);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> signIn(String password) throws Exception {
    Matcher csrf =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(send(to("/login")).body());
    assertThat(csrf.find()).isTrue();
    return send(
        to("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "_csrf=%s&username=amina&password=%s"
                        .formatted(csrf.group(1), password.replace(" ", "+")))));
  }
}
