package org.roundtable.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Map<String, List<HttpCookie>> VISITS = new ConcurrentHashMap<>();

  @LocalServerPort private int port;

  final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void office(DynamicPropertyRegistry properties) throws IOException {
    String data = Files.createTempDirectory("roundtable-test").toString();
    properties.add("roundtable.data-dir", () -> data);
    properties.add("spring.mongodb.uri", () -> TestDatabase.uri("gateway"));
    user(properties, 0, "amina", "Amina Officer", "COUNTRY_OFFICER");
    user(properties, 1, "admin", "Office Administrator", "ADMINISTRATOR");
    user(properties, 2, "auditor", "Visiting Auditor", "AUDITOR");
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

  /** A request of somebody who has signed in. */
  HttpRequest.Builder as(String username, String path) throws Exception {
    String visit = username + "@" + port;
    if (!VISITS.containsKey(visit)) {
      CookieManager cookies = new CookieManager();
      try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
        signIn(client, username, PASSWORD);
        // The token against forged requests changes with signing in.
        client.send(to("/api/me").build(), BodyHandlers.discarding());
      }
      VISITS.put(visit, cookies.getCookieStore().getCookies());
    }
    List<HttpCookie> cookies = VISITS.get(visit);
    return to(path)
        .header(
            "Cookie",
            cookies.stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")))
        .header("X-XSRF-TOKEN", valueOf("XSRF-TOKEN", cookies));
  }

  String xsrf() {
    return valueOf(
        "XSRF-TOKEN",
        ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().getCookies());
  }

  static String valueOf(String name, List<HttpCookie> cookies) {
    return cookies.stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> signIn(String password) throws Exception {
    return signIn(browser, "amina", password);
  }

  HttpResponse<String> signIn(HttpClient client, String username, String password)
      throws Exception {
    HttpResponse<String> page = client.send(to("/login").build(), BodyHandlers.ofString());
    Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(csrf.find()).isTrue();
    return client.send(
        to("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "_csrf=%s&username=%s&password=%s"
                        .formatted(
                            csrf.group(1),
                            URLEncoder.encode(username, UTF_8),
                            URLEncoder.encode(password, UTF_8))))
            .build(),
        BodyHandlers.ofString());
  }
}
