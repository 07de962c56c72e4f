package org.roundtable.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.TestBroker;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics on a real broker, and on one that is away at first. */
class NeededTopicsTest {

  private static final Map<String, Object> CLIENT =
      Map.of("bootstrap.servers", TestBroker.bootstrapServers());
  private static final TopicProperties AT_ONCE = new TopicProperties(true, Duration.ofMillis(10));

  @Test
  void a_topic_that_the_broker_lacks_is_made() throws Exception {
    needed(realBroker(), "local.fresh").start();

    awaitCompacted("local.fresh");
  }

  @Test
  void a_topic_that_a_broker_made_by_itself_is_brought_to_our_settings() throws Exception {
    try (Admin admin = Admin.create(CLIENT)) {
      admin.createTopics(List.of(new NewTopic("local.made-by-itself", 3, (short) 1))).all().get();
    }

    needed(realBroker(), "local.made-by-itself").start();

    awaitCompacted("local.made-by-itself");
  }

  @Test
  void a_broker_that_is_away_gets_the_topics_when_it_is_back() {
    AtomicInteger attempts = new AtomicInteger();
    NeededTopics topics = needed(awayTwice(attempts), "local.late");

    topics.start();

    await().until(attempts::get, sofar -> sofar == 3);
    topics.stop();
  }

  @Test
  void whoever_makes_the_topics_himself_has_the_service_leave_them_alone() {
    TopicProperties leave = new TopicProperties(false, Duration.ofSeconds(1));

    assertThat(new NeededTopics(realBroker(), List.of(), leave).isAutoStartup()).isFalse();
  }

  private static NeededTopics needed(KafkaAdmin kafka, String topic) {
    NewTopic wanted =
        new NewTopic(topic, Optional.of(1), Optional.empty()).configs(TopicSettings.facts());
    return new NeededTopics(kafka, List.of(wanted), AT_ONCE);
  }

  private static KafkaAdmin realBroker() {
    KafkaAdmin kafka = new KafkaAdmin(CLIENT);
    kafka.setModifyTopicConfigs(true);
    return kafka;
  }

  private static KafkaAdmin awayTwice(AtomicInteger attempts) {
    return new KafkaAdmin(CLIENT) {
      @Override
      public void createOrModifyTopics(NewTopic... topics) {
        if (attempts.incrementAndGet() <= 2) {
          throw new KafkaException("away");
        }
      }
    };
  }

  /** A broker answers before what it was told has reached what it is asked. */
  private static void awaitCompacted(String topic) {
    await().ignoreExceptions().until(() -> cleanupPolicy(topic), "compact"::equals);
  }

  private static String cleanupPolicy(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(CLIENT)) {
      return admin
          .describeConfigs(List.of(resource))
          .all()
          .get()
          .get(resource)
          .get(TopicConfig.CLEANUP_POLICY_CONFIG)
          .value();
    }
  }
}
