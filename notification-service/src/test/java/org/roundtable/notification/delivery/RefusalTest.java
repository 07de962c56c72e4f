package org.roundtable.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtable.contracts.events.EventState;
import org.roundtable.notification.NotificationTest;
import org.roundtable.notification.TestNews;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Against a mail server that refuses recipients by what their names say. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest extends NotificationTest {

  private static ServerSocket server;

  @BeforeAll
  static void listen() throws IOException {
    server = new ServerSocket(PORT, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(RefusalTest::serve);
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  @Test
  void a_refused_recipient_is_failed_with_the_reason_but_without_the_address(CapturedOutput logs) {
    UUID subscription = subscribe("unknown.person@example.org", "en", "IQ");
    TestFacts.publish(TestNews.event(UUID.randomUUID(), 0, EventState.HELD));

    Shown delivery = awaitDelivery(subscription, "FAILED");

    assertThat(delivery.attempts()).isOne();
    assertThat(delivery.reason()).isEqualTo("the mail server refused the recipient: 550 5.1.1");
    assertThat(logs.getAll()).doesNotContain("unknown.person");
  }

  @Test
  void a_recipient_put_off_is_tried_again() {
    UUID subscription = subscribe("busy@example.org", "en", "IQ");
    TestFacts.publish(TestNews.event(UUID.randomUUID(), 0, EventState.HELD));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> deliveriesTo(subscription).stream().anyMatch(d -> d.attempts() > 1));
    assertThat(deliveriesTo(subscription).getFirst().reason())
        .isEqualTo("the mail server put the recipient off: 450 4.2.1");
  }

  @Test
  void what_was_queued_for_an_ended_subscription_is_not_sent() {
    UUID subscription = subscribe("busy.leaving@example.org", "en", "IQ");
    TestFacts.publish(TestNews.event(UUID.randomUUID(), 0, EventState.HELD));
    await().atMost(Duration.ofSeconds(30)).until(() -> !deliveriesTo(subscription).isEmpty());

    officer
        .delete()
        .uri("/api/subscriptions/" + subscription)
        .header("If-Match", "\"0\"")
        .exchange()
        .expectStatus()
        .isNoContent();

    Shown delivery = awaitDelivery(subscription, "FAILED");
    assertThat(delivery.reason()).isEqualTo("the subscription was ended");
    assertThat(delivery.email()).isNull();
  }

  private static void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        talk(client);
      } catch (IOException hungUp) {
        // The next one, or the end.
      }
    }
  }

  private static void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    OutputStream out = client.getOutputStream();
    say(out, "220 refusing.example");
    String line = in.readLine();
    while (line != null && !line.startsWith("QUIT")) {
      say(out, answer(line));
      line = in.readLine();
    }
    say(out, "221 bye");
  }

  private static String answer(String line) {
    if (line.startsWith("RCPT TO:<unknown")) {
      return "550 5.1.1 " + line.substring("RCPT TO:".length()) + ": no such user";
    }
    return line.startsWith("RCPT") ? "450 4.2.1 mailbox busy" : "250 ok";
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }
}
