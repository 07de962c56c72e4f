package org.roundtable.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.notification.NotificationTest;
import org.roundtable.notification.TestNews;
import org.roundtable.notification.TestPost;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest extends NotificationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static TestPost post;

  @BeforeAll
  static void open() {
    post = TestPost.on(PORT);
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @Test
  void a_held_event_reaches_its_subscriber_with_the_press_notes_sentence(CapturedOutput logs)
      throws Exception {
    UUID subscription = subscribe("women.network@example.org", "en", "IQ");
    UUID event = UUID.randomUUID();
    TestFacts.publish(TestNews.event(event, 0, EventState.PLANNED));
    TestFacts.publish(TestNews.event(event, 1, EventState.HELD));
    TestFacts.publish(TestNews.attendance(event));

    MimeMessage mail = awaitMail("women.network@example.org").getFirst();

    assertThat(raw(mail))
        .contains("A total of 12 (3 female, 9 male) representing Ministry of Interior and Supreme")
        .contains("text/plain", "text/html");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Content-Language")).containsExactly("en");
    Shown delivery = awaitDelivery(subscription, "SENT");
    assertThat(mail.getMessageID()).isEqualTo("<" + delivery.id() + "@office.example>");
    assertThat(delivery.email()).isEqualTo("w•••@example.org");
    assertThat(delivery.thing()).isEqualTo(event);
    assertThat(logs.getAll()).doesNotContain("women.network");
  }

  @Test
  void later_versions_of_a_held_event_tell_nothing_again() {
    UUID subscription = subscribe("once@example.org", "ar", "IQ");
    UUID event = UUID.randomUUID();
    TestFacts.publish(TestNews.event(event, 1, EventState.HELD));
    TestFacts.publish(TestNews.event(event, 2, EventState.HELD));
    TestFacts.publish(TestNews.event(event, 1, EventState.HELD));
    UUID last = UUID.randomUUID();
    TestFacts.publish(TestNews.event(last, 0, EventState.HELD));

    await().atMost(PATIENCE).until(() -> things(subscription).contains(last));
    assertThat(things(subscription)).containsExactlyInAnyOrder(event, last);
  }

  @Test
  void a_plan_submitted_again_after_its_revision_is_told_again() {
    UUID subscription = subscribe("plans@example.org", "ps", "IQ");
    UUID plan = UUID.randomUUID();
    TestFacts.publish(TestNews.plan(plan, 2, PlanState.IN_REVIEW));
    TestFacts.publish(TestNews.plan(plan, 3, PlanState.REVISED));
    TestFacts.publish(TestNews.plan(plan, 4, PlanState.IN_REVIEW));

    await().atMost(PATIENCE).until(() -> things(subscription).equals(List.of(plan, plan)));
    await().atMost(PATIENCE).until(() -> post.of("plans@example.org").size() == 2);
  }

  @Test
  void a_member_offices_event_is_told_to_those_who_want_its_country_only() {
    UUID iraq = subscribe("iraq@example.org", "en", "IQ");
    UUID pakistan = subscribe("pakistan@example.org", "ur", "PK");
    UUID everywhere = subscribe("everywhere@example.org", "fa-AF");
    UUID event = UUID.randomUUID();
    TestNews.publishFromMember(
        TestNews.event(new OfficeCode("PK"), event, 0, EventState.HELD, Instant.now()));

    awaitDelivery(pakistan, "SENT");
    awaitDelivery(everywhere, "SENT");
    assertThat(things(iraq)).doesNotContain(event);
  }

  @Test
  void whoever_subscribes_after_an_event_hears_nothing_of_it() {
    UUID early = subscribe("early@example.org", "en", "IQ");
    UUID event = UUID.randomUUID();
    TestFacts.publish(TestNews.event(event, 1, EventState.HELD));
    await().atMost(PATIENCE).until(() -> things(early).contains(event));

    UUID late = subscribe("late@example.org", "en", "IQ");
    TestFacts.publish(TestNews.event(event, 2, EventState.HELD));
    UUID next = UUID.randomUUID();
    TestFacts.publish(TestNews.event(next, 0, EventState.HELD));

    await().atMost(PATIENCE).until(() -> things(late).contains(next));
    assertThat(things(late)).doesNotContain(event);
  }

  @Test
  void what_happened_long_ago_is_no_news() {
    UUID subscription = subscribe("history@example.org", "en", "IQ");
    UUID old = UUID.randomUUID();
    Instant longAgo = Instant.now().minus(Duration.ofDays(400));
    TestFacts.publish(TestNews.event(new OfficeCode("IQ"), old, 0, EventState.HELD, longAgo));
    UUID next = UUID.randomUUID();
    TestFacts.publish(TestNews.event(next, 0, EventState.HELD));

    await().atMost(PATIENCE).until(() -> things(subscription).contains(next));
    assertThat(things(subscription)).doesNotContain(old);
  }

  @Test
  void while_the_mail_server_is_away_mail_waits_and_then_arrives_once() {
    UUID subscription = subscribe("patient@example.org", "ckb", "IQ");
    post.goAway();
    UUID plan = UUID.randomUUID();
    TestFacts.publish(TestNews.plan(plan, 0, PlanState.IN_REVIEW));

    await()
        .atMost(PATIENCE)
        .until(() -> deliveriesTo(subscription).stream().anyMatch(d -> d.attempts() > 1));
    officer
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectBody()
        .jsonPath("$.components.mail.status")
        .isEqualTo("DEGRADED")
        .jsonPath("$.components.mail.details.reason")
        .exists();
    officer.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    officer.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    post.comeBack();

    assertThat(awaitDelivery(subscription, "SENT").thing()).isEqualTo(plan);
    assertThat(post.of("patient@example.org")).hasSize(1);
  }

  @Test
  void a_resent_delivery_is_the_same_message() throws Exception {
    UUID subscription = subscribe("again@example.org", "fa", "IQ");
    TestFacts.publish(TestNews.event(UUID.randomUUID(), 0, EventState.HELD));
    Shown delivery = awaitDelivery(subscription, "SENT");

    post("/api/deliveries/%s/resends".formatted(delivery.id()), "").expectStatus().isAccepted();

    await().atMost(PATIENCE).until(() -> post.of("again@example.org").size() == 2);
    List<MimeMessage> mails = post.of("again@example.org");
    assertThat(mails.getFirst().getMessageID()).isEqualTo(mails.getLast().getMessageID());
  }

  private List<UUID> things(UUID subscription) {
    return deliveriesTo(subscription).stream().map(Shown::thing).toList();
  }

  private static List<MimeMessage> awaitMail(String address) {
    await().atMost(PATIENCE).until(() -> !post.of(address).isEmpty());
    return post.of(address);
  }

  private static String raw(MimeMessage mail) throws Exception {
    return com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail)
        .replaceAll("=\\R", "")
        .replaceAll("\\R", " ");
  }
}
