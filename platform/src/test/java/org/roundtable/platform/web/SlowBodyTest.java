package org.roundtable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.roundtable.platform.sample.SampleTest;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.test.context.TestPropertySource;

/** Clients that take their time, down on the wire. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestPropertySource(
    properties = {
      "roundtable.request.body-time=1s",
      "server.tomcat.connection-timeout=2s",
      "server.tomcat.keep-alive-timeout=2s"
    })
class SlowBodyTest extends SampleTest {

  @Test
  void a_body_that_comes_byte_by_byte_is_given_up() throws Exception {
    try (Socket client = connect()) {
      write(client, head());
      Thread drip = Thread.ofVirtual().start(() -> drip(client));

      // Its answer may be lost, as the connection ends while the client still writes.
      answer(client);
      drip.join();
    }
  }

  @Test
  void a_body_that_never_comes_is_given_up() throws Exception {
    try (Socket client = connect()) {
      write(client, head());

      assertThat(answer(client)).doesNotContain(" 201 ");
    }
  }

  @Test
  void a_head_that_never_ends_is_given_up() throws Exception {
    try (Socket client = connect()) {
      write(client, "POST /api/notices HTTP/1.1\r\nHost:");

      assertThat(answer(client)).doesNotContain(" 200 ");
    }
  }

  @Test
  void a_head_beyond_all_measure_is_refused() throws Exception {
    try (Socket client = connect()) {
      write(
          client,
          "GET /api/notices HTTP/1.1\r\nHost: localhost\r\nX-Long: %s\r\n\r\n"
              .formatted("x".repeat(17 * 1024)));

      assertThat(answer(client)).contains(" 400 ");
    }
  }

  @Test
  void a_connection_without_another_request_is_closed() throws Exception {
    try (Socket client = connect()) {
      write(client, "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n");

      // It ends, or the time of the test is over.
      assertThat(answer(client)).contains(" 200 ");
    }
  }

  private Socket connect() throws IOException {
    URI address = URI.create(address());
    Socket client = new Socket(address.getHost(), address.getPort());
    client.setSoTimeout(30_000);
    return client;
  }

  private static String head() {
    return """
    POST /api/notices HTTP/1.1
    Host: localhost
    Authorization: Bearer %s
    Content-Type: application/json
    Content-Length: 10000

    {\
    """
        .formatted(TestTokens.of("IQ", "COUNTRY_OFFICER"))
        .replace("\n", "\r\n");
  }

  private static void write(Socket client, String text) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(text.getBytes());
    out.flush();
  }

  private static void drip(Socket client) {
    try {
      while (true) {
        write(client, " ");
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } catch (IOException ended) {
      // As it should.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** All that comes until the connection ends. */
  private static String answer(Socket client) throws IOException {
    StringBuilder answer = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(client.getInputStream()))) {
      String line;
      while ((line = lines.readLine()) != null) {
        answer.append(line).append('\n');
      }
    } catch (SocketException reset) {
      // Ended while we still wrote.
    }
    return answer.toString();
  }
}
