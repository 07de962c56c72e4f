package org.roundtable.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.contracts.events.EventState;
import org.roundtable.notification.NotificationService;
import org.roundtable.notification.TestNews;
import org.roundtable.notification.TestPost;
import org.roundtable.platform.start.RoundtableService;
import org.roundtable.platform.testing.TestBroker;
import org.roundtable.platform.testing.TestDatabase;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class RestartTest {

  private static final String READER = "reader@example.org";
  private static final String GROUP = "notification-events";
  private static final TopicPartition EVENTS = new TopicPartition("shared.events", 0);

  @TempDir Path data;

  private final int port = TestPost.freePort();

  @Test
  void a_fact_delivered_five_times_and_replayed_after_a_restart_is_one_mail() throws Exception {
    UUID event = UUID.randomUUID();
    // Other tests' events lie on the topic too, and are none of this reader's business.
    long before = endOfEvents();
    readAgainFrom(before);
    try (TestPost post = TestPost.on(port)) {
      try (var first = start()) {
        subscribe(first);
        for (int delivered = 0; delivered < 5; delivered++) {
          TestFacts.publish(TestNews.event(event, 1, EventState.HELD));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> post.of(READER).size() == 1);
      }
      readAgainFrom(before);

      try (var second = start()) {
        assertThat(second.isRunning()).isTrue();
        TestFacts.publish(TestNews.event(event, 1, EventState.HELD));
        TestFacts.publish(TestNews.event(UUID.randomUUID(), 0, EventState.HELD));
        // Facts of one topic are read in order: once the newest is told, all before it were read.
        await().atMost(Duration.ofSeconds(60)).until(() -> post.of(READER).size() >= 2);
      }
      assertThat(post.of(READER)).as("one of each event").hasSize(2);
    }
  }

  private ConfigurableApplicationContext start() {
    return RoundtableService.of(NotificationService.class, "notification")
        .run(
            Map.ofEntries(
                    Map.entry("server.port", "0"),
                    Map.entry("roundtable.data-dir", data.toString()),
                    Map.entry("roundtable.office.code", "IQ"),
                    Map.entry("roundtable.office.name", "Country office Iraq"),
                    Map.entry("roundtable.token.jwk-set-uri", TestTokens.jwkSetUri()),
                    Map.entry("roundtable.token.audience", "roundtable"),
                    Map.entry("roundtable.delivery.settle", "100ms"),
                    Map.entry("roundtable.delivery.poll", "100ms"),
                    Map.entry("spring.kafka.bootstrap-servers", TestBroker.bootstrapServers()),
                    Map.entry("spring.mongodb.uri", TestDatabase.uri("restart")),
                    Map.entry("spring.mail.host", "127.0.0.1"),
                    Map.entry("spring.mail.port", String.valueOf(port)))
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }

  private static void subscribe(ConfigurableApplicationContext service) {
    String address =
        "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    RestTestClient.bindToServer()
        .baseUrl(address)
        .build()
        .post()
        .uri("/api/subscriptions")
        .header("Authorization", "Bearer " + TestTokens.of("IQ", "ADMINISTRATOR"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"partner": "Ministry", "email": "%s", "language": "en", "alerts": ["EVENT_HELD"]}\
            """
                .formatted(READER))
        .exchange()
        .expectStatus()
        .isCreated();
  }

  /** As after the loss of the broker's own notes: what came since is consumed once more. */
  private static void readAgainFrom(long offset) throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      admin
          .alterConsumerGroupOffsets(GROUP, Map.of(EVENTS, new OffsetAndMetadata(offset)))
          .all()
          .get();
    }
  }

  private static long endOfEvents() throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      return admin
          .listOffsets(Map.of(EVENTS, OffsetSpec.latest()))
          .partitionResult(EVENTS)
          .get()
          .offset();
    }
  }

  private static Admin admin() {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers()));
  }
}
