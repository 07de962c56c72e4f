package org.roundtable.office.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.office.OfficeException;
import org.roundtable.office.OfficeProcess;
import org.roundtable.office.command.StatusCommand;
import picocli.CommandLine;

/** An office that serves HTTPS by itself. */
class TlsTest {

  private static final String TLS_1_1 = "0302";
  private static final String TLS_1_2 = "0303";
  private static final int ALERT = 0x15;
  private static final int HANDSHAKE = 0x16;

  @TempDir static Path folder;
  private static Door door;
  private static X509Certificate first;
  private static OfficeProcess office;
  private static int port;

  @BeforeAll
  static void an_office_has_a_certificate() throws Exception {
    door = Door.in(folder);
    first = door.renew(1);
    port = FreePort.next();
    Region.accounts(folder, "IQ", List.of(Region.OFFICER));
    office =
        OfficeProcess.up(
                arguments(port, "IQ"), Region.PASSWORD_IS_ENOUGH, l -> Region.print("IQ", l))
            .awaitUp();
  }

  private static List<String> arguments(int port, String code) {
    return List.of(
        "--office",
        code,
        "--port",
        Integer.toString(port),
        "--data",
        folder.resolve(code).toString(),
        "--tls-certificate",
        door.certificate().toString(),
        "--tls-key",
        door.key().toString());
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @Test
  void the_door_speaks_https_and_tells_browsers_to_come_no_other_way() throws Exception {
    HttpResponse<String> page = get("/login", trusting(served()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000 ; includeSubDomains");
  }

  @Test
  void the_sessions_cookie_travels_by_https_to_this_host_alone() throws Exception {
    CookieManager cookies = new CookieManager();
    try (HttpClient browser =
        HttpClient.newBuilder().sslContext(trusting(served())).cookieHandler(cookies).build()) {
      String page = browser.send(to("/login").build(), BodyHandlers.ofString()).body();
      String csrf = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
      browser.send(
          to("/login")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "_csrf=%s&username=%s&password=%s"
                          .formatted(csrf, Region.OFFICER.username(), Region.OFFICER.password())))
              .build(),
          BodyHandlers.ofString());
      assertThat(
              browser.send(to("/api/institutions").build(), BodyHandlers.ofString()).statusCode())
          .as("services know whom the door let in")
          .isEqualTo(200);
    }

    assertThat(cookies.getCookieStore().getCookies())
        .filteredOn(HttpCookie::isHttpOnly)
        .singleElement()
        .satisfies(session -> {
          assertThat(session.getName()).isEqualTo("__Host-session-iq");
          assertThat(session.getSecure()).isTrue();
        });
  }

  @Test
  void the_offices_own_commands_still_reach_it() throws Exception {
    assertThat(status()).contains("https://localhost:" + port + "  UP");
  }

  @Test
  void a_renewed_certificate_is_taken_without_a_restart() throws Exception {
    X509Certificate renewed = door.renew(2);

    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(SSLHandshakeException.class)
        .untilAsserted(
            () -> assertThat(get("/login", trusting(renewed)).statusCode()).isEqualTo(200));
    assertThatThrownBy(() -> get("/login", trusting(first)))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void an_old_version_of_tls_is_refused() throws Exception {
    assertThat(answerTo(hello(TLS_1_2))).isEqualTo(HANDSHAKE);
    assertThat(answerTo(hello(TLS_1_1))).isEqualTo(ALERT);
  }

  @Test
  void plain_http_is_refused() throws Exception {
    try (Socket client = new Socket("localhost", port)) {
      client
          .getOutputStream()
          .write("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes());
      String answer = new String(client.getInputStream().readAllBytes());
      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Sign in", "Set-Cookie");
    }
  }

  @Test
  void a_certificate_that_is_not_there_is_named() {
    Path nowhere = folder.resolve("nowhere.pem");
    assertThatThrownBy(() ->
            OfficeProcess.up(
                    List.of(
                        "--office",
                        "PK",
                        "--data",
                        folder.resolve("PK").toString(),
                        "--tls-certificate",
                        nowhere.toString(),
                        "--tls-key",
                        door.key().toString()),
                    Map.of(),
                    line -> Region.print("PK", line))
                .awaitUp())
        .isInstanceOf(OfficeException.class)
        .hasMessageContaining("nowhere.pem can't be read");
  }

  /** The certificate of the moment, whichever test came first. */
  private static X509Certificate served() throws Exception {
    try (var pem = Files.newInputStream(door.certificate())) {
      return (X509Certificate)
          java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
  }

  private static HttpResponse<String> get(String path, SSLContext trust) throws Exception {
    return send(to(path), trust);
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, SSLContext trust)
      throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(trust).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static SSLContext trusting(X509Certificate certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("door", certificate);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String status() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      new CommandLine(new StatusCommand()).execute("--data", folder.resolve("IQ").toString());
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The first byte of what the door says to this, which is its kind. */
  private static int answerTo(byte[] hello) throws IOException {
    try (Socket client = new Socket("localhost", port)) {
      client.getOutputStream().write(hello);
      return client.getInputStream().read();
    }
  }

  /** A greeting that offers this version and no later one: Java's own client can't be so old. */
  private static byte[] hello(String version) throws IOException {
    byte[] extensions =
        HexFormat.of().parseHex("000a00040002001700" + "0b00020100" + "000d00060004040304" + "01");
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(message);
    out.write(HexFormat.of().parseHex(version));
    out.write(new byte[32]);
    out.writeByte(0);
    out.write(HexFormat.of().parseHex("0004c02bc009" + "0100"));
    out.writeShort(extensions.length);
    out.write(extensions);
    byte[] body = message.toByteArray();
    message.reset();
    out.write(HexFormat.of().parseHex("160301"));
    out.writeShort(body.length + 4);
    out.writeByte(1);
    out.writeByte(0);
    out.writeShort(body.length);
    out.write(body);
    return message.toByteArray();
  }
}
