package org.roundtable.notification;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.roundtable.platform.testing.ServiceTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A running notification service whose mail server listens, or not, on {@link #PORT}. */
@SpringBootTest(
    classes = NotificationService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=roundtable,notification",
      "spring.mail.host=127.0.0.1",
      "roundtable.mail.from=roundtable@office.example",
      "roundtable.delivery.settle=300ms",
      "roundtable.delivery.poll=100ms",
      "roundtable.delivery.first-delay=200ms",
      "roundtable.delivery.max-delay=1s"
    })
@DirtiesContext // One service at a time: two of one name would share what they consume.
public abstract class NotificationTest extends ServiceTest {

  protected static final int PORT = TestPost.freePort();
  private static final Path KEY = Path.of("target", "test-keys", UUID.randomUUID() + ".json");

  /** A delivery as the list shows it. */
  protected record Shown(
      UUID id,
      String kind,
      UUID thing,
      UUID subscription,
      String email,
      String state,
      int attempts,
      String reason) {}

  private record Shelf(List<Shown> items) {}

  protected RestTestClient officer;

  @DynamicPropertySource
  static void post(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.port", () -> PORT);
    // The tests share a database, so they share the key that its addresses are sealed with.
    properties.add("roundtable.protection.key-file", KEY::toString);
  }

  @BeforeEach
  void sign_in() {
    officer = as("COUNTRY_OFFICER");
  }

  /** Subscribes to both kinds of alert and returns the subscription's identifier. */
  protected UUID subscribe(String email, String language, String... countries) {
    Map<String, Object> created =
        post(
                "/api/subscriptions",
                Map.of(
                    "partner",
                    "Partner of " + language,
                    "email",
                    email,
                    "language",
                    language,
                    "alerts",
                    List.of("EVENT_HELD", "WORKPLAN_SUBMITTED"),
                    "countries",
                    List.of(countries)))
            .expectStatus()
            .isCreated()
            .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
            .returnResult()
            .getResponseBody();
    return UUID.fromString(String.valueOf(created.get("id")));
  }

  protected RestTestClient.ResponseSpec post(String path, Object body) {
    return officer.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  protected List<Shown> deliveriesTo(UUID subscription) {
    return officer
        .get()
        .uri("/api/deliveries?size=200")
        .exchange()
        .expectBody(Shelf.class)
        .returnResult()
        .getResponseBody()
        .items()
        .stream()
        .filter(delivery -> subscription.equals(delivery.subscription()))
        .toList();
  }

  /** Waits until the only delivery to a subscription is in this state. */
  protected Shown awaitDelivery(UUID subscription, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            deliveriesTo(subscription).stream()
                .anyMatch(delivery -> delivery.state().equals(state)));
    return deliveriesTo(subscription).getFirst();
  }
}
